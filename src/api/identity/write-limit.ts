/**
 * How much one person may write in a minute, so that a program in their name, or a key that sticks, keeps nobody else waiting.
 * Counted by each replica for itself, in memory: what was allowed is forgotten by a restart.
 */
import { HttpProblem } from '../../http/problems/problem.js';

const MINUTE_MS = 60_000;

interface Allowance {
  left: number;
  /** Milliseconds of a clock that never goes back. */
  at: number;
}

export class WriteLimit {
  private readonly allowances = new Map<string, Allowance>();
  private prunedAt: number;

  /** @param perMinute as many at once, and as many again in each minute */
  constructor(
    private readonly perMinute: number,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.prunedAt = this.now();
  }

  /** @throws HttpProblem `too-many-writes` with the seconds to wait, where a person has written too much */
  count(person: string): void {
    const now = this.now();
    this.prune(now);
    const { left, at } = this.allowances.get(person) ?? { left: this.perMinute, at: now };
    const have = Math.min(this.perMinute, left + ((now - at) * this.perMinute) / MINUTE_MS);
    if (have < 1) {
      const wait = Math.ceil(((1 - have) * MINUTE_MS) / this.perMinute / 1000);
      throw new HttpProblem('too-many-writes', [], { 'Retry-After': String(wait) });
    }
    this.allowances.set(person, { left: have - 1, at: now });
  }

  /** Whoever has written nothing for a minute has their whole allowance again: nothing need be known of them. */
  private prune(now: number): void {
    if (now - this.prunedAt < MINUTE_MS) return;
    this.prunedAt = now;
    for (const [person, { at }] of this.allowances) if (now - at >= MINUTE_MS) this.allowances.delete(person);
  }
}
