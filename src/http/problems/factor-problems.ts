/** What can be wrong with a second factor: while signing in, and while it is set up or taken off. */
import { type HttpProblemText, text } from './http-problem-text.js';

export const FACTOR_PROBLEMS = {
  'code-needed': {
    status: 401,
    vi: text(
      'Cần mã xác thực',
      'Mật khẩu đúng; tài khoản này còn được bảo vệ bằng xác thực hai bước.',
      'Hãy nhập mã trong ứng dụng xác thực, hoặc một mã khôi phục, trong vòng 5 phút.',
    ),
    en: text(
      'A code is needed',
      'The password is right; this account has a second factor as well.',
      'Enter a code of the authenticator, or a recovery code, within 5 minutes (POST /api/v1/session/code).',
    ),
  },
  'wrong-code': {
    status: 401,
    vi: text(
      'Mã xác thực không đúng',
      'Mã sai, đã hết hạn hoặc đã được dùng; mỗi mã chỉ dùng một lần.',
      'Hãy đợi mã mới trong ứng dụng rồi nhập lại; kiểm tra đồng hồ của điện thoại nếu mã vẫn không được nhận.',
    ),
    en: text(
      'The code is wrong',
      'It is wrong, has expired or was used before; each is good once.',
      'Wait for the next code and try again; check the clock of the telephone if it stays so.',
    ),
  },
  'half-sign-in-ended': {
    status: 401,
    vi: text(
      'Bước đăng nhập đã hết hạn',
      'Mã xác thực phải được nhập trong vòng 5 phút sau mật khẩu, sai không quá 5 lần, trên cùng trình duyệt.',
      'Hãy nhập lại tên đăng nhập và mật khẩu.',
    ),
    en: text(
      'This sign-in has ended',
      'The code has to come within 5 minutes of the password, with at most 5 wrong ones, from the same browser.',
      'Enter login and password again.',
    ),
  },
  'second-factor-needed': {
    status: 403,
    vi: text(
      'Cần thiết lập xác thực hai bước trước',
      'Người có vai trò này phải dùng xác thực hai bước; tài khoản chưa thiết lập.',
      'Hãy thiết lập xác thực hai bước ở trang Bảo mật tài khoản, sau đó mọi chức năng dùng được ngay.',
    ),
    en: text(
      'A second factor has to be set up first',
      'People in this role must have one, and this account has none.',
      'Set it up on the page of the security of the account; everything is open then.',
    ),
  },
  'enrolment-expired': {
    status: 409,
    vi: text(
      'Mã QR đã hết hạn',
      'Mã QR và khóa chỉ có giá trị trong 15 phút, và mất hiệu lực khi tạo mã mới.',
      'Hãy tạo mã QR mới rồi quét lại.',
    ),
    en: text(
      'The QR code has expired',
      'It is good for 15 minutes, and until another one is made.',
      'Make a new one and scan it.',
    ),
  },
  'factor-required': {
    status: 409,
    vi: text(
      'Không thể tắt xác thực hai bước',
      'Người có vai trò này phải dùng xác thực hai bước.',
      'Có thể chuyển sang điện thoại khác bằng cách thiết lập lại.',
    ),
    en: text(
      'The second factor cannot be taken off',
      'People in this role must have one.',
      'Set it up anew to move it to another telephone.',
    ),
  },
  'no-factor': {
    status: 409,
    vi: text('Tài khoản này không dùng xác thực hai bước', 'Không có gì để gỡ.', 'Người dùng đăng nhập bằng mật khẩu.'),
    en: text('This account has no second factor', 'There is nothing to take off.', 'The person signs in by password.'),
  },
  'factor-unreadable': {
    status: 503,
    vi: text(
      'Chưa kiểm tra được mã xác thực',
      'Máy chủ không đọc được khóa xác thực đã lưu của tài khoản này: thiếu khóa bí mật của hệ thống (SECRETS_KEY_FILE).',
      'Hãy dùng một mã khôi phục, hoặc báo quản trị viên kèm mã yêu cầu.',
    ),
    en: text(
      'The code cannot be checked',
      'The server cannot read what it keeps of this authenticator: a key of the installation (SECRETS_KEY_FILE) is missing.',
      'Use a recovery code, or tell the administrator the request’s id.',
    ),
  },
} as const satisfies Record<string, HttpProblemText>;
