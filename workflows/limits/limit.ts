import {
  addCalendarDays,
  addWorkingDays,
  type Calendar,
  countWorkingDays,
  isWorkingDay,
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
 * - `at-least`: the limit ends no earlier than so many working days after the day `on` (a contest, a clarification); with 0,
 *   no earlier than the day `on`, or the next working day where it is off (a notice that would shorten the limit).
 * - `extend`: so many working days are added to the last day of the limit then running.
 * - a later `start`: the limit is counted anew.
 * - `pause`: the limit stands still from the day `on`, which is not counted; `resume`: it goes on from the day `on`, which is
 *   not counted either, with the working days that were left.
 */
export type LedgerStep =
  | { kind: 'start'; on: CivilDate; budget: Budget }
  | { kind: 'at-least'; on: CivilDate; workingDays: number }
  | { kind: 'extend'; workingDays: number }
  | { kind: 'pause'; on: CivilDate }
  | { kind: 'resume'; on: CivilDate; workingDays: number };

/** The regulation's `clock`. */
export interface CountingClock {
  /** When the last day ends in Asia/Ho_Chi_Minh: "17:00", or "24:00" for the first moment of the next day. */
  readonly dayEnds: string;
  /** What is received later than this, or on a day off, counts as received the next working day; null: as it is received. */
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
 * The day of receipt, which is not counted: the civil day of the instant or, where the regulation has a cut-off, the next
 * working day for what came strictly after it or on a day off (17:00:00.000 itself is in time).
 * @throws YearWithoutNotice when the next working day is not known.
 */
export function receiptDay(receivedAt: Instant, clock: CountingClock, calendar: Calendar): CivilDate {
  const day = civilDateOf(receivedAt);
  const { receiptCutOff, workedSaturdaysCount } = clock;
  if (receiptCutOff === null) return day;
  if (!isWorkingDay(calendar, day, workedSaturdaysCount)) return nextWorkingDay(calendar, day, workedSaturdaysCount);
  if (timeOfDay(receivedAt) <= `${receiptCutOff}:00.000`) return day;
  return addWorkingDays(calendar, day, 1, workedSaturdaysCount);
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
 * The working days that were counted, in order: those after the start until the last day, without the time in which the limit
 * stood still; counted anew, those of the new count. They are shown to people and stand in the proof. Throws as `projectLimit`.
 */
export function countedDays(ledger: readonly LedgerStep[], calendar: Calendar, clock: CountingClock): CivilDate[] {
  const { spans } = fold(ledger, calendar, clock.workedSaturdaysCount);
  return spans.flatMap(({ after, until }) => workingDaysIn(calendar, after, until, clock.workedSaturdaysCount));
}

/**
 * How many working days a limit contains, in whichever unit it was given: the regulation's minimum and maximum are compared
 * with this number. 0 for a named day that is not after the start. Throws as `projectLimit`.
 */
export function workingDaysOf(ledger: readonly LedgerStep[], calendar: Calendar, clock: CountingClock): number {
  return countedDays(ledger, calendar, clock).length;
}

/** Whether a limit stands still. */
export function isPaused(ledger: readonly LedgerStep[]): boolean {
  return ledger.findLast(({ kind }) => kind === 'pause' || kind === 'resume')?.kind === 'pause';
}

/**
 * How many working days were left of a limit when it came to stand still; the day on which it did is not counted. 0 when that
 * was its last day. Throws as `projectLimit`; RangeError when it does not stand still.
 */
export function workingDaysLeft(ledger: readonly LedgerStep[], calendar: Calendar, clock: CountingClock): number {
  const pause = ledger.findLast((step) => step.kind === 'pause');
  if (pause?.kind !== 'pause' || !isPaused(ledger)) throw new RangeError('the limit does not stand still');
  const { lastDay } = fold(ledger, calendar, clock.workedSaturdaysCount);
  return countWorkingDays(calendar, pause.on, lastDay, clock.workedSaturdaysCount);
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

/** A stretch of days in which a limit was counted: after one day, until another. */
interface Span {
  readonly after: CivilDate;
  readonly until: CivilDate;
}

interface Folded {
  readonly lastDay: CivilDate;
  readonly spans: readonly Span[];
}

function fold(ledger: readonly LedgerStep[], calendar: Calendar, workedSaturdaysCount: boolean): Folded {
  const [start, ...later] = ledger;
  if (start?.kind !== 'start') throw new RangeError('the ledger of a limit begins with its start');
  let after = start.on;
  let lastDay = endOf(start.budget, start.on, calendar, workedSaturdaysCount);
  let past: readonly Span[] = [];
  const inDays = (from: CivilDate, days: number) => addWorkingDays(calendar, from, days, workedSaturdaysCount);
  for (const step of later) {
    switch (step.kind) {
      case 'start':
        lastDay = endOf(step.budget, step.on, calendar, workedSaturdaysCount);
        after = step.on;
        past = [];
        break;
      case 'extend':
        lastDay = inDays(lastDay, step.workingDays);
        break;
      case 'at-least':
        lastDay = laterOf(lastDay, earliestEnd(step, calendar, workedSaturdaysCount));
        break;
      case 'pause':
        past = [...past, { after, until: step.on < lastDay ? step.on : lastDay }];
        after = lastDay;
        break;
      case 'resume':
        lastDay = inDays(step.on, step.workingDays);
        after = step.on;
        break;
    }
  }
  return { lastDay, spans: [...past, { after, until: lastDay }] };
}

function earliestEnd(
  { on, workingDays }: Extract<LedgerStep, { kind: 'at-least' }>,
  calendar: Calendar,
  workedSaturdaysCount: boolean,
): CivilDate {
  if (workingDays === 0) return nextWorkingDay(calendar, on, workedSaturdaysCount);
  return addWorkingDays(calendar, on, workingDays, workedSaturdaysCount);
}

function endOf(budget: Budget, on: CivilDate, calendar: Calendar, workedSaturdaysCount: boolean): CivilDate {
  if ('workingDays' in budget) return addWorkingDays(calendar, on, budget.workingDays, workedSaturdaysCount);
  if ('calendarDays' in budget) return addCalendarDays(calendar, on, budget.calendarDays, workedSaturdaysCount);
  return nextWorkingDay(calendar, budget.on, workedSaturdaysCount);
}

function laterOf(one: CivilDate, other: CivilDate): CivilDate {
  return one < other ? other : one;
}
