/** What is told while the clock is in doubt, and of its confirmation. */
import { type HttpProblemText, text } from './http-problem-text.js';

export const CLOCK_PROBLEMS = {
  'clock-held': {
    status: 503,
    vi: text(
      'Hệ thống đang chờ quản trị viên xác nhận giờ',
      'Đồng hồ của hệ thống không đáng tin cậy, nên không thời hạn nào được ghi là đã hết và không yêu cầu nào được quyết định; không có gì được ghi. Mọi nội dung vẫn xem được.',
      'Hãy gửi lại sau ít phút; nếu vẫn vậy, hãy báo quản trị viên chỉnh đồng hồ hoặc xác nhận giờ.',
    ),
    en: text(
      'The system waits for an administrator to confirm the time',
      'The clock of the system cannot be trusted, so no limit passes and nothing is decided; nothing was written. Everything can still be read.',
      'Send it again in some minutes; if it stays so, tell the administrator to put the clock right or to confirm the time.',
    ),
  },
  'clock-differs': {
    status: 409,
    vi: text(
      'Giờ đã nhập khác giờ của hệ thống',
      'Giờ đã nhập và đồng hồ của hệ thống lệch nhau quá hai phút; không có gì được xác nhận.',
      'Hãy xem lại giờ ở một nguồn tin cậy; nếu đồng hồ của hệ thống sai, hãy chỉnh đồng hồ trước.',
    ),
    en: text(
      'The time given is not the system’s',
      'The time given and the clock of the system differ by more than two minutes; nothing was confirmed.',
      'Look at the time again where it can be trusted; if the clock of the system is wrong, put it right first.',
    ),
  },
  'clock-before-journal': {
    status: 409,
    vi: text(
      'Giờ của hệ thống sớm hơn mục mới nhất của nhật ký',
      'Thời gian trong nhật ký không bao giờ lùi, nên giờ này không xác nhận được.',
      'Hãy chỉnh đồng hồ; nếu đồng hồ đúng, hãy đợi đến thời điểm của mục mới nhất.',
    ),
    en: text(
      'The clock is earlier than the newest entry of the journal',
      'Time in the journal never goes back, so this time cannot be confirmed.',
      'Put the clock right; if it is right, wait until the moment of the newest entry.',
    ),
  },
} as const satisfies Record<string, HttpProblemText>;
