/** What leads from one state to another, in words: a command by its row of the catalogue, the other events here. */
import { wordsOf } from '../../../commands/catalogue.js';
import type { Language } from '../../../language/texts.js';

const OTHER_EVENTS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: {
    'opinions.changed': 'theo tình trạng các ý kiến',
    'dispute.changed': 'theo kết quả giải quyết ý kiến chưa thống nhất',
    always: 'mọi góp ý đã giải trình mà còn ý kiến không thống nhất về nội dung chủ yếu',
    'opinion.cancel': 'rút hồ sơ hoặc thay bằng lần sau',
    'agency.transferred': 'chuyển cơ quan kế thừa khi sắp xếp tổ chức',
    'limit.passed': 'hết thời hạn mà không trả lời',
    'answer.stands': 'cơ quan được lấy ý kiến hợp nhất vào cơ quan chủ trì; ý kiến đã gửi giữ nguyên giá trị',
  },
  en: {
    'opinions.changed': 'by what the opinions come to',
    'dispute.changed': 'by what the dispute comes to',
    always: 'every comment is resolved and a dissent on main content stands',
    'opinion.cancel': 'withdrawn, or superseded by a new round',
    'agency.transferred': 'passed to the successor by a reorganisation',
    'limit.passed': 'the deadline passes without an answer',
    'answer.stands': 'the agency has become part of the lead; the answer given stands',
  },
};

function known(event: string, language: Language): string | undefined {
  return wordsOf(event, language)?.event ?? OTHER_EVENTS[language][event];
}

/** "chủ trì chấp nhận trả lại"; an event without words of its own stays as it is named. */
export function eventWords(event: string, language: Language): string {
  return known(event, language) ?? event;
}

/** Whether an event has its words: a test asks it of every event that changes a state. */
export function isWorded(event: string, language: Language): boolean {
  return known(event, language) !== undefined;
}
