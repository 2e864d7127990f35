/** Reads calendars and their amendments as people write them: strictly, and every fault is told, not only the first. */
import {
  all,
  type Check,
  checked,
  type Fault,
  type Faulty,
  flag,
  further,
  isMap,
  listOf,
  map,
  mapOf,
  must,
  text,
} from '../data/shape.js';
import type { CalendarAmendment } from './amend-calendar.js';
import type { Calendar, CalendarYear } from './calendar.js';
import { type CivilDate, parseCivilDate, weekday } from './time.js';
import { day } from './time-checks.js';

/** The engine counts in these years; one outside is a slip of the pen. */
const YEAR = /^20\d\d$/;
const SATURDAY = 6;

type DayList = 'daysOff' | 'workedSaturdays';
type NamedDays = DayList | 'withdrawn';

const yearOf = (date: CivilDate): string => date.slice(0, 4);

/** The value as a day in one of those years; null when it is not one. */
function countableDay(value: unknown): CivilDate | null {
  const date = parseCivilDate(value);
  return date !== null && YEAR.test(yearOf(date)) ? date : null;
}

const countable = must((value) => countableDay(value) !== null, 'a day "YYYY-MM-DD" that exists, from 2000 to 2099');
const saturday = further<CivilDate>(countable, (date, path) =>
  weekday(date) === SATURDAY ? [] : [{ path, reason: `must be a Saturday, which ${date} is not` }],
);
const dayLists = { daysOff: listOf(countable, 0), workedSaturdays: listOf(saturday, 0) };

const notice = map({ number: text }, { date: day, about: text });
const year = map({ notices: listOf(notice, 0) }, { provisional: flag });
const yearKey = must((key) => YEAR.test(String(key)), 'a year from 2000 to 2099');
const listedYears = mapOf(year, 1, yearKey);

/** The well-formed days of a list, each with its place: the lists are held against each other even where they have faults. */
function daysIn(data: unknown, list: NamedDays): (readonly [CivilDate, readonly [NamedDays, number]])[] {
  const items: unknown = isMap(data) ? data[list] : undefined;
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown, index) => {
    const date = countableDay(item);
    return date === null ? [] : [[date, [list, index]] as const];
  });
}

/** No day is off and worked at once. */
const offOrWorked: Check = (data) => {
  const off = new Set(daysIn(data, 'daysOff').map(([date]) => date));
  return daysIn(data, 'workedSaturdays')
    .filter(([date]) => off.has(date))
    .map(([date, path]) => ({ path, reason: `is listed as a day off as well: ${date}` }));
};

/** Every day is in a year that the calendar lists. */
const inListedYears: Check = (data) => {
  const listed = isMap(data) && isMap(data.years) ? data.years : {};
  return [...daysIn(data, 'daysOff'), ...daysIn(data, 'workedSaturdays')]
    .filter(([date]) => !Object.hasOwn(listed, yearOf(date)))
    .map(([date, path]): Fault => ({ path, reason: `is in a year that is not listed: ${date}` }));
};

const calendarShape = all(
  map({ id: text, version: text, years: listedYears, ...dayLists }),
  offOrWorked,
  inListedYears,
);

/** What is withdrawn is not entered by the same notice. */
const withdrawnOrEntered: Check = (data) => {
  const entered = new Set([...daysIn(data, 'daysOff'), ...daysIn(data, 'workedSaturdays')].map(([date]) => date));
  return daysIn(data, 'withdrawn')
    .filter(([date]) => entered.has(date))
    .map(([date, path]) => ({ path, reason: `is entered by the same notice: ${date}` }));
};

/** Some agencies have days off of their own, and nothing else. */
const onlyDaysOffOfSome: Check = (data) => {
  if (!isMap(data) || data.agencies === undefined) return [];
  return ['workedSaturdays', 'completes']
    .filter((list) => Array.isArray(data[list]) && data[list].length > 0)
    .map((list) => ({ path: [list], reason: 'is of all agencies; name none' }));
};

const countableYear = must((value) => Number.isInteger(value) && YEAR.test(String(value)), 'a year from 2000 to 2099');
const amendmentShape = all(
  map(
    { version: text, basis: text },
    {
      ...dayLists,
      withdrawn: listOf(countable, 0),
      completes: listOf(countableYear, 0),
      agencies: listOf(text, 1),
    },
  ),
  offOrWorked,
  withdrawnOrEntered,
  onlyDaysOffOfSome,
);

/** A calendar as it is written: a year need not say that it is not provisional. */
interface WrittenCalendar extends Omit<Calendar, 'years'> {
  readonly years: Readonly<Record<string, Pick<CalendarYear, 'notices'> & Partial<CalendarYear>>>;
}

/** An amendment as it is written: a list without days may be left out. */
type WrittenAmendment = Omit<CalendarAmendment, DayList> & Partial<Pick<CalendarAmendment, DayList>>;

/**
 * Checks that data is a calendar: every key, no other key, days that exist, each once and in a listed year, worked Saturdays
 * that are Saturdays and not off. Returns the calendar with its days in order, or every fault at once; throws nothing.
 */
export function checkCalendar(data: unknown): { readonly calendar: Calendar } | Faulty {
  const written = checked<WrittenCalendar>(data, calendarShape);
  if ('faults' in written) return written;
  const { id, version, years, daysOff, workedSaturdays } = written.value;
  const filled = Object.entries(years).map(([key, listed]) => [key, { provisional: false, ...listed }] as const);
  return {
    calendar: {
      id,
      version,
      years: Object.fromEntries(filled),
      daysOff: daysOff.toSorted(),
      workedSaturdays: workedSaturdays.toSorted(),
    },
  };
}

/**
 * Checks a calendar amendment as strictly: `version`, `basis`, and the lists, which may be left out. With `agencies` it gives
 * or withdraws days off of these only: a worked Saturday and the completion of a year are of all.
 */
export function checkAmendment(data: unknown): { readonly amendment: CalendarAmendment } | Faulty {
  const written = checked<WrittenAmendment>(data, amendmentShape);
  if ('faults' in written) return written;
  const {
    version,
    basis,
    agencies,
    daysOff = [],
    workedSaturdays = [],
    withdrawn = [],
    completes = [],
  } = written.value;
  return {
    amendment: {
      version,
      basis,
      daysOff: daysOff.toSorted(),
      workedSaturdays: workedSaturdays.toSorted(),
      withdrawn: withdrawn.toSorted(),
      completes: completes.toSorted(),
      ...(agencies === undefined ? {} : { agencies: agencies.toSorted() }),
    },
  };
}
