/** When agencies are reminded: not kept of what is past, so counted from the regulation, as the machine counts it. */
import { calendarOfAgency } from '../../../../../workflows/limits/agency-calendar.js';
import { reminderInstants } from '../../../../../workflows/limits/limit.js';
import { type Instant, parseCivilDate } from '../../../../../workflows/limits/time.js';
import type { Regulation } from '../../../../../workflows/regulation/regulation.js';
import type { Opinion } from '../../../api/client.js';
import { instantFrom } from '../../../time/say.js';
import type { CountedBy } from './extended-limit.js';

/**
 * The reminders of a round, each instant once, earliest first: at 8:00 so many working days before each limit, for as long
 * as the agency had not answered or sent the request back.
 */
export function remindersOf(
  opinions: readonly Opinion[],
  reminders: Regulation['reminders'],
  { calendar, clock }: CountedBy,
): Instant[] {
  const before = reminders.map((reminder) => reminder.before);
  const all = opinions.flatMap((opinion) => {
    const lastDay = parseCivilDate(opinion.lastDay);
    if (lastDay === null || opinion.receivedAt === null) return [];
    const done = opinion.returned?.at ?? opinion.answer?.receivedAt ?? opinion.settledAt;
    return reminderInstants(
      lastDay,
      before,
      calendarOfAgency(calendar, opinion.heldBy),
      clock,
      instantFrom(opinion.receivedAt),
    ).filter((at) => done === null || at < instantFrom(done));
  });
  return [...new Set(all)].sort();
}
