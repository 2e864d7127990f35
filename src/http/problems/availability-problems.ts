/** What can be wrong with the server's time: it has none left, or has not come to an end. All of it passes. */
import { type HttpProblemText, text } from './http-problem-text.js';

export const AVAILABILITY_PROBLEMS = {
  overloaded: {
    status: 503,
    vi: text(
      'Hệ thống đang quá tải',
      'Số yêu cầu đang chờ nhiều hơn mức xử lý kịp; yêu cầu này chưa được thực hiện.',
      'Hãy thử lại sau ít giây.',
    ),
    en: text(
      'The system is overloaded',
      'More requests wait than can be answered in time; this one was not carried out.',
      'Try again in some seconds.',
    ),
  },
  'server-stopping': {
    status: 503,
    vi: text(
      'Máy chủ đang dừng',
      'Máy chủ này sắp dừng nên không nhận thêm yêu cầu; yêu cầu này chưa được thực hiện.',
      'Hãy thử lại sau ít giây.',
    ),
    en: text(
      'The server is stopping',
      'It takes no more requests; this one was not carried out.',
      'Try again in some seconds.',
    ),
  },
  'outcome-unknown': {
    status: 503,
    vi: text(
      'Chưa biết thao tác đã được ghi nhận hay chưa',
      'Hệ thống chưa xác nhận được kết quả trong thời gian cho phép; thao tác có thể đã được ghi nhận.',
      'Hãy gửi lại: cùng một Idempotency-Key thì thao tác chỉ được ghi nhận một lần. Nếu không dùng khóa, hãy tải lại để xem kết quả trước khi thao tác lại.',
    ),
    en: text(
      'It is not known whether this was done',
      'The system could not confirm the outcome in time; it may have been saved.',
      'Send it again: with the same Idempotency-Key it is done once. Without a key, load again and look before you repeat it.',
    ),
  },
  'too-slow': {
    status: 503,
    vi: text(
      'Hệ thống không trả lời kịp',
      'Việc đọc dữ liệu quá lâu nên hệ thống đã dừng chờ; không có gì thay đổi.',
      'Hãy thử lại sau ít giây.',
    ),
    en: text(
      'The system did not answer in time',
      'Reading took too long and was given up; nothing was changed.',
      'Try again in some seconds.',
    ),
  },
} as const satisfies Record<string, HttpProblemText>;
