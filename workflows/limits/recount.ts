/**
 * What an amended calendar makes of a limit that runs. Shared by the limits of opinions, of notices and of the stages of a
 * dispute, so that a notice does the same to all of them.
 */
import { addWorkingDays, type Calendar, nextWorkingDay } from './calendar.js';
import { type CountingClock, type LedgerStep, type ProjectedLimit, projectLimit } from './limit.js';
import { addDays, type CivilDate, civilDateOf, type Instant } from './time.js';

/** A limit counted again, with the steps that give it. */
export type Recounted = ProjectedLimit & { readonly ledger: readonly LedgerStep[] };

/**
 * Counts a limit again that ended on `lastDay`, because of a notice of the moment `at`. A notice that gives days off may
 * lengthen it. One that makes it shorter ends it no sooner than the next working day after the notice, so that nobody finds
 * out about a silence afterwards; and never later than it ended before, unless that day is now off itself. What the notice
 * may not take away stands in the ledger as a step, so that the ledger alone still gives the limit.
 * Throws as `projectLimit`.
 */
export function recount(
  ledger: readonly LedgerStep[],
  lastDay: CivilDate,
  at: Instant,
  calendar: Calendar,
  clock: CountingClock,
): Recounted {
  const projected = { ledger, ...projectLimit(ledger, calendar, clock) };
  if (projected.lastDay >= lastDay) return projected;
  const today = civilDateOf(at);
  const before = nextWorkingDay(calendar, lastDay, clock.workedSaturdaysCount);
  const soonest = addWorkingDays(calendar, today, 1, clock.workedSaturdaysCount);
  if (projected.lastDay >= soonest) return projected;
  const kept: LedgerStep =
    soonest <= before
      ? { kind: 'at-least', on: today, workingDays: 1 }
      : { kind: 'at-least', on: lastDay, workingDays: 0 };
  const steps = [...ledger, kept];
  return { ledger: steps, ...projectLimit(steps, calendar, clock) };
}

/** The last day of a limit that ends at an instant, by the clock that it was counted with. */
export function lastDayOf(dueAt: Instant, { dayEnds }: CountingClock): CivilDate {
  const day = civilDateOf(dueAt);
  return dayEnds === '24:00' ? addDays(day, -1) : day;
}
