/** Where the law's clock stood a while ago, and so from where on something may still become visible. */
import { epochMs, type Instant, instantOf } from '../../../workflows/limits/time.js';

/**
 * What a transaction writes bears the time at which it read the clock, but is seen only when it commits. No transaction of
 * the engine takes as long as this, in milliseconds of real time.
 */
export const OVERLAP_MS = 10_000;

interface Sample {
  readonly real: number;
  readonly at: Instant;
}

/**
 * Remembers the clock's readings. It serves a running clock and a virtual one alike, which may jump by days in a second: the
 * floor is not the clock less some seconds, but what the clock said some seconds ago.
 */
export class ClockTrail {
  private samples: Sample[] = [];

  /** Notes a reading. `real` is the process's own time in milliseconds, which never goes back. */
  note(real: number, at: Instant): void {
    const last = this.samples.at(-1);
    // While the clock is held the time that is shown may go back; what was told is not told again.
    this.samples.push({ real, at: last !== undefined && last.at > at ? last.at : at });
  }

  /** Everything recorded before this instant of the law's clock is visible at real time `real`. Never goes back. */
  floor(real: number): Instant {
    let settled = -1;
    for (const [index, sample] of this.samples.entries()) if (sample.real <= real - OVERLAP_MS) settled = index;
    if (settled > 0) this.samples = this.samples.slice(settled);
    const [first] = this.samples;
    if (first === undefined) throw new Error('The clock was never read.');
    return settled < 0 ? instantOf(epochMs(first.at) - OVERLAP_MS) : first.at;
  }
}
