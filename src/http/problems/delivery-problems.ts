/** What can be wrong with how people and other systems are told. */
import { type HttpProblemText, text } from './http-problem-text.js';

export const DELIVERY_PROBLEMS = {
  'always-told': {
    status: 409,
    vi: text(
      'Loại thông báo này luôn được gửi ngay',
      'Lời nhắc trước khi hết thời hạn và thông báo hết thời hạn, quá hạn không thể tắt hoặc gửi gộp, vì việc không trả lời có hệ quả theo quy định.',
      'Hãy chọn cho các loại thông báo khác.',
    ),
    en: text(
      'This kind of message is always sent at once',
      'Reminders before a deadline, and that a deadline has passed, cannot be switched off or gathered: silence has an effect.',
      'Choose for other kinds of messages.',
    ),
  },
  'delivery-settled': {
    status: 409,
    vi: text(
      'Không thực hiện được với lượt gửi này',
      'Chỉ thử gửi lại lượt gửi chưa gửi được và không đang gửi; chỉ ghi nhận thư bị trả lại đối với thư điện tử đã gửi.',
      'Hãy tải lại danh sách để xem trạng thái hiện tại.',
    ),
    en: text(
      'This cannot be done with the delivery',
      'Only what is not sent, nor being sent, is tried again; only an e-mail that was sent can have come back.',
      'Load the list again to see how it stands.',
    ),
  },
  'webhook-address': {
    status: 422,
    vi: text(
      'Địa chỉ nhận không dùng được',
      'Địa chỉ phải dùng https, không chứa tên đăng nhập, và không được dẫn tới mạng nội bộ chưa được cho phép.',
      'Hãy nhập địa chỉ https công khai, hoặc đề nghị người vận hành khai báo mạng nội bộ (WEBHOOK_PRIVATE_NETWORKS).',
    ),
    en: text(
      'The address cannot be used',
      'It must be https without a user name, and must not lead into a private network that was not allowed.',
      'Enter a public https address, or have the network named in WEBHOOK_PRIVATE_NETWORKS.',
    ),
  },
  'too-many-webhooks': {
    status: 409,
    vi: text(
      'Đã có đủ số địa chỉ nhận cho phép',
      'Mỗi tỉnh, thành phố có tối đa 50 địa chỉ nhận.',
      'Hãy xóa bớt địa chỉ không còn dùng.',
    ),
    en: text('There are too many endpoints', 'A province has at most 50.', 'Remove one that is no longer used.'),
  },
} as const satisfies Record<string, HttpProblemText>;
