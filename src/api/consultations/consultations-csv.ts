/** The list of consultations as a file for a spreadsheet, in Vietnamese: for the reports that agencies write. */
import {
  type CivilDate,
  civilDateOf,
  type Instant,
  lastDayOf,
  parseInstant,
  timeOfDay,
} from '../../../workflows/limits/time.js';
import type { ProvinceWords } from '../../../workflows/regulation/province-words.js';
import { BYTE_ORDER_MARK, csvLine } from '../../http/csv.js';
import type { ConsultationListItem } from './consultation-list.views.js';
import { outcomeWord, roleWord, stateWord, urgencyWord } from './listed-words.vi.js';

/** A spreadsheet with more rows is not read; the filters can be narrowed. */
export const MOST_ROWS = 50_000;

const HEADINGS = [
  'Nội dung lấy ý kiến',
  'Cơ quan chủ trì',
  'Trạng thái',
  'Kết quả',
  'Lần lấy ý kiến',
  'Mức độ khẩn',
  'Cơ quan đang xử lý',
  'Người chịu trách nhiệm',
  'Ngày cuối của thời hạn gần nhất',
  'Giờ hết hạn trong ngày đó',
  'Thời điểm lấy ý kiến',
  'Thời điểm kết thúc',
  'Cập nhật lần cuối',
  'Quy định áp dụng',
  'Mã việc',
  'Mã hồ sơ',
];

/** "lay-y-kien-2023-06-14.csv", by the day in Asia/Ho_Chi_Minh. */
export function csvFileName(today: CivilDate): string {
  return `lay-y-kien-${today}.csv`;
}

/**
 * The file, piece by piece: first the headings, then a piece for each batch, at most `most` rows in all. `names` are the
 * agencies' by code, `place` what the province's organs are called.
 */
export async function* csvOf(
  batches: AsyncIterable<readonly ConsultationListItem[]>,
  names: ReadonlyMap<string, string>,
  place: ProvinceWords,
  most = MOST_ROWS,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(HEADINGS);
  let left = most;
  for await (const batch of batches) {
    yield batch
      .slice(0, left)
      .map((item) => csvLine(cellsOf(item, names, place)))
      .join('');
    left -= batch.length;
    if (left <= 0) return;
  }
}

function cellsOf(item: ConsultationListItem, names: ReadonlyMap<string, string>, place: ProvinceWords): string[] {
  const name = (code: string | undefined) => (code === undefined ? '' : (names.get(code) ?? code));
  return [
    item.subject,
    name(item.lead),
    item.suspendedAt === null ? stateWord(item.state) : `${stateWord(item.state)} (tạm dừng)`,
    outcomeWord(item.outcome, place),
    item.round === 0 ? '' : String(item.round),
    urgencyWord(item.urgency),
    name(item.responsible?.agency),
    roleWord(item.responsible?.role ?? null),
    ...lastMoment(item.dueAt),
    written(item.openedAt),
    written(item.endedAt),
    written(item.updatedAt),
    item.regulation,
    item.matter,
    item.id,
  ];
}

/**
 * The last day of a limit as offices write it, "19/06/2023", and when on that day it ends, "24:00" or "17:00": 00:00 of the
 * next day would be read as that day.
 */
function lastMoment(limit: string | null): [day: string, time: string] {
  const instant = limit === null ? null : parseInstant(limit);
  if (instant === null) return ['', ''];
  const last = lastDayOf(instant);
  const time = last === civilDateOf(instant) ? timeOfDay(instant).slice(0, 5) : '24:00';
  return [last.split('-').reverse().join('/'), time];
}

/** "2023-06-14 09:30" in Asia/Ho_Chi_Minh: every spreadsheet reads it as a time, whatever its language. */
function written(at: string | null): string {
  const instant: Instant | null = at === null ? null : parseInstant(at);
  return instant === null ? '' : `${civilDateOf(instant)} ${timeOfDay(instant).slice(0, 5)}`;
}
