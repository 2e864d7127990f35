/** The law of internal procedures, delegated powers and reviews of the working regulation, and the public way of petitions, as tables. */
import { describe, expect, it } from '@jest/globals';
import { CLOCK } from '../../../workflows/commands/actors.js';
import type { Case } from '../../../workflows/discipline/case.js';
import { COURSES } from '../../../workflows/discipline/courses.js';
import {
  type DelegatedPowerContext,
  holdsOn,
  powerOver,
} from '../../../workflows/discipline/delegated-power/delegated-power.js';
import { CASE_COMMAND_NAMES, type CaseCommandName, caseRowOf } from '../../../workflows/discipline/inputs.js';
import { costOf } from '../../../workflows/discipline/procedure/procedure.js';
import type { CivilDate } from '../../../workflows/limits/time.js';
import { actor, facts, then, verdict } from './a-case.js';

const officer = actor('SXD', 'officer');
const head = actor('SXD', 'head');
const office = actor('VP', 'officer');
const officeHead = actor('VP', 'head');
const homeAffairs = actor('SNV', 'officer');
const other = actor('SYT', 'head');

const PART = { what: 'Chuẩn bị', minutes: 90, wagePerHour: 40_000, fees: 5_000 };
const GIVEN: Partial<Record<CaseCommandName, object>> = {
  'procedure.list': { code: ' nb-sxd-01 ', name: 'Thẩm định' },
  'procedure.publish': { on: '2023-06-01', address: 'https://dichvucong.gov.vn/' },
  'procedure.simplify': { on: '2023-06-02', what: 'Bỏ một bước' },
  'procedure.cut': { on: '2023-06-03', document: 'QĐ 1890' },
  'procedure.cost': { when: 'before', parts: [PART], timesPerYear: 10 },
  'delegated-power.record': {
    subject: 'Thẩm định cấp III',
    way: 'delegated',
    from: 'CT',
    to: 'SXD',
    text: 'Ủy quyền thẩm định.',
    document: 'QĐ 1015',
    since: '2023-06-01',
  },
  'delegated-power.end': { on: '2023-07-01', document: 'QĐ 700' },
  'regulation-review.set': { regulation: 'QĐ 09/2022', dueOn: '2023-06-20' },
  'regulation-review.postpone': { dueOn: '2023-09-20', reason: 'Chờ nghị định' },
  'regulation-review.record': { on: '2023-06-14', result: 'amended', what: 'Sửa Điều 7' },
};
const given = (command: CaseCommandName, change: object = {}) => ({ ...GIVEN[command], ...change });
const next = (standing: Case | null, by: typeof officer, command: CaseCommandName, change: object = {}) =>
  then(standing, by, command, given(command, change));

const procedure = next(null, officer, 'procedure.list');
const cut = next(procedure, head, 'procedure.cut');
const power = next(null, office, 'delegated-power.record');
const ended = next(power, homeAffairs, 'delegated-power.end');
const review = next(null, office, 'regulation-review.set');
const done = next(review, homeAffairs, 'regulation-review.record');

describe('who may do what in which state', () => {
  it.each<[string, Case, typeof officer, readonly CaseCommandName[]]>([
    [
      'a listed procedure, an officer of its agency',
      procedure,
      officer,
      ['procedure.publish', 'procedure.simplify', 'procedure.cost'],
    ],
    ['its head', procedure, head, ['procedure.publish', 'procedure.simplify', 'procedure.cost', 'procedure.cut']],
    ['the Office', procedure, office, ['procedure.publish', 'procedure.simplify', 'procedure.cost', 'procedure.cut']],
    ['another agency', procedure, other, []],
    ['a procedure that was cut', cut, head, ['procedure.cost']],
    ['a power in force, the Office', power, office, ['delegated-power.end']],
    ['the agency to which it went', power, head, []],
    ['a power that ended', ended, office, []],
    ['a review that is awaited, an officer of the Office', review, office, ['regulation-review.record']],
    ['its head', review, officeHead, ['regulation-review.postpone', 'regulation-review.record']],
    ['home affairs', review, homeAffairs, ['regulation-review.record']],
    ['a department', review, head, []],
    ['a review that is done', done, officeHead, []],
  ])('%s', (_name, standing, by, expected) => {
    const commands = CASE_COMMAND_NAMES.filter((name) => caseRowOf(name).kind === standing.kind);
    expect(commands.filter((name) => verdict(standing, by, name, given(name)) === 'allowed')).toEqual(expected);
  });

  it.each<[CaseCommandName, string]>([
    ['procedure.list', 'SXD SYT SNV VP CT'],
    ['delegated-power.record', 'SNV VP'],
    ['regulation-review.set', 'SNV VP'],
  ])('%s is begun by officers of %s', (command, agencies) => {
    const may = ['SXD', 'SYT', 'SNV', 'VP', 'CT'].filter(
      (agency) => verdict(null, actor(agency, 'officer'), command, given(command)) === 'allowed',
    );
    expect(may.join(' ')).toBe(agencies);
  });

  it('ends where nothing is owed any more', () => {
    const isEnded = ({ kind, state, context }: Case) => COURSES[kind].ended(state, context);
    expect([procedure, cut, power, ended, review, done].map(isEnded)).toEqual([false, true, false, true, false, true]);
  });
});

describe('what is missing or wrong', () => {
  const known = { facts: facts({ procedure: { same: 'p-1' } }) };
  const free = { facts: facts({ procedure: { same: null } }) };
  it.each<[CaseCommandName, object, string, Case | null, typeof officer]>([
    ['procedure.list', { code: '' }, 'case-field-required /code', null, officer],
    ['procedure.list', { agency: 'KHONG' }, 'case-agency-unknown /agency', null, officer],
    ['procedure.list', { agency: 'SYT' }, 'procedure-of-another /agency', null, officer],
    ['procedure.list', { agency: 'SXD' }, 'allowed', null, officer],
    ['procedure.list', { agency: 'SYT' }, 'allowed', null, office],
    ['procedure.publish', { address: ' ' }, 'case-field-required /address', procedure, officer],
    ['procedure.publish', { on: '2023-06-15' }, 'case-day-ahead /on', procedure, officer],
    ['procedure.simplify', { what: '' }, 'case-field-required /what', procedure, officer],
    ['procedure.simplify', { on: '2023-06-15' }, 'case-day-ahead /on', procedure, officer],
    ['procedure.cut', { document: '' }, 'case-field-required /document', procedure, head],
    ['procedure.cut', { on: '2023-06-15' }, 'case-day-ahead /on', procedure, head],
    ['procedure.cost', { when: undefined }, 'case-field-required /when', procedure, officer],
    ['procedure.cost', { parts: undefined }, 'case-field-required /parts', procedure, officer],
    ['procedure.cost', { parts: [{}] }, 'case-field-required /parts/0/what', procedure, officer],
    [
      'procedure.cost',
      { parts: [{ ...PART, minutes: undefined }] },
      'case-field-required /parts/0/minutes',
      procedure,
      officer,
    ],
    [
      'procedure.cost',
      { parts: [{ ...PART, minutes: -1 }] },
      'procedure-number-unusable /parts/0/minutes',
      procedure,
      officer,
    ],
    [
      'procedure.cost',
      { parts: [{ ...PART, wagePerHour: -1 }] },
      'procedure-number-unusable /parts/0/wagePerHour',
      procedure,
      officer,
    ],
    [
      'procedure.cost',
      { parts: [{ ...PART, fees: -1 }] },
      'procedure-number-unusable /parts/0/fees',
      procedure,
      officer,
    ],
    ['procedure.cost', { timesPerYear: -1 }, 'procedure-number-unusable /timesPerYear', procedure, officer],
    ['procedure.cost', { timesPerYear: 9e15 }, 'procedure-number-unusable /parts', procedure, officer],
    ['delegated-power.record', { text: '' }, 'case-field-required /text', null, office],
    ['delegated-power.record', { from: 'KHONG' }, 'case-agency-unknown /from', null, office],
    ['delegated-power.record', { to: 'KHONG' }, 'case-agency-unknown /to', null, office],
    ['delegated-power.record', { to: 'CT' }, 'power-to-itself /to', null, office],
    ['delegated-power.record', { until: '2023-05-01' }, 'power-ends-before /until', null, office],
    ['delegated-power.record', { until: '2023-06-01' }, 'allowed', null, office],
    ['delegated-power.record', { function: 'construction' }, 'power-function-unknown /function', null, office],
    ['delegated-power.record', { function: ' ' }, 'allowed', null, office],
    ['delegated-power.end', { document: '' }, 'case-field-required /document', power, office],
    ['delegated-power.end', { on: '2023-05-01' }, 'power-ends-before /on', power, office],
    ['regulation-review.set', { dueOn: undefined }, 'case-field-required /dueOn', null, office],
    ['regulation-review.set', { dueOn: '2022-01-01' }, 'allowed', null, office],
    ['regulation-review.postpone', { reason: '' }, 'case-field-required /reason', review, officeHead],
    ['regulation-review.postpone', { dueOn: '2022-01-01' }, 'case-day-past /dueOn', review, officeHead],
    ['regulation-review.record', { what: '' }, 'case-field-required /what', review, office],
    ['regulation-review.record', { on: '2023-06-15' }, 'case-day-ahead /on', review, office],
  ])('%s with %j: %s', (command, change, expected, standing, by) => {
    expect(verdict(standing, by, command, given(command, change))).toBe(expected);
  });

  it('a procedure is listed once', () => {
    expect(verdict(null, officer, 'procedure.list', given('procedure.list'), known)).toBe(
      'procedure-listed-already /code',
    );
    expect(verdict(null, officer, 'procedure.list', given('procedure.list'), free)).toBe('allowed');
  });
});

describe('what is kept', () => {
  it('a procedure has its code in one form, and what each thing cost', () => {
    expect(procedure.context).toMatchObject({ code: 'NB-SXD-01', concerns: { agency: 'SXD' }, published: null });
    const noFees = { what: 'Trình', minutes: 30, wagePerHour: 40_000 };
    const before = next(procedure, officer, 'procedure.cost', { parts: [PART, noFees] });
    const after = next(before, officer, 'procedure.cost', { when: 'after' });
    // (90 + 30) minutes × 40 000 an hour + 5 000, ten times; then without the second part.
    expect(after.context).toMatchObject({ before: { total: 850_000 }, after: { total: 650_000 } });
    expect(costOf([{ what: 'x', minutes: 1, wagePerHour: 100, fees: 0 }], 1)).toBe(2);
    const known = next(next(procedure, office, 'procedure.publish'), office, 'procedure.simplify');
    expect(known.context).toMatchObject({ published: { on: '2023-06-01' }, simplified: { what: 'Bỏ một bước' } });
    expect(next(null, office, 'procedure.list', { agency: 'SYT' }).context).toMatchObject({
      raisedBy: 'VP',
      holder: { agency: 'SYT' },
    });
  });

  it.each<[string, object, boolean]>([
    ['2023-05-31', {}, false],
    ['2023-06-01', {}, true],
    ['2030-01-01', {}, true],
    ['2023-12-31', { until: '2023-12-31' }, true],
    ['2024-01-01', { until: '2023-12-31' }, false],
    ['2023-06-30', { ended: { on: '2023-07-01', document: '' } }, true],
    ['2023-07-01', { ended: { on: '2023-07-01', document: '' } }, false],
  ])('on %s a power with %j holds: %s', (day, change, expected) => {
    expect(holdsOn({ ...(power.context as DelegatedPowerContext), ...change }, day as CivilDate)).toBe(expected);
  });

  it('a power over a matter or a whole function is over one that there is', () => {
    const over = given('delegated-power.record', { matter: 'kcn-2023', function: 'construction' });
    const knowing = (functionKnown: boolean) => ({ facts: { ...facts(), power: { functionKnown } } });
    expect(verdict(null, office, 'delegated-power.record', over, knowing(false))).toBe(
      'power-function-unknown /function',
    );
    expect(verdict(null, office, 'delegated-power.record', over, knowing(true))).toBe('allowed');
    const kept = then(null, office, 'delegated-power.record', over, knowing(true)).context as DelegatedPowerContext;
    expect([kept.matter, kept.function]).toEqual(['kcn-2023', 'construction']);
    expect(Object.keys(power.context)).not.toContain('matter');
    expect(Object.keys(power.context)).not.toContain('function');
  });

  it.each<[object, object, string | null]>([
    [{}, { matter: 'kcn-2023', leadFunction: 'construction' }, null],
    [{ matter: 'KCN 2023' }, { matter: 'kcn-2023' }, 'matter'],
    [{ matter: 'kcn-2023' }, { matter: 'kcn-2024' }, null],
    [{ matter: 'kcn-2023' }, {}, null],
    [{ function: 'construction' }, { matter: 'kcn-2023', leadFunction: 'construction' }, 'function'],
    [{ function: 'construction' }, { leadFunction: 'housing' }, null],
    [
      { matter: 'kcn-2023', function: 'construction' },
      { matter: 'kcn-2024', leadFunction: 'construction' },
      'function',
    ],
  ])('a power with %j is over an opening with %j: %s', (change, asked, expected) => {
    expect(powerOver(change, asked)).toBe(expected);
  });

  it('a power keeps its function and its period', () => {
    const whole = next(null, office, 'delegated-power.record', { about: 'Xây dựng', until: '2025-12-31' });
    expect(whole.context).toMatchObject({
      about: 'Xây dựng',
      until: '2025-12-31',
      concerns: { agency: 'SXD' },
      from: 'CT',
    });
    expect(power.context).toMatchObject({ about: null, until: null });
  });

  it('a review keeps that its day was put off, and whether it was late', () => {
    const put = next(review, officeHead, 'regulation-review.postpone');
    expect(put.context).toMatchObject({ dueOn: '2023-09-20', postponed: [{ from: '2023-06-20' }] });
    expect(done.context).toMatchObject({ dueOn: null, done: { late: false, result: 'amended' } });
    const late = next(
      next(null, office, 'regulation-review.set', { dueOn: '2023-06-01' }),
      office,
      'regulation-review.record',
    );
    expect(late.context).toMatchObject({ done: { late: true } });
  });
});

describe('the public form', () => {
  const PETITION = {
    subject: 'Hồ sơ trả chậm',
    about: 'Đã quá hạn.',
    from: 'Nguyễn Văn Bình',
    contact: '0900',
    channel: 'form',
    receivedOn: '2023-06-14',
  };
  const form = { ...CLOCK, kind: 'system' as const, agency: 'SXD', agencyKind: 'department' as const };

  it('enters a petition for the agency that was chosen, and nobody acts by it otherwise', () => {
    const received = then(null, form, 'petition.receive', PETITION);
    expect(received.context).toMatchObject({
      raisedBy: 'SXD',
      holder: { agency: 'SXD', person: null },
      concerns: { agency: 'SXD' },
    });
    const others = CASE_COMMAND_NAMES.filter((name) => name !== 'petition.receive');
    const standing = (name: CaseCommandName) =>
      caseRowOf(name).begins === true ? null : caseRowOf(name).kind === 'petition' ? received : null;
    const allowed = others.filter((name) => verdict(standing(name), form, name, {}) === 'allowed');
    const told = new Set(others.map((name) => verdict(standing(name), form, name, {})));
    expect([allowed, [...told].sort()]).toEqual([[], ['case-not-authorised', 'unknown-case']]);
  });

  it('is nobody who signs in: a deputy enters none', () => {
    expect(verdict(null, actor('SXD', 'deputy'), 'petition.receive', PETITION)).toBe('case-not-authorised');
    expect(verdict(null, { ...form, agency: null }, 'petition.receive', PETITION)).toBe('case-not-authorised');
  });
});
