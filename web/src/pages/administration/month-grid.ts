/** A year of the civil service as twelve grids of weeks, Monday first. Civil dates in Asia/Ho_Chi_Minh. */
import { type Calendar, isWorkingDay, provisionally } from '../../../../workflows/limits/calendar.js';
import { addDays, type CivilDate, weekday } from '../../../../workflows/limits/time.js';

/**
 * `off` is a day off that falls on a weekday; `made-up` a Saturday that is worked in exchange for one; `local` a working day on
 * which some agencies are off.
 */
export type DayKind = 'work' | 'weekend' | 'off' | 'made-up' | 'local';

export interface GridDay {
  readonly date: CivilDate;
  readonly day: number;
  readonly kind: DayKind;
}

/** A week: seven places, null where the month has no such day. */
export type Week = readonly (GridDay | null)[];

const DAYS = 7;
const MONTHS = 12;

/** What kind of day it is, in a year that the calendar lists or within ten years of one. */
export function kindOf(calendar: Calendar, date: CivilDate): DayKind {
  const day = weekday(date);
  const isWeekend = day === 0 || day === 6;
  if (isWorkingDay(provisionally(calendar), date)) {
    if (calendar.localDaysOff?.some((local) => local.date === date)) return 'local';
    return isWeekend ? 'made-up' : 'work';
  }
  return isWeekend ? 'weekend' : 'off';
}

function firstOf(year: number, month: number): CivilDate {
  return `${year}-${String(month).padStart(2, '0')}-01` as CivilDate;
}

/** The weeks of a month, 1 to 12. */
export function weeksOf(calendar: Calendar, year: number, month: number): readonly Week[] {
  const first = firstOf(year, month);
  const next = month === MONTHS ? firstOf(year + 1, 1) : firstOf(year, month + 1);
  const places: (GridDay | null)[] = Array.from({ length: (weekday(first) + DAYS - 1) % DAYS }, () => null);
  for (let date = first; date < next; date = addDays(date, 1))
    places.push({ date, day: Number(date.slice(8)), kind: kindOf(calendar, date) });
  while (places.length % DAYS !== 0) places.push(null);
  return Array.from({ length: places.length / DAYS }, (_, week) => places.slice(week * DAYS, (week + 1) * DAYS));
}

/** Days in a row. */
export interface Run {
  readonly first: CivilDate;
  readonly last: CivilDate;
}

/** The days off of a year that fall on weekdays, those in a row together. */
export function daysOffOf(calendar: Calendar, year: number): readonly Run[] {
  const runs: { first: CivilDate; last: CivilDate }[] = [];
  for (let date = firstOf(year, 1); date < firstOf(year + 1, 1); date = addDays(date, 1)) {
    if (kindOf(calendar, date) !== 'off') continue;
    const last = runs.at(-1);
    if (last !== undefined && addDays(last.last, 1) === date) last.last = date;
    else runs.push({ first: date, last: date });
  }
  return runs;
}

/** How many days of a year are worked. */
export function workingDaysOf(calendar: Calendar, year: number): number {
  let count = 0;
  for (let date = firstOf(year, 1); date < firstOf(year + 1, 1); date = addDays(date, 1))
    if (isWorkingDay(provisionally(calendar), date)) count += 1;
  return count;
}
