/** What is told of entries that wait too long for a checkpoint. */
import { epochMs, type Instant, inVietnam } from '../../workflows/limits/time.js';
import { oldestUncoveredOfAll, type UncoveredEntry } from '../journal/log/cover.js';
import type { Reader } from '../persistence/store.js';

/** The oldest entry that has waited longer than it may, at an instant; null where none has. */
export async function tooLongUncovered(reader: Reader, now: Instant, withinMs: number): Promise<UncoveredEntry | null> {
  const oldest = await oldestUncoveredOfAll(reader);
  return oldest !== null && epochMs(now) - epochMs(oldest.at) > withinMs ? oldest : null;
}

/** In Vietnamese, for who runs the installation. */
export function uncoveredInWords({ province, at }: UncoveredEntry, withinMs: number): string {
  return `Cảnh báo: nhật ký của ${province} có mục ghi từ ${inVietnam(at)} đến nay chưa có điểm kiểm chứng nào chốt, quá ${inMinutes(withinMs)} cho phép. Việc lấy ý kiến và thời hạn không bị ảnh hưởng, nhưng phần cuối của nhật ký chưa có gì chứng minh: hãy xem nhật ký chạy của máy chủ (khóa ký, ổ đĩa, cơ sở dữ liệu).`;
}

/** A time in whole minutes, in Vietnamese. */
export function inMinutes(milliseconds: number): string {
  return `${Math.floor(milliseconds / 60_000)} phút`;
}
