/** Why a clock is not believed, and the error of whoever wanted something decided by it. */
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';

export type Doubt =
  /** It has run away from the monotonic clock, forward: by so many milliseconds. */
  | { readonly code: 'ahead'; readonly byMs: number }
  /** It has gone back behind an instant that was already decided by, or that the journal already holds. */
  | { readonly code: 'behind'; readonly byMs: number }
  /** PostgreSQL: the clock of the database and that of this replica differ; positive where the database's is later. */
  | { readonly code: 'apart'; readonly byMs: number }
  /** After a start: it is earlier than the newest entry of the journal. */
  | { readonly code: 'before-journal'; readonly byMs: number; readonly newest: Instant }
  /** After a start, or a long sleep: more time has passed since the system last ran than is plausible. */
  | { readonly code: 'long-standstill'; readonly byMs: number; readonly since: Instant };

/** Nothing is decided while the clock is in doubt. Nothing was changed: try again once it is believed again. */
export class ClockHeld extends Error {
  override readonly name = 'ClockHeld';
  /** Concerns every request alike. */
  readonly code = 'clock-held';

  constructor(readonly doubt: Doubt) {
    super(`Nothing is decided while the clock is in doubt: ${doubtInEnglish(doubt)}`);
  }
}

/** For the log. */
export function doubtInEnglish(doubt: Doubt): string {
  const by = span(doubt.byMs, ['days', 'hours', 'minutes', 'seconds']);
  switch (doubt.code) {
    case 'ahead':
      return `the clock jumped ${by} forward.`;
    case 'behind':
      return `the clock went ${by} back behind an instant that was already decided by.`;
    case 'apart':
      return `the clock of the database is ${by} ${doubt.byMs > 0 ? 'ahead of' : 'behind'} that of this replica.`;
    case 'before-journal':
      return `the clock is ${by} earlier than the newest entry of the journal (${inVietnam(doubt.newest)}).`;
    case 'long-standstill':
      return `${by} have passed, by the clock, since the system last ran (${inVietnam(doubt.since)}): a wrong clock, an old backup, or a long standstill.`;
  }
}

/** For `/ready` and the administrator. */
export function doubtInVietnamese(doubt: Doubt): string {
  const by = span(doubt.byMs, ['ngày', 'giờ', 'phút', 'giây']);
  switch (doubt.code) {
    case 'ahead':
      return `Đồng hồ nhảy tới trước ${by}.`;
    case 'behind':
      return `Đồng hồ lùi ${by} so với thời điểm đã dùng để quyết định.`;
    case 'apart':
      return `Đồng hồ của cơ sở dữ liệu ${doubt.byMs > 0 ? 'nhanh' : 'chậm'} hơn đồng hồ của máy chủ này ${by}.`;
    case 'before-journal':
      return `Đồng hồ chậm ${by} so với mục mới nhất của nhật ký (${inVietnam(doubt.newest)}).`;
    case 'long-standstill':
      return `Theo đồng hồ, hệ thống đã ngừng từ ${inVietnam(doubt.since)} (${by}): đồng hồ sai, bản sao lưu cũ, hoặc máy chủ đã tắt lâu.`;
  }
}

const CONFIRM = 'npm run -s dong-thuan -- clock confirm --time "YYYY-MM-DD HH:MM"';

/** What to do about it, for the log: nobody can confirm a clock to be right that the journal is ahead of. */
export function wayOutInEnglish({ code }: Doubt): string {
  return code === 'before-journal'
    ? 'Put the clock right; this cannot be confirmed. If it is right, wait until the moment of that entry.'
    : `Put the clock right, or if it is right confirm it: ${CONFIRM}`;
}

/** The same for `/ready`, the command line and the administrator. */
export function wayOutInVietnamese({ code }: Doubt): string {
  return code === 'before-journal'
    ? 'Hãy chỉnh đồng hồ; giờ này không xác nhận được. Nếu đồng hồ đúng, hãy đợi đến thời điểm của mục ấy.'
    : `Hãy chỉnh đồng hồ; nếu đồng hồ đúng, hãy xác nhận: ${CONFIRM}`;
}

/** A span in the largest unit of which it has at least two: "30 ngày", "45 phút". */
function span(ms: number, units: readonly [days: string, hours: string, minutes: string, seconds: string]): string {
  const [days, hours, minutes, seconds] = units;
  const all = Math.abs(ms) / 1000;
  if (all >= 2 * 86_400) return `${Math.round(all / 86_400)} ${days}`;
  if (all >= 2 * 3600) return `${Math.round(all / 3600)} ${hours}`;
  if (all >= 120) return `${Math.round(all / 60)} ${minutes}`;
  return `${Math.round(all * 10) / 10} ${seconds}`;
}
