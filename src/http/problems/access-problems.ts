/** What is refused to somebody who is known, for what they are: what they may not do, and what they may not read. */
import { text } from './http-problem-text.js';

export const ACCESS_PROBLEMS = {
  'not-authorised': {
    status: 403,
    vi: text(
      'Không có thẩm quyền xem hoặc làm việc này',
      'Việc này thuộc một vai trò khác.',
      'Hãy liên hệ người có thẩm quyền.',
    ),
    en: text('You may not see or do this', 'It does not belong to your role.', 'Ask the person who may.'),
  },
  'content-withheld': {
    status: 403,
    vi: text(
      'Chưa được đọc toàn bộ hồ sơ này',
      'Hồ sơ có nội dung mà cơ quan của người xem không được đọc, hoặc chưa được đọc khi các cơ quan khác còn đang trả lời; tệp chứng cứ không thể bỏ bớt phần nào.',
      'Cơ quan được lấy ý kiến hãy mở lại khi đã đủ ý kiến hoặc hết thời hạn; cơ quan khác hãy đề nghị cơ quan chủ trì cung cấp.',
    ),
    en: text(
      'You may not read the whole of this consultation',
      'It has content that your agency may not read, or not before the answers are in; and nothing can be left out of a proof.',
      'A consulted agency opens it again once the answers are in or their deadlines have passed; others ask the lead for it.',
    ),
  },
} as const;
