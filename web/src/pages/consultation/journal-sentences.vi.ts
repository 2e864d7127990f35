/** The sentences of the journal in Vietnamese. Consent by rule is never worded as if somebody had expressed it. */
import type { JournalSentences } from './journal-sentence.js';
import type { Told } from './journal-told.js';

const lower = (word: string): string => `${word.charAt(0).toLowerCase()}${word.slice(1)}`;
const quoted = (text: string): string => (text === '' ? '' : `: “${text}”`);
const due = ({ until }: Told, words: string): string => (until === '' ? '' : `, ${words} ${until}`);
const end = ({ signed }: Told): string => (signed === '' ? '.' : `. ${signed}.`);
const reason = (text: string): string => (text === '' ? '' : `, lý do: “${text}”`);

const answered = (told: Told, verb: string): string => {
  const comments = told.comments === 0 ? '' : `, ${told.comments} góp ý`;
  if (!told.entered) return `${told.about} ${verb}: ${lower(told.position)}${comments}${end(told)}`;
  return `${told.agency} nhập ý kiến của ${told.about}: ${lower(told.position)}${comments}. Căn cứ: ${told.evidence}${end(told)}`;
};

export const journalSentencesVi: JournalSentences = {
  'consultation.draft': (told) => `${told.agency} soạn dự thảo hồ sơ lấy ý kiến${end(told)}`,
  'consultation.open': (told) => {
    const asked = told.asked === 0 ? 'các cơ quan' : `${told.asked} cơ quan`;
    const questions = told.questions === 0 ? '' : `, ${told.questions} nội dung hỏi`;
    return `${told.agency} gửi lấy ý kiến ${asked}${questions}${due(told, 'hạn trả lời')}${end(told)}`;
  },
  'consultation.amend': (told) =>
    `${told.agency} sửa đề xuất và lấy ý kiến lại từ đầu${due(told, 'hạn trả lời')}${reason(told.reason)}${end(told)}`,
  'consultation.withdraw': (told) => `${told.agency} rút hồ sơ lấy ý kiến${reason(told.reason)}${end(told)}`,
  'consultation.conclude': (told) => `${told.agency} kết luận việc lấy ý kiến${end(told)}`,
  'consultation.decide': (told) =>
    `${told.agency} quyết định nội dung thuộc thẩm quyền của mình${quoted(told.conclusion)}${end(told)}`,
  'comment.resolve': (told) =>
    `${told.agency} giải trình một góp ý của ${told.about}: ${lower(told.result)}${end(told)}`,
  'comment.yield': (told) => `${told.agency} rút một góp ý không được tiếp thu${end(told)}`,
  'comment.maintain': (told) => `${told.agency} bảo lưu một góp ý không được tiếp thu${end(told)}`,
  'opinion.assign': (told) => `${told.agency} phân công đồng chí ${told.officer} chuẩn bị ý kiến${end(told)}`,
  'opinion.answer': (told) => answered(told, 'trả lời'),
  'opinion.clarify': (told) => answered(told, 'làm rõ ý kiến'),
  'opinion.accept-late': (told) =>
    `${told.agency} tiếp nhận ý kiến gửi chậm của ${told.about} làm ý kiến trả lời${end(told)}`,
  'opinion.return': (told) => `${told.about} trả lại văn bản lấy ý kiến${reason(told.reason)}${end(told)}`,
  'opinion.accept-return': (told) => {
    const next = told.readdressed === '' ? '' : ` và chuyển lấy ý kiến ${told.readdressed}${due(told, 'hạn trả lời')}`;
    return `${told.agency} chấp nhận việc ${told.about} trả lại văn bản${next}${end(told)}`;
  },
  'opinion.contest-return': (told) =>
    `${told.agency} không chấp nhận việc ${told.about} trả lại văn bản${due(told, 'hạn trả lời')}${reason(told.reason)}${end(told)}`,
  'opinion.request-extension': (told) =>
    `${told.about} đề nghị gia hạn ${told.workingDays} ngày làm việc${reason(told.reason)}${end(told)}`,
  'opinion.grant-extension': (told) => `${told.agency} đồng ý gia hạn cho ${told.about}${due(told, 'đến')}${end(told)}`,
  'opinion.refuse-extension': (told) =>
    `${told.agency} không đồng ý gia hạn cho ${told.about}${reason(told.reason)}${end(told)}`,
  'opinion.ask-clarification': (told) =>
    `${told.agency} yêu cầu ${told.about} làm rõ ý kiến${due(told, 'hạn làm rõ')}${reason(told.reason)}${end(told)}`,
  'opinion.record-receipt': (told) =>
    `${told.agency} ghi nhận ${told.about} đã nhận văn bản lúc ${told.receivedAt}${due(told, 'hạn trả lời')}. Căn cứ: ${told.evidence}${end(told)}`,
  'opinion.close-unanswered': (told) =>
    `${told.agency} khép ý kiến của ${told.about} khi chưa có trả lời${reason(told.reason)}${end(told)}`,
  'notice.issue': (told) =>
    `${told.agency} phát hành văn bản thông báo lại${told.number === '' ? '' : ` số ${told.number}`} gửi ${told.about}${end(told)}`,
  'dispute.record-session': (told) => {
    const result = told.sessionResult === 'unified' ? 'hai bên đã thống nhất' : 'hai bên còn ý kiến khác nhau';
    return `${told.agency} ghi nhận buổi làm việc trực tiếp với ${told.about} ${told.day}: ${result}${end(told)}`;
  },
  'dispute.escalate': (told) =>
    `${told.agency} trình nội dung còn ý kiến khác nhau lên Văn phòng UBND tỉnh${due(told, 'hạn thẩm tra')}${end(told)}`,
  'dispute.find-incomplete': (told) =>
    `${told.agency} đề nghị bổ sung hồ sơ trình, còn thiếu: ${told.missing.join('; ')}${due(told, 'hạn bổ sung')}${end(told)}`,
  'dispute.complete': (told) => `${told.agency} bổ sung hồ sơ trình${due(told, 'hạn thẩm tra')}${end(told)}`,
  'dispute.remit': (told) =>
    `${told.agency} trả về để cơ quan chủ trì quyết định${due(told, 'hạn quyết định')}${reason(told.reason)}${end(told)}`,
  'dispute.submit': (told) => `${told.agency} trình Chủ tịch UBND tỉnh${due(told, 'hạn quyết định')}${end(told)}`,
  'dispute.decide': (told) => `${told.agency} quyết định${quoted(told.conclusion)}${end(told)}`,
  'delegation.grant': (told) =>
    `${told.agency} ủy quyền của Thủ trưởng cho ${lower(told.role)}, từ ${told.from} đến trước ${told.to}${end(told)}`,
  'agency.reorganise': (told) =>
    `Sắp xếp tổ chức: ${told.from} kết thúc hoạt động, chức năng chuyển cho ${told.successors.join(', ')}. Căn cứ: ${told.basisGiven}${end(told)}`,
  'calendar.amend': (told) => `Lịch làm việc được bổ sung, bản ${told.version}. Căn cứ: ${told.basisGiven}${end(told)}`,
  'limit.passed': passed,
  'agency.transferred': (told) =>
    `Do sắp xếp tổ chức, phần việc của ${told.from} trong hồ sơ này chuyển cho ${told.successors.join(', ')}. Căn cứ: ${told.basisGiven}.`,
  'calendar.amended': (told) =>
    `Lịch làm việc thay đổi sang bản ${told.version}; các thời hạn đang chạy được tính lại. Căn cứ: ${told.basisGiven}.`,
};

function passed(told: Told) {
  if (told.kind === 'reminder') return `Đã nhắc ${told.about} trả lời.`;
  if (told.kind === 'notice')
    return `Quá hạn thông báo lại cho ${told.about}, hạn là ${told.end}. Hiệu lực của việc được xác định là đồng ý không thay đổi.`;
  if (told.kind === 'stage') return `Quá hạn bước giải quyết ý kiến khác nhau, hạn là ${told.end}.`;
  if (told.granted)
    return `${told.about} được gia hạn theo quy định, vì đến hạn mà đề nghị gia hạn chưa được quyết định.`;
  if (told.silence !== 'deemed-consent')
    return `Hết thời hạn (${told.end}). ${told.about} không trả lời, bị ghi nhận quá hạn; theo ${told.basis}, im lặng không được coi là đồng ý.`;
  const notice = told.until === '' ? '' : ` Cơ quan chủ trì phải thông báo lại, chậm nhất ${told.until}.`;
  return [
    `Hết thời hạn (${told.end}). ${told.about} không trả lời, `,
    { seal: 'được xác định là đồng ý' },
    ` với đề xuất của cơ quan chủ trì từ ${told.effect}, theo ${told.basis}.${notice}`,
  ];
}
