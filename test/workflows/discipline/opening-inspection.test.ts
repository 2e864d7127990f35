/** Which inspections may be opened: for whom, on what ground, by which team, and apart from all others (HG-2.2). */
import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../workflows/commands/actors.js';
import type { CivilDate } from '../../../workflows/limits/time.js';
import { actor, decide, facts, then, verdict } from './a-case.js';
import { DRAWN, drawn, ITEM, knowing, OPENING, taken } from './an-inspection.js';

const officer = actor('SNV', 'officer');
const unit = actor('SXD', 'head');
const SELF = { ...OPENING, ground: 'self', team: [{ person: 'officer of SXD', part: 'leader' }] };
const FOLLOWING = { ...OPENING, ground: 'following-a-report', report: 'Báo cáo 215/BC-VP' };

const opening = (by: Actor, input: object, told = knowing()) => verdict(null, by, 'inspection.open', input, told);

describe('who opens one', () => {
  it.each([
    ['home affairs, of another', officer, FOLLOWING, 'allowed'],
    ['the Office, of another', actor('VP', 'officer'), { ...FOLLOWING, team: SELF_TEAM('SNV') }, 'allowed'],
    ['home affairs, of itself', officer, { ...FOLLOWING, unit: 'SNV' }, 'inspection-not-for-agency /ground'],
    ['home affairs, another by itself', officer, SELF, 'inspection-not-for-agency /unit'],
    ['home affairs, itself by itself', officer, { ...SELF, unit: 'SNV', team: SELF_TEAM('SNV') }, 'allowed'],
    ['a head, the own unit', unit, SELF, 'allowed'],
    ['a head, another unit', actor('SYT', 'head'), SELF, 'inspection-not-for-agency /unit'],
    ['a head, another unit for a report', actor('SYT', 'head'), FOLLOWING, 'inspection-not-for-agency /ground'],
    ['the chairman, another unit', actor('CT', 'head'), FOLLOWING, 'inspection-not-for-agency /ground'],
    ['an officer of the unit', actor('SXD', 'officer'), SELF, 'case-not-authorised'],
    ['a clerk of home affairs', actor('SNV', 'clerk'), FOLLOWING, 'case-not-authorised'],
  ] as const)('%s: %4$s', (_name, by, input, expected) => expect(opening(by, input)).toBe(expected));
});

function SELF_TEAM(agency: string) {
  return [{ person: `officer of ${agency}`, part: 'leader' }];
}

describe('what it says', () => {
  it.each([
    [{ subject: '' }, 'case-field-required /subject'],
    [{ unit: undefined }, 'case-field-required /unit'],
    [{ from: undefined }, 'case-field-required /from'],
    [{ until: undefined }, 'case-field-required /until'],
    [{ ground: undefined }, 'case-field-required /ground'],
    [{ content: ' ' }, 'case-field-required /content'],
    [{ unit: 'XYZ' }, 'case-agency-unknown /unit'],
    [{ from: '2023-07-01' }, 'period-backwards /until'],
    [{ plan: undefined }, 'case-field-required /plan'],
    [{ item: undefined }, 'case-field-required /item'],
    [{ ground: 'unannounced' }, 'case-field-required /draw'],
    [{ ground: 'following-a-report' }, 'case-field-required /report'],
  ])('%j: %s', (change, expected) => expect(opening(officer, { ...OPENING, ...change })).toBe(expected));
});

describe('on what it rests', () => {
  it.each([
    ['the item of the approved plan', {}, ITEM, 'allowed'],
    ['no such item', {}, null, 'inspection-not-planned /item'],
    ['an item of another unit', {}, { ...ITEM, unit: 'SYT' }, 'inspection-not-planned /unit'],
    ['a longer period', { until: '2024-01-01' }, ITEM, 'inspection-not-planned /until'],
    ['an earlier period', { from: '2022-12-31' }, ITEM, 'inspection-not-planned /until'],
  ])('%s: %3$s', (_name, change, item, expected) =>
    expect(opening(officer, { ...OPENING, ...change }, knowing({ item }))).toBe(expected),
  );

  it.each([
    ['the unit was drawn', {}, { source: 'agencies', drawn: ['SXD'] }, 'allowed'],
    ['another was', {}, { source: 'agencies', drawn: ['SYT'] }, 'inspection-not-drawn /unit'],
    ['no draw was opened', {}, null, 'inspection-not-drawn /draw'],
    ['the consultation was drawn', { drawn: 'nha-o' }, { source: 'consultations', drawn: ['nha-o'] }, 'allowed'],
    [
      'another consultation was',
      { drawn: 'cho' },
      { source: 'consultations', drawn: ['nha-o'] },
      'inspection-not-drawn /drawn',
    ],
    ['which case is not said', {}, { source: 'cases', drawn: ['c1'] }, 'inspection-not-drawn /drawn'],
  ])('%s: %3$s', (_name, change, draw, expected) =>
    expect(opening(officer, { ...DRAWN, ...change }, drawn(draw))).toBe(expected),
  );

  it('without anything told there is no plan and no draw', () => {
    expect(opening(officer, OPENING, { facts: facts() })).toBe('inspection-not-planned /item');
    expect(opening(officer, DRAWN, { facts: facts() })).toBe('inspection-not-drawn /draw');
    expect(opening(officer, FOLLOWING, { facts: facts() })).toBe('allowed');
  });

  it('keeps what was drawn', () => {
    const input = { ...DRAWN, drawn: 'nha-o' };
    const { context } = then(
      null,
      officer,
      'inspection.open',
      input,
      drawn({ source: 'consultations', drawn: ['nha-o'] }),
    );
    expect(context).toMatchObject({ draw: 'd1', drawn: 'nha-o' });
    expect(then(null, officer, 'inspection.open', FOLLOWING, knowing()).context).toMatchObject({
      report: 'Báo cáo 215/BC-VP',
      plan: null,
    });
  });
});

describe('the team', () => {
  const leader = { person: 'officer of SNV', part: 'leader' };
  it.each([
    ['nobody', undefined, 'team-without-one-leader /team'],
    ['no leader', [{ person: 'officer of SNV', part: 'member' }], 'team-without-one-leader /team'],
    ['two leaders', [leader, { person: 'head of SNV', part: 'leader' }], 'team-without-one-leader /team'],
    ['nobody who can sign in', [{ person: 'x', part: 'leader' }], 'case-person-unknown /team/0/person'],
    ['nobody named', [leader, { part: 'member' }], 'case-person-unknown /team/1/person'],
    ['no part', [leader, { person: 'head of SNV' }], 'case-field-required /team/1/part'],
    ['one of the unit', [leader, { person: 'officer of SXD', part: 'member' }], 'inspector-of-the-unit /team/1/person'],
    ['one twice', [leader, { ...leader, part: 'member' }], 'inspector-twice /team/1/person'],
    ['a leader alone', [leader], 'allowed'],
  ])('%s: %2$s', (_name, team, expected) => {
    expect(opening(officer, { ...OPENING, team })).toBe(expected);
    const standing = then(null, officer, 'inspection.open', OPENING, knowing());
    expect(verdict(standing, officer, 'inspection.set-team', { team })).toBe(expected);
  });

  it('of a unit that inspects itself may be of it', () => {
    const standing = then(null, unit, 'inspection.open', SELF, knowing());
    expect(verdict(standing, unit, 'inspection.set-team', { team: SELF.team })).toBe('allowed');
  });
});

describe('no two overlap', () => {
  it('the other is named', () => {
    expect(decide(null, officer, 'inspection.open', OPENING, knowing({ inspections: [taken()] })).refused).toEqual({
      code: 'inspection-overlaps',
      field: '/from',
      other: { case: 'i1', item: null, subject: 'Kiểm tra năm trước', from: '2023-06-30', until: '2023-09-30' },
    });
  });

  const refused = 'inspection-overlaps /from';
  const day = (text: string) => text as CivilDate;
  it.each([
    ['the last day is the first of the other', officer, OPENING, {}, refused],
    [
      'the first day is the last of the other',
      officer,
      OPENING,
      { from: day('2022-01-01'), until: day('2023-01-01') },
      refused,
    ],
    ['within the other', officer, OPENING, { from: day('2022-01-01') }, refused],
    ['around the other', officer, OPENING, { from: day('2023-02-01'), until: day('2023-02-02') }, refused],
    ['the day after', officer, OPENING, { from: day('2023-07-01') }, 'allowed'],
    ['the day before', officer, OPENING, { from: day('2022-01-01'), until: day('2022-12-31') }, 'allowed'],
    ['another unit', officer, OPENING, { unit: 'SYT' }, 'allowed'],
    ['what the unit inspects itself is in nobody’s way', officer, OPENING, { self: true }, 'allowed'],
    ['but in its own', unit, SELF, { self: true }, refused],
    ['and it may inspect itself whatever others do', unit, SELF, {}, 'allowed'],
  ] as const)('%s', (_name, by, input, other, expected) =>
    expect(opening(by, input, knowing({ inspections: [taken(other)] }))).toBe(expected),
  );
});
