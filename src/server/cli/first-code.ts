/** How the command line tells the code by which a person takes their first password. */
import { instantOf, inVietnam } from '../../../workflows/limits/time.js';
import type { Io } from './io.js';

/** "2025-07-14 08:00", in Vietnam. @param at epoch milliseconds */
export const shownMoment = (at: number): string => inVietnam(instantOf(at)).slice(0, 16).replace('T', ' ');

/** The login and its code as a line of what is put out; what to do with it beside that. */
export function tellCode({ out, err }: Pick<Io, 'out' | 'err'>, login: string, code: string, expiresAt: number): void {
  out(`${login} ${code}\n`);
  err(
    `Giao mã cho ${login}: ở trang đăng nhập, chọn “Có mã đặt mật khẩu” rồi tự đặt mật khẩu. Mã chỉ hiện lần này, dùng một lần, đến ${shownMoment(expiresAt)}.\n`,
  );
}
