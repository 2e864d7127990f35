import { userInfo } from 'node:os';
import { codeOf } from '../../persistence/foreign-error.js';

const WAYS_OUT: Readonly<Record<string, string>> = {
  EACCES: 'hãy cấp cho tài khoản này quyền đọc, ghi ở đó, hoặc nêu nơi khác',
  EPERM: 'hãy cấp cho tài khoản này quyền đọc, ghi ở đó, hoặc nêu nơi khác',
  EROFS: 'nơi đó chỉ đọc được: hãy gắn lại với quyền ghi, hoặc nêu nơi khác',
  ENOSPC: 'đã hết chỗ trống: hãy giải phóng rồi chạy lại, hoặc nêu nơi khác',
  EDQUOT: 'đã hết hạn mức chỗ trống: hãy giải phóng rồi chạy lại, hoặc nêu nơi khác',
};

/** What the operating system refused of a file or a folder, with the way out; null of any other error. */
export function unwritableInWords(error: unknown): string | null {
  const wayOut = WAYS_OUT[codeOf(error) ?? ''];
  if (wayOut === undefined || !(error instanceof Error) || !('syscall' in error)) return null;
  const where = 'path' in error ? ` ${String(error.path)}` : '';
  return `Tài khoản ${userName()} không dùng được${where} (${error.message}): ${wayOut}.`;
}

/** Its number where it has no name, as in a container. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.());
  }
}
