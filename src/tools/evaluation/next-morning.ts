import { type Calendar, nextWorkingDay, provisionally } from '../../../workflows/limits/calendar.js';
import { addDays, civilDateOf, type Instant, instantAt } from '../../../workflows/limits/time.js';

const MORNING = '08:00';

/**
 * 08:00 in Asia/Ho_Chi_Minh of the first working day on which it is still to come: today before eight on a working day, else
 * a later one. Years without an official notice are counted provisionally.
 */
export function nextMorning(calendar: Calendar, now: Instant, workedSaturdaysCount: boolean): Instant {
  const counted = provisionally(calendar);
  const today = civilDateOf(now);
  const morning = instantAt(nextWorkingDay(counted, today, workedSaturdaysCount), MORNING);
  return morning > now ? morning : instantAt(nextWorkingDay(counted, addDays(today, 1), workedSaturdaysCount), MORNING);
}
