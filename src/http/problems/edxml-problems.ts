/** What can be wrong with messages of the document axis and the codes by which it knows agencies. */
import { type HttpProblemText, text } from './http-problem-text.js';

export const EDXML_PROBLEMS = {
  'axis-message-settled': {
    status: 409,
    vi: text(
      'Không thực hiện được với văn bản này',
      'Văn bản đã được xử lý, hoặc đang ở bước khác.',
      'Hãy tải lại danh sách để xem trạng thái hiện tại.',
    ),
    en: text(
      'This cannot be done with the message',
      'It has been worked off, or stands at another step.',
      'Load the list again to see how it stands.',
    ),
  },
  'axis-not-asked': {
    status: 409,
    vi: text(
      'Không gắn được vào hồ sơ này',
      'Hồ sơ phải đang mở, do cơ quan mình chủ trì, và đã lấy ý kiến của cơ quan ngoài hệ thống được chọn.',
      'Hãy chọn một hồ sơ trong danh sách gợi ý.',
    ),
    en: text(
      'It cannot be matched to this consultation',
      'The consultation must be open and led by your agency, and must ask the agency outside that was chosen.',
      'Choose one of those that are proposed.',
    ),
  },
  'axis-from-another': {
    status: 409,
    vi: text(
      'Văn bản này do cơ quan khác gửi',
      'Mã định danh của nơi gửi thuộc một cơ quan khác với cơ quan được chọn, nên không chứng minh được gì cho cơ quan ấy.',
      'Hãy chọn đúng cơ quan đã gửi, hoặc xếp lại kèm lý do.',
    ),
    en: text(
      'Another agency has sent this',
      'The organisation code of the sender belongs to another agency than the one chosen, so it proves nothing of that one.',
      'Choose the agency that sent it, or set it aside with a reason.',
    ),
  },
  'axis-organ-taken': {
    status: 409,
    vi: text(
      'Mã định danh đã thuộc cơ quan khác',
      'Mỗi mã định danh chỉ của một cơ quan, kể cả mã đã thôi dùng.',
      'Hãy kiểm tra lại mã, hoặc gỡ mã ở cơ quan kia nếu đã nhập nhầm.',
    ),
    en: text(
      'The organisation code belongs to another agency',
      'A code is of one agency, also one that is no longer in use.',
      'Look at the code again, or take it away from the other agency if it was entered by mistake.',
    ),
  },
  'axis-in-closed': {
    status: 404,
    vi: text(
      'Không nhận thông điệp qua địa chỉ này',
      'Hệ thống chưa được cấu hình để nhận edXML qua HTTP, hoặc mã bí mật không đúng.',
      'Hãy đặt EDXML_IN_SECRET, gửi tiêu đề Authorization: Bearer với đúng mã đó, hoặc dùng thư mục nhận.',
    ),
    en: text(
      'No messages are taken here',
      'This installation takes no edXML over HTTP, or the secret is wrong.',
      'Set EDXML_IN_SECRET and send it as Authorization: Bearer, or use the in-folder.',
    ),
  },
} as const satisfies Record<string, HttpProblemText>;
