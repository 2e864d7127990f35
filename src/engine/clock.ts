/** The one clock that decides: the database's on PostgreSQL, the process's on SQLite, or a virtual one. */
import { epochMs, type Instant, instantOf } from '../../workflows/limits/time.js';
import type { Reader, Store } from '../persistence/store.js';
import type { Doubt } from './time/doubt.js';

export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z, to look at. It never goes back. */
  now(tx: Reader): Promise<number>;
  /**
   * The same, to decide by, asked within the transaction that acts on it; left out, it is `now`.
   * @throws ClockHeld while the clock is in doubt
   */
  toDecide?(tx: Reader): Promise<number>;
  /** Why nothing is decided by it; null, or left out, while it is believed. */
  readonly doubt?: Doubt | null;
  /**
   * Writes down that the system runs, and before that for how long it did not; left out where nobody asks when it last ran.
   */
  beat?(): Promise<void>;
  /** False for a clock that stands until it is moved: no worker waits for it. */
  readonly runs: boolean;
}

/** Real time, from where the store says it comes, believed whatever it says: for tests and tools. */
export function databaseClock(store: Store): Clock {
  let latest = 0;
  const now = async (tx: Reader) => {
    latest = Math.max(latest, await store.now(tx));
    return latest;
  };
  return { now, runs: true };
}

/** A clock that stands still until it is moved, for rehearsals and tests. It never goes back. */
export class VirtualClock implements Clock {
  readonly runs = false;
  private ms: number;

  constructor(start: Instant) {
    this.ms = epochMs(start);
  }

  get at(): Instant {
    return instantOf(this.ms);
  }

  async now(): Promise<number> {
    return this.ms;
  }

  /** @throws RangeError when the instant lies before the clock's own */
  advanceTo(instant: Instant): void {
    const to = epochMs(instant);
    if (to < this.ms) throw new RangeError(`The clock stands on ${this.at} and cannot go back to ${instant}.`);
    this.ms = to;
  }
}
