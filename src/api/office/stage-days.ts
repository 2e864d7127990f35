/** Working days between two moments of a dispute, as its own regulation counts them on the calendar in use. */
import { type Calendar, countWorkingDays, provisionally } from '../../../workflows/limits/calendar.js';
import { civilDateOf, type Instant } from '../../../workflows/limits/time.js';
import type { Rules } from '../../rules/rules.js';

/** Working days after the day of `from`, which is not counted (Civil Code 2015, Art. 147), up to and including that of `to`. */
export type CountDays = (regulationHash: string, from: Instant, to: Instant) => Promise<number>;

/**
 * Counts for the consultations of one province, each by the regulation to which it is pinned. Made for one request: the
 * calendar in use is asked for once, and a page of disputes is counted by the same one.
 */
export function countingDays(rules: Rules, province: string): CountDays {
  let inUse: Promise<Calendar> | undefined;
  return async (regulationHash, from, to) => {
    inUse ??= rules.register(province).then((register) => register.inUse.calendar);
    const calendar = await inUse;
    const { clock } = await rules.pinned(province, regulationHash);
    return countWorkingDays(provisionally(calendar), civilDateOf(from), civilDateOf(to), clock.workedSaturdaysCount);
  };
}
