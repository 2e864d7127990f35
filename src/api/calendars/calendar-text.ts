/** Limits as an iCalendar file (RFC 5545): a limit at the end of a day is that whole day, as people understand it. */
import { createEvents, type DateArray, type EventAttributes } from 'ics';
import { epochMs, type Instant, instantOf, lastDayOf, timeOfDay } from '../../../workflows/limits/time.js';
import type { Locale } from '../../http/locale.js';
import { sha256 } from '../../platform/canonical-json.js';
import { spokenTime } from '../inbox/spoken-time.js';
import type { WorkItem } from '../work/work-list.js';
import { CALENDAR_LINES, CALENDAR_WORDS } from './calendar-words.js';

export interface CalendarFacts {
  readonly name: string;
  readonly locale: Locale;
  /** Only those with a limit are shown. */
  readonly items: readonly WorkItem[];
  readonly nameOf: (code: string) => string;
  /** Where people open the system, without a slash at its end; null where it is not known. */
  readonly publicUrl: string | null;
}

const PRODUCT = 'dong-thuan//calendar';
const MIDNIGHT = '00:00:00.000';
const UID_LENGTH = 32;

/** @throws Error when the limits cannot be written, which would be ours to mend */
export function calendarText({ name, items, ...facts }: CalendarFacts): string {
  const events = items.flatMap((item) => (item.dueAt === null ? [] : [eventOf(item, item.dueAt, facts)]));
  const { error, value } = createEvents(events, { calName: name, productId: PRODUCT, method: 'PUBLISH' });
  if (error != null || value == null) throw error ?? new Error('The calendar could not be written.');
  // Without any event the library still writes a calendar, which is what an empty list is.
  return value;
}

function eventOf(
  item: WorkItem,
  dueAt: string,
  { locale, nameOf, publicUrl }: Omit<CalendarFacts, 'name' | 'items'>,
): EventAttributes {
  const due = instantOf(epochMs(dueAt as Instant));
  const words = CALENDAR_LINES[locale];
  const about = item.agency === null ? '' : ` (${nameOf(item.agency)})`;
  const url = publicUrl === null ? null : `${publicUrl}/ho-so/${encodeURIComponent(item.consultation)}`;
  const lines = [
    `${words.until}: ${spokenTime(due, locale)}`,
    `${words.lead}: ${nameOf(item.lead)}`,
    `${words.holder}: ${nameOf(item.holder)}`,
    ...(item.agency === null ? [] : [`${words.agency}: ${nameOf(item.agency)}`]),
    ...(item.silence === 'deemed-consent' ? [words.deemed] : []),
    words.changes,
    ...(url === null ? [] : [url]),
  ];
  const shared = {
    // Of the work and not of the limit: when a limit moves, the event moves.
    uid: `${sha256([item.consultation, item.kind, item.agency ?? '', item.holder].join('\n')).slice(0, UID_LENGTH)}@dong-thuan`,
    title: `${CALENDAR_WORDS[locale][item.kind]}: ${item.subject}${about}`,
    description: lines.join('\n'),
    busyStatus: 'FREE' as const,
    transp: 'TRANSPARENT' as const,
    status: 'CONFIRMED' as const,
    ...(url === null ? {} : { url }),
  };
  if (timeOfDay(due) === MIDNIGHT) {
    const [year, month, day] = lastDayOf(due).split('-').map(Number) as [number, number, number];
    const next = new Date(Date.UTC(year, month - 1, day + 1));
    const end: DateArray = [next.getUTCFullYear(), next.getUTCMonth() + 1, next.getUTCDate()];
    return { ...shared, start: [year, month, day], end };
  }
  return {
    ...shared,
    start: epochMs(due),
    end: epochMs(due),
    startInputType: 'utc',
    startOutputType: 'utc',
    endInputType: 'utc',
    endOutputType: 'utc',
  };
}
