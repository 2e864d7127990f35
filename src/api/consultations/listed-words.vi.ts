/** What a list that people read calls the states, outcomes, urgencies and roles. */
import type { Role } from '../../../workflows/commands/commands.js';
import type { ConsultationState } from '../../../workflows/consultation/consultation.js';
import type { ProvinceWords } from '../../../workflows/regulation/province-words.js';
import type { Urgency } from '../../../workflows/regulation/regulation.js';
import { outcomeSaid } from '../inbox/outcome-words.js';

const STATES: Readonly<Record<ConsultationState, string>> = {
  draft: 'Dự thảo',
  collecting: 'Đang lấy ý kiến',
  consolidating: 'Đang tổng hợp, giải trình',
  reconciling: 'Đang làm việc trực tiếp',
  escalated: 'Đã trình, chờ quyết định',
  concluded: 'Đã kết thúc',
  withdrawn: 'Đã rút',
};

const URGENCIES: Readonly<Record<Urgency, string>> = { ordinary: 'Thường', urgent: 'Khẩn', complex: 'Phức tạp' };

const ROLES: Readonly<Record<Role, string>> = {
  head: 'Thủ trưởng',
  deputy: 'Cấp phó',
  officer: 'Chuyên viên',
  clerk: 'Văn thư',
  admin: 'Quản trị',
};

const wordIn =
  (words: Readonly<Record<string, string>>) =>
  (code: string | null): string =>
    code === null ? '' : (words[code] ?? code);

/** The Vietnamese word for a code; "" for none, and the code itself for one that this version does not know. */
export const stateWord = wordIn(STATES);
export const urgencyWord = wordIn(URGENCIES);
export const roleWord = wordIn(ROLES);

/** How a consultation ended; the chairman is called as in his province. "" for none. */
export function outcomeWord(outcome: string | null, place: ProvinceWords): string {
  const word = outcome === null ? '' : outcomeSaid(outcome, place, 'vi');
  return `${word.charAt(0).toLocaleUpperCase('vi')}${word.slice(1)}`;
}
