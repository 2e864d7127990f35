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

/** The same circumstances with the calendar of the agency that has to keep the limit. */
function ownDays({ heldBy }: Pick<OpinionContext, 'heldBy'>, circumstances: Circumstances): Circumstances {
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
  const { calendar, regulation, at } = circumstances;
  const on = receiptDay(receivedAt, regulation.clock, provisionally(calendar));
  const start: LedgerStep = { kind: 'start', on, budget: context.budget };
  const { dueAt } = projectLimit([start], provisionally(calendar), regulation.clock);
  const oneDay: readonly LedgerStep[] = dueAt > receivedAt ? [] : [{ kind: 'at-least', on, workingDays: 1 }];
  const pause: readonly LedgerStep[] = circumstances.suspended ? [{ kind: 'pause', on: civilDateOf(at) }] : [];
  return runningLimit([start, ...oneDay, ...later, ...pause], null, circumstances);
}

/** The least time that an agency has after its receipt was recorded or corrected, or it was told that it succeeds another. */
export function leastNotice({ at, regulation }: Circumstances): readonly LedgerStep[] {
  const least = regulation.silence.leastNotice;
  return least === null ? [] : [{ kind: 'at-least', on: civilDateOf(at), workingDays: least.workingDays }];
}

/** The steps of a ledger after its start that a corrected receipt keeps. */
export const afterStart = (ledger: readonly LedgerStep[]): readonly LedgerStep[] =>
  ledger.slice(1).filter(({ kind }) => kind === 'extend' || kind === 'at-least');

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
  least: 0 | 1,
  { calendar, regulation }: Circumstances,
): LedgerStep {
  const left = workingDaysLeft(ledger, provisionally(calendar), regulation.clock);
  return { kind: 'resume', on, workingDays: Math.max(least, left) };
}

/** The limit with more steps, counted. */
export function moved(context: OpinionContext, steps: readonly LedgerStep[], circumstances: Circumstances): LimitPart {
  const own = ownDays(context, circumstances);
  return runningLimit(withSteps(context.ledger, steps, own), context, own);
}

/** The later of the limit that ran and so many working days from now. */
export function atLeast(context: OpinionContext, workingDays: number, circumstances: Circumstances): LimitPart {
  return moved(context, [{ kind: 'at-least', on: civilDateOf(circumstances.at), workingDays }], circumstances);
}

/** The working days granted are added to the last day of the limit then running. */
export function extended(context: OpinionContext, workingDays: number, circumstances: Circumstances): LimitPart {
  return moved(context, [{ kind: 'extend', workingDays }], circumstances);
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
