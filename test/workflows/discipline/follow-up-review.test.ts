/** The law of reviews of the follow-up list: nothing is let pass without saying so. */
import { describe, expect, it } from '@jest/globals';
import type { Case } from '../../../workflows/discipline/case.js';
import { COURSES } from '../../../workflows/discipline/courses.js';
import type { FollowUpReviewContext } from '../../../workflows/discipline/follow-up-review/follow-up-review.js';
import { actor, facts, then, verdict } from './a-case.js';
import { watched } from './a-report.js';

const officer = actor('VP', 'officer');
const other = actor('SNV', 'officer');
const TOLD = { facts: facts({ followUp: [watched('a'), watched('b')] }) };
const contextOf = ({ context }: Case) => context as FollowUpReviewContext;
const find = (...findings: readonly object[]) => ({ findings });

const begun = then(null, officer, 'follow-up-review.begin', {}, TOLD);

describe('a review of the follow-up list', () => {
  it('keeps the list as it stood, without a finding', () => {
    expect(contextOf(begun)).toMatchObject({ reviewedOn: '2023-06-14', withoutFinding: 2, note: null });
    const empty = then(null, other, 'follow-up-review.begin', { note: 'Tháng 6' });
    expect(contextOf(empty)).toMatchObject({ items: [], note: 'Tháng 6', withoutFinding: 0 });
  });

  it('takes findings one after another; the newest stands, and what has none is counted', () => {
    const one = then(begun, officer, 'follow-up-review.find', find({ item: 'a', finding: 'Hẹn trả lời' }));
    const anew = { item: 'a', finding: 'Đã làm việc', againOn: '2023-06-20' };
    const two = then(one, officer, 'follow-up-review.find', find(anew));
    expect(contextOf(two).items.map(({ finding }) => finding?.text ?? null)).toEqual(['Đã làm việc', null]);
    expect(contextOf(two).items[0]?.finding?.againOn).toBe('2023-06-20');
    const concluded = then(two, officer, 'follow-up-review.conclude');
    expect(contextOf(concluded)).toMatchObject({ withoutFinding: 1 });
    const { ended } = COURSES['follow-up-review'];
    expect([two, concluded].map(({ state, context }) => ended(state, context))).toEqual([false, true]);
    expect(verdict(concluded, officer, 'follow-up-review.find', find(anew))).toBe('case-not-open');
  });

  it.each<[object, string]>([
    [{}, 'case-field-required /findings'],
    [find(), 'case-field-required /findings'],
    [find({ finding: 'x' }), 'case-field-required /findings/0/item'],
    [find({ item: 'a' }), 'case-field-required /findings/0/finding'],
    [find({ item: 'a', finding: 'x' }, { item: 'c', finding: 'x' }), 'review-item-unknown /findings/1/item'],
    [find({ item: 'a', finding: 'x', againOn: '2023-06-13' }), 'case-day-past /findings/0/againOn'],
    [find({ item: 'a', finding: 'x', againOn: '2023-06-14' }), 'allowed'],
  ])('%j: %s', (input, expected) => {
    expect(verdict(begun, officer, 'follow-up-review.find', input)).toBe(expected);
  });

  it('is begun by the Office and home affairs, and is whoever’s began it', () => {
    const may = (agency: string, role: 'head' | 'officer' | 'clerk') =>
      verdict(null, actor(agency, role), 'follow-up-review.begin', {}, TOLD);
    expect([may('VP', 'head'), may('SNV', 'officer')]).toEqual(['allowed', 'allowed']);
    for (const [agency, role] of [
      ['VP', 'clerk'],
      ['CT', 'head'],
      ['SXD', 'head'],
    ] as const)
      expect(may(agency, role)).toBe('case-not-authorised');
    expect(verdict(begun, other, 'follow-up-review.conclude')).toBe('case-not-authorised');
  });
});
