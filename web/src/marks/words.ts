/** The words of the law as people read them: states, positions, roles, results. */
import type { Schemas } from '../api/client.js';
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
    answered: 'Đã trả lời',
    deemed: 'Được xác định là đồng ý',
    returned: 'Trả lại, chờ chủ trì',
    released: 'Đã chấp nhận trả lại',
    overdue: 'Quá hạn',
    unanswered: 'Không trả lời, đã khép',
    transferred: 'Chuyển cơ quan kế thừa',
    cancelled: 'Đã hủy',
  } as Record<OpinionState, string>,
  en: {
    awaiting: 'Awaiting an answer',
    clarifying: 'Being clarified',
    answered: 'Answered',
    deemed: 'Deemed to agree',
    returned: 'Returned, lead to decide',
    released: 'Return accepted',
    overdue: 'Overdue',
    unanswered: 'Unanswered, closed',
    transferred: 'Passed to the successor',
    cancelled: 'Cancelled',
  } as Record<OpinionState, string>,
});

/** The mark of an opinion: of its position once it was said, of its state before and otherwise. */
export function markOf(opinion: { readonly state: OpinionState; readonly position: string | null }): MarkName {
  return (opinion.state === 'answered' ? (opinion.position ?? 'agree') : opinion.state) as MarkName;
}

export const consultationStateWords = texts<Record<Schemas['ConsultationState'], string>>({
  vi: {
    draft: 'Dự thảo',
    collecting: 'Đang lấy ý kiến',
    consolidating: 'Tổng hợp, giải trình',
    reconciling: 'Trao đổi trực tiếp',
    escalated: 'Trình Chủ tịch',
    concluded: 'Đã kết luận',
    withdrawn: 'Đã rút',
  } as Record<Schemas['ConsultationState'], string>,
  en: {
    draft: 'Draft',
    collecting: 'Collecting opinions',
    consolidating: 'Consolidating',
    reconciling: 'Head to head',
    escalated: 'Before the chairman',
    concluded: 'Concluded',
    withdrawn: 'Withdrawn',
  } as Record<Schemas['ConsultationState'], string>,
});

export const urgencyWords = texts<Record<Schemas['Urgency'], string>>({
  vi: { ordinary: 'Thường', urgent: 'Khẩn', complex: 'Phức tạp' },
  en: { ordinary: 'Ordinary', urgent: 'Urgent', complex: 'Complex' },
});

export const roleWords = texts<Record<Schemas['Role'], string>>({
  vi: { officer: 'Chuyên viên', clerk: 'Văn thư', head: 'Thủ trưởng', deputy: 'Cấp phó', admin: 'Quản trị' },
  en: { officer: 'Officer', clerk: 'Clerk', head: 'Head', deputy: 'Deputy', admin: 'Administrator' },
});

export const weightWords = texts<Record<Schemas['Weight'], string>>({
  vi: { main: 'Chính', secondary: 'Thứ yếu', drafting: 'Câu chữ' },
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
