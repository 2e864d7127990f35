/** The law of collected reports and their forms as tables: the Friday by the calendar, who hands in until when, what the table holds. */
import { describe, expect, it } from '@jest/globals';
import { readCalendar } from '../../../src/rules/calendars/read-calendar.js';
import { CLOCK } from '../../../workflows/commands/actors.js';
import type { Case } from '../../../workflows/discipline/case.js';
import { PASS_LIMIT, passLimit } from '../../../workflows/discipline/clock/pass-limit.js';
import { wakingOf, weekOpenedAt } from '../../../workflows/discipline/clock/waking.js';
import { occurrenceIn } from '../../../workflows/discipline/collected-report/occurrence.js';
import { COURSES } from '../../../workflows/discipline/courses.js';
import { CASE_COMMAND_NAMES, type CaseCommandName, caseRowOf } from '../../../workflows/discipline/inputs.js';
import type { FormOfReport, ReportFormContext } from '../../../workflows/discipline/report-form/report-form.js';
import { caseMessages } from '../../../workflows/discipline/telling/case-messages.js';
import { type CivilDate, type Instant, instantAt, parseCivilDate } from '../../../workflows/limits/time.js';

import { actor, facts, type Telling, then, verdict } from './a-case.js';

const calendar = readCalendar('vn-civil-service');
const homeAffairs = actor('SNV', 'officer');
const office = actor('VP', 'officer');
const unit = actor('SXD', 'officer');
const other = actor('SYT', 'head');

const FORM = {
  name: 'Báo cáo tuyên truyền hằng tuần',
  basis: 'Công văn ngày 08/7/2024',
  fields: [
    { label: 'Nội dung', holds: 'text' },
    { label: 'Số cuộc', holds: 'number' },
  ],
  weekday: 'friday',
  reportBy: '14:00',
  compileAt: '16:00',
  units: [{ agency: 'SXD' }, { agency: 'SYT' }],
};
const FRIDAY = '2023-06-16';
const at = (time: string, day = FRIDAY): Telling => ({ at: instantAt(day as CivilDate, time) });
const values = (events = '3', content = 'Hội nghị') => ({
  values: [
    { field: 'Nội dung', value: content },
    { field: 'Số cuộc', value: events },
  ],
});

const form = then(null, homeAffairs, 'report-form.make', FORM);
const { form: said } = form.context as ReportFormContext;
const OCCURRENCE = occurrenceIn(said, FRIDAY as CivilDate, calendar);
const TOLD = { form: said, compiler: 'SNV', occurrence: OCCURRENCE, same: null };
const opening = (report: object | undefined = TOLD): Telling => ({
  at: instantAt('2023-06-12' as CivilDate, '08:00'),
  facts: facts(report === undefined ? {} : { week: report as typeof TOLD }),
});
const open = then(null, homeAffairs, 'collected-report.open', { form: 'f', week: FRIDAY }, opening());
const one = then(open, unit, 'collected-report.submit', values(), at('13:59'));
const both = then(one, other, 'collected-report.submit', values('4'), at('14:00'));
const compiled = then(one, homeAffairs, 'collected-report.compile', {}, at('16:00'));

describe('the day of a report', () => {
  it.each<[string, string, Partial<FormOfReport>, string, string]>([
    ['a working Friday', '2023-06-13', {}, '2023-06-16', '2023-06-16T07:00:00.000Z'],
    ['asked by the Sunday of its week', '2023-06-18', {}, '2023-06-16', '2023-06-16T07:00:00.000Z'],
    ['asked by the Monday of its week', '2023-06-12', {}, '2023-06-16', '2023-06-16T07:00:00.000Z'],
    ['a holiday Friday moves to the next working day', '2023-09-01', {}, '2023-09-05', '2023-09-05T07:00:00.000Z'],
    [
      'or to the one before it, where the form says so',
      '2023-09-01',
      { whenOff: 'previous-working-day' },
      '2023-08-31',
      '2023-08-31T07:00:00.000Z',
    ],
    [
      'another day and hour',
      '2023-06-16',
      { weekday: 'tuesday', reportBy: '08:30' },
      '2023-06-13',
      '2023-06-13T01:30:00.000Z',
    ],
  ])('%s', (_name, asked, change, day, reportBy) => {
    const occurrence = occurrenceIn({ ...said, ...change }, parseCivilDate(asked) as CivilDate, calendar);
    expect({ day: occurrence.day, reportBy: occurrence.reportBy }).toEqual({ day, reportBy });
  });

  it('keeps the day that the form names beside the one to which it moved', () => {
    const { week, planned, day } = occurrenceIn(said, '2023-09-01' as CivilDate, calendar);
    expect([week, planned, day]).toEqual(['2023-08-28', '2023-09-01', '2023-09-05']);
  });
});

describe('a form of a report', () => {
  const refused = (change: object) => verdict(null, homeAffairs, 'report-form.make', { ...FORM, ...change });
  it.each<[string, object, string]>([
    ['whole', {}, 'allowed'],
    ['of any other move', { whenOff: 'previous-working-day' }, 'allowed'],
    ['without a name', { name: ' ' }, 'case-field-required /name'],
    ['without the document', { basis: undefined }, 'case-field-required /basis'],
    ['without fields', { fields: undefined }, 'case-field-required /fields'],
    ['with no field', { fields: [] }, 'case-field-required /fields'],
    ['without units', { units: undefined }, 'case-field-required /units'],
    ['an hour that is none', { reportBy: '25:00' }, 'report-hour-unusable /reportBy'],
    ['an hour of compiling that is none', { compileAt: '4 giờ' }, 'report-hour-unusable /compileAt'],
    ['compiled before it is due', { compileAt: '13:00' }, 'report-hour-unusable /compileAt'],
    ['a field without a kind', { fields: [{ label: 'Số' }] }, 'case-field-required /fields/0/holds'],
    ['a field twice', { fields: [FORM.fields[0], FORM.fields[0]] }, 'report-part-twice /fields/1'],
    ['a unit that is nobody', { units: [{ agency: 'KHONG' }] }, 'case-agency-unknown /units/0/agency'],
    ['a unit that is not named', { units: [{}] }, 'case-field-required /units/0/agency'],
    ['a unit twice', { units: [FORM.units[0], FORM.units[0]] }, 'report-part-twice /units/1'],
  ])('%s', (_name, change, expected) => {
    expect(refused(change)).toBe(expected);
  });

  it('is made by the Office or home affairs, and amended and stopped by whoever made it', () => {
    const stopped = then(form, homeAffairs, 'report-form.stop', { reason: 'Hết đợt' });
    expect(verdict(null, unit, 'report-form.make', FORM)).toBe('case-not-authorised');
    expect(verdict(null, office, 'report-form.make', FORM)).toBe('allowed');
    expect(verdict(form, office, 'report-form.amend', FORM)).toBe('case-not-authorised');
    expect(verdict(form, homeAffairs, 'report-form.stop', {})).toBe('case-field-required /reason');
    expect(verdict(stopped, homeAffairs, 'report-form.amend', FORM)).toBe('case-not-open');
    const { ended } = COURSES['report-form'];
    expect([form, stopped].map(({ state, context }) => ended(state, context))).toEqual([false, true]);
    const amended = then(form, homeAffairs, 'report-form.amend', { ...FORM, name: 'Tên mới', reportBy: '10:00' });
    expect(amended.context).toMatchObject({ subject: 'Tên mới', form: { reportBy: '10:00' } });
  });
});

describe('opening a week', () => {
  const opened = (report: object | undefined, input: object = { form: 'f', week: FRIDAY }) =>
    verdict(null, homeAffairs, 'collected-report.open', input, opening(report));
  it.each<[string, string, string]>([
    ['of a form in force', opened(TOLD), 'allowed'],
    ['of no form', opened(TOLD, { week: FRIDAY }), 'case-field-required /form'],
    ['of no week', opened(TOLD, { form: 'f' }), 'case-field-required /week'],
    ['of a form that is none', opened({ ...TOLD, form: null }), 'report-form-unknown /form'],
    ['of another agency’s form', opened({ ...TOLD, compiler: 'VP' }), 'report-form-unknown /form'],
    [
      'of which nothing is told',
      verdict(null, homeAffairs, 'collected-report.open', { form: 'f', week: FRIDAY }),
      'report-form-unknown /form',
    ],
    ['of a year without a notice', opened({ ...TOLD, occurrence: null }), 'report-day-unknown /week'],
    ['that is open already', opened({ ...TOLD, same: 'r' }), 'report-already-open /week'],
  ])('%s', (_name, found, expected) => {
    expect(found).toBe(expected);
  });

  it('is due on the day that the calendar tells', () => {
    expect(open.context).toMatchObject({ dueOn: FRIDAY, subject: FORM.name, units: ['SXD', 'SYT'] });
  });
});

describe('handing in', () => {
  const hand = (standing: Case, told: Telling, input: object = values(), by = unit) =>
    verdict(standing, by, 'collected-report.submit', input, told);
  it.each<[string, string, string]>([
    ['before the hour', hand(open, at('13:59')), 'allowed'],
    ['at the hour, late', hand(open, at('14:00')), 'allowed'],
    ['a correction before the hour', hand(one, at('13:59')), 'allowed'],
    ['a correction at the hour', hand(one, at('14:00')), 'report-correction-late'],
    ['after it was compiled, by a unit that is missing', hand(compiled, at('17:00'), values(), other), 'allowed'],
    ['after it was compiled, by a unit that is in it', hand(compiled, at('17:00')), 'report-correction-late'],
    ['by a unit that is not asked', hand(open, at('09:00'), values(), office), 'report-not-asked'],
    ['by a clerk', hand(open, at('09:00'), values(), actor('SXD', 'clerk')), 'case-not-authorised'],
    ['nothing at all', hand(open, at('09:00'), {}), 'case-field-required /values'],
    ['an empty text', hand(open, at('09:00'), values('3', ' ')), 'case-field-required /values/0/value'],
    [
      'a value without its text',
      hand(open, at('09:00'), { values: [{ field: 'Nội dung' }] }),
      'case-field-required /values/0/value',
    ],
    ['no number', hand(open, at('09:00'), values('ba')), 'report-number-expected /values/1/value'],
    ['a number below nothing', hand(open, at('09:00'), values('-3')), 'report-number-expected /values/1/value'],
    [
      'what is not asked',
      hand(open, at('09:00'), { values: [{ field: 'Khác', value: '1' }] }),
      'report-field-unknown /values/0/field',
    ],
    [
      'the same twice',
      hand(open, at('09:00'), { values: [...values().values, { field: 'Số cuộc', value: '5' }] }),
      'report-field-unknown /values/2/field',
    ],
  ])('%s', (_name, found, expected) => {
    expect(found).toBe(expected);
  });

  it('says who was late, and how often a row was corrected', () => {
    const again = then(one, unit, 'collected-report.submit', values('5'), at('13:59'));
    expect(again.context).toMatchObject({
      rows: [{ unit: 'SXD', values: ['Hội nghị', 5], late: false, corrected: 1 }],
    });
    expect(both.context).toMatchObject({ rows: [{ unit: 'SXD' }, { unit: 'SYT', late: true, corrected: 0 }] });
  });
});

describe('urging and compiling', () => {
  it.each<[string, Case, CaseCommandName, string, string]>([
    ['urged before the hour', open, 'collected-report.urge', '13:59', 'report-nobody-to-urge'],
    ['urged at the hour', one, 'collected-report.urge', '14:00', 'allowed'],
    ['urged with nobody missing', both, 'collected-report.urge', '15:00', 'report-nobody-to-urge'],
    ['compiled before the hour of reporting', both, 'collected-report.compile', '13:00', 'report-hour-not-come'],
    ['compiled early when every unit has reported', both, 'collected-report.compile', '14:30', 'allowed'],
    ['not compiled early when one is missing', one, 'collected-report.compile', '14:30', 'report-hour-not-come'],
    ['compiled at its own hour whoever is missing', one, 'collected-report.compile', '16:00', 'allowed'],
    ['compiled twice', compiled, 'collected-report.compile', '16:30', 'case-not-open'],
    ['urged after it was compiled', compiled, 'collected-report.urge', '17:00', 'allowed'],
  ])('%s', (_name, standing, command, time, expected) => {
    expect(verdict(standing, homeAffairs, command, {}, at(time))).toBe(expected);
    expect(verdict(standing, office, command, {}, at(time))).toBe('case-not-authorised');
  });

  it('keeps whom it urged', () => {
    const urged = then(one, homeAffairs, 'collected-report.urge', {}, at('14:10'));
    expect(urged.context).toMatchObject({ urged: [{ on: FRIDAY, units: ['SYT'] }] });
  });

  it('makes a table with totals, who was late and who is missing, and what comes later does not change it', () => {
    expect(then(both, homeAffairs, 'collected-report.compile', {}, at('16:00')).context).toMatchObject({
      dueOn: null,
      compiled: { totals: [null, 7], late: ['SYT'], missing: [], rows: [{ unit: 'SXD' }, { unit: 'SYT' }] },
    });
    const later = then(compiled, other, 'collected-report.submit', values('9'), at('17:00'));
    expect(later).toMatchObject({
      state: 'compiled',
      context: { rows: [{}, { unit: 'SYT', late: true }], compiled: { totals: [null, 3], late: [], missing: ['SYT'] } },
    });
    const { ended } = COURSES['collected-report'];
    expect([open, compiled].map(({ state, context }) => ended(state, context))).toEqual([false, true]);
  });
});

it('nothing else is open in any state', () => {
  const commands = CASE_COMMAND_NAMES.filter((name) => caseRowOf(name).kind === 'collected-report');
  const allowed = (standing: Case) =>
    commands.filter(
      (name) => verdict(standing, homeAffairs, name, {}, { at: '2023-06-16T12:00:00.000Z' as Instant }) === 'allowed',
    );
  expect(allowed(one)).toEqual(['collected-report.urge', 'collected-report.compile']);
  expect(allowed(compiled)).toEqual(['collected-report.urge']);
});

describe('a form whose weeks open by themselves', () => {
  const opening_ = (change: object = {}) =>
    then(null, homeAffairs, 'report-form.make', { ...FORM, openAt: '08:00', ...change });
  const MONDAY = '2023-06-19T01:00:00.000Z' as Instant;

  it('wakes the clock on the Monday after it was made, then every week, until it is stopped', () => {
    expect(wakingOf(opening_())).toEqual({ limit: 'opening', at: MONDAY });
    const turned = passLimit(opening_(), MONDAY) as Case;
    expect(wakingOf(turned)).toEqual({ limit: 'opening', at: '2023-06-26T01:00:00.000Z' });
    expect(weekOpenedAt((turned.context as ReportFormContext).form, MONDAY)).toBe('2023-06-23');
    expect(wakingOf(then(turned, homeAffairs, 'report-form.stop', { reason: 'Xong' }))).toBeNull();
    expect(wakingOf(form)).toBeNull();
    expect(weekOpenedAt(said, MONDAY)).toBe('2023-06-19');
  });

  it('counts anew from the moment at which it is amended', () => {
    const turned = passLimit(opening_(), MONDAY) as Case;
    const amended = { ...FORM, openAt: '09:00', openDays: 2 };
    const later = then(turned, homeAffairs, 'report-form.amend', amended, at('07:00', '2023-06-28'));
    expect(wakingOf(later)).toMatchObject({ at: '2023-06-28T02:00:00.000Z' });
    const again = passLimit(later, '2023-06-28T02:00:00.000Z' as Instant) as Case;
    expect(wakingOf(again)).toMatchObject({ at: '2023-07-05T02:00:00.000Z' });
  });

  it.each([
    [{ openAt: '8 giờ' }, 'report-hour-unusable /openAt'],
    [{ openDays: 29 }, 'report-opening-unusable /openDays'],
    [{ openDays: 0, openAt: '14:00' }, 'report-opening-unusable /openAt'],
    [{ openDays: 0 }, 'allowed'],
  ])('%j: %s', (change, expected) => {
    expect(verdict(null, homeAffairs, 'report-form.make', { ...FORM, openAt: '08:00', ...change })).toBe(expected);
  });
});

describe('the hours of a report', () => {
  it('wake the clock: it names who has sent nothing, then compiles', () => {
    expect(wakingOf(one)).toEqual({ limit: 'report-by', at: OCCURRENCE.reportBy });
    const named = passLimit(one, OCCURRENCE.reportBy) as Case;
    expect(named.context).toMatchObject({ named: { at: OCCURRENCE.reportBy, units: ['SYT'] } });
    expect(wakingOf(named)).toEqual({ limit: 'compile', at: OCCURRENCE.compileAt });
    expect(passLimit(named, OCCURRENCE.compileAt)).toBeNull();
    const clock = { ...CLOCK, agency: 'SNV', agencyKind: 'home-affairs' as const };
    const table = then(named, clock, 'collected-report.compile', {}, at('16:00'));
    expect(table.context).toMatchObject({ compiled: { by: null, missing: ['SYT'] } });
    expect(wakingOf(table)).toBeNull();
    expect(verdict(named, clock, 'collected-report.urge', {}, at('16:00'))).toBe('case-not-authorised');
    expect(verdict(named, clock, 'collected-report.compile', {}, at('15:59'))).toBe('report-hour-not-come');
  });

  it('wake nobody for a week that was opened after its hour', () => {
    const late = then(
      null,
      homeAffairs,
      'collected-report.open',
      { form: 'f', week: FRIDAY },
      { ...opening(), ...at('14:00') },
    );
    expect(wakingOf(late)).toBeNull();
  });

  it('tell whoever is late and whose form it is, and nobody where everybody has reported', () => {
    const toldOn = (before: Case) => {
      const after = passLimit(before, OCCURRENCE.reportBy) as Case;
      const act = { command: PASS_LIMIT, actor: { ...CLOCK, agency: 'SNV' }, facts: facts() } as const;
      return caseMessages(before, after, act).map(({ kind, to }) => `${kind} ${to[0]?.agency}`);
    };
    expect(toldOn(one)).toEqual(['case-overdue SYT', 'case-overdue SNV']);
    expect(toldOn(then(one, other, 'collected-report.submit', values('4'), at('13:00')))).toEqual([]);
    const act = { command: 'collected-report.urge', actor: homeAffairs, facts: facts() } as const;
    expect(caseMessages(one, one, act).map(({ kind, to }) => `${kind} ${to[0]?.agency}`)).toEqual(['case-waits SYT']);
    expect(caseMessages(one, one, { ...act, command: PASS_LIMIT })).toEqual([]);
    const opened = { command: 'collected-report.open', actor: homeAffairs, facts: facts() } as const;
    expect(caseMessages(null, open, opened).map(({ kind, to }) => `${kind} ${to[0]?.agency}`)).toEqual([
      'case-waits SXD',
      'case-waits SYT',
    ]);
    const made = { command: 'report-form.make', actor: homeAffairs, facts: facts() } as const;
    expect(caseMessages(null, form, made).map(({ to }) => to[0]?.agency)).toEqual(['SXD', 'SYT']);
    const turned = passLimit(
      then(null, homeAffairs, 'report-form.make', { ...FORM, openAt: '08:00' }),
      '2023-06-19T01:00:00.000Z' as Instant,
    );
    expect(caseMessages(null, turned as Case, { ...made, command: PASS_LIMIT })).toEqual([]);
  });
});
