/**
 * How a limit was counted, day by day, so that a person can check it against a wall calendar. Made from the steps of the
 * limit, the calendar and the regulation alone.
 */
import { calendarOfAgency } from '../../workflows/limits/agency-calendar.js';
import { type Calendar, provisionally } from '../../workflows/limits/calendar.js';
import { countedDays, type LedgerStep, projectLimit } from '../../workflows/limits/limit.js';
import { addDays, type CivilDate, type Instant, weekday, yearOf } from '../../workflows/limits/time.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';

/** A day within a limit that was not counted. */
export interface SkippedDay {
  readonly date: CivilDate;
  /**
   * `weekend`: a Saturday or Sunday; `day-off`: the calendar lists it, for all or for the agency alone; `swapped-saturday`: a worked Saturday, which the
   * regulation does not count; `feast`: fixed by the law itself, in a year that no notice lists.
   */
  readonly because: 'weekend' | 'day-off' | 'swapped-saturday' | 'feast';
  /** Numbers of the notices from which it follows: those of the year; of a day off of the agency alone, its own. */
  readonly notices: readonly string[];
}

export interface CountedLimit {
  /** The day of the event, which is not counted. */
  readonly startedOn: CivilDate;
  /** Every working day that was counted, in order; the last is the last day, unless a named day lies before it. */
  readonly counted: readonly CivilDate[];
  /** Every other day after the start until the last day, in order. */
  readonly skipped: readonly SkippedDay[];
  readonly lastDay: CivilDate;
  /** On time if and only if before this instant. */
  readonly dueAt: Instant;
}

/**
 * Lays the limit out that an agency has to keep, day by day; null: of an agency without days off of its own.
 * @throws RangeError for a ledger that does not begin with a start
 */
export function countLimit(
  ledger: readonly LedgerStep[],
  ofProvince: Calendar,
  agency: string | null,
  { clock }: Regulation,
): CountedLimit {
  const calendar = calendarOfAgency(ofProvince, agency);
  const [start] = ledger;
  if (start?.kind !== 'start') throw new RangeError('the ledger of a limit begins with its start');
  const open = provisionally(calendar);
  const { lastDay, dueAt } = projectLimit(ledger, open, clock);
  const counted = countedDays(ledger, open, clock);
  const isCounted = new Set(counted);
  const skipped: SkippedDay[] = [];
  for (let date = addDays(start.on, 1); date <= lastDay; date = addDays(date, 1))
    if (!isCounted.has(date)) skipped.push(skippedDay(date, calendar));
  return { startedOn: start.on, counted, skipped, lastDay, dueAt };
}

function skippedDay(date: CivilDate, calendar: Calendar): SkippedDay {
  const isWeekend = weekday(date) === 0 || weekday(date) === 6;
  const notices = (calendar.years[yearOf(date)]?.notices ?? []).map((notice) => notice.number);
  // The calendar of an agency lists its own days off, and no other agency's.
  const own = (calendar.localDaysOff ?? []).filter((day) => day.date === date);
  if (own.length > 0) return { date, because: 'day-off', notices: own.map(({ basis }) => basis) };
  if (calendar.daysOff.includes(date)) return { date, because: 'day-off', notices };
  if (!isWeekend) return { date, because: 'feast', notices: [] };
  if (calendar.workedSaturdays.includes(date)) return { date, because: 'swapped-saturday', notices };
  return { date, because: 'weekend', notices: [] };
}
