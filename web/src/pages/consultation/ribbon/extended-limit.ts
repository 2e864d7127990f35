/** What a limit was before it was extended: counted again from its steps, by the calendar in use. */
import { calendarOfAgency } from '../../../../../workflows/limits/agency-calendar.js';
import { type Calendar, provisionally } from '../../../../../workflows/limits/calendar.js';
import {
  type CountingClock,
  type LedgerStep,
  type ProjectedLimit,
  projectLimit,
} from '../../../../../workflows/limits/limit.js';
import type { CivilDate } from '../../../../../workflows/limits/time.js';
import type { Opinion } from '../../../api/client.js';

/** By what days are counted: the calendar in use and the clock of the regulation. */
export interface CountedBy {
  readonly calendar: Calendar;
  readonly clock: CountingClock;
}

/** The limit before its last extension; null where there was none. */
export function limitBeforeExtension(
  { heldBy, counted }: Pick<Opinion, 'heldBy' | 'counted'>,
  by: CountedBy,
): ProjectedLimit | null {
  if (counted === null) return null;
  const steps = counted.steps as unknown as readonly LedgerStep[];
  const last = steps.findLastIndex(({ kind }) => kind === 'extend');
  return last < 0
    ? null
    : projectLimit(steps.slice(0, last), provisionally(calendarOfAgency(by.calendar, heldBy)), by.clock);
}

/** The last day of the limit without its last extension; null where no limit runs. */
export function lastDayBeforeExtension(
  opinion: Pick<Opinion, 'heldBy' | 'counted' | 'lastDay'>,
  by: CountedBy,
): CivilDate | null {
  return limitBeforeExtension(opinion, by)?.lastDay ?? (opinion.lastDay as CivilDate | null);
}

/** How many working days the last extension gave; 0 where there was none. */
export function extendedBy({ counted }: Pick<Opinion, 'counted'>): number {
  const steps = (counted?.steps ?? []) as unknown as readonly LedgerStep[];
  const last = steps.findLast(({ kind }) => kind === 'extend');
  return last?.kind === 'extend' ? last.workingDays : 0;
}
