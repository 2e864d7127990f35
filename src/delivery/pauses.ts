/** How long a delivery waits before it is tried again: growing pauses, spread so that what failed together does not come back together. */

const FIRST_MS = 30_000;
const LONGEST_MS = 60 * 60 * 1000;
/** Up to so much of a pause is added by chance. */
const SPREAD = 0.25;

/** After so many attempts, some six hours from the first, nobody tries it any more. */
export const MOST_ATTEMPTS = 12;

/**
 * The pause after an attempt, in milliseconds.
 * @param attempts how many there were, at least 1
 * @param chance a number from 0 to less than 1
 */
export function pauseAfter(attempts: number, chance: number): number {
  const pause = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempts - 1));
  return Math.round(pause * (1 + SPREAD * chance));
}
