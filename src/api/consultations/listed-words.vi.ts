/** What a list that people read calls the states, outcomes, urgencies and roles. */
import type { Role } from '../../../workflows/commands/commands.js';
import type { ConsultationState, Outcome } from '../../../workflows/consultation/consultation.js';
import type { ProvinceWords } from '../../../workflows/regulation/province-words.js';
import type { Urgency } from '../../../workflows/regulation/regulation.js';

const STATES: Readonly<Record<ConsultationState, string>> = {
  draft: 'Dự thảo',
  collecting: 'Đang lấy ý kiến',
  consolidating: 'Đang tổng hợp, giải trình',
  reconciling: 'Đang làm việc trực tiếp',
  escalated: 'Đã trình, chờ quyết định',
  concluded: 'Đã kết thúc',
  withdrawn: 'Đã rút',
};

const OUTCOMES: Readonly<Record<Exclude<Outcome, 'decided-by-chairman'>, string>> = {
  agreed: 'Thống nhất',
  'agreed-with-differences': 'Thống nhất, còn ý kiến khác không thuộc nội dung chính',
  'agreed-after-negotiation': 'Thống nhất sau khi làm việc trực tiếp',
  'decided-by-lead': 'Theo quyết định của cơ quan chủ trì',
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
const otherOutcomeWord = wordIn(OUTCOMES);
export const urgencyWord = wordIn(URGENCIES);
export const roleWord = wordIn(ROLES);

/** How a consultation ended; the chairman is called as in his province. */
export const outcomeWord = (outcome: string | null, { chairman }: ProvinceWords): string =>
  outcome === 'decided-by-chairman' ? `Theo quyết định của ${chairman}` : otherOutcomeWord(outcome);
