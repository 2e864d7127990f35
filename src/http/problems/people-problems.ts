/** What can be wrong with changes of people and of their accounts, in both languages. */
import { type HttpProblemText, text } from './http-problem-text.js';

export const PEOPLE_PROBLEMS = {
  'login-taken': {
    status: 409,
    vi: text(
      'Tên đăng nhập đã có người dùng',
      'Mỗi tên đăng nhập chỉ thuộc về một người trong toàn hệ thống.',
      'Hãy chọn tên đăng nhập khác.',
    ),
    en: text('The login is taken', 'A login belongs to one person in the whole installation.', 'Choose another login.'),
  },
  'own-account': {
    status: 409,
    vi: text(
      'Không thể tự khóa tài khoản hoặc tự bỏ vai trò Quản trị',
      'Quản trị viên không được khóa tài khoản của chính mình hoặc bỏ vai trò Quản trị của chính mình, để hệ thống luôn có quản trị viên.',
      'Hãy nhờ một quản trị viên khác thực hiện.',
    ),
    en: text(
      'You cannot switch off yourself or give up your own administration',
      'An administrator keeps their own account, so that the installation always has one.',
      'Ask another administrator to do it.',
    ),
  },
  'confirmation-needed': {
    status: 409,
    vi: text(
      'Cần người thứ hai xác nhận',
      'Thêm người đứng đầu cho cơ quan đã có người đứng đầu, giao vai trò ở Văn phòng hoặc cho Chủ tịch, hay giao vai trò Quản trị: không ai làm một mình.',
      'Hãy gửi đề nghị; một quản trị viên khác, hoặc người đứng đầu đương nhiệm của cơ quan đó, xác nhận trong 7 ngày. Nếu chỉ có một quản trị viên, người vận hành thêm quản trị viên bằng lệnh people add-administrator.',
    ),
    en: text(
      'A second person has to confirm it',
      'Another head of an agency that has one, a role of the Office or of the chairman, and that of an administrator are given by nobody alone.',
      'Ask for it (…/requests); another administrator, or the present head of that agency, confirms it within 7 days. Where there is one administrator only, the operator adds another by the command people add-administrator.',
    ),
  },
  'confirmation-not-needed': {
    status: 409,
    vi: text('Không cần người thứ hai xác nhận', 'Việc này quản trị viên làm được ngay.', 'Hãy thực hiện trực tiếp.'),
    en: text('Nobody has to confirm it', 'An administrator may do it alone.', 'Do it at once.'),
  },
  'own-request': {
    status: 409,
    vi: text(
      'Không thể tự xác nhận',
      'Người đề nghị và người được nêu trong đề nghị không tự xác nhận đề nghị đó.',
      'Hãy nhờ một quản trị viên khác hoặc người đứng đầu cơ quan xác nhận.',
    ),
    en: text(
      'You cannot confirm this yourself',
      'Neither who asked for it nor whom it concerns confirms it.',
      'Ask another administrator or the head of the agency.',
    ),
  },
} as const satisfies Record<string, HttpProblemText>;
