/**
 * Limits of which no ledger is kept, because they follow from an event and a number of working days: of a notice, of a stage
 * of a dispute. They are counted by the days of whoever has to keep them.
 */
import { calendarOfAgency } from './agency-calendar.js';
import { type Calendar, provisionally } from './calendar.js';
import { type CountingClock, limitFrom } from './limit.js';
import { lastDayOf, recount } from './recount.js';
import type { Instant } from './time.js';

/** Who has to keep a limit, and from what event it has how many working days; the day of the event is not counted. */
export interface LimitFromEvent {
  /** Null where nobody does: then the calendar of the province counts. */
  readonly agency: string | null;
  readonly since: Instant;
  readonly workingDays: number;
}

/** The moment at which it is counted, and by which rules. */
interface Counting {
  readonly at: Instant;
  readonly calendar: Calendar;
  readonly regulation: { readonly clock: CountingClock };
}

/** The end of the limit. What the engine itself counts must not stop at an unannounced year, so it counts provisionally. */
export function limitOf({ agency, since, workingDays }: LimitFromEvent, { calendar, regulation }: Counting): Instant {
  return limitFrom(since, workingDays, provisionally(calendarOfAgency(calendar, agency)), regulation.clock).dueAt;
}

/** The end of the limit under the amended calendar of the moment, when it was to end at `dueAt` (`recount`). */
export function recountedFrom(limit: LimitFromEvent, dueAt: Instant, { at, calendar, regulation }: Counting): Instant {
  const { clock } = regulation;
  const own = provisionally(calendarOfAgency(calendar, limit.agency));
  const { ledger } = limitFrom(limit.since, limit.workingDays, own, clock);
  return recount(ledger, lastDayOf(dueAt, clock), at, own, clock).dueAt;
}
