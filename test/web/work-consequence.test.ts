import { describe, expect, it } from '@jest/globals';
import { silenceWords } from '../../web/src/acts/silence.js';
import { aboutOf } from '../../web/src/pages/work/about-words.js';
import { consequenceOf } from '../../web/src/pages/work/consequence.js';
import { nextAct } from '../../web/src/pages/work/next-act.js';
import type { WorkItem } from '../../web/src/pages/work/work-item.js';
import { instantFrom } from '../../web/src/time/say.js';
import { workItem } from './work-samples.js';

const now = instantFrom('2023-05-24T09:00:00+07:00');
const named = { lead: 'Sở Xây dựng', entersFor: null };

describe('what follows where nothing is done', () => {
  it('is agreement by rule, from the first moment after the limit, where the regulation says so', () => {
    const { isDeemed, effect, rest } = consequenceOf(workItem({}), named, now, 'vi');
    expect(isDeemed).toBe(true);
    expect(`${effect} ${rest}`).toBe(
      'Không trả lời thì được xác định là đồng ý với đề xuất của Sở Xây dựng từ 0:00 thứ Sáu 26/5.',
    );
  });

  it.each<[string, Partial<WorkItem>, string]>([
    ['the rule does not bind the agency', { silence: 'escalate-to-head' }, silenceWords.vi.overdue],
    ['the API says nothing of it', { silence: null }, silenceWords.vi.overdue],
    ['a clarification is waited for', { next: 'opinion.clarify' }, silenceWords.vi.unclarified],
    ['no limit runs', { dueAt: null }, silenceWords.vi.nothing],
    ['an extension is granted if undecided', { undecidedExtension: 'granted' }, silenceWords.vi.extended],
  ])('is never called agreement where %s', (_, changed, said) => {
    expect(consequenceOf(workItem(changed), named, now, 'vi')).toEqual({
      isDeemed: false,
      effect: '',
      rest: said,
    });
  });

  it('is told as recorded already where an agency that the rule does not bind is overdue', () => {
    const late = workItem({ silence: 'escalate-to-head', dueAt: '2023-05-23T00:00:00+07:00' });
    expect(consequenceOf(late, named, now, 'vi').rest).toContain('Đã ghi nhận quá hạn');
  });

  it('names the agency outside for which the clerk enters the answer', () => {
    const outside = { ...named, entersFor: 'Công an tỉnh' };
    expect(consequenceOf(workItem({}), outside, now, 'vi').effect).toMatch(/^Công an tỉnh không trả lời/);
  });

  it('leaves the effect of agreement alone where only the notice is late', () => {
    const notice = workItem({ kind: 'notice', next: 'notice.issue' });
    expect(consequenceOf(notice, named, now, 'vi').rest).toContain('hiệu lực đồng ý không thay đổi');
  });

  it('lets an undecided extension lapse or stand as the regulation of the matter says', () => {
    const undecided = (undecidedExtension: 'lapses' | 'granted') =>
      consequenceOf(
        workItem({ kind: 'extension', next: 'opinion.grant-extension', undecidedExtension }),
        named,
        now,
        'vi',
      );
    expect(undecided('lapses').rest).toContain('hết hiệu lực');
    expect(undecided('granted').rest).toContain('được coi là chấp nhận');
  });
});

/** Every act that a list of work can name. */
const NEXT_ACTS: readonly WorkItem['next'][] = [
  'notice.issue',
  'opinion.contest-return',
  'competence.decide',
  'opinion.record-receipt',
  'opinion.clarify',
  'opinion.answer',
  'opinion.grant-extension',
  'comment.resolve',
  'consultation.open',
  'consultation.resume',
  'consultation.conclude',
  'consultation.decide',
  'dispute.confirm-session',
  'dispute.record-session',
  'dispute.submit',
  'dispute.complete',
  'dispute.decide',
];

describe('the one next act', () => {
  it.each([
    ['head', ['opinion.record-receipt']],
    ['officer', ['dispute.decide']],
  ] as const)('of the %s is none but where the API does not count it (OWN_PART in src/api/work): %j', (who, seen) => {
    expect(NEXT_ACTS.filter((next) => nextAct(workItem({ next }), who, false, 'vi').isOnlySeen)).toEqual(seen);
  });

  it('is signed by the head and drafted by the officer', () => {
    const submitted = workItem({ draft: 'submitted', draftBy: 'Huỳnh Thu Hà' });
    expect(nextAct(submitted, 'head', false, 'vi').text).toBe('Ký trả lời');
    expect(nextAct(workItem({}), 'officer', false, 'vi').text).toBe('Soạn trả lời');
  });

  it('is to change a draft that the head sent back', () => {
    const request = { kind: 'draft', next: 'consultation.open', dueAt: null } as const;
    const words = (draft: 'saved' | 'submitted' | 'returned') =>
      (['officer', 'head'] as const).map(
        (capacity) => nextAct(workItem({ ...request, draft }), capacity, false, 'vi').text,
      );
    expect(words('saved')).toEqual(['Soạn tiếp hồ sơ', 'Xem và gửi lấy ý kiến']);
    expect(words('submitted')).toEqual(['Xem bản đã trình', 'Xem và gửi lấy ý kiến']);
    expect(words('returned')).toEqual(['Sửa theo ý kiến', 'Xem dự thảo']);
    expect(nextAct(workItem({ draft: 'returned' }), 'officer', false, 'vi').text).toBe('Sửa theo ý kiến');
  });

  it('is only seen by whoever may neither sign nor prepare it', () => {
    expect(nextAct(workItem({}), 'clerk', false, 'vi').isOnlySeen).toBe(true);
    expect(nextAct(workItem({}), 'clerk', true, 'vi').text).toBe('Nhập ý kiến trả lời');
  });

  it('is told with who submitted the draft', () => {
    const about = aboutOf(workItem({ draft: 'submitted', draftBy: 'Huỳnh Thu Hà' }), () => 'Sở A', false, 'vi');
    expect(about).toBe('Sở A lấy ý kiến · chuyên viên Huỳnh Thu Hà đã trình, chờ ký');
  });
});
