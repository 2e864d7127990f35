/** Working days between two moments of a dispute, as its own regulation counts them on the calendar in use. */
import { countWorkingDays, provisionally } from '../../workflows/calendar.js';
import { civilDateOf, type Instant } from '../../workflows/time.js';
import type { Rules } from '../rules/rules.js';

/** Working days after the day of `from`, which is not counted (Civil Code 2015, Art. 147), up to and including that of `to`. */
export type CountDays = (regulationHash: string, from: Instant, to: Instant) => Promise<number>;

/** Counts for the consultations of one province, each by the regulation to which it is pinned. */
export function countingDays(rules: Rules, province: string): CountDays {
  return async (regulationHash, from, to) => {
    const { calendar } = (await rules.register(province)).inUse;
    const { clock } = await rules.pinned(province, regulationHash);
    return countWorkingDays(provisionally(calendar), civilDateOf(from), civilDateOf(to), clock.workedSaturdaysCount);
  };
}
