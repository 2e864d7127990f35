import { epochMs, type Instant } from '../../../workflows/limits/time.js';
import type { Clock } from '../../engine/clock.js';
import type { Reader, Store } from '../../persistence/store.js';

const ID = 'clock';

/**
 * The virtual clock of the evaluation mode. It is a row of the database, so a restart finds it where it stood, and it is
 * read within the transaction that acts on it. It stands until it is moved on.
 */
export class StoredClock implements Clock {
  readonly runs = false;

  constructor(private readonly store: Store) {}

  /** Sets the clock on a database that has none yet; one that has keeps its own. */
  async begin(at: Instant): Promise<void> {
    await this.store.write((tx) => tx.insert('virtual_clock', [{ id: ID, now: at }], 'ignore'));
  }

  /** @throws Error when `begin` was never called on this database */
  async now(reader: Reader): Promise<number> {
    const row = await reader.row<{ now: Instant }>('SELECT now FROM virtual_clock WHERE id = ?', [ID]);
    if (row === undefined) throw new Error('The database holds no virtual clock.');
    return epochMs(row.now);
  }

  /** Moves the clock on; it never goes back, even when two requests move it at the same time. */
  async moveTo(at: Instant): Promise<void> {
    await this.store.write((tx) =>
      tx.execute('UPDATE virtual_clock SET now = ? WHERE id = ? AND now < ?', [at, ID, at]),
    );
  }
}
