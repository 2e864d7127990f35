import type { Instant } from '../../../workflows/limits/time.js';
import { journalAccounts, type ToldEntry } from '../../engine/outbox/account-mail.js';
import type { OutboxOptions } from '../../engine/outbox/outbox.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Store, Tx } from '../../persistence/store.js';

/** Journals what people who are signed in do to accounts and sessions, within the transaction in which it is done. */
export class SecurityJournal {
  constructor(
    private readonly store: Store,
    private readonly now: () => Promise<Instant>,
    private readonly outbox: OutboxOptions,
  ) {}

  async add(
    tx: Tx,
    by: Pick<SignedIn, 'id' | 'name' | 'agency' | 'province'>,
    ...entries: readonly ToldEntry[]
  ): Promise<void> {
    const { id: person, name, agency, province } = by;
    const told = { by: { person, name, agency }, at: await this.now() };
    await journalAccounts(this.store, tx, province, entries, told, this.outbox);
  }
}
