/** Times as people say them: a limit at the end of a day is "hết thứ Năm 25/5/2023", not the first moment of the next. */
import { type CivilDate, type Instant, lastDayOf, timeOfDay, weekday } from '../../../workflows/limits/time.js';
import type { Locale } from '../../http/locale.js';

const DAYS_VI = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];
const DAYS_EN = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS_EN = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const MIDNIGHT = '00:00:00.000';

/** "25/5/2023", or "25 May 2023". */
export function spokenDate(date: CivilDate, locale: Locale): string {
  const [year = '', month = '', day = ''] = date.split('-');
  if (locale === 'vi') return `${Number(day)}/${Number(month)}/${year}`;
  return `${Number(day)} ${MONTHS_EN[Number(month) - 1]} ${year}`;
}

/** "hết thứ Năm 25/5/2023" for the end of a day, "17:00 thứ Năm 25/5/2023" for a moment within one: as the client says it. */
export function spokenTime(instant: Instant, locale: Locale): string {
  const time = timeOfDay(instant);
  const clock = `${Number(time.slice(0, 2))}:${time.slice(3, 5)}`;
  const endsDay = time === MIDNIGHT;
  const date = lastDayOf(instant);
  const day = (locale === 'vi' ? DAYS_VI : DAYS_EN)[weekday(date)];
  const spoken = `${day} ${spokenDate(date, locale)}`;
  if (locale === 'vi') return endsDay ? `hết ${spoken}` : `${clock} ${spoken}`;
  return endsDay ? `the end of ${spoken}` : `${clock} on ${spoken}`;
}
