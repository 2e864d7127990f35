/** What can be wrong with the time for which a head lends their powers. */
import { type HttpProblemText, text } from './http-problem-text.js';

export const DELEGATION_PROBLEMS = {
  'delegation-backdated': {
    status: 422,
    vi: text(
      'Ủy quyền không thể bắt đầu trước hôm nay',
      'Việc đã ký trước khi có ủy quyền không trở thành đúng thẩm quyền về sau.',
      'Hãy chọn thời điểm bắt đầu từ hôm nay trở đi; việc đã làm trước đó do người đứng đầu tự ký lại.',
    ),
    en: text(
      'A delegation cannot begin before today',
      'What was signed before there was one does not become good afterwards.',
      'Let it begin today or later; what was done before is signed by the head.',
    ),
  },
  'delegation-too-long': {
    status: 422,
    vi: text(
      'Thời gian ủy quyền quá dài',
      'Ủy quyền phải có thời hạn xác định, không dài hơn mức hệ thống cho phép (một năm, nếu đơn vị vận hành không đặt khác).',
      'Hãy chọn ngày kết thúc sớm hơn; khi sắp hết hạn có thể ủy quyền tiếp bằng văn bản mới.',
    ),
    en: text(
      'The delegation is too long',
      'It is for a definite time, no longer than this installation allows (a year, unless its operator says otherwise).',
      'Let it end sooner; another one can follow, by another document.',
    ),
  },
} as const satisfies Record<string, HttpProblemText>;
