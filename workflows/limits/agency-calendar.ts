/** The calendar of one agency: that of the province, and the days on which this agency alone does not work. */
import type { Calendar } from './calendar.js';

/** Counting remembers what it has worked out for a calendar object, so each agency's calendar is made once. */
const made = new WeakMap<Calendar, Map<string, Calendar>>();

/**
 * The calendar by which a limit is counted that `agency` has to keep. It has the id and the version of the calendar that it is
 * made from, and is never stored. An agency without days off of its own, and no agency, have the very calendar of the province.
 */
export function calendarOfAgency(calendar: Calendar, agency: string | null): Calendar {
  if (agency === null || calendar.localDaysOff === undefined) return calendar;
  const known = made.get(calendar) ?? new Map<string, Calendar>();
  const own = known.get(agency) ?? withOwnDays(calendar, agency);
  made.set(calendar, known.set(agency, own));
  return own;
}

function withOwnDays(calendar: Calendar, agency: string): Calendar {
  const days = (calendar.localDaysOff ?? []).filter(({ agencies }) => agencies.includes(agency));
  if (days.length === 0) return calendar;
  return {
    ...calendar,
    daysOff: [...new Set([...calendar.daysOff, ...days.map(({ date }) => date)])].sort(),
    localDaysOff: days.map((day) => ({ ...day, agencies: [agency] })),
  };
}
