/** Days and moments as letters write them: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II (a day below 10 and January, February take a 0). */
import {
  addDays,
  type CivilDate,
  civilDateOf,
  type Instant,
  lastDayOf,
  timeOfDay,
} from '../../../workflows/limits/time.js';

const partsOf = (date: CivilDate): readonly [day: number, month: number, year: number] => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [day, month, year];
};

const two = (number: number): string => String(number).padStart(2, '0');
/** "9" and "12" in months, but "01" and "02". */
const monthOf = (month: number): string => (month < 3 ? two(month) : String(month));

/** "ngày 16 tháng 5 năm 2023" */
export function dayInFull(date: CivilDate): string {
  const [day, month, year] = partsOf(date);
  return `ngày ${two(day)} tháng ${monthOf(month)} năm ${year}`;
}

/** "ngày 24/6/2023", in the text */
export function dayInText(date: CivilDate): string {
  return `ngày ${shortDay(date)}`;
}

/** "24/6/2023" */
export function shortDay(date: CivilDate): string {
  const [day, month, year] = partsOf(date);
  return `${two(day)}/${monthOf(month)}/${year}`;
}

/** "9 giờ 05 phút ngày 24/6/2023" */
export function momentInText(instant: Instant): string {
  const [hours = '0', minutes = '00'] = timeOfDay(instant).split(':');
  return `${Number(hours)} giờ ${minutes} phút ${dayInText(civilDateOf(instant))}`;
}

/** From when a passed limit has its effect: "từ 0 giờ 00 phút ngày 24/6/2023" */
export function effectFrom(limit: Instant): string {
  return `từ ${momentInText(limit)}`;
}

/** "trước 0 giờ 00 phút ngày 26/5/2023 (hết ngày 25/5/2023)"; a limit within a day: "trước 17 giờ 00 phút ngày 25/5/2023" */
export function limitInText(limit: Instant): string {
  const last = lastDayOf(limit);
  if (last === civilDateOf(limit)) return `trước ${momentInText(limit)}`;
  return `trước ${momentInText(limit)} (hết ${dayInText(last)})`;
}

/** Days one after the other, those that follow each other put together: "từ 17/5/2023 đến 19/5/2023 và từ 22/5/2023 đến 25/5/2023". */
export function daysInText(days: readonly CivilDate[]): string {
  const spans: [CivilDate, CivilDate][] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last !== undefined && addDays(last[1], 1) === day) last[1] = day;
    else spans.push([day, day]);
  }
  const texts = spans.map(([first, last]) =>
    first === last ? shortDay(first) : `từ ${shortDay(first)} đến ${shortDay(last)}`,
  );
  return texts.length < 2 ? (texts[0] ?? '') : `${texts.slice(0, -1).join(', ')} và ${texts.at(-1)}`;
}

/** A number of days or letters: "07", "12". */
export const counted = (number: number): string => two(number);
