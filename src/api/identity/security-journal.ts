import type { Instant } from '../../../workflows/limits/time.js';
import type { SignedIn } from '../../http/signed-in.js';
import { journalSecurity, type SecurityEntry } from '../../journal/security-entry.js';
import type { Store, Tx } from '../../persistence/store.js';

/** Journals what people who are signed in do to accounts and sessions, within the transaction in which it is done. */
export class SecurityJournal {
  constructor(
    private readonly store: Store,
    private readonly now: () => Promise<Instant>,
  ) {}

  async add(tx: Tx, by: SignedIn, ...entries: readonly SecurityEntry[]): Promise<void> {
    const { id: person, name, agency, province } = by;
    await journalSecurity(this.store, tx, province, entries, { by: { person, name, agency }, at: await this.now() });
  }
}
