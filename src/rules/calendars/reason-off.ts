/** The reason why agencies do not work on a day. */
import { type Calendar, isWorkingDay, provisionally } from '../../../workflows/limits/calendar.js';
import type { CountingClock } from '../../../workflows/limits/limit.js';
import { type CivilDate, weekday } from '../../../workflows/limits/time.js';

/**
 * `weekend`: a Saturday or Sunday; `day-off`: the calendar lists it; `swapped-saturday`: a worked Saturday that the
 * regulation does not count; `feast`: fixed by the law itself, in a year that no notice lists.
 */
export const REASONS_OFF = ['weekend', 'day-off', 'swapped-saturday', 'feast'] as const;
export type ReasonOff = (typeof REASONS_OFF)[number];

/**
 * The reason why a day is not a working day; null for a working day. Years without a notice are counted provisionally.
 * @throws YearWithoutNotice more than ten years past the last listed one, or before the first
 */
export function reasonOff(date: CivilDate, calendar: Calendar, clock: CountingClock): ReasonOff | null {
  if (isWorkingDay(provisionally(calendar), date, clock.workedSaturdaysCount)) return null;
  if (calendar.daysOff.includes(date)) return 'day-off';
  if (weekday(date) !== 0 && weekday(date) !== 6) return 'feast';
  return calendar.workedSaturdays.includes(date) ? 'swapped-saturday' : 'weekend';
}
