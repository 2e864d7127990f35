/** The running limit of an opinion: when it starts, how it moves, and the reminders before it. */
import { provisionally } from '../limits/calendar.js';
import { type LedgerStep, projectLimit, receiptDay, reminderInstants } from '../limits/limit.js';
import { civilDateOf, type Instant } from '../limits/time.js';
import type { Circumstances } from '../step/circumstances.js';
import type { OpinionContext } from './opinion.js';

type LimitPart = Pick<OpinionContext, 'ledger' | 'calendar' | 'lastDay' | 'dueAt' | 'reminders'>;
type Running = LimitPart & { readonly dueAt: Instant };

/** The limit of an agency that has not received the request: there is none. */
export const NO_LIMIT: LimitPart = { ledger: [], calendar: '', lastDay: null, dueAt: null, reminders: [] };

/**
 * Counts a ledger with the calendar in use. Whether the years are known was checked when a person chose the limit; what
 * the engine itself counts later must not stop at an unannounced year, so it counts provisionally.
 */
export function runningLimit(ledger: readonly LedgerStep[], circumstances: Circumstances): Running {
  const calendar = provisionally(circumstances.calendar);
  const { clock, reminders } = circumstances.regulation;
  const { lastDay, dueAt } = projectLimit(ledger, calendar, clock);
  const before = reminders.map((reminder) => reminder.before);
  return {
    ledger,
    calendar: circumstances.calendar.version,
    lastDay,
    dueAt,
    reminders: reminderInstants(lastDay, before, calendar, clock, circumstances.at),
  };
}

/**
 * The limit starts with proof of receipt; the day of receipt is not counted (Civil Code 2015, art. 147). A named day that was
 * over before an agency outside had received anything gives it one working day: no agency is late before it is asked.
 */
export function startLimit(
  context: Pick<OpinionContext, 'budget'>,
  receivedAt: Instant,
  circumstances: Circumstances,
): LimitPart {
  const on = receiptDay(receivedAt, circumstances.regulation.clock, provisionally(circumstances.calendar));
  const start: LedgerStep = { kind: 'start', on, budget: context.budget };
  const limit = runningLimit([start], circumstances);
  return limit.dueAt > receivedAt
    ? limit
    : runningLimit([start, { kind: 'at-least', on, workingDays: 1 }], circumstances);
}

/** The later of the limit that ran and so many working days from now. */
export function atLeast(context: OpinionContext, workingDays: number, circumstances: Circumstances): LimitPart {
  return runningLimit(
    [...context.ledger, { kind: 'at-least', on: civilDateOf(circumstances.at), workingDays }],
    circumstances,
  );
}

/** The working days granted are added to the last day of the limit then running. */
export function extended(context: OpinionContext, workingDays: number, circumstances: Circumstances): LimitPart {
  return runningLimit([...context.ledger, { kind: 'extend', workingDays }], circumstances);
}

/**
 * The same limit under an amended calendar. It never moves to a moment that has passed: what a late notice takes away is
 * given back as one working day from the amendment, so that no silence is found out afterwards.
 */
export function reprojected(context: OpinionContext, circumstances: Circumstances): LimitPart {
  const moved = runningLimit(context.ledger, circumstances);
  return moved.dueAt <= circumstances.at ? atLeast(context, 1, circumstances) : moved;
}
