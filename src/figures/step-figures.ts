/**
 * The figures of conduct, one rule each, in the words that stand beside it on the sheet. Each says how much one step adds: the
 * table adds them up, and the list behind a figure shows the steps that add anything, so that the two cannot differ.
 */
import type { Instant } from '../../workflows/limits/time.js';
import type { AskedStep, HeldStep, NoticeStep } from './held-steps.js';

/** What a rule knows beside the step. */
export interface Counting {
  readonly now: Instant;
  /** Working days after the day of one moment, up to and including that of another, as the agency works. */
  readonly workingDays: (agency: string, from: Instant, to: Instant) => number;
  /** Steps whose lateness had an objective cause that the named authority confirmed: they count as on time. */
  readonly excused: ReadonlySet<string>;
}

export interface FigureRule {
  readonly name: string;
  readonly title: string;
  /** How it is counted, as it stands on the sheet. */
  readonly rule: string;
  readonly clauses: readonly string[];
  /** Whether it is counted of a person as well. */
  readonly ofPeople: boolean;
  readonly of: (step: HeldStep, counting: Counting, excused: boolean) => number;
}

const SILENT: readonly string[] = ['deemed', 'overdue', 'unanswered'];
const OPEN: readonly string[] = ['awaiting', 'clarifying'];
const RETURNED: readonly string[] = ['returned', 'contested', 'released'];

const isSilent = ({ lateAt, state }: AskedStep): boolean => lateAt === null && SILENT.includes(state);

/** A rule about opinions that were asked. */
const ofAsked =
  (count: (step: AskedStep, counting: Counting, excused: boolean) => boolean | number): FigureRule['of'] =>
  (step, counting, excused) =>
    step.kind === 'opinion' ? Number(count(step, counting, excused)) : 0;

const isSentLate = ({ issuedAt, dueAt }: NoticeStep, now: Instant): boolean => (issuedAt ?? now) >= dueAt;

/** A rule about notices that were owed. */
const ofNotice =
  (count: (step: NoticeStep, counting: Counting, excused: boolean) => boolean): FigureRule['of'] =>
  (step, counting, excused) =>
    step.kind === 'notice' ? Number(count(step, counting, excused)) : 0;

/** Whether a step is late, so that an objective cause may be claimed for it: answered or sent after its limit, or not at all. */
export function isLate(step: HeldStep, now: Instant): boolean {
  if (step.kind === 'opinion') return step.lateAt !== null || isSilent(step);
  return step.kind === 'notice' && isSentLate(step, now);
}

/** The working days by which an opinion is late: until it was answered or closed without it, else until now. */
export function daysLate(step: AskedStep, { now, workingDays }: Counting): number {
  const { dueAt, lateAt, state, settledAt, agency } = step;
  // Deemed consent takes effect at the limit: nothing is late after it.
  if (dueAt === null || (lateAt === null && (state === 'deemed' || !SILENT.includes(state)))) return 0;
  return workingDays(agency, dueAt, lateAt ?? settledAt ?? now);
}

export const FIGURE_RULES = [
  {
    name: 'held',
    title: 'Được lấy ý kiến',
    rule: 'Số lượt được lấy ý kiến có ngày gửi trong kỳ; không tính lượt đã rút, được thay bằng vòng mới hoặc chuyển cơ quan kế thừa.',
    clauses: ['TN-2b', 'TN-2i'],
    ofPeople: true,
    of: ofAsked(() => true),
  },
  {
    name: 'done',
    title: 'Đã trả lời',
    rule: 'Trong số lượt được lấy ý kiến: lượt đã có văn bản trả lời, đúng hạn hoặc chậm.',
    clauses: ['TN-2b'],
    ofPeople: true,
    of: ofAsked(({ state, lateAt }) => state === 'answered' || lateAt !== null),
  },
  {
    name: 'onTime',
    title: 'Đúng hạn',
    rule: 'Trả lời trước khi hết thời hạn (kể cả thời hạn đã gia hạn); lượt chậm có nguyên nhân khách quan được cơ quan có thẩm quyền xác nhận được tính là đúng hạn.',
    clauses: ['TN-2b', 'HP-10', 'TN-2i'],
    ofPeople: true,
    of: ofAsked((step, _, excused) => excused || (step.lateAt === null && step.state === 'answered')),
  },
  {
    name: 'extended',
    title: 'Trong đó sau gia hạn',
    rule: 'Trong số đúng hạn: lượt trả lời trong thời hạn đã được gia hạn.',
    clauses: ['TN-2b'],
    ofPeople: false,
    of: ofAsked(({ lateAt, state, extensions }) => lateAt === null && state === 'answered' && extensions > 0),
  },
  {
    name: 'late',
    title: 'Trả lời chậm',
    rule: 'Văn bản trả lời đến khi thời hạn đã hết, dù có hiệu lực hay không.',
    clauses: ['PY-1.2', 'PY-2.2f'],
    ofPeople: true,
    of: ofAsked(({ lateAt }, _, excused) => lateAt !== null && !excused),
  },
  {
    name: 'lateDays',
    title: 'Số ngày làm việc chậm',
    rule: 'Cộng số ngày làm việc từ ngày cuối của thời hạn đến ngày trả lời (chưa trả lời: đến ngày lập số liệu), theo lịch làm việc của cơ quan; không tính lượt được xác định là đồng ý.',
    clauses: ['PY-1.2', 'PY-2.2f'],
    ofPeople: true,
    of: ofAsked((step, counting, excused) => (excused ? 0 : daysLate(step, counting))),
  },
  {
    name: 'silent',
    title: 'Không trả lời',
    rule: 'Thời hạn đã hết mà không trả lời, và từ đó đến nay chưa trả lời.',
    clauses: ['PY-1.2', 'PY-2.2f', 'TC-1c'],
    ofPeople: true,
    of: ofAsked((step, _, excused) => isSilent(step) && !excused),
  },
  {
    name: 'vague',
    title: 'Trả lời không rõ',
    rule: 'Số lượt mà cơ quan chủ trì phải yêu cầu làm rõ ý kiến trả lời.',
    clauses: ['PY-1.2', 'TC-1c'],
    ofPeople: true,
    of: ofAsked(({ clarifications }) => clarifications),
  },
  {
    name: 'unclarified',
    title: 'Chưa làm rõ',
    rule: 'Được yêu cầu làm rõ nhưng hết thời hạn không làm rõ.',
    clauses: ['PY-1.2'],
    ofPeople: true,
    of: ofAsked(({ unclarified }) => unclarified),
  },
  {
    name: 'returned',
    title: 'Trả lại',
    rule: 'Số lượt bị trả lại một lần trở lên, dù sau đó được chấp nhận hay không.',
    clauses: ['PY-1.2'],
    ofPeople: true,
    of: ofAsked(({ returnedAt }) => returnedAt !== null),
  },
  {
    name: 'contested',
    title: 'Tranh chấp thẩm quyền',
    rule: 'Trong số trả lại: lượt mà cơ quan chủ trì không đồng ý với căn cứ trả lại và Văn phòng phải quyết định.',
    clauses: ['PY-1.2'],
    ofPeople: false,
    of: ofAsked(({ contest }) => contest !== null),
  },
  {
    name: 'contestLost',
    title: 'Trả lại không có căn cứ',
    rule: 'Trong số tranh chấp thẩm quyền: lượt mà Văn phòng kết luận cơ quan trả lại có thẩm quyền và phải trả lời.',
    clauses: ['PY-1.2', 'TC-1c'],
    ofPeople: true,
    of: ofAsked(({ contest }) => contest === 'lost'),
  },
  {
    name: 'released',
    title: 'Đang trả lại hoặc được chấp nhận',
    rule: 'Lượt mà việc trả lại đã được chấp nhận hoặc chưa được quyết định.',
    clauses: ['PY-1.2'],
    ofPeople: false,
    of: ofAsked(({ lateAt, state }) => lateAt === null && RETURNED.includes(state)),
  },
  {
    name: 'pending',
    title: 'Đang trong thời hạn',
    rule: 'Thời hạn còn đang tính, hoặc chưa bắt đầu tính.',
    clauses: ['TN-2b'],
    ofPeople: true,
    of: ofAsked(({ lateAt, state }) => lateAt === null && OPEN.includes(state)),
  },
  {
    name: 'overdueNow',
    title: 'Đang quá hạn',
    rule: 'Quá hạn, chưa trả lời và chưa được khép lại tại thời điểm lập số liệu.',
    clauses: ['HP-11', 'PY-1.5'],
    ofPeople: true,
    of: ofAsked(({ lateAt, state }) => lateAt === null && state === 'overdue'),
  },
  {
    name: 'urged',
    title: 'Lượt đôn đốc',
    rule: 'Số lần Thủ trưởng cơ quan được đôn đốc trả lời.',
    clauses: ['HP-11', 'PY-3'],
    ofPeople: false,
    of: ofAsked(({ urged }) => urged),
  },
  {
    name: 'excused',
    title: 'Chậm có nguyên nhân khách quan',
    rule: 'Lượt chậm có nguyên nhân khách quan được cơ quan có thẩm quyền xác nhận; đã tính trong số đúng hạn.',
    clauses: ['TN-2i', 'HP-10'],
    ofPeople: true,
    of: ofAsked((_, __, excused) => excused),
  },
  {
    name: 'noticesOwed',
    title: 'Thông báo phải gửi',
    rule: 'Với tư cách cơ quan chủ trì: thông báo về việc được xác định là đồng ý phải gửi, có thời điểm xác định trong kỳ.',
    clauses: ['PY-2.2e'],
    ofPeople: false,
    of: ofNotice(() => true),
  },
  {
    name: 'noticesLate',
    title: 'Thông báo chậm',
    rule: 'Trong số thông báo phải gửi: gửi khi thời hạn đã hết, hoặc đã hết thời hạn mà chưa gửi; không tính thông báo chậm có nguyên nhân khách quan được xác nhận.',
    clauses: ['PY-2.2e', 'PY-1.2'],
    ofPeople: false,
    of: ofNotice((step, { now }, excused) => isSentLate(step, now) && !excused),
  },
  {
    name: 'opened',
    title: 'Chủ trì lấy ý kiến',
    rule: 'Số hồ sơ lấy ý kiến do cơ quan chủ trì, gửi đi trong kỳ.',
    clauses: ['PY-1.2'],
    ofPeople: false,
    of: (step) => Number(step.kind === 'consultation'),
  },
  {
    name: 'repeated',
    title: 'Hỏi lại nội dung cũ',
    rule: 'Với tư cách cơ quan chủ trì: số lượt hỏi lại cùng cơ quan về cùng nội dung đã hỏi.',
    clauses: ['PY-1.2'],
    ofPeople: false,
    of: (step) => (step.kind === 'consultation' ? step.repeated : 0),
  },
  {
    name: 'contacted',
    title: 'Có trao đổi trước',
    rule: 'Trong số hồ sơ chủ trì lấy ý kiến: hồ sơ có ghi việc đã trao đổi với ít nhất một cơ quan được lấy ý kiến trước khi gửi văn bản.',
    clauses: ['PY-2.2g'],
    ofPeople: false,
    of: (step) => Number(step.kind === 'consultation' && step.contacted > 0),
  },
] as const satisfies readonly FigureRule[];

export type FigureName = (typeof FIGURE_RULES)[number]['name'];
export const FIGURE_NAMES: readonly FigureName[] = FIGURE_RULES.map(({ name }) => name);
