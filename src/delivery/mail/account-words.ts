/** What an e-mail says of a change of an account. */
import type { MailedEvent } from '../../engine/outbox/account-mail.js';
import type { Locale } from '../../http/locale.js';

export interface AccountWords {
  readonly subject: (what: string) => string;
  readonly what: Readonly<Record<MailedEvent, string>>;
  /** The parts of an account. */
  readonly changed: Readonly<Record<string, string>>;
  readonly said: (what: string, at: string) => string;
  readonly by: (name: string) => string;
  readonly self: string;
  readonly unknown: string;
  readonly from: (address: string) => string;
  /** That this address is no longer that of the account. */
  readonly former: string;
  /** What to do who did not want it. */
  readonly ifNot: string;
  readonly open: string;
  readonly foot: (province: string) => string;
}

export const ACCOUNT_WORDS: Readonly<Record<Locale, AccountWords>> = {
  vi: {
    subject: (what) => `Tài khoản của ông/bà: ${what}`,
    what: {
      'person.changed': 'đã đổi thông tin tài khoản',
      'password.code-made': 'đã cấp mã đặt lại mật khẩu, mật khẩu cũ hết hiệu lực',
      'password.changed': 'đã đổi mật khẩu',
      'factor.enrolled': 'đã thiết lập xác thực hai bước',
      'factor.codes-made': 'đã tạo lại mã khôi phục',
      'factor.removal-proposed': 'có đề nghị gỡ xác thực hai bước',
      'factor.removed': 'đã gỡ xác thực hai bước',
      'identity.linked': 'đã liên kết đăng nhập một lần',
      'identity.unlinked': 'đã hủy liên kết đăng nhập một lần',
      'token.made': 'đã tạo mã truy cập cho hệ thống khác',
      'feed.made': 'đã tạo địa chỉ lịch thời hạn',
    },
    changed: {
      name: 'họ tên',
      title: 'chức vụ',
      email: 'thư điện tử',
      agency: 'cơ quan',
      roles: 'vai trò',
      active: 'tình trạng tài khoản',
    },
    said: (what, at) => `Tài khoản của ông/bà vừa có thay đổi: ${what}, lúc ${at}.`,
    by: (name) => `Người thực hiện: ${name}.`,
    self: 'Người thực hiện: chính ông/bà, hoặc người đang dùng tài khoản của ông/bà.',
    unknown: 'Không rõ người thực hiện, hoặc do người vận hành hệ thống thực hiện.',
    from: (address) => `Địa chỉ mạng: ${address}.`,
    former:
      'Thư này được gửi tới địa chỉ thư điện tử đăng ký trước đây; từ nay thông báo của tài khoản không còn gửi tới địa chỉ này.',
    ifNot:
      'Nếu việc này không phải do ông/bà thực hiện hoặc yêu cầu, hãy đổi mật khẩu, đăng xuất các phiên khác và báo ngay cho quản trị viên.',
    open: 'Xem bảo mật tài khoản',
    foot: (province) =>
      `Thư do hệ thống lấy ý kiến Đồng Thuận (${province}) gửi tự động; xin không trả lời thư này. Không ai hỏi mật khẩu hoặc mã của ông/bà qua thư.`,
  },
  en: {
    subject: (what) => `Your account: ${what}`,
    what: {
      'person.changed': 'it was changed',
      'password.code-made': 'a code for a new password was made; the old one no longer holds',
      'password.changed': 'its password was changed',
      'factor.enrolled': 'its second factor was set up',
      'factor.codes-made': 'its recovery codes were made anew',
      'factor.removal-proposed': 'it was asked for its second factor to be taken off',
      'factor.removed': 'its second factor was taken off',
      'identity.linked': 'it was linked to a single sign-on',
      'identity.unlinked': 'it was unlinked from a single sign-on',
      'token.made': 'a token for another system was made',
      'feed.made': 'a secret address of a calendar was made',
    },
    changed: {
      name: 'name',
      title: 'title',
      email: 'e-mail',
      agency: 'agency',
      roles: 'roles',
      active: 'whether it is in use',
    },
    said: (what, at) => `Your account has just changed: ${what}, at ${at}.`,
    by: (name) => `Done by ${name}.`,
    self: 'Done by yourself, or by whoever uses your account.',
    unknown: 'Done by somebody unknown, or by the operator of the system.',
    from: (address) => `From the address ${address}.`,
    former:
      'This message goes to the address that was entered before; what is told of the account is no longer sent to this address.',
    ifNot:
      'If you neither did this nor asked for it, change your password, end all other sessions and tell an administrator at once.',
    open: 'See the security of your account',
    foot: (province) =>
      `Sent automatically by the consultation system Đồng Thuận (${province}); please do not reply. Nobody asks for your password or a code by e-mail.`,
  },
};
