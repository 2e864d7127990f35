/** How a person wants to be told, kind by kind. What is not chosen comes at once. */
import { Inject, Injectable } from '@nestjs/common';
import { ALWAYS_TOLD, MESSAGE_KINDS, type MessageKind } from '../../../workflows/dossier/message-kinds.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Store } from '../../persistence/store.js';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/config/config.module.js';
import { STORE } from '../../platform/tokens.js';
import type { EmailChoice, NoticeChoicesView } from './notice-choice.views.js';

const USUAL: EmailChoice = 'at-once';

@Injectable()
export class NoticeChoices {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(CONFIG) private readonly config: Pick<Config, 'delivery'>,
  ) {}

  async of({ province, id }: SignedIn): Promise<NoticeChoicesView> {
    const { reader } = this.store;
    const person = await reader.row<{ email: string | null }>(
      'SELECT email FROM people WHERE province = ? AND id = ?',
      [province, id],
    );
    const rows = await reader.rows<{ kind: MessageKind; email: EmailChoice }>(
      'SELECT kind, email FROM notice_choices WHERE province = ? AND person_id = ?',
      [province, id],
    );
    const chosen = new Map(rows.map(({ kind, email }) => [kind, email]));
    const choices = MESSAGE_KINDS.map((kind) => {
      const always = ALWAYS_TOLD.includes(kind);
      return { kind, always, email: always ? USUAL : (chosen.get(kind) ?? USUAL) };
    });
    return { address: person?.email ?? null, mailServer: this.config.delivery.smtp !== null, choices };
  }

  /** @throws HttpProblem `not-found` for a kind that there is not, `always-told` for one that is nobody's to choose */
  async choose(person: SignedIn, kind: string, email: EmailChoice): Promise<NoticeChoicesView> {
    const known = MESSAGE_KINDS.find((one) => one === kind);
    if (known === undefined) throw new HttpProblem('not-found');
    if (ALWAYS_TOLD.includes(known) && email !== USUAL) throw new HttpProblem('always-told');
    await this.keep(person, [known], email);
    return this.of(person);
  }

  /** The same for every kind that can be chosen. */
  async chooseAll(person: SignedIn, email: EmailChoice): Promise<NoticeChoicesView> {
    const kinds = MESSAGE_KINDS.filter((kind) => !ALWAYS_TOLD.includes(kind));
    await this.keep(person, kinds, email);
    return this.of(person);
  }

  private async keep({ province, id }: SignedIn, kinds: readonly MessageKind[], email: EmailChoice): Promise<void> {
    const keys = kinds.map((kind) => ({ province, person_id: id, kind }));
    await this.store.write(async (tx) => {
      // Two windows of one person take turns at the person's row.
      await tx.row('SELECT id FROM people WHERE province = ? AND id = ? FOR UPDATE', [province, id]);
      await tx.remove('notice_choices', keys);
      if (email !== USUAL)
        await tx.insert(
          'notice_choices',
          keys.map((key) => ({ ...key, email })),
        );
    });
  }
}
