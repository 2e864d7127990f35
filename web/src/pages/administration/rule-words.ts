/** The names of the rules of a regulation, and of what they name. */
import type { Rule } from '../../../../workflows/regulation/regulation.js';
import { texts } from '../../language/texts.js';

export const ruleWords = texts<Record<Rule, string>>({
  vi: {
    limits: 'Thời hạn trả lời',
    clock: 'Cách tính thời gian',
    silence: 'Hết hạn mà không trả lời',
    positions: 'Chính kiến',
    extension: 'Gia hạn',
    return: 'Trả lại',
    competence: 'Quyết định thẩm quyền',
    clarification: 'Đề nghị làm rõ',
    correction: 'Thay câu trả lời',
    reminders: 'Nhắc việc',
    repeat: 'Lấy ý kiến trùng lặp',
    reconciliation: 'Làm việc trực tiếp',
    office: 'Thẩm tra của Văn phòng',
    decision: 'Quyết định',
  },
  en: {
    limits: 'Deadlines',
    clock: 'How time is counted',
    silence: 'When nobody answers',
    positions: 'Positions',
    extension: 'Extension',
    return: 'Return',
    competence: 'Competence',
    clarification: 'Clarification',
    correction: 'Replacing an answer',
    reminders: 'Reminders',
    repeat: 'Repeated consultation',
    reconciliation: 'Head to head',
    office: 'Verification by the Office',
    decision: 'Decision',
  },
});
