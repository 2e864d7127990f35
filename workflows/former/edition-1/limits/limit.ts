import {
  addCalendarDays,
  addWorkingDays,
  type Calendar,
  countWorkingDays,
  nextWorkingDay,
  provisionally,
  workingDaysIn,
} from './calendar.js';
import { type CivilDate, civilDateOf, type Instant, instantAt, timeOfDay } from './time.js';

/** How long an agency has: so many working days, so many calendar days, or until a named day. */
export type Budget = { workingDays: number } | { calendarDays: number } | { on: CivilDate };

/**
 * One decision about a limit, as plain data. A limit is kept as the list of these steps and not as a date, so that it can be
 * projected again in the same way when a later notice changes the calendar.
 * - `start`: the limit begins to run with the event of the day `on`, which is not counted.
 * - `at-least`: the limit ends no earlier than so many working days after the day `on` (a contest, a clarification).
 * - `extend`: so many working days are added to the last day of the limit then running.
 */
export type LedgerStep =
  | { kind: 'start'; on: CivilDate; budget: Budget }
  | { kind: 'at-least'; on: CivilDate; workingDays: number }
  | { kind: 'extend'; workingDays: number };

/** The regulation's `clock`. */
export interface CountingClock {
  /** When the last day ends in Asia/Ho_Chi_Minh: "17:00", or "24:00" for the first moment of the next day. */
  readonly dayEnds: string;
  /** What is received later than this counts as received the next working day; null when every hour counts. */
  readonly receiptCutOff: string | null;
  /** Whether Saturdays that are worked in exchange for a day off count as working days. */
  readonly workedSaturdaysCount: boolean;
}

/** A limit laid out on a calendar: its last day, and the instant from which an answer is late. */
export interface ProjectedLimit {
  readonly lastDay: CivilDate;
  /** On time if and only if received before this instant. */
  readonly dueAt: Instant;
}

/** Reminders go out when the offices have opened. */
const REMINDER_HOUR = '08:00';

/**
 * The day of receipt, which is not counted: the civil day of the instant or, strictly after the cut-off, the next working
 * day. A receipt on a day off before the cut-off is a receipt of that day.
 * @throws YearWithoutNotice when the next working day is not known.
 */
export function receiptDay(receivedAt: Instant, clock: CountingClock, calendar: Calendar): CivilDate {
  const day = civilDateOf(receivedAt);
  if (clock.receiptCutOff === null || timeOfDay(receivedAt) <= `${clock.receiptCutOff}:00.000`) return day;
  return addWorkingDays(calendar, day, 1, clock.workedSaturdaysCount);
}

/**
 * Lays a limit out on a calendar. The day of the event is not counted (Civil Code 2015, Art. 147); calendar days and named
 * days that end on a day off move to the end of the next working day (Art. 148); the limit ends at the clock's `dayEnds`.
 * @throws YearWithoutNotice when the limit reaches into a year that may not be counted in; RangeError for a ledger that
 * does not begin with a start, and for a number of days that is not whole.
 */
export function projectLimit(ledger: readonly LedgerStep[], calendar: Calendar, clock: CountingClock): ProjectedLimit {
  const { lastDay } = fold(ledger, calendar, clock.workedSaturdaysCount);
  return { lastDay, dueAt: instantAt(lastDay, clock.dayEnds) };
}

/**
 * The working days that a limit contains, in order: those after its first start day until its last day. They are shown to
 * people and stand in the proof. Throws as `projectLimit`.
 */
export function countedDays(ledger: readonly LedgerStep[], calendar: Calendar, clock: CountingClock): CivilDate[] {
  const { startedOn, lastDay } = fold(ledger, calendar, clock.workedSaturdaysCount);
  return workingDaysIn(calendar, startedOn, lastDay, clock.workedSaturdaysCount);
}

/**
 * How many working days a limit contains, in whichever unit it was given: the regulation's minimum and maximum are compared
 * with this number. 0 for a named day that is not after the start. Throws as `projectLimit`.
 */
export function workingDaysOf(ledger: readonly LedgerStep[], calendar: Calendar, clock: CountingClock): number {
  const { startedOn, lastDay } = fold(ledger, calendar, clock.workedSaturdaysCount);
  return countWorkingDays(calendar, startedOn, lastDay, clock.workedSaturdaysCount);
}

/**
 * A limit that runs from an event other than receipt (a notice, a contest, a clarification, a session, a stage of a
 * dispute): the day of the event is not counted, and no cut-off moves it. Throws as `projectLimit`.
 */
export function limitFrom(
  at: Instant,
  workingDays: number,
  calendar: Calendar,
  clock: CountingClock,
): ProjectedLimit & { readonly ledger: readonly LedgerStep[] } {
  const ledger: LedgerStep[] = [{ kind: 'start', on: civilDateOf(at), budget: { workingDays } }];
  return { ledger, ...projectLimit(ledger, calendar, clock) };
}

/**
 * When to remind of a limit: at 08:00 in Asia/Ho_Chi_Minh of the day that lies so many working days before its last day.
 * Earliest first, each once, and only what is later than `after` and earlier than the end of the limit. Counting back out
 * of the first listed year is no fault: such a reminder lies before `after`.
 */
export function reminderInstants(
  lastDay: CivilDate,
  before: readonly { readonly workingDays: number }[],
  calendar: Calendar,
  clock: CountingClock,
  after: Instant,
): Instant[] {
  const dueAt = instantAt(lastDay, clock.dayEnds);
  const open = provisionally(calendar);
  const instants = before.map(({ workingDays }) =>
    instantAt(addWorkingDays(open, lastDay, -workingDays, clock.workedSaturdaysCount), REMINDER_HOUR),
  );
  return [...new Set(instants)].filter((instant) => after < instant && instant < dueAt).sort();
}

function fold(
  ledger: readonly LedgerStep[],
  calendar: Calendar,
  workedSaturdaysCount: boolean,
): { startedOn: CivilDate; lastDay: CivilDate } {
  const [start, ...later] = ledger;
  if (start?.kind !== 'start') throw new RangeError('the ledger of a limit begins with its start');
  let lastDay = endOf(start.budget, start.on, calendar, workedSaturdaysCount);
  for (const step of later) {
    if (step.kind === 'start') {
      lastDay = endOf(step.budget, step.on, calendar, workedSaturdaysCount);
    } else if (step.kind === 'extend') {
      lastDay = addWorkingDays(calendar, lastDay, step.workingDays, workedSaturdaysCount);
    } else {
      lastDay = laterOf(lastDay, addWorkingDays(calendar, step.on, step.workingDays, workedSaturdaysCount));
    }
  }
  return { startedOn: start.on, lastDay };
}

function endOf(budget: Budget, on: CivilDate, calendar: Calendar, workedSaturdaysCount: boolean): CivilDate {
  if ('workingDays' in budget) return addWorkingDays(calendar, on, budget.workingDays, workedSaturdaysCount);
  if ('calendarDays' in budget) return addCalendarDays(calendar, on, budget.calendarDays, workedSaturdaysCount);
  return nextWorkingDay(calendar, budget.on, workedSaturdaysCount);
}

function laterOf(one: CivilDate, other: CivilDate): CivilDate {
  return one < other ? other : one;
}
