/** What is still missing, as it stands in the bar at the foot of the page. */
import { texts } from '../../language/texts.js';
import type { Missing, MissingKind } from './completeness.js';

type Say = (agency: string) => string;

const KINDS_VI: Readonly<Record<MissingKind, Say>> = {
  subject: () => 'nhập trích yếu ở mục 1',
  proposal: () => 'nhập nội dung đề xuất ở mục 1',
  position: () => 'nêu ý kiến của cơ quan chủ trì ở mục 1',
  'legal-ground': () => 'nêu căn cứ pháp lý ở mục 1',
  'lead-function': () => 'chọn chức năng của cơ quan chủ trì ở mục 1',
  authority: () => 'chọn lại thẩm quyền hoặc chức năng ở mục 1',
  'authority-reason': () => 'nêu lý do về thẩm quyền ở mục 1',
  classification: () => 'chọn độ mật ở mục 1',
  secret: () => 'bỏ nội dung mật ở mục 1',
  question: () => 'đặt câu hỏi ở mục 2',
  agency: () => 'chọn cơ quan ở mục 3',
  unanswerable: (agency) => `bỏ ${agency} (chưa có ai trả lời được) ở mục 3`,
  function: (agency) => `xử lý ${agency} ở mục 3`,
  reason: (agency) => `nêu lý do hỏi ${agency} ở mục 3`,
  'urgency-reason': () => 'nêu lý do khẩn ở mục 4',
  unasked: (agency) => `chọn câu hỏi cho ${agency} ở mục 3`,
  contact: (agency) => `ghi đủ việc trao đổi trước với ${agency} ở mục 3`,
  'limit-in-the-past': () => 'chọn lại thời hạn ở mục 4',
  'limit-too-short': () => 'chọn thời hạn dài hơn ở mục 4',
  'limit-too-long': () => 'chọn thời hạn ngắn hơn ở mục 4',
  'year-without-notice': () => 'chọn lại thời hạn ở mục 4',
};

const KINDS_EN: Readonly<Record<MissingKind, Say>> = {
  subject: () => 'write the subject line in 1',
  proposal: () => 'write the proposal in 1',
  position: () => 'state the lead’s own position in 1',
  'legal-ground': () => 'state the legal ground in 1',
  'lead-function': () => 'choose the function of the lead in 1',
  authority: () => 'choose again whose decision, or which function, in 1',
  'authority-reason': () => 'say why, as to whose authority it is, in 1',
  classification: () => 'choose the classification in 1',
  secret: () => 'remove what is secret in 1',
  question: () => 'ask a question in 2',
  agency: () => 'choose an agency in 3',
  unanswerable: (agency) => `take out ${agency}, where nobody can answer, in 3`,
  function: (agency) => `settle ${agency} in 3`,
  reason: (agency) => `say why ${agency} is asked in 3`,
  'urgency-reason': () => 'say why it is urgent in 4',
  unasked: (agency) => `choose a question for ${agency} in 3`,
  contact: (agency) => `complete what was discussed before with ${agency} in 3`,
  'limit-in-the-past': () => 'choose another deadline in 4',
  'limit-too-short': () => 'choose a longer deadline in 4',
  'limit-too-long': () => 'choose a shorter deadline in 4',
  'year-without-notice': () => 'choose another deadline in 4',
};

export const missingWords = texts({ vi: { kinds: KINDS_VI }, en: { kinds: KINDS_EN } });

/** "xử lý Sở Y tế ở mục 3" */
export function sayMissing(
  { kind, agency }: Missing,
  kinds: Readonly<Record<MissingKind, Say>>,
  nameOf: (code: string) => string,
): string {
  return kinds[kind](agency === null ? '' : nameOf(agency));
}

/** "Giám đốc" of "Giám đốc Sở Kế hoạch và Đầu tư"; null where the title says otherwise. */
export function headWordOf(title: string | null, agency: string): string | null {
  if (title === null || !title.endsWith(agency)) return null;
  const word = title.slice(0, -agency.length).trim();
  return word === '' ? null : word;
}
