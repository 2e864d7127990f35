import { addDays, type CivilDate, DAY_MS, dayNumber, dayOfNumber, yearOf } from './time.js';

/** One year of the calendar. No count may reach into a year that has neither its whole notice nor the provisional mark. */
export interface CalendarYear {
  /** The official notices from which the days of the year are taken. */
  readonly notices: readonly { readonly number: string; readonly date?: CivilDate; readonly about?: string }[];
  /** True when limits may reach into the year before its notice is out. */
  readonly provisional: boolean;
  /**
   * False while some days of the year are entered, but not the whole of its notice: they are kept, and count once an
   * amendment completes the year. Left out, a year that names a notice is complete.
   */
  readonly complete?: boolean;
}

/** A day on which some agencies do not work, and all others do: a storm over a part of the province. */
export interface LocalDayOff {
  readonly date: CivilDate;
  /** Codes of the agencies that are off. */
  readonly agencies: readonly string[];
  /** Number of the notice. */
  readonly basis: string;
}

/**
 * The days on which the agencies of an installation work. Plain data: it is stored, hashed and exported in proofs as it is.
 * A working day is Monday to Friday unless it is off, and a Saturday that an official notice swaps in. Days are civil dates
 * in Asia/Ho_Chi_Minh.
 */
export interface Calendar {
  readonly id: string;
  readonly version: string;
  readonly years: Readonly<Record<string, CalendarYear>>;
  readonly daysOff: readonly CivilDate[];
  readonly workedSaturdays: readonly CivilDate[];
  /** Days off of some agencies only, in order; left out where there are none. They count in `calendarOfAgency`. */
  readonly localDaysOff?: readonly LocalDayOff[];
}

/** A count reached into a year that has no official notice and is not provisional: the day it would end on is not known. */
export class YearWithoutNotice extends Error {
  override readonly name = 'YearWithoutNotice';

  constructor(readonly year: number) {
    super(`the calendar has no official notice for ${year}`);
  }
}

/**
 * The feasts that the law itself fixes to a day of the solar year (Labour Code 2019, Art. 112(1); NQ 28/2026/QH16, Art. 2),
 * with the first year of each. They are off in every year, so that a year without a notice has them too; the days that
 * depend on the moon or on the Prime Minister's choice are known only from the notice.
 */
const FIXED_FEASTS: readonly { readonly month: number; readonly day: number; readonly since: number }[] = [
  { month: 1, day: 1, since: 0 },
  { month: 4, day: 30, since: 0 },
  { month: 5, day: 1, since: 0 },
  { month: 9, day: 2, since: 0 },
  { month: 11, day: 24, since: 2026 },
];

/** How many years past the last listed one the engine counts its own limits; limits that people set end with the listed years. */
const PROVISIONAL_YEARS = 10;

/** Listed years in a row, whose working days are numbered through. Days are told by their numbers, as `dayNumber` gives them. */
interface Stretch {
  readonly firstYear: number;
  readonly lastYear: number;
  /** The number of its first day. */
  readonly first: number;
  /** The working days of the stretch in order. */
  readonly days: readonly number[];
  /** For every day of the stretch, the first one at 0: how many of its working days come before that day. */
  readonly before: Uint32Array;
}

/** A day's stretch, and its place in it: `days[before]` is the day itself when it is a working day, else the next one. */
interface Place {
  readonly stretch: Stretch;
  readonly before: number;
}

/**
 * Counting is a lookup and a step in an array; the arrays are made once for a calendar object and the Saturday switch. A
 * journal that is replayed brings its calendar as new data, so that making them must cost next to nothing too.
 */
const counted = { withSaturdays: new WeakMap<Calendar, Stretch[]>(), without: new WeakMap<Calendar, Stretch[]>() };

/**
 * Whether agencies work on a day. `workedSaturdaysCount` false leaves the swapped Saturdays out.
 * @throws YearWithoutNotice when the day's year has no notice and is not provisional.
 */
export function isWorkingDay(calendar: Calendar, date: CivilDate, workedSaturdaysCount = true): boolean {
  return works(dayNumber(date), placeOf(calendar, date, workedSaturdaysCount));
}

/**
 * The day on which a limit of `n` working days ends when `date` is the day of the event, which is not counted (Civil Code
 * 2015, Art. 147). A negative `n` counts back; 0 gives `date` itself, even when it is off.
 * @throws YearWithoutNotice when the count leaves the years that may be counted in; RangeError when `n` is not whole.
 */
export function addWorkingDays(calendar: Calendar, date: CivilDate, n: number, workedSaturdaysCount = true): CivilDate {
  requireWhole(n);
  if (n === 0) return date;
  const place = placeOf(calendar, date, workedSaturdaysCount);
  const first = n > 0 && !works(dayNumber(date), place) ? place.before - 1 : place.before;
  const day = place.stretch.days[first + n];
  if (day === undefined) throw beyond(place.stretch, n);
  return dayOfNumber(day);
}

/**
 * The day itself when it is a working day, else the next one (Civil Code 2015, Art. 148(5)).
 * @throws YearWithoutNotice when that day is not known.
 */
export function nextWorkingDay(calendar: Calendar, date: CivilDate, workedSaturdaysCount = true): CivilDate {
  const { stretch, before } = placeOf(calendar, date, workedSaturdaysCount);
  const day = stretch.days[before];
  if (day === undefined) throw beyond(stretch, 1);
  return dayOfNumber(day);
}

/**
 * The day `n` calendar days after `date`, which is not counted, moved to the next working day when it is off.
 * @throws YearWithoutNotice when it leaves the years that may be counted in, however far; RangeError when `n` is not whole.
 */
export function addCalendarDays(
  calendar: Calendar,
  date: CivilDate,
  n: number,
  workedSaturdaysCount = true,
): CivilDate {
  requireWhole(n);
  const { stretch } = placeOf(calendar, date, workedSaturdaysCount);
  const day = dayNumber(date) + n;
  if (day < firstDayNumber(stretch.firstYear) || day >= firstDayNumber(stretch.lastYear + 1)) throw beyond(stretch, n);
  return nextWorkingDay(calendar, dayOfNumber(day), workedSaturdaysCount);
}

/**
 * The working days after one day up to and including another, in order; none when the second is not later.
 * @throws YearWithoutNotice when the span touches a year that may not be counted in.
 */
export function workingDaysIn(
  calendar: Calendar,
  afterExclusive: CivilDate,
  untilInclusive: CivilDate,
  workedSaturdaysCount = true,
): CivilDate[] {
  const { stretch, from, to } = span(calendar, afterExclusive, untilInclusive, workedSaturdaysCount);
  return stretch.days.slice(from, to).map(dayOfNumber);
}

/** How many days `workingDaysIn` would list, without making the list. @throws YearWithoutNotice as it does. */
export function countWorkingDays(
  calendar: Calendar,
  afterExclusive: CivilDate,
  untilInclusive: CivilDate,
  workedSaturdaysCount = true,
): number {
  const { from, to } = span(calendar, afterExclusive, untilInclusive, workedSaturdaysCount);
  return to - from;
}

/** Whether a year's days are all known: it names a notice, and is not marked as waiting for the rest of it. */
export function isComplete({ notices, complete }: Pick<CalendarYear, 'notices' | 'complete'>): boolean {
  return notices.length > 0 && complete !== false;
}

const provisional = new WeakMap<Calendar, Calendar>();

/**
 * The same calendar with ten more years open to counting, for the limits that the engine sets itself (a notice due,
 * a stage of a dispute): the end of the listed years must never stop a sweep. It also reaches one year back, so that what
 * falls some days before a limit in the first January can be counted. Never stored: the calendar in use is.
 */
export function provisionally(calendar: Calendar): Calendar {
  const made = provisional.get(calendar);
  if (made !== undefined) return made;
  const years: Record<string, CalendarYear> = {};
  const listed = Object.keys(calendar.years).map(Number);
  for (let year = Math.min(...listed) - 1; year <= Math.max(...listed) + PROVISIONAL_YEARS; year += 1) {
    years[year] = { notices: calendar.years[year]?.notices ?? [], provisional: true };
  }
  const widened = { ...calendar, years };
  provisional.set(calendar, widened);
  provisional.set(widened, widened);
  return widened;
}

function works(day: number, { stretch, before }: Place): boolean {
  return stretch.days[before] === day;
}

function requireWhole(days: number): void {
  if (!Number.isSafeInteger(days)) throw new RangeError(`a limit has a whole number of days, not ${days}`);
}

/** The refusal of a count that leaves a stretch of listed years, forwards or backwards. */
function beyond({ firstYear, lastYear }: Stretch, direction: number): YearWithoutNotice {
  return new YearWithoutNotice(direction > 0 ? lastYear + 1 : firstYear - 1);
}

function span(calendar: Calendar, after: CivilDate, until: CivilDate, workedSaturdaysCount: boolean) {
  const end = placeOf(calendar, until, workedSaturdaysCount);
  if (until <= after) return { stretch: end.stretch, from: 0, to: 0 };
  const start = placeOf(calendar, addDays(after, 1), workedSaturdaysCount);
  if (start.stretch !== end.stretch) throw beyond(start.stretch, 1);
  return { stretch: end.stretch, from: start.before, to: works(dayNumber(until), end) ? end.before + 1 : end.before };
}

function placeOf(calendar: Calendar, date: CivilDate, workedSaturdaysCount: boolean): Place {
  const day = dayNumber(date);
  for (const stretch of stretchesOf(calendar, workedSaturdaysCount)) {
    const before = stretch.before[day - stretch.first];
    if (before !== undefined) return { stretch, before };
  }
  throw new YearWithoutNotice(yearOf(date));
}

function stretchesOf(calendar: Calendar, workedSaturdaysCount: boolean): Stretch[] {
  const cache = workedSaturdaysCount ? counted.withSaturdays : counted.without;
  const known = cache.get(calendar);
  if (known !== undefined) return known;
  const made = makeStretches(calendar, workedSaturdaysCount);
  cache.set(calendar, made);
  return made;
}

function makeStretches(calendar: Calendar, workedSaturdaysCount: boolean): Stretch[] {
  const off = new Set(calendar.daysOff.map(dayNumber));
  const worked = new Set(workedSaturdaysCount ? calendar.workedSaturdays.map(dayNumber) : []);
  return yearsInARow(calendar).map(({ firstYear, lastYear }) => {
    const feasts = fixedFeasts(firstYear, lastYear);
    const first = firstDayNumber(firstYear);
    const before = new Uint32Array(firstDayNumber(lastYear + 1) - first);
    const days: number[] = [];
    for (let place = 0; place < before.length; place += 1) {
      before[place] = days.length;
      const day = first + place;
      // The weekday follows from the number: 1970-01-01 was a Thursday, and days before it have negative numbers.
      const weekday = (((day + 4) % 7) + 7) % 7;
      const weekend = weekday === 0 || weekday === 6;
      if (!off.has(day) && (weekend ? worked.has(day) : !feasts.has(day))) days.push(day);
    }
    return { firstYear, lastYear, first, days, before };
  });
}

/** The years that may be counted in, gathered into unbroken rows: no count may jump over a year that is not known. */
function yearsInARow(calendar: Calendar): { firstYear: number; lastYear: number }[] {
  const rows: { firstYear: number; lastYear: number }[] = [];
  const open = Object.entries(calendar.years).filter(([, year]) => isComplete(year) || year.provisional);
  for (const year of open.map(([year]) => Number(year)).sort((a, b) => a - b)) {
    const row = rows.at(-1);
    if (row?.lastYear === year - 1) row.lastYear = year;
    else rows.push({ firstYear: year, lastYear: year });
  }
  return rows;
}

function fixedFeasts(firstYear: number, lastYear: number): ReadonlySet<number> {
  const days = new Set<number>();
  for (let year = firstYear; year <= lastYear; year += 1)
    for (const { month, day, since } of FIXED_FEASTS)
      if (year >= since) days.add(Date.UTC(year, month - 1, day) / DAY_MS);
  return days;
}

function firstDayNumber(year: number): number {
  return Date.UTC(year, 0, 1) / DAY_MS;
}
