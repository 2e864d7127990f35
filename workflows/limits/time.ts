/**
 * Instants and civil dates of the law. Everything here is text that sorts as it should: an instant is ISO 8601 in UTC
 * with milliseconds ("2023-05-25T17:00:00.000Z"), a civil date is "2023-05-26" in Asia/Ho_Chi_Minh. Comparing two of a
 * kind with `<` compares the moments, so the law never needs a Date.
 */

/** A moment, ISO 8601 in UTC with exactly three digits of milliseconds. */
export type Instant = string & { readonly __kind: 'instant' };

/** A day in Asia/Ho_Chi_Minh, "YYYY-MM-DD". */
export type CivilDate = string & { readonly __kind: 'civil-date' };

/** Vietnam has kept UTC+7 without summer time since 1975; the engine's years begin in 2023. */
const OFFSET_HOURS = 7;
const OFFSET_MS = OFFSET_HOURS * 60 * 60 * 1000;
export const DAY_MS = 24 * 60 * 60 * 1000;

/** There is no year 0: PostgreSQL refuses it, and no paper is of it. */
const INSTANT = /^(?!0000)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const CIVIL_DATE = /^(?!0000)\d{4}-\d{2}-\d{2}$/;
const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$|^24:00$/;

/** The instant of so many milliseconds since 1970-01-01T00:00Z. */
export function instantOf(epochMs: number): Instant {
  return new Date(epochMs).toISOString() as Instant;
}

/** Milliseconds since 1970-01-01T00:00Z. */
export function epochMs(instant: Instant): number {
  return Date.parse(instant);
}

/** Reads an ISO 8601 instant with an offset ("2023-05-16T09:00:00+07:00"); null when it is not one, or not a real moment. */
export function parseInstant(text: unknown): Instant | null {
  if (typeof text !== 'string' || !INSTANT.test(text)) return null;
  if (parseCivilDate(text.slice(0, 10)) === null) return null;
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) return null;
  const instant = instantOf(ms);
  // An offset can carry the moment out of the years 0001–9999, where the text would no longer sort.
  return INSTANT.test(instant) ? instant : null;
}

/** Reads a civil date "YYYY-MM-DD"; null when it is not one, or the month has no such day. */
export function parseCivilDate(text: unknown): CivilDate | null {
  if (typeof text !== 'string' || !CIVIL_DATE.test(text)) return null;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text ? null : (text as CivilDate);
}

/**
 * The day in Asia/Ho_Chi_Minh on which an instant falls. Read off the text, as `instantAt` writes it: every limit needs both,
 * and going through a Date costs more than all the counting of days.
 */
export function civilDateOf(instant: Instant): CivilDate {
  const day = instant.slice(0, 10) as CivilDate;
  return Number(instant.slice(11, 13)) + OFFSET_HOURS < 24 ? day : addDays(day, 1);
}

/** The hour and minute of an instant in Asia/Ho_Chi_Minh, "HH:MM:SS.mmm"; sorts as text. */
export function timeOfDay(instant: Instant): string {
  return new Date(epochMs(instant) + OFFSET_MS).toISOString().slice(11, 23);
}

/** The instant at "HH:MM" (or "24:00", the first moment of the next day) of a day in Asia/Ho_Chi_Minh. */
export function instantAt(date: CivilDate, clock: string): Instant {
  const hours = Number(clock.slice(0, 2)) - OFFSET_HOURS;
  const day = hours < 0 ? addDays(date, -1) : date;
  return `${day}T${String((hours + 24) % 24).padStart(2, '0')}:${clock.slice(3, 5)}:00.000Z` as Instant;
}

/** A day so many calendar days later (or earlier, when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dayOfNumber(dayNumber(date) + days);
}

/** The last day of a limit in Asia/Ho_Chi_Minh: the day before, where it stands at midnight, as nobody reads 00:00 so. */
export function lastDayOf(limit: Instant): CivilDate {
  const day = civilDateOf(limit);
  return timeOfDay(limit) === '00:00:00.000' ? addDays(day, -1) : day;
}

/** The number of a day, counted from 1970-01-01 = 0: the difference of two is the calendar days between them. */
export function dayNumber(date: CivilDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** The day with a number that `dayNumber` gave. */
export function dayOfNumber(number: number): CivilDate {
  return new Date(number * DAY_MS).toISOString().slice(0, 10) as CivilDate;
}

/** The year of a day, as a number. */
export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(date: CivilDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** True for "HH:MM" from "00:00" to "24:00". */
export function isClock(text: unknown): text is string {
  return typeof text === 'string' && CLOCK.test(text);
}

/** The same moment as people in Vietnam write it: "2023-05-26T00:00:00.000+07:00". */
export function inVietnam(instant: Instant): string {
  return `${new Date(epochMs(instant) + OFFSET_MS).toISOString().slice(0, 23)}+07:00`;
}
