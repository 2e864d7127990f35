/** What a restored database does not know, in words for whoever decides to start on it. */
import { epochMs, type Instant, inVietnam } from '../../workflows/limits/time.js';
import type { Manifest } from './manifest.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A span in the largest unit of which there are two: "3 giờ". */
export function spanInWords(ms: number): string {
  const all = Math.max(0, ms);
  if (all >= 2 * DAY) return `${Math.floor(all / DAY)} ngày`;
  if (all >= 2 * HOUR) return `${Math.floor(all / HOUR)} giờ`;
  return `${Math.floor(all / MINUTE)} phút`;
}

/** "2026-02-24 08:03", as `clock confirm` takes it. */
const moment = (at: Instant): string => inVietnam(at).slice(0, 16).replace('T', ' ');

/**
 * One sentence a line, in Vietnamese: how far each province comes, what time is missing, and what the clock guard asks.
 * @param now by the clock of this machine
 * @param standstillMs after which the clock guard wants to be told the time (CLOCK_STANDSTILL_HOURS)
 */
export function lostTime({ provinces, takenAt }: Manifest, now: Instant, standstillMs: number): string[] {
  const since = (at: Instant) => epochMs(now) - epochMs(at);
  const each = provinces.map(({ name, consultations, entries, newest }) =>
    newest === null
      ? `${name}: chưa có mục nhật ký nào.`
      : `${name}: ${consultations} hồ sơ, ${entries} mục; mục mới nhất lúc ${moment(newest.at)}.`,
  );
  const missing = `Bản sao lưu được tạo lúc ${moment(takenAt)} (giờ Việt Nam), cách đây ${spanInWords(since(takenAt))}: những gì được ghi sau đó không có trong cơ sở dữ liệu này, kể cả văn bản trả lời. Khi máy chủ khởi động, thời hạn đã hết trong khoảng ấy được ghi là đã hết, trừ thời hạn được bù ngày làm việc cuối cùng do hệ thống ngừng; hãy đối chiếu với các cơ quan trước khi khởi động.`;
  const newest = provinces.map((one) => one.newest?.at ?? '').reduce((a, b) => (a > b ? a : b), '');
  const clock =
    newest !== '' && newest > now
      ? 'Đồng hồ của máy này sớm hơn mục mới nhất: máy chủ sẽ không quyết định gì cho đến khi đồng hồ được chỉnh đúng.'
      : since(takenAt) > standstillMs
        ? `Khoảng ấy dài hơn ${spanInWords(standstillMs)}: ở chế độ production, máy chủ sẽ chờ quản trị viên xác nhận giờ bằng lệnh clock confirm rồi mới ghi thời hạn hoặc nhận lệnh.`
        : `Khoảng ấy không dài hơn ${spanInWords(standstillMs)}: máy chủ không hỏi giờ và ghi ngay các thời hạn đã hết.`;
  return [...each, missing, clock];
}
