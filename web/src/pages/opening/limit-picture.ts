/**
 * The limit as it is being chosen: every day that it touches with what happens on it. Days are civil dates in
 * Asia/Ho_Chi_Minh, counted by the same law as the engine counts them.
 */
import {
  type Calendar,
  countWorkingDays,
  isWorkingDay,
  provisionally,
  YearWithoutNotice,
} from '../../../../workflows/limits/calendar.js';
import {
  type Budget,
  type LedgerStep,
  limitFrom,
  projectLimit,
  receiptDay,
  reminderInstants,
} from '../../../../workflows/limits/limit.js';
import { addDays, type CivilDate, civilDateOf, type Instant, weekday } from '../../../../workflows/limits/time.js';
import type { Regulation, Urgency } from '../../../../workflows/regulation/regulation.js';

/** Why a limit cannot be sent; the same codes as the engine's. */
export type LimitVerdict = 'limit-in-the-past' | 'limit-too-short' | 'limit-too-long' | 'year-without-notice';

export type DayMark = 'received' | 'reminder' | 'limit' | 'effect' | 'notice';

export interface PictureDay {
  readonly date: CivilDate;
  readonly isOff: boolean;
  readonly isWorkedSaturday: boolean;
  /** The how-manieth working day after receipt; null on days off, on the day of receipt, before it, and past the longest limit. */
  readonly ordinal: number | null;
  readonly marks: readonly DayMark[];
  /** Whether the limit may end on it, and if not why. */
  readonly choice: 'possible' | 'past' | 'off' | 'too-short' | 'too-long';
}

export interface LimitPicture {
  readonly verdict: LimitVerdict | null;
  /** The day of receipt, taken to be now: it is not counted (Civil Code 2015, Art. 147). */
  readonly receivedOn: CivilDate;
  readonly lastDay: CivilDate;
  /** On time is before this instant; from it on silence takes effect. */
  readonly dueAt: Instant;
  /** Working days that the limit holds. */
  readonly workingDays: number;
  /** Days off after receipt and up to the last day. */
  readonly daysOff: number;
  readonly workedSaturdays: readonly CivilDate[];
  /** At 8:00 each. */
  readonly reminders: readonly CivilDate[];
  /** The last day for the written notice of deemed consent; null where the regulation knows none. */
  readonly noticeDay: CivilDate | null;
  /** Mondays to Sundays. */
  readonly weeks: readonly (readonly PictureDay[])[];
}

const WEEK = 7;

/** The working days of a limit that leaves the choice to the regulation. */
export function chosenBudget(limit: Budget | null, urgency: Urgency, regulation: Regulation): Budget {
  const { default: usual, unit } = regulation.limits[urgency];
  return limit ?? (unit === 'calendarDays' ? { calendarDays: usual } : { workingDays: usual });
}

/**
 * Lays out a limit as if the request were sent and received at `now`.
 * @throws RangeError for a number of days that is not whole
 */
export function limitPicture(
  budget: Budget,
  urgency: Urgency,
  now: Instant,
  calendar: Calendar,
  regulation: Regulation,
): LimitPicture {
  const { clock } = regulation;
  const wide = provisionally(calendar);
  const { min, max, unit } = regulation.limits[urgency];
  // Bounds in calendar days are held by the server: a day of the picture is counted in working days.
  const bounds = unit === 'calendarDays' ? { min: 1, max: Number.MAX_SAFE_INTEGER } : { min, max };
  const receivedOn = receiptDay(now, clock, wide);
  const ledger: LedgerStep[] = [{ kind: 'start', on: receivedOn, budget }];
  const { lastDay, dueAt } = projectLimit(ledger, wide, clock);
  const count = (to: CivilDate) => countWorkingDays(wide, receivedOn, to, clock.workedSaturdaysCount);
  const workingDays = count(lastDay);
  const reminders = reminderInstants(
    lastDay,
    regulation.reminders.map(({ before }) => before),
    wide,
    clock,
    now,
  ).map(civilDateOf);
  const { noticeWithin } = regulation.silence;
  const noticeDay = noticeWithin === null ? null : limitFrom(dueAt, noticeWithin.workingDays, wide, clock).lastDay;
  const longest = projectLimit([{ kind: 'start', on: receivedOn, budget: { workingDays: max } }], wide, clock).lastDay;
  const effectOn = civilDateOf(dueAt);

  const dayOf = (date: CivilDate): PictureDay => {
    const isOff = !isWorkingDay(wide, date, clock.workedSaturdaysCount);
    const days = date > receivedOn ? count(date) : 0;
    const marks: DayMark[] = [];
    if (date === receivedOn) marks.push('received');
    if (reminders.includes(date)) marks.push('reminder');
    if (date === lastDay) marks.push('limit');
    if (date === effectOn) marks.push('effect');
    if (date === noticeDay) marks.push('notice');
    return {
      date,
      isOff,
      isWorkedSaturday: !isOff && weekday(date) === 6,
      ordinal: isOff || days < 1 || days > max ? null : days,
      marks,
      choice: choiceOf(date <= receivedOn, isOff, days, min, max),
    };
  };

  const first = mondayOf(receivedOn);
  const last = [longest, lastDay, effectOn, noticeDay ?? lastDay].reduce((a, b) => (a < b ? b : a));
  const weeks: PictureDay[][] = [];
  for (let monday = first; monday <= last && weeks.length < MOST_WEEKS; monday = addDays(monday, WEEK))
    weeks.push(Array.from({ length: WEEK }, (_, i) => dayOf(addDays(monday, i))));
  const within = weeks.flat().filter(({ date }) => date > receivedOn && date <= lastDay);
  return {
    verdict: verdictOf(workingDays, bounds, dueAt <= now, ledger, calendar, regulation),
    receivedOn,
    lastDay,
    dueAt,
    workingDays,
    daysOff: within.filter(({ isOff }) => isOff).length,
    workedSaturdays: within.filter(({ isWorkedSaturday }) => isWorkedSaturday).map(({ date }) => date),
    reminders,
    noticeDay,
    weeks,
  };
}

/** Far more than any limit needs, so that a day far off, once typed, cannot make an endless page. */
const MOST_WEEKS = 16;

function choiceOf(isPast: boolean, isOff: boolean, days: number, min: number, max: number): PictureDay['choice'] {
  if (isPast) return 'past';
  if (isOff) return 'off';
  if (days < min) return 'too-short';
  return days > max ? 'too-long' : 'possible';
}

function verdictOf(
  days: number,
  { min, max }: { readonly min: number; readonly max: number },
  isPast: boolean,
  ledger: readonly LedgerStep[],
  calendar: Calendar,
  { clock }: Regulation,
): LimitVerdict | null {
  if (isPast) return 'limit-in-the-past';
  if (days < min) return 'limit-too-short';
  if (days > max) return 'limit-too-long';
  try {
    projectLimit(ledger, calendar, clock);
    return null;
  } catch (error) {
    if (error instanceof YearWithoutNotice) return 'year-without-notice';
    throw error;
  }
}

function mondayOf(date: CivilDate): CivilDate {
  return addDays(date, -((weekday(date) + 6) % WEEK));
}

/** The day that an arrow key leads to from `from`; null where the picture ends. */
export function dayBy(key: string, from: CivilDate, picture: LimitPicture): CivilDate | null {
  const step = STEPS[key];
  if (step === undefined) return null;
  const to = addDays(from, step);
  return picture.weeks.some((week) => week.some(({ date }) => date === to)) ? to : null;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -WEEK, ArrowDown: WEEK };
