/**
 * The system stood still on the last working day of a limit: nobody could answer in it, and the day is given back
 * (`silence.standstill` of the regulation, docs/decisions/0058).
 */
import type { LedgerStep } from './limit.js';
import { type CivilDate, civilDateOf, epochMs, type Instant, instantAt } from './time.js';

/** A time in which nothing ran: from the last moment at which the system is known to have run until it ran again; half-open. */
export interface Outage {
  readonly from: Instant;
  readonly until: Instant;
}

/**
 * The rule in one sentence: the day is given back when the system stood still for at least 30 minutes on end between 07:30
 * and 17:00 (Asia/Ho_Chi_Minh) of the last working day. Nights are left out, or whoever mends the system at night would move
 * every limit.
 */
const HOURS = { from: '07:30', until: '17:00' } as const;
const LEAST_MS = 30 * 60_000;

/** Whether an outage is long enough to keep anybody from anything. */
export function isLongEnough({ from, until }: Outage): boolean {
  return epochMs(until) - epochMs(from) >= LEAST_MS;
}

/** Whether an outage kept people from acting on the last working day of a limit that ends at `dueAt`. */
export function tookTheDay(
  outage: Outage,
  { lastDay, dueAt }: { readonly lastDay: CivilDate; readonly dueAt: Instant },
) {
  const opens = instantAt(lastDay, HOURS.from);
  const closes = instantAt(lastDay, HOURS.until);
  const until = [outage.until, closes, dueAt].sort()[0] as Instant;
  const from = outage.from > opens ? outage.from : opens;
  return isLongEnough({ from, until });
}

/** The day that is given back: the limit ends no sooner than the working day after the one on which the system ran again. */
export function dayGivenBack({ until }: Outage): LedgerStep {
  return { kind: 'at-least', on: civilDateOf(until), workingDays: 1 };
}
