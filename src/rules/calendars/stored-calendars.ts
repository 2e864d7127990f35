/** The calendars of a province as they are stored: the one in use, and every version before it. */
import type { Calendar } from '../../../workflows/limits/calendar.js';
import type { Reader } from '../../persistence/store.js';

/** A calendar with the version and the hash by which journal entries name it. */
export interface CalendarInUse {
  readonly version: string;
  readonly hash: string;
  readonly calendar: Calendar;
}

/**
 * Bodies by hash, for the whole process: a body never changes, and a calendar that stays one object keeps the index of its
 * working days (workflows/limits/calendar.ts).
 */
const bodies = new Map<string, Calendar>();

/** The calendar in use in a province. @throws Error when the province has none */
export async function calendarInUse(reader: Reader, province: string): Promise<CalendarInUse> {
  const row = await reader.row<{ version: string; hash: string }>(
    'SELECT version, hash FROM calendars WHERE province = ? ORDER BY ordinal DESC LIMIT 1',
    [province],
  );
  if (row === undefined) throw new Error(`The province ${province} has no calendar.`);
  const calendar = bodies.get(row.hash) ?? (await storedCalendar(reader, province, row.version));
  if (calendar === null) throw new Error(`The calendar ${row.version} of ${province} is missing from the database.`);
  return { ...row, calendar };
}

/** A version of the calendar of a province; null when there is no such version. */
export async function storedCalendar(reader: Reader, province: string, version: string): Promise<Calendar | null> {
  const row = await reader.row<{ hash: string; body_json: string }>(
    'SELECT hash, body_json FROM calendars WHERE province = ? AND version = ?',
    [province, version],
  );
  if (row === undefined) return null;
  const known = bodies.get(row.hash);
  if (known !== undefined) return known;
  const calendar = JSON.parse(row.body_json) as Calendar;
  bodies.set(row.hash, calendar);
  return calendar;
}
