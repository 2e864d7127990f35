/** What is called a limit that passed, and a reminder before one. */
import type { Schemas } from '../api/client.js';
import { texts } from '../language/texts.js';

export const limitWords = texts<Record<Schemas['LimitKind'], string>>({
  vi: {
    reminder: 'Nhắc trước hạn',
    opinion: 'Hết hạn trả lời',
    notice: 'Hết hạn ra thông báo',
    competence: 'Hết hạn quyết định thẩm quyền',
    stage: 'Hết hạn một khâu giải quyết ý kiến khác nhau',
    confirmation: 'Hết hạn xác nhận biên bản làm việc',
  },
  en: {
    reminder: 'Reminder before the deadline',
    opinion: 'Deadline of an answer passed',
    notice: 'Deadline of a notice passed',
    competence: 'Deadline of the decision on competence passed',
    stage: 'Deadline of a stage of a dispute passed',
    confirmation: 'Deadline to confirm minutes passed',
  },
});
