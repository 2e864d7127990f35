/** What leads from one state to another, in words. Every event that changes a state has its words; a test asks for them. */
import type { Language } from '../../../language/texts.js';

const EVENTS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: {
    'consultation.open': 'gửi hồ sơ lấy ý kiến',
    'consultation.amend': 'thay văn bản, lấy ý kiến lần mới',
    'consultation.withdraw': 'rút hồ sơ, có lý do',
    'consultation.conclude': 'thủ trưởng cơ quan chủ trì kết luận',
    'opinions.changed': 'theo tình trạng các ý kiến',
    'dispute.changed': 'theo kết quả xử lý ý kiến khác nhau',
    always: 'mọi góp ý đã giải trình mà còn ý kiến không thống nhất về nội dung chính',
    'opinion.answer': 'cơ quan được hỏi trả lời',
    'opinion.return': 'trả lại văn bản',
    'opinion.accept-return': 'chủ trì chấp nhận trả lại',
    'opinion.contest-return': 'chủ trì không chấp nhận trả lại',
    'opinion.ask-clarification': 'chủ trì đề nghị làm rõ',
    'opinion.clarify': 'cơ quan được hỏi làm rõ',
    'opinion.close-unanswered': 'chủ trì khép lại, có lý do',
    'opinion.accept-late': 'chủ trì chấp nhận ý kiến gửi chậm',
    'opinion.cancel': 'rút hồ sơ hoặc thay bằng lần sau',
    'agency.transferred': 'chuyển cơ quan kế thừa khi sắp xếp tổ chức',
    'limit.passed': 'hết thời hạn mà không trả lời',
  },
  en: {
    'consultation.open': 'the request is sent',
    'consultation.amend': 'the text is changed, a new round',
    'consultation.withdraw': 'withdrawn, with a reason',
    'consultation.conclude': 'the lead’s head concludes',
    'opinions.changed': 'by what the opinions come to',
    'dispute.changed': 'by what the dispute comes to',
    always: 'every comment is resolved and a dissent on main content stands',
    'opinion.answer': 'the agency answers',
    'opinion.return': 'the request is returned',
    'opinion.accept-return': 'the lead accepts the return',
    'opinion.contest-return': 'the lead contests the return',
    'opinion.ask-clarification': 'the lead asks for clarification',
    'opinion.clarify': 'the agency clarifies',
    'opinion.close-unanswered': 'the lead closes it, with a reason',
    'opinion.accept-late': 'the lead accepts the late answer',
    'opinion.cancel': 'withdrawn, or superseded by a new round',
    'agency.transferred': 'passed to the successor by a reorganisation',
    'limit.passed': 'the limit passes without an answer',
  },
};

/** "chủ trì chấp nhận trả lại"; an event without words of its own stays as it is named. */
export function eventWords(event: string, language: Language): string {
  return EVENTS[language][event] ?? event;
}

/** Whether an event has its words. */
export function isWorded(event: string, language: Language): boolean {
  return EVENTS[language][event] !== undefined;
}
