/** The words of the law as people read them: states, positions, roles, results. */
import type { Schemas } from '../api/client.js';
import { place } from '../language/place.js';
import { texts } from '../language/texts.js';
import type { MarkName } from './mark.js';

type OpinionState = Schemas['OpinionState'];

export const positionWords = texts({
  vi: {
    agree: 'Thống nhất',
    'agree-with-conditions': 'Thống nhất có điều kiện',
    disagree: 'Không thống nhất',
    'no-comment': 'Không có ý kiến',
  },
  en: {
    agree: 'Agree',
    'agree-with-conditions': 'Agree with conditions',
    disagree: 'Disagree',
    'no-comment': 'No comment',
  },
});

export type PositionWord = keyof typeof positionWords.vi;

export const opinionStateWords = texts<Record<OpinionState, string>>({
  vi: {
    awaiting: 'Chờ trả lời',
    clarifying: 'Chờ làm rõ',
    contested: 'Chờ quyết định thẩm quyền',
    answered: 'Đã trả lời',
    deemed: 'Được xác định là đồng ý',
    returned: 'Trả lại, chờ chủ trì',
    released: 'Đã chấp nhận trả lại',
    overdue: 'Quá hạn',
    unanswered: 'Không trả lời, đã khép',
    transferred: 'Chuyển cơ quan kế thừa',
    cancelled: 'Đã hủy',
  },
  en: {
    awaiting: 'Awaiting an answer',
    clarifying: 'Being clarified',
    contested: 'Competence to be decided',
    answered: 'Answered',
    deemed: 'Deemed to agree',
    returned: 'Returned, lead to decide',
    released: 'Return accepted',
    overdue: 'Overdue',
    unanswered: 'Unanswered, closed',
    transferred: 'Passed to the successor',
    cancelled: 'Cancelled',
  },
});

/** The mark of an opinion: of its position once it was said and may be read, of its state before and otherwise. */
export function markOf(opinion: { readonly state: OpinionState; readonly position: string | null }): MarkName {
  return ((opinion.state === 'answered' ? opinion.position : null) ?? opinion.state) as MarkName;
}

export const consultationStateWords = texts<Record<Schemas['ConsultationState'], string>>({
  vi: {
    draft: 'Dự thảo',
    collecting: 'Đang lấy ý kiến',
    consolidating: 'Tổng hợp, giải trình',
    reconciling: 'Làm việc trực tiếp',
    escalated: 'Trình Chủ tịch',
    concluded: 'Đã kết luận',
    withdrawn: 'Đã rút',
  },
  en: {
    draft: 'Draft',
    collecting: 'Collecting opinions',
    consolidating: 'Consolidating',
    reconciling: 'Head to head',
    escalated: 'Before the chairman',
    concluded: 'Concluded',
    withdrawn: 'Withdrawn',
  },
});

export const urgencyWords = texts<Record<Schemas['Urgency'], string>>({
  vi: { ordinary: 'Thường', urgent: 'Khẩn', complex: 'Phức tạp' },
  en: { ordinary: 'Ordinary', urgent: 'Urgent', complex: 'Complex' },
});

export const roleWords = texts<Record<Schemas['PersonRole'], string>>({
  vi: {
    officer: 'Chuyên viên',
    clerk: 'Văn thư',
    head: 'Thủ trưởng',
    deputy: 'Cấp phó',
    admin: 'Quản trị',
    auditor: 'Kiểm toán',
  },
  en: {
    officer: 'Officer',
    clerk: 'Clerk',
    head: 'Head',
    deputy: 'Deputy',
    admin: 'Administrator',
    auditor: 'Auditor',
  },
});

export const weightWords = texts<Record<Schemas['Weight'], string>>({
  vi: { main: 'Chủ yếu', secondary: 'Thứ yếu', drafting: 'Câu chữ' },
  en: { main: 'Main', secondary: 'Secondary', drafting: 'Drafting' },
});

export const resultWords = texts({
  vi: {
    accepted: 'Tiếp thu',
    'partly-accepted': 'Tiếp thu một phần',
    rejected: 'Không tiếp thu',
    noted: 'Ghi nhận',
  },
  en: { accepted: 'Accepted', 'partly-accepted': 'Partly accepted', rejected: 'Not accepted', noted: 'Noted' },
});

/** To whom an agency answers: whom the rule on silence binds follows from it. */
export const subordinationWords = texts<Record<Schemas['Subordination'], string>>({
  vi: {
    department: 'Sở, ngành thuộc UBND',
    vertical: 'Cơ quan ngành dọc (Công an, Thuế, Bảo hiểm xã hội, Ngân hàng Nhà nước …)',
    local: 'Chính quyền địa phương cấp dưới',
    outside: 'Cơ quan ngoài hệ thống hành chính của tỉnh',
  },
  en: {
    department: 'Departments of the province',
    vertical: 'Agencies under their ministries',
    local: 'Local authorities',
    outside: 'Bodies outside the administration of the province',
  },
});

/** How a consultation ended, as a heading. */
export const outcomeWords = texts<Record<Schemas['Outcome'], string>>({
  vi: {
    agreed: 'Đã kết luận: thống nhất',
    'agreed-with-differences': 'Đã kết luận: thống nhất, còn ý kiến khác nhau',
    'agreed-after-negotiation': 'Đã kết luận: thống nhất sau khi làm việc trực tiếp',
    get 'decided-by-chairman'() {
      return `${place().chairman} đã quyết định`;
    },
    'decided-by-lead': 'Cơ quan chủ trì đã quyết định theo thẩm quyền',
    withdrawn: 'Đã rút',
  },
  en: {
    agreed: 'Concluded: agreed',
    'agreed-with-differences': 'Concluded: agreed, with differences',
    'agreed-after-negotiation': 'Concluded: agreed after the heads met',
    'decided-by-chairman': 'Decided by the chairman',
    'decided-by-lead': 'Decided by the lead within its own authority',
    withdrawn: 'Withdrawn',
  },
});
