/**
 * Times as people say them: "Còn 2 ngày làm việc, đến hết thứ Năm 25/5/2023". All in Asia/Ho_Chi_Minh, from instants as the
 * API writes them (ISO 8601 with +07:00). A limit is the first moment that is too late, so a day that it ends is "hết thứ Năm".
 */
import { type Calendar, countWorkingDays, provisionally } from '../../../workflows/limits/calendar.js';
import {
  type CivilDate,
  civilDateOf,
  epochMs,
  type Instant,
  lastDayOf,
  parseInstant,
  timeOfDay,
  weekday,
} from '../../../workflows/limits/time.js';
import type { Language } from '../language/texts.js';

export { lastDayOf } from '../../../workflows/limits/time.js';

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
const SHORT: Readonly<Record<Language, readonly string[]>> = {
  vi: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
  en: ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'],
};
const MIDNIGHT = '00:00:00.000';
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** The instant that the API wrote. @throws Error for a text that is none */
export function instantFrom(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === null) throw new Error(`${text} is no instant`);
  return instant;
}

/** "thứ Năm" */
export function sayWeekday(date: CivilDate, language: Language): string {
  return WEEKDAYS[language][weekday(date)] ?? '';
}

/** "T5" */
export function sayShortWeekday(date: CivilDate, language: Language): string {
  return SHORT[language][weekday(date)] ?? '';
}

/** "25/5/2023", without the year "25/5" */
export function sayDate(date: CivilDate, withYear = true): string {
  const [year, month, day] = date.split('-').map(Number);
  return withYear ? `${day}/${month}/${year}` : `${day}/${month}`;
}

/** "thứ Năm 25/5/2023" */
export function sayDay(date: CivilDate, language: Language, withYear = true): string {
  return `${sayWeekday(date, language)} ${sayDate(date, withYear)}`;
}

/** "16:55", and "8:05" with the hour as it is said */
export function sayTime(instant: Instant): string {
  const [hours = '', minutes = ''] = timeOfDay(instant).split(':');
  return `${Number(hours)}:${minutes}`;
}

/** "16:55 thứ Sáu 26/5/2023" */
export function sayMoment(instant: Instant, language: Language, withYear = true): string {
  return `${sayTime(instant)} ${sayDay(civilDateOf(instant), language, withYear)}`;
}

/** The last day of a limit as a table has it: "19/06/2023". */
export function writtenLastDay(limit: Instant): string {
  return lastDayOf(limit).split('-').reverse().join('/');
}

/** "hết thứ Năm 25/5/2023", or "17:00 thứ Năm 25/5/2023" where the day does not end the limit */
export function sayEnd(limit: Instant, language: Language, withYear = true): string {
  const day = sayDay(lastDayOf(limit), language, withYear);
  if (timeOfDay(limit) !== MIDNIGHT) return `${sayTime(limit)} ${day}`;
  return language === 'vi' ? `hết ${day}` : `the end of ${day}`;
}

/**
 * From when until when, in days: "17/6 – 19/6". What ends at midnight ends with the day before; what lasted no time is of the day on
 * which it began.
 */
export function saySpan(from: Instant, until: Instant): string {
  const [first, last] = [civilDateOf(from), lastDayOf(until)];
  return last <= first ? sayDate(first, false) : `${sayDate(first, false)} – ${sayDate(last, false)}`;
}

/** When something takes effect: "0:00 thứ Sáu 26/5/2023" */
export function sayEffect(limit: Instant, language: Language, withYear = true): string {
  return sayMoment(limit, language, withYear);
}

/** Where a moment stands to a limit. */
export interface Left {
  readonly kind: 'days' | 'hours' | 'over';
  /** "Còn 2 ngày làm việc", "Còn 7 giờ 05 phút", "Quá hạn 2 ngày làm việc" */
  readonly text: string;
}

/**
 * How long is left until a limit, in working days; on its last day in hours. Past it, the working days since, the first one
 * being the day after the last.
 */
export function sayLeft(limit: Instant, now: Instant, calendar: Calendar, language: Language): Left {
  const wide = provisionally(calendar);
  const today = civilDateOf(now);
  const last = lastDayOf(limit);
  if (now >= limit) {
    const days = countWorkingDays(wide, last, today);
    if (days === 0) return { kind: 'over', text: language === 'vi' ? 'Quá hạn' : 'Overdue' };
    return {
      kind: 'over',
      text: language === 'vi' ? `Quá hạn ${days} ngày làm việc` : `Overdue by ${workingDays(days)}`,
    };
  }
  const days = countWorkingDays(wide, today, last);
  if (days > 0)
    return { kind: 'days', text: language === 'vi' ? `Còn ${days} ngày làm việc` : `${workingDays(days)} left` };
  const ms = epochMs(limit) - epochMs(now);
  const hours = Math.floor(ms / HOUR_MS);
  const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS);
  const padded = String(minutes).padStart(2, '0');
  if (language === 'en') return { kind: 'hours', text: `${hours} h ${padded} min left` };
  return { kind: 'hours', text: hours > 0 ? `Còn ${hours} giờ ${padded} phút` : `Còn ${minutes} phút` };
}

/** "đến hết thứ Năm 25/5/2023", on the last day "đến 24:00 hôm nay", past it "hạn: hết thứ Tư 24/5/2023" */
export function sayUntil(limit: Instant, now: Instant, language: Language): string {
  const isToday = lastDayOf(limit) === civilDateOf(now);
  if (now >= limit) return language === 'vi' ? `hạn: ${sayEnd(limit, language)}` : `limit: ${sayEnd(limit, language)}`;
  if (!isToday) return language === 'vi' ? `đến ${sayEnd(limit, language)}` : `until ${sayEnd(limit, language)}`;
  const time = timeOfDay(limit) === MIDNIGHT ? '24:00' : sayTime(limit);
  return language === 'vi' ? `đến ${time} hôm nay` : `until ${time} today`;
}

function workingDays(days: number): string {
  return `${days} working ${days === 1 ? 'day' : 'days'}`;
}
