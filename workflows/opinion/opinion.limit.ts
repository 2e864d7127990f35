/** The limit of an opinion: when it starts, how it moves, when it stands still, and the reminders before it. */
import { calendarOfAgency } from '../limits/agency-calendar.js';
import { provisionally } from '../limits/calendar.js';
import {
  isPaused,
  type LedgerStep,
  projectLimit,
  receiptDay,
  reminderInstants,
  workingDaysLeft,
  workingDaysOf,
} from '../limits/limit.js';
import { recount } from '../limits/recount.js';
import { dayGivenBack, type Outage } from '../limits/standstill.js';
import { type CivilDate, civilDateOf, type Instant } from '../limits/time.js';
import type { Circumstances } from '../step/circumstances.js';
import type { OpinionContext } from './opinion.js';

export type LimitPart = Pick<OpinionContext, 'ledger' | 'calendar' | 'lastDay' | 'dueAt' | 'reminders'>;

/** The limit of an agency that has not received the request: there is none. */
export const NO_LIMIT: LimitPart = { ledger: [], calendar: '', lastDay: null, dueAt: null, reminders: [] };

/** What a limit that has no effect for now shows: no last day. Its ledger is kept, so that it can go on. */
export const NOT_RUNNING: Pick<LimitPart, 'lastDay' | 'dueAt' | 'reminders'> = {
  lastDay: null,
  dueAt: null,
  reminders: [],
};

type HeldBy = Pick<OpinionContext, 'heldBy'>;

/** The same circumstances with the calendar of the agency that has to keep the limit. */
function ownDays({ heldBy }: HeldBy, circumstances: Circumstances): Circumstances {
  return { ...circumstances, calendar: calendarOfAgency(circumstances.calendar, heldBy) };
}

/** The limit as it stood, of which only what has changed is reminded of anew. */
type Before = Pick<OpinionContext, 'lastDay' | 'dueAt' | 'reminders'>;

/**
 * Counts a ledger with the calendar in use. Whether the years are known was checked when a person chose the limit; what
 * the engine itself counts later must not stop at an unannounced year, so it counts provisionally.
 */
function runningLimit(ledger: readonly LedgerStep[], before: Before | null, circumstances: Circumstances): LimitPart {
  const { version } = circumstances.calendar;
  if (isPaused(ledger)) return { ledger, calendar: version, ...NOT_RUNNING };
  const limit = projectLimit(ledger, provisionally(circumstances.calendar), circumstances.regulation.clock);
  return { ledger, calendar: version, ...limit, reminders: remindersOf(limit, before, circumstances) };
}

/**
 * When to remind of a limit. One that has not moved keeps what is still to come; one that is too short for every reminder of
 * the regulation is reminded of at 08:00 of its last day.
 */
function remindersOf(
  { lastDay, dueAt }: { readonly lastDay: CivilDate; readonly dueAt: Instant },
  before: Before | null,
  { at, calendar, regulation }: Circumstances,
): readonly Instant[] {
  if (before?.lastDay === lastDay && before.dueAt === dueAt) return before.reminders;
  const spans = regulation.reminders.map((reminder) => reminder.before);
  const inDays = (days: typeof spans) => reminderInstants(lastDay, days, provisionally(calendar), regulation.clock, at);
  const usual = inDays(spans);
  return usual.length > 0 || spans.length === 0 ? usual : inDays([{ workingDays: 0 }]);
}

/**
 * The limit starts with proof of receipt; the day of receipt is not counted (Civil Code 2015, art. 147). A named day that was
 * over before an agency outside had received anything gives it one working day: no agency is late before it is asked.
 */
export function startLimit(
  context: Pick<OpinionContext, 'budget' | 'heldBy'>,
  receivedAt: Instant,
  ofProvince: Circumstances,
  later: readonly LedgerStep[] = [],
): LimitPart {
  const circumstances = ownDays(context, ofProvince);
  const begun = startOf(context, receiptDayOf(receivedAt, circumstances), receivedAt, circumstances);
  return runningLimit(withSteps(begun, later, circumstances), null, circumstances);
}

const receiptDayOf = (receivedAt: Instant, { calendar, regulation }: Circumstances): CivilDate =>
  receiptDay(receivedAt, regulation.clock, provisionally(calendar));

function startOf(
  { budget }: Pick<OpinionContext, 'budget'>,
  on: CivilDate,
  receivedAt: Instant,
  { calendar, regulation }: Circumstances,
): readonly LedgerStep[] {
  const start: LedgerStep = { kind: 'start', on, budget };
  const { dueAt } = projectLimit([start], provisionally(calendar), regulation.clock);
  return dueAt > receivedAt ? [start] : [start, { kind: 'at-least', on, workingDays: 1 }];
}

/**
 * The limit from a receipt that was recorded wrongly: what was added to it, what was counted anew and the time for which it
 * stood still keep their effect; the days that were left then are counted again.
 */
export function restartedLimit(context: OpinionContext, receivedAt: Instant, ofProvince: Circumstances): LimitPart {
  const circumstances = ownDays(context, ofProvince);
  const on = receiptDayOf(receivedAt, circumstances);
  const notBefore = (day: CivilDate): CivilDate => (day < on ? on : day);
  const begun = startOf(context, on, receivedAt, circumstances);
  const ledger: LedgerStep[] = [...begun];
  for (const step of context.ledger.slice(1)) {
    if (step.kind === 'pause') ledger.push({ ...step, on: notBefore(step.on) });
    else if (step.kind !== 'resume') ledger.push(step);
    // Where none was left, none had to be given: it stood still again at once.
    else ledger.push(resumption(ledger, notBefore(step.on), Math.min(1, step.workingDays), circumstances));
  }
  return runningLimit(withSteps(ledger, leastNotice(circumstances), circumstances), context, circumstances);
}

/** The least time that an agency has after its receipt was recorded or corrected, or it was told that it succeeds another. */
export function leastNotice({ at, regulation }: Circumstances): readonly LedgerStep[] {
  const least = regulation.silence.leastNotice;
  return least === null ? [] : [{ kind: 'at-least', on: civilDateOf(at), workingDays: least.workingDays }];
}

/**
 * The ledger with more steps. While it stands still, they are counted from now, and it stands still again; so does one that had
 * ended before the suspension, for no limit passes as long as that lasts.
 */
function withSteps(
  ledger: readonly LedgerStep[],
  steps: readonly LedgerStep[],
  circumstances: Circumstances,
): readonly LedgerStep[] {
  const on = civilDateOf(circumstances.at);
  const running = isPaused(ledger) ? [...ledger, resumption(ledger, on, 0, circumstances)] : ledger;
  const pause: readonly LedgerStep[] = circumstances.suspended ? [{ kind: 'pause', on }] : [];
  return [...running, ...steps, ...pause];
}

function resumption(
  ledger: readonly LedgerStep[],
  on: CivilDate,
  least: number,
  { calendar, regulation }: Circumstances,
): Extract<LedgerStep, { kind: 'resume' }> {
  const left = workingDaysLeft(ledger, provisionally(calendar), regulation.clock);
  return { kind: 'resume', on, workingDays: Math.max(least, left) };
}

/**
 * The limit with more steps, counted. It is not sooner for being counted by other days than before: those of a successor, or of a
 * calendar that was amended after an answer.
 */
export function moved(context: OpinionContext, steps: readonly LedgerStep[], circumstances: Circumstances): LimitPart {
  const own = ownDays(context, circumstances);
  const { ledger, lastDay } = context;
  return runningLimit(withSteps(lastDay === null ? ledger : kept(ledger, lastDay, own), steps, own), context, own);
}

/** The ledger of a limit that ended on `lastDay`, with a step that keeps this day where it would end sooner now. */
function kept(ledger: readonly LedgerStep[], lastDay: CivilDate, circumstances: Circumstances): readonly LedgerStep[] {
  if (endsOn(ledger, circumstances) >= lastDay) return ledger;
  return [...ledger, { kind: 'at-least', on: lastDay, workingDays: 0 }];
}

const endsOn = (ledger: readonly LedgerStep[], { calendar, regulation }: Circumstances): CivilDate =>
  projectLimit(ledger, provisionally(calendar), regulation.clock).lastDay;

/**
 * The limit of a request that a successor takes over, counted by the successor's days off from then on. It keeps the limit that
 * its predecessor had, or the days that were left of it, and has at least fair notice (rehearsal.md, "a transferred opinion").
 */
export function handedOver(context: OpinionContext, successor: string, circumstances: Circumstances): LimitPart {
  const own = ownDays({ heldBy: successor }, circumstances);
  const inherited = inheritedLedger(context, own, circumstances);
  return runningLimit(withSteps(inherited, leastNotice(circumstances), own), context, own);
}

/** The same of a request that waits for the lead or the Office: its limit has no effect meanwhile, and goes on later. */
export function handedOverQuietly(context: OpinionContext, successor: string, circumstances: Circumstances): LimitPart {
  const own = ownDays({ heldBy: successor }, circumstances);
  const ledger = withSteps(inheritedLedger(context, own, circumstances), [], own);
  return { ledger, calendar: own.calendar.version, ...NOT_RUNNING };
}

function inheritedLedger(
  context: OpinionContext,
  own: Circumstances,
  circumstances: Circumstances,
): readonly LedgerStep[] {
  const before = ownDays(context, circumstances);
  const { ledger } = context;
  if (!isPaused(ledger)) return kept(ledger, context.lastDay ?? endsOn(ledger, before), own);
  const { workingDays } = resumption(ledger, civilDateOf(own.at), 0, before);
  return [...ledger, resumption(ledger, civilDateOf(own.at), workingDays, own)];
}

/** The later of two limits, whether they run or stand still. */
export function laterLimit(one: LimitPart, other: LimitPart, { heldBy }: HeldBy, circumstances: Circumstances) {
  const own = ownDays({ heldBy }, circumstances);
  return endsOn(other.ledger, own) > endsOn(one.ledger, own) ? other : one;
}

/** The later of the limit that ran and so many working days from now. */
export function atLeast(context: OpinionContext, workingDays: number, circumstances: Circumstances): LimitPart {
  return moved(context, [{ kind: 'at-least', on: civilDateOf(circumstances.at), workingDays }], circumstances);
}

/** The working days granted are added to the last day of the limit then running. */
export function extended(context: OpinionContext, workingDays: number, circumstances: Circumstances): LimitPart {
  return moved(context, [{ kind: 'extend', workingDays }], circumstances);
}

/** The last working day is given back: the system stood still on it. */
export function givenBack(context: OpinionContext, outage: Outage, circumstances: Circumstances): LimitPart {
  return moved(context, [dayGivenBack(outage)], circumstances);
}

/** The limit first given, in working days and without extensions, counted anew from now. */
export function countedAnew(context: OpinionContext, circumstances: Circumstances): LimitPart {
  const { calendar, regulation, at } = ownDays(context, circumstances);
  const first = context.ledger.slice(0, 1);
  const workingDays = Math.max(1, workingDaysOf(first, provisionally(calendar), regulation.clock));
  return moved(context, [{ kind: 'start', on: civilDateOf(at), budget: { workingDays } }], circumstances);
}

/** The limit stands still from today: the Office has suspended the consultation. */
export function paused(context: OpinionContext, circumstances: Circumstances): LimitPart {
  const pause: LedgerStep = { kind: 'pause', on: civilDateOf(circumstances.at) };
  return runningLimit([...context.ledger, pause], context, ownDays(context, circumstances));
}

/** The limit goes on: the working days that were left, at least one, are counted from today, which is not counted. */
export function resumed(context: OpinionContext, circumstances: Circumstances): LimitPart {
  const own = ownDays(context, circumstances);
  const step = resumption(context.ledger, civilDateOf(own.at), 1, own);
  return runningLimit([...context.ledger, step], context, own);
}

/**
 * The same limit under an amended calendar: never sooner than the next working day after the notice, never longer for a day
 * that is worked. One that does not run is counted again when it goes on.
 */
export function reprojected(context: OpinionContext, circumstances: Circumstances): LimitPart {
  const own = ownDays(context, circumstances);
  const { at, calendar, regulation } = own;
  if (context.lastDay === null) return runningLimit(context.ledger, context, own);
  const { ledger } = recount(context.ledger, context.lastDay, at, provisionally(calendar), regulation.clock);
  return runningLimit(ledger, context, own);
}
