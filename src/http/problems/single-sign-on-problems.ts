/** What can come of a sign-in by OpenID Connect, in words for who pressed the button. */
import { type HttpProblemText, text } from './http-problem-text.js';

export const SINGLE_SIGN_ON_PROBLEMS = {
  'provider-refused': {
    status: 401,
    vi: text(
      'Đăng nhập một lần không thành công',
      'Hệ thống đăng nhập một lần không xác nhận lần đăng nhập này, hoặc câu trả lời của hệ thống đó không hợp lệ hay đã được dùng.',
      'Hãy bấm đăng nhập lại; nếu vẫn không được, đăng nhập bằng mật khẩu hoặc báo quản trị viên.',
    ),
    en: text(
      'The single sign-on did not succeed',
      'The provider did not confirm this sign-in, or its answer is not valid or was used before.',
      'Try again; if it stays so, sign in by password or tell the administrator.',
    ),
  },
  'round-trip-ended': {
    status: 401,
    vi: text(
      'Lần đăng nhập này đã hết hạn',
      'Mỗi lần đăng nhập một lần phải hoàn tất trong 10 phút, trên chính trình duyệt đã bắt đầu, và chỉ dùng được một lần.',
      'Hãy quay lại trang đăng nhập và bấm đăng nhập lại.',
    ),
    en: text(
      'This sign-in has ended',
      'It has to be finished within 10 minutes, in the browser in which it was begun, and once.',
      'Go back to the sign-in page and begin again.',
    ),
  },
  'identity-not-linked': {
    status: 401,
    vi: text(
      'Chưa có tài khoản nào gắn với danh tính này',
      'Đăng nhập một lần đã thành công, nhưng danh tính đó chưa được liên kết với tài khoản đang hoạt động nào ở đây.',
      'Hãy đăng nhập bằng mật khẩu rồi liên kết ở trang Bảo mật tài khoản, hoặc liên hệ quản trị viên.',
    ),
    en: text(
      'No account is linked to this identity',
      'The provider has confirmed who you are, but no active account here is linked to that.',
      'Sign in by password and link it on the page of the security of your account, or ask the administrator.',
    ),
  },
  'identity-taken': {
    status: 409,
    vi: text(
      'Danh tính này đã gắn với một tài khoản',
      'Mỗi danh tính chỉ gắn với một tài khoản, mỗi tài khoản chỉ gắn với một danh tính của cùng hệ thống đăng nhập một lần.',
      'Hãy hủy liên kết cũ trước, hoặc liên hệ quản trị viên.',
    ),
    en: text(
      'This identity is linked already',
      'An identity is linked to one account, and an account to one identity of a provider.',
      'Unlink it first, or ask the administrator.',
    ),
  },
  'provider-unreachable': {
    status: 503,
    vi: text(
      'Chưa kết nối được với hệ thống đăng nhập một lần',
      'Hệ thống đăng nhập một lần không trả lời.',
      'Hãy thử lại sau ít phút, hoặc đăng nhập bằng mật khẩu.',
    ),
    en: text(
      'The provider of the single sign-on cannot be reached',
      'It does not answer.',
      'Try again in some minutes, or sign in by password.',
    ),
  },
} as const satisfies Record<string, HttpProblemText>;
