/** Stories in which the province rehearses its regulation, beside those of the program. */
import { Inject, Injectable } from '@nestjs/common';
import { inVietnam } from '../../../workflows/limits/time.js';
import { SecurityJournal } from '../../api/identity/security-journal.js';
import type { OwnRehearsalsView } from '../../api/regulation-drafts/draft.views.js';
import { requireAdministrator, requireReader } from '../../api/regulation-drafts/draft-access.js';
import { ownRehearsals } from '../../api/regulation-drafts/draft-rows.js';
import type { Engine } from '../../engine/engine.js';
import { UnusableText } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Store } from '../../persistence/store.js';
import { sha256 } from '../../platform/canonical-json.js';
import { ENGINE, STORE } from '../../platform/tokens.js';
import { Rules } from '../../rules/rules.js';
import { readRehearsal } from '../rehearsal/read-rehearsal.js';

@Injectable()
export class OwnRehearsals {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly rules: Rules,
    private readonly journal: SecurityJournal,
  ) {}

  /** All of them, by name. @throws HttpProblem `not-authorised` */
  async all(person: SignedIn): Promise<OwnRehearsalsView> {
    await requireReader(this.store.reader, person);
    const rows = await ownRehearsals(this.store.reader, person.province);
    return {
      items: rows.map(({ name, story, saved_by_name, saved_at }) => ({
        name,
        story,
        savedBy: saved_by_name,
        savedAt: inVietnam(saved_at),
      })),
    };
  }

  /**
   * Keeps a story under the name that it gives itself, in place of the one of that name.
   * @throws HttpProblem `not-authorised`; UnusableText for what is no rehearsal of the contract
   */
  async keep(person: SignedIn, story: string): Promise<OwnRehearsalsView> {
    requireAdministrator(person);
    const { province, id } = person;
    const known = this.rules.ofProvince(await this.rules.register(province));
    const regulations = new Map([...this.rules.installed, ...known.map((one) => [one.id, one] as const)]);
    const read = readRehearsal(story, '', regulations);
    if ('faults' in read) throw new UnusableText('/story', read.faults);
    const { name } = read.rehearsal;
    const saved_at = await this.engine.now();
    await this.store.write(async (tx) => {
      await tx.remove('own_rehearsals', [{ province, name }]);
      await tx.insert('own_rehearsals', [{ province, name, story, saved_by: id, saved_at }]);
      const told = { rehearsal: name, hash: sha256(story) };
      await this.journal.add(tx, person, { command: 'rehearsal.kept', with: told });
    });
    return this.all(person);
  }

  /** Forgets a story; one that is not there is no error. @throws HttpProblem `not-authorised` */
  async forget(person: SignedIn, name: string): Promise<OwnRehearsalsView> {
    requireAdministrator(person);
    await this.store.write(async (tx) => {
      if ((await tx.remove('own_rehearsals', [{ province: person.province, name }])) === 0) return;
      await this.journal.add(tx, person, { command: 'rehearsal.forgotten', with: { rehearsal: name } });
    });
    return this.all(person);
  }
}
