/** Time in a chain of the journal never goes back: asked when an entry is written, and again by whoever verifies. */
import { epochMs, type Instant } from '../../workflows/limits/time.js';
import { AUDIT_CHAIN, LETTERS_CHAIN } from './entry.js';

/** In these chains the moment is taken before the chain is waited for: entries may overtake each other by less than that. */
const TAKEN_BEFORE_THE_LOCK: readonly string[] = [AUDIT_CHAIN, LETTERS_CHAIN];

const LONGEST_WAIT_MS = 60_000;

/** Whether an entry of a chain is earlier than the one before it. */
export function wentBack(chain: string, before: Instant, at: Instant): boolean {
  if (at >= before) return false;
  return !TAKEN_BEFORE_THE_LOCK.includes(chain) || epochMs(before) - epochMs(at) >= LONGEST_WAIT_MS;
}

/** An entry would be earlier than the one before it: the clock stands behind the journal. Nothing was written. */
export class TimeWentBack extends Error {
  override readonly name = 'TimeWentBack';
  /** Concerns every request alike, until the time has come. */
  readonly code = 'clock-held';

  constructor(chain: string, before: Instant, at: Instant) {
    super(
      `An entry of ${at} cannot follow one of ${before} in chain ${chain}: the clock stands behind the journal. Put it right; what was asked for can then be asked for again.`,
    );
  }
}
