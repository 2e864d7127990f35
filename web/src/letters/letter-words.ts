/** What the kinds of letters are called, and what is said of where one stands. */
import type { Schemas } from '../api/client.js';
import { texts } from '../language/texts.js';

export const letterKindWords = texts<Readonly<Record<Schemas['LetterKind'], string>>>({
  vi: {
    request: 'Công văn lấy ý kiến',
    answer: 'Công văn trả lời ý kiến',
    return: 'Công văn trả lại văn bản',
    urging: 'Công văn đôn đốc',
    'deemed-notice': 'Thông báo về việc được xác định là đồng ý',
    minutes: 'Biên bản làm việc',
    summary: 'Bảng tổng hợp, tiếp thu, giải trình ý kiến',
    submission: 'Hồ sơ trình',
    conclusion: 'Thông báo kết luận',
    apology: 'Thư xin lỗi',
    suspension: 'Thông báo tạm dừng lấy ý kiến',
    resumption: 'Thông báo tiếp tục lấy ý kiến',
    competence: 'Quyết định về thẩm quyền trả lời',
    withdrawal: 'Công văn thôi lấy ý kiến',
  },
  en: {
    request: 'Request for an opinion',
    answer: 'Answer',
    return: 'Return of a request',
    urging: 'Letter that urges an answer',
    'deemed-notice': 'Notice of a deemed consent',
    minutes: 'Minutes of a working session',
    summary: 'Table of opinions and what became of them',
    submission: 'Submission',
    conclusion: 'Notice of the conclusion',
    apology: 'Letter of apology',
    suspension: 'Notice of suspension',
    resumption: 'Notice of resumption',
    competence: 'Decision on who is competent',
    withdrawal: 'Letter that takes a request back',
  },
});
