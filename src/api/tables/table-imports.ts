/** Imports of agencies and of people: read, planned, and then done as a whole or not at all. */
import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Instant } from '../../../workflows/limits/time.js';
import type { Engine } from '../../engine/engine.js';
import type { ToldEntry } from '../../engine/outbox/account-mail.js';
import { HttpProblem, RefusedProblem } from '../../http/problems/problem.js';
import { readTable } from '../../http/tables/read-table.js';
import type { Store, Tx } from '../../persistence/store.js';
import { LOGGER, type Logger } from '../../platform/logging/logger.js';
import type { PassingTime } from '../../platform/passing-time.js';
import { ENGINE, PASSING_TIME, STORE } from '../../platform/tokens.js';
import { Rules } from '../../rules/rules.js';
import { personChanged, personEntered } from '../identity/account-entries.js';
import { MATCHES_NOTHING } from '../identity/password.js';
import { makeFirstCode } from '../identity/password-codes.js';
import { enterPerson } from '../identity/people.js';
import { changePersonWithin } from '../identity/people-changes.js';
import { SecurityJournal } from '../identity/security-journal.js';
import { type AgencyPlan, planAgencies } from './agency-plan.js';
import { type PersonPlan, planPeople } from './person-plan.js';

/** The administrator who imports. */
export interface Importer {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly province: string;
  /** On the command line, by whoever runs the installation: nobody else has to confirm a role. */
  readonly isOperator?: boolean;
}

/** The code by which somebody who was entered takes their first password. */
export interface FirstCode {
  readonly login: string;
  readonly name: string;
  readonly code: string;
  /** Until when it is good, in epoch milliseconds. */
  readonly expiresAt: number;
}

@Injectable()
export class TableImports {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(STORE) private readonly store: Store,
    private readonly rules: Rules,
    @Inject(PASSING_TIME) private readonly passing: PassingTime,
    private readonly journal: SecurityJournal,
    @Optional() @Inject(LOGGER) private readonly logger?: Pick<Logger, 'info'>,
  ) {}

  /** What an import of agencies would do. @throws UnusableTable */
  async planOfAgencies({ province }: Importer, file: Uint8Array): Promise<AgencyPlan> {
    return planAgencies(await readTable(file), await this.rules.register(province));
  }

  /**
   * Does what was shown, by one act of the register: every line or none. A file that changes nothing is done already.
   * @param shown the tag of the plan that was shown
   * @throws UnusableTable; HttpProblem `stale-import` where the file or the register is no longer as it was shown, `import-faults`;
   * RefusedProblem
   */
  async importAgencies(by: Importer, file: Uint8Array, shown: string, basis: string): Promise<AgencyPlan> {
    const rows = await readTable(file);
    const register = await this.rules.register(by.province);
    const plan = planAgencies(rows, register);
    requireAsShown(plan, shown);
    if (plan.told.length === 0) return plan;
    const outcome = await this.engine.submit({
      province: by.province,
      by: { person: by.id, name: by.name, agency: null, role: 'admin' },
      command: 'agency.import',
      consultation: null,
      with: { agencies: plan.told, basis },
      seen: register.version,
    });
    if (!outcome.accepted) throw new RefusedProblem(outcome.refusal, { province: by.province, consultation: null });
    return plan;
  }

  /** What an import of people would do. @throws UnusableTable */
  async planOfPeople(by: Importer, file: Uint8Array): Promise<PersonPlan> {
    return planPeople(await readTable(file), this.store.reader, await this.rules.register(by.province), by);
  }

  /**
   * Does what was shown in one transaction: everybody or nobody. Who is new takes a password with a code of their own, which is
   * given back this once. @throws as `importAgencies`
   */
  async importPeople(
    by: Importer,
    file: Uint8Array,
    shown: string,
  ): Promise<{ readonly plan: PersonPlan; readonly codes: readonly FirstCode[] }> {
    const rows = await readTable(file);
    const register = await this.rules.register(by.province);
    const plan = await planPeople(rows, this.store.reader, register, by);
    requireAsShown(plan, shown);
    const at = await this.engine.now();
    const codes = await this.store.write(async (tx) => {
      // Asked again behind the transaction: somebody may have changed a person meanwhile.
      const now = await planPeople(rows, tx, register, by);
      requireAsShown(now, shown);
      const { entries, codes: made } = await carryOut(tx, by, now, { at, now: this.passing() });
      await this.journal.add(tx, { ...by, agency: null }, ...entries);
      return made;
    });
    const { added, changed } = plan;
    this.logger?.info(
      { by: by.id, province: by.province, added: added.length, changed: changed.length },
      'people were imported',
    );
    return { plan, codes };
  }
}

function requireAsShown({ tag, faults }: AgencyPlan | PersonPlan, shown: string): void {
  if (faults.length > 0) throw new HttpProblem('import-faults');
  if (tag !== shown) throw new HttpProblem('stale-import');
}

/** @returns what the journal of security says of it, a person an entry, and the codes of those who are new */
async function carryOut(
  tx: Tx,
  { province, id: by }: Importer,
  plan: PersonPlan,
  when: { readonly at: Instant; readonly now: number },
): Promise<{ readonly entries: readonly ToldEntry[]; readonly codes: readonly FirstCode[] }> {
  const entries: ToldEntry[] = [];
  const codes: FirstCode[] = [];
  for (const person of plan.added) {
    const { login, name } = person;
    const id = await enterPerson(tx, { province, ...person }, MATCHES_NOTHING, when.at);
    if (!person.active) await changePersonWithin(tx, { province, id }, { active: false }, when);
    codes.push({ login, name, ...(await makeFirstCode(tx, { province, id }, by, when.now)) });
    entries.push(personEntered({ person: id, ...person }));
  }
  for (const { standing, told } of plan.changed) {
    const { name, title, active, agency, roles } = told;
    const changes = { name, title, active, agency, roles };
    const before = await changePersonWithin(tx, { province, id: standing.id }, changes, when);
    if (before === null) throw new HttpProblem('stale-import');
    entries.push(personChanged({ person: standing.id, login: standing.login }, changes, before));
  }
  return { entries, codes };
}
