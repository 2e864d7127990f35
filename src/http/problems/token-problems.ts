/** What can be wrong with an access token of another system. Every sentence says what its owner has to do. */
import { type HttpProblemText, text } from './http-problem-text.js';

export const TOKEN_PROBLEMS = {
  'token-unknown': {
    status: 401,
    vi: text(
      'Không có mã truy cập này',
      'Tiêu đề Authorization mang một mã mà hệ thống không biết.',
      'Hãy kiểm tra mã đã chép đủ chưa; nếu mất, người đứng tên tạo mã mới ở trang Bảo mật tài khoản.',
    ),
    en: text(
      'There is no such token',
      'The Authorization header has a token that this system does not know.',
      'Check that it was copied whole; if it is lost, its owner makes another on the page of the security of their account.',
    ),
  },
  'token-expired': {
    status: 401,
    vi: text(
      'Mã truy cập đã hết hạn',
      'Mã truy cập chỉ có giá trị đến ngày đã chọn khi tạo.',
      'Người đứng tên tạo mã mới ở trang Bảo mật tài khoản rồi thay vào hệ thống đang dùng mã này.',
    ),
    en: text(
      'The token has expired',
      'It was good until the day that was chosen when it was made.',
      'Its owner makes another on the page of the security of their account.',
    ),
  },
  'token-ended': {
    status: 401,
    vi: text(
      'Mã truy cập không còn hiệu lực',
      'Người đứng tên hoặc quản trị viên đã thu hồi mã, tài khoản của người đứng tên đã bị khóa hoặc cấp lại mật khẩu, hoặc người đó đã chuyển cơ quan.',
      'Người đứng tên tạo mã mới ở trang Bảo mật tài khoản, nếu hệ thống này vẫn được phép dùng.',
    ),
    en: text(
      'The token has ended',
      'Its owner or an administrator ended it, the account of its owner was switched off or got another password, or its owner is in another agency now.',
      'Its owner makes another on the page of the security of their account, if the system is still to have one.',
    ),
  },
  'not-for-tokens': {
    status: 403,
    vi: text(
      'Việc này không làm được bằng mã truy cập',
      'Tài khoản, mật khẩu, xác thực hai bước, mã truy cập và việc quản trị chỉ dành cho người đã đăng nhập.',
      'Hãy đăng nhập vào trang của hệ thống để làm việc này.',
    ),
    en: text(
      'No token does this',
      'Accounts, passwords, second factors, tokens and the administration are for people who have signed in.',
      'Sign in on the pages of this system and do it there.',
    ),
  },
  'outside-token-scope': {
    status: 403,
    vi: text(
      'Ngoài phạm vi của mã truy cập',
      'Mã truy cập này không được tạo cho việc đang yêu cầu; phạm vi cần có được chỉ ra bên dưới.',
      'Nếu hệ thống cần làm việc này, người đứng tên tạo mã mới có phạm vi đó ở trang Bảo mật tài khoản.',
    ),
    en: text(
      'Outside the scope of the token',
      'The token was not made for this; the scope that it lacks is pointed out.',
      'If the system is to do this, its owner makes another token with that scope on the page of the security of their account.',
    ),
  },
  'too-many-tokens': {
    status: 409,
    vi: text(
      'Đã có đủ số mã truy cập cho phép',
      'Mỗi người có tối đa 20 mã truy cập còn hiệu lực.',
      'Hãy thu hồi mã không còn dùng rồi tạo lại.',
    ),
    en: text(
      'There are too many tokens',
      'A person has at most 20 that are good.',
      'End one that is not used any more.',
    ),
  },
} as const satisfies Record<string, HttpProblemText>;
