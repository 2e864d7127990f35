/** What is said of a field that is needed and was left empty: a sentence of its own, told at the field. */
import type { Locale } from '../locale.js';

const VI = {
  key: 'Cần ghi khóa của mục này.',
  text: 'Cần ghi nội dung của mục này.',
  weight: 'Cần chọn mức độ của góp ý.',
  daysOff: 'Cần ghi ít nhất một ngày.',
  options: 'Cần có ít nhất một phương án.',
  missing: 'Cần ghi những gì còn thiếu.',
  supplement: 'Cần ghi nội dung đã bổ sung.',
  opinion: 'Cần ghi ý kiến thẩm tra.',
  workingDays: 'Cần ghi số ngày làm việc.',
  receivedAt: 'Cần ghi thời điểm nhận.',
  evidence: 'Cần ghi chứng cứ: số, ngày của văn bản hoặc sổ giao nhận.',
  regulation: 'Cần chọn quy định.',
  document: 'Cần ghi số, ngày của văn bản.',
  from: 'Cần ghi thời điểm bắt đầu.',
  until: 'Cần ghi thời điểm kết thúc.',
  competent: 'Cần chọn: có hay không có thẩm quyền.',
  answerBy: 'Cần ghi ngày đề nghị trả lời.',
  officer: 'Cần chọn chuyên viên.',
  result: 'Cần chọn kết quả.',
  comment: 'Cần nêu góp ý nào.',
  agreed: 'Cần chọn: thống nhất hay còn khác nhau.',
  agency: 'Cần chọn cơ quan.',
  agencies: 'Cần chọn ít nhất một cơ quan.',
  heldOn: 'Cần ghi ngày họp.',
  participants: 'Cần ghi thành phần tham dự.',
  minutes: 'Cần ghi nội dung biên bản.',
  subordination: 'Cần chọn cơ quan này trực thuộc đâu.',
  basis: 'Cần ghi căn cứ.',
  to: 'Cần chọn người được ủy quyền.',
  subject: 'Cần ghi trích yếu.',
  matter: 'Cần ghi mã của việc.',
  functions: 'Cần chọn ít nhất một chức năng.',
  recommendation: 'Cần ghi kiến nghị của cơ quan chủ trì.',
  version: 'Cần ghi tên bản lịch.',
} as const;

type Field = keyof typeof VI;

const EN: Readonly<Record<Field, string>> = {
  key: 'The name of this item is needed.',
  text: 'The text of this item is needed.',
  weight: 'The weight of the comment is needed.',
  daysOff: 'At least one day is needed.',
  options: 'At least one option is needed.',
  missing: 'What is missing has to be said.',
  supplement: 'What was added has to be said.',
  opinion: 'The opinion is needed.',
  workingDays: 'The number of working days is needed.',
  receivedAt: 'The moment of receipt is needed.',
  evidence: 'The proof is needed: number and date of the document, or the register of deliveries.',
  regulation: 'A regulation has to be chosen.',
  document: 'Number and date of the document are needed.',
  from: 'The beginning is needed.',
  until: 'The end is needed.',
  competent: 'Say whether the agency is competent.',
  answerBy: 'The day by which to answer is needed.',
  officer: 'An officer has to be chosen.',
  result: 'The result is needed.',
  comment: 'Say which comment is meant.',
  agreed: 'Say whether the two agree.',
  agency: 'An agency has to be chosen.',
  agencies: 'At least one agency has to be chosen.',
  heldOn: 'The day is needed.',
  participants: 'Who took part is needed.',
  minutes: 'The minutes are needed.',
  subordination: 'Say to whom the agency answers.',
  basis: 'The basis is needed.',
  to: 'Say to whom.',
  subject: 'The subject line is needed.',
  matter: 'The matter is needed.',
  functions: 'At least one function is needed.',
  recommendation: 'The recommendation of the lead is needed.',
  version: 'The name of the version is needed.',
};

/** The sentence for the last named part of a JSON pointer ("/questions/0/agreed"); null for a field that has none of its own. */
export function missingField(pointer: string, locale: Locale): string | null {
  const field = pointer.split('/').findLast((part) => !/^\d*$/.test(part)) ?? '';
  return Object.hasOwn(VI, field) ? { vi: VI, en: EN }[locale][field as Field] : null;
}
