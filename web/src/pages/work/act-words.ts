/** What the one next act is called on its button, for whoever may do it or prepare it. */
import { type Language, texts } from '../../language/texts.js';
import type { Capacity } from './capacity.js';
import type { WorkItem } from './work-item.js';

const words = texts({
  vi: {
    view: 'Xem hồ sơ',
    sign: 'Ký trả lời',
    answer: 'Trả lời',
    write: 'Soạn trả lời',
    writeOn: 'Soạn tiếp trả lời',
    submitted: 'Xem bản đã trình',
    enter: 'Nhập ý kiến trả lời',
    clarify: 'Làm rõ ý kiến',
    writeClarification: 'Soạn phần làm rõ',
    receipt: 'Ghi nhận ngày nhận',
    notice: 'Ký thông báo lại',
    writeNotice: 'Soạn thông báo lại',
    return: 'Quyết định việc trả lại',
    adviseReturn: 'Tham mưu việc trả lại',
    extension: 'Quyết định gia hạn',
    adviseExtension: 'Tham mưu gia hạn',
    explain: 'Giải trình góp ý',
    conclude: 'Kết luận',
    adviseConclusion: 'Tham mưu kết luận',
    session: 'Ghi buổi làm việc',
    prepareSession: 'Chuẩn bị làm việc',
    complete: 'Bổ sung hồ sơ',
    prepareComplete: 'Chuẩn bị bổ sung',
    verify: 'Thẩm tra hồ sơ',
    decide: 'Xem và quyết định',
    ownDecision: 'Quyết định',
    adviseDecision: 'Tham mưu quyết định',
    open: 'Xem và gửi lấy ý kiến',
    draft: 'Soạn tiếp hồ sơ',
  },
  en: {
    view: 'See the consultation',
    sign: 'Sign the answer',
    answer: 'Answer',
    write: 'Draft an answer',
    writeOn: 'Go on drafting',
    submitted: 'See what was submitted',
    enter: 'Enter the answer',
    clarify: 'Clarify',
    writeClarification: 'Draft the clarification',
    receipt: 'Record its receipt',
    notice: 'Sign the notice',
    writeNotice: 'Draft the notice',
    return: 'Decide the return',
    adviseReturn: 'Advise on the return',
    extension: 'Decide the extension',
    adviseExtension: 'Advise on the extension',
    explain: 'Answer comments',
    conclude: 'Conclude',
    adviseConclusion: 'Advise on the conclusion',
    session: 'Record the session',
    prepareSession: 'Prepare the session',
    complete: 'Complete the dossier',
    prepareComplete: 'Prepare what is missing',
    verify: 'Verify the dossier',
    decide: 'See and decide',
    ownDecision: 'Decide',
    adviseDecision: 'Advise on the decision',
    open: 'Review and send',
    draft: 'Go on drafting',
  },
});

type Words = typeof words.vi;
type Word = keyof Words;

/** Per command what the head signs and what the officer prepares. */
const OF_HEAD_AND_OFFICER: Readonly<Record<string, readonly [head: Word, officer: Word]>> = {
  'opinion.clarify': ['clarify', 'writeClarification'],
  'notice.issue': ['notice', 'writeNotice'],
  'opinion.contest-return': ['return', 'adviseReturn'],
  'opinion.accept-return': ['return', 'adviseReturn'],
  'opinion.grant-extension': ['extension', 'adviseExtension'],
  'comment.resolve': ['explain', 'explain'],
  'consultation.conclude': ['conclude', 'adviseConclusion'],
  'dispute.record-session': ['session', 'prepareSession'],
  'dispute.complete': ['complete', 'prepareComplete'],
  'dispute.submit': ['verify', 'verify'],
  'dispute.decide': ['decide', 'view'],
  'consultation.decide': ['ownDecision', 'adviseDecision'],
  'consultation.open': ['open', 'draft'],
};

/** @param entersForOther whether the clerk enters the answer of an agency outside the system */
function wordFor(item: WorkItem, capacity: Capacity, entersForOther: boolean): Word {
  const { next, draft } = item;
  if (next === 'opinion.record-receipt') return capacity === 'clerk' || capacity === 'officer' ? 'receipt' : 'view';
  if (entersForOther && next.startsWith('opinion.')) return capacity === 'clerk' ? 'enter' : 'view';
  if (capacity === 'clerk' || capacity === 'other') return 'view';
  if (next === 'opinion.answer') {
    if (capacity === 'head') return draft === null ? 'answer' : 'sign';
    if (draft === null) return 'write';
    return draft === 'submitted' ? 'submitted' : 'writeOn';
  }
  const [head, officer] = OF_HEAD_AND_OFFICER[next] ?? ['view', 'view'];
  return capacity === 'head' ? head : officer;
}

export interface NextAct {
  readonly text: string;
  /** Whether the person only looks: somebody else acts. */
  readonly isOnlySeen: boolean;
}

/** The words of the button of a row. */
export function nextAct(item: WorkItem, capacity: Capacity, entersForOther: boolean, language: Language): NextAct {
  const word = wordFor(item, capacity, entersForOther);
  return { text: (language === 'vi' ? words.vi : words.en)[word], isOnlySeen: word === 'view' };
}
