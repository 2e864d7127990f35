import type { Calendar, CalendarAmendment, CalendarYear } from './calendar.js';
import { type CivilDate, parseCivilDate, weekday } from './time.js';

/** What is wrong with a calendar, and where: the keys that lead to the value, or to the key itself when it is unknown. */
export interface CalendarFault {
  readonly path: (string | number)[];
  readonly reason: string;
}

type Path = (string | number)[];
type Fields = Readonly<Record<string, unknown>>;

/** The engine counts in these years; one outside is a slip of the pen. */
const YEAR = /^20\d\d$/;
const NOT_A_DATE = 'must be a day that exists, written YYYY-MM-DD, from 2000 to 2099';

/** Stands for a value whose absence has been told already. */
const SILENT = Symbol('told');

/**
 * Reads a calendar strictly: unknown and missing keys, dates that do not exist, dates listed twice or in a year that is not
 * listed, worked Saturdays that are none. Every fault is told, not only the first.
 */
export function checkCalendar(data: unknown): { calendar: Calendar } | { faults: CalendarFault[] } {
  const check = new Check();
  const fields = check.fields(data, [], ['id', 'version', 'years', 'daysOff', 'workedSaturdays']);
  const id = check.text(fields, 'id', []);
  const version = check.text(fields, 'version', []);
  const years = check.years(fields.years, ['years']);
  const daysOff = check.dates(fields, 'daysOff');
  const workedSaturdays = check.dates(fields, 'workedSaturdays');
  check.saturdays(workedSaturdays, daysOff);
  for (const [key, dates] of Object.entries({ daysOff, workedSaturdays })) {
    for (const [date, index] of dates) {
      if (!Object.hasOwn(years, date.slice(0, 4))) check.fault([key, index], `${date} is in a year that is not listed`);
    }
  }
  if (check.faults.length > 0) return { faults: check.faults };
  return { calendar: { id, version, years, daysOff: sorted(daysOff), workedSaturdays: sorted(workedSaturdays) } };
}

/** Reads a calendar amendment (`version`, `daysOff`, `workedSaturdays`, `basis`) as strictly; the lists may be left out. */
export function checkAmendment(data: unknown): { amendment: CalendarAmendment } | { faults: CalendarFault[] } {
  const check = new Check();
  const given = check.fields(data, [], ['version', 'basis'], ['daysOff', 'workedSaturdays']);
  const fields = { daysOff: [], workedSaturdays: [], ...given };
  const version = check.text(fields, 'version', []);
  const basis = check.text(fields, 'basis', []);
  const daysOff = check.dates(fields, 'daysOff');
  const workedSaturdays = check.dates(fields, 'workedSaturdays');
  check.saturdays(workedSaturdays, daysOff);
  if (check.faults.length > 0) return { faults: check.faults };
  return { amendment: { version, basis, daysOff: sorted(daysOff), workedSaturdays: sorted(workedSaturdays) } };
}

/** The dates of a list, with the place of each. */
type Dates = ReadonlyMap<CivilDate, number>;

function sorted(dates: Dates): CivilDate[] {
  return [...dates.keys()].sort();
}

/** Gathers faults while it reads; what it returns for a faulty value is never used, because the faults are. */
class Check {
  readonly faults: CalendarFault[] = [];

  fault(path: Path, reason: string): void {
    this.faults.push({ path, reason });
  }

  fields(value: unknown, path: Path, required: readonly string[], optional: readonly string[] = []): Fields {
    if (!isMapping(value)) {
      this.fault(path, `must be a mapping with the keys ${[...required, ...optional].join(', ')}`);
      // The whole is wrong: telling each key under it as missing too would say nothing more.
      return Object.fromEntries(required.map((key) => [key, SILENT]));
    }
    for (const key of required) if (!Object.hasOwn(value, key)) this.fault([...path, key], 'is missing');
    for (const key of Object.keys(value)) {
      if (!required.includes(key) && !optional.includes(key)) this.fault([...path, key], 'is an unknown key');
    }
    return { ...Object.fromEntries(required.map((key) => [key, SILENT])), ...value };
  }

  text(fields: Fields, key: string, path: Path): string {
    const value = fields[key];
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (value !== SILENT) this.fault([...path, key], 'must be a text');
    return '';
  }

  years(value: unknown, path: Path): Record<string, CalendarYear> {
    if (value === SILENT) return {};
    if (!isMapping(value) || Object.keys(value).length === 0) {
      this.fault(path, 'must list at least one year');
      return {};
    }
    const years: Record<string, CalendarYear> = {};
    for (const [year, content] of Object.entries(value)) {
      if (!YEAR.test(year)) this.fault([...path, year], 'must be a year from 2000 to 2099');
      years[year] = this.year(content, [...path, year]);
    }
    return years;
  }

  year(value: unknown, path: Path): CalendarYear {
    const fields = this.fields(value, path, ['notices'], ['provisional']);
    const provisional = fields.provisional ?? false;
    if (typeof provisional !== 'boolean') this.fault([...path, 'provisional'], 'must be true or false');
    const notices = this.list(fields.notices, [...path, 'notices']);
    return {
      notices: notices.map((notice, index) => this.notice(notice, [...path, 'notices', index])),
      provisional: provisional === true,
    };
  }

  notice(value: unknown, path: Path): CalendarYear['notices'][number] {
    const fields = this.fields(value, path, ['number'], ['date', 'about']);
    const number = this.text(fields, 'number', path);
    const about = fields.about === undefined ? {} : { about: this.text(fields, 'about', path) };
    if (fields.date === undefined) return { number, ...about };
    const date = parseCivilDate(fields.date);
    if (date !== null) return { number, date, ...about };
    this.fault([...path, 'date'], NOT_A_DATE);
    return { number, ...about };
  }

  dates(fields: Fields, key: string): Dates {
    const dates = new Map<CivilDate, number>();
    for (const [index, value] of this.list(fields[key], [key]).entries()) {
      const date = parseCivilDate(value);
      if (date === null || !YEAR.test(date.slice(0, 4))) this.fault([key, index], NOT_A_DATE);
      else if (dates.has(date)) this.fault([key, index], `${date} is listed twice`);
      else dates.set(date, index);
    }
    return dates;
  }

  saturdays(worked: Dates, off: Dates): void {
    for (const [date, index] of worked) {
      if (weekday(date) !== 6) this.fault(['workedSaturdays', index], `${date} is not a Saturday`);
      if (off.has(date)) this.fault(['workedSaturdays', index], `${date} is also listed as a day off`);
    }
  }

  list(value: unknown, path: Path): unknown[] {
    if (Array.isArray(value)) return value;
    if (value !== SILENT) this.fault(path, 'must be a list');
    return [];
  }
}

function isMapping(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
