/**
 * Limits counted as a person would with a calendar on the wall: day by day. It shares nothing with workflows/limits/calendar.ts and
 * workflows/limits/limit.ts, so that a mistake there cannot hide here.
 */
import type { Calendar } from '../../workflows/limits/calendar.js';
import type { Budget } from '../../workflows/limits/limit.js';
import type { CivilDate, Instant } from '../../workflows/limits/time.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';

/** What was decided about a limit, in order; days are written "2023-05-16". */
export type Step =
  | { readonly start: string; readonly budget: Budget }
  | { readonly atLeast: number; readonly from: string }
  | { readonly extend: number }
  | { readonly pause: string }
  | { readonly resume: string; readonly least: number };

/** Whether a limit stands still. */
export function standsStill(steps: readonly Step[]): boolean {
  const last = steps.filter((step) => 'pause' in step || 'resume' in step).at(-1);
  return last !== undefined && 'pause' in last;
}

const VIETNAM_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

/** The day in Vietnam on which an instant falls. */
export function dayOf(instant: Instant): string {
  return new Date(Date.parse(instant) + VIETNAM_MS).toISOString().slice(0, 10);
}

function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

function isWorked(day: string, calendar: Calendar, clock: Regulation['clock']): boolean {
  const has = (days: readonly string[]) => days.includes(day);
  if (has(calendar.daysOff)) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return clock.workedSaturdaysCount && has(calendar.workedSaturdays);
  if (day.endsWith('-11-24')) return day < '2026';
  return !['-01-01', '-04-30', '-05-01', '-09-02'].some((feast) => day.endsWith(feast));
}

function workedFrom(day: string, calendar: Calendar, clock: Regulation['clock']): string {
  let found = day;
  while (!isWorked(found, calendar, clock)) found = dayAfter(found);
  return found;
}

function later(day: string, workingDays: number, calendar: Calendar, clock: Regulation['clock']): string {
  let found = day;
  for (let counted = 0; counted < workingDays; counted += 1) found = workedFrom(dayAfter(found), calendar, clock);
  return found;
}

/** The day that counts as the day of receipt: after the cut-off it is the next working day. */
export function naiveReceiptDay(receivedAt: Instant, calendar: Calendar, clock: Regulation['clock']): string {
  const local = new Date(Date.parse(receivedAt) + VIETNAM_MS).toISOString();
  const day = local.slice(0, 10);
  if (clock.receiptCutOff === null) return day;
  if (!isWorked(day, calendar, clock)) return workedFrom(day, calendar, clock);
  return local.slice(11, 23) > `${clock.receiptCutOff}:00.000` ? later(day, 1, calendar, clock) : day;
}

/** How many days are worked after one day until another. */
export function naiveDaysBetween(after: string, until: string, calendar: Calendar, clock: Regulation['clock']): number {
  let count = 0;
  for (let day = dayAfter(after); day <= until; day = dayAfter(day)) if (isWorked(day, calendar, clock)) count += 1;
  return count;
}

/** The instant at which a limit ends. */
export function naiveDueAt(steps: readonly Step[], calendar: Calendar, clock: Regulation['clock']): Instant {
  const last = naiveLastDay(steps, calendar, clock);
  const [hours = 0, minutes = 0] = clock.dayEnds.split(':').map(Number);
  const end = Date.parse(`${last}T00:00:00Z`) + hours * 3_600_000 + minutes * 60_000 - VIETNAM_MS;
  return new Date(end).toISOString() as Instant;
}

/** The last day of a limit. */
export function naiveLastDay(steps: readonly Step[], calendar: Calendar, clock: Regulation['clock']): string {
  let last = '';
  let pausedOn = '';
  for (const step of steps) {
    if ('start' in step) last = naiveEnd(step.start, step.budget, calendar, clock);
    else if ('extend' in step) last = later(last, step.extend, calendar, clock);
    else if ('pause' in step) pausedOn = step.pause;
    else if ('resume' in step) {
      const left = Math.max(step.least, naiveDaysBetween(pausedOn, last, calendar, clock));
      last = later(step.resume, left, calendar, clock);
    } else if (step.atLeast === 0) last = laterOf(last, workedFrom(step.from, calendar, clock));
    else last = laterOf(last, later(step.from, step.atLeast, calendar, clock));
  }
  return last;
}

/**
 * The step by which a limit that a notice would make shorter is kept: no sooner than the next working day, no later than it
 * was; null where nothing has to be kept.
 */
export function naiveKeeping(
  steps: readonly Step[],
  before: Instant,
  at: Instant,
  calendar: Calendar,
  clock: Regulation['clock'],
): Step | null {
  const plain = naiveDueAt(steps, calendar, clock);
  if (plain >= before) return null;
  const tomorrow: Step = { atLeast: 1, from: dayOf(at) };
  const soonest = naiveDueAt([...steps, tomorrow], calendar, clock);
  if (soonest === plain) return null;
  const today: Step = { atLeast: 0, from: dayOf(at) };
  const isLastDay =
    naiveDueAt([{ start: dayOf(at), budget: { on: dayOf(at) as CivilDate } }], calendar, clock) === before;
  return isLastDay ? today : tomorrow;
}

function laterOf(one: string, other: string): string {
  return one < other ? other : one;
}

function naiveEnd(start: string, budget: Budget, calendar: Calendar, clock: Regulation['clock']): string {
  if ('workingDays' in budget) return later(start, budget.workingDays, calendar, clock);
  if ('calendarDays' in budget) return workedFrom(dayAfter(start, budget.calendarDays), calendar, clock);
  return workedFrom(budget.on, calendar, clock);
}

/** Whether nothing ran for half an hour on end between 07:30 and 17:00 of a day in Vietnam, before the limit ended. */
export function naivelyTook(from: Instant, until: Instant, day: string, due: Instant): boolean {
  const at = (time: string) => Date.parse(`${day}T${time}:00+07:00`);
  const begins = Math.max(Date.parse(from), at('07:30'));
  const ends = Math.min(Date.parse(until), at('17:00'), Date.parse(due));
  return ends - begins >= 1_800_000;
}
