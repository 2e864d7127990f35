/** The one clock that decides: the database's on PostgreSQL, the process's on SQLite, or a virtual one. */
import { epochMs, type Instant, instantOf } from '../../workflows/limits/time.js';
import type { Reader, Store } from '../persistence/store.js';

export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z, asked within the transaction that acts on it. */
  now(tx: Reader): Promise<number>;
  /** False for a clock that stands until it is moved: no worker waits for it. */
  readonly runs: boolean;
}

/** Real time, from where the store says it comes. */
export function databaseClock(store: Store): Clock {
  return { now: (tx) => store.now(tx), runs: true };
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
