/** The law of inspections as tables: who, at which state, with what; what is not allowed is refused by its code. */
import { describe, expect, it } from '@jest/globals';
import type { Case } from '../../../workflows/discipline/case.js';
import { COURSES } from '../../../workflows/discipline/courses.js';
import { CASE_COMMAND_NAMES, type CaseCommandName, caseRowOf } from '../../../workflows/discipline/inputs.js';
import type { InspectionContext } from '../../../workflows/discipline/inspection/inspection.js';
import type { Instant } from '../../../workflows/limits/time.js';
import { actor, then, verdict } from './a-case.js';
import { DRAWN, drawn, knowing, OPENING, PLANNED } from './an-inspection.js';

const head = actor('SNV', 'head');
const officer = actor('SNV', 'officer');
const unit = actor('SXD', 'head');
const PEOPLE = {
  head,
  officer,
  unit,
  unitOfficer: actor('SXD', 'officer'),
  office: actor('VP', 'head'),
  chairman: actor('CT', 'head'),
  other: actor('SYT', 'head'),
};
const LATER = '2023-07-20T02:00:00.000Z' as Instant;

const measure = (change: object = {}) => ({ what: 'Chấn chỉnh', agency: 'SXD', dueOn: '2023-07-14', ...change });
const GIVEN: Partial<Record<CaseCommandName, object>> = {
  'inspection.open': OPENING,
  'inspection.set-team': { team: [{ person: 'head of SNV', part: 'leader' }] },
  'inspection.begin': { beganOn: '2023-06-14', decision: '96/QĐ-SNV', dueOn: '2023-06-30' },
  'inspection.record-finding': { about: 'Trả lời chậm', weight: 'shortcoming', basis: 'Mục 2.2' },
  'inspection.conclude': {
    text: 'Còn chậm',
    number: '41/KL-SNV',
    measures: [measure(), measure({ agency: 'SNV', dueOn: '2023-07-01' })],
  },
  'inspection.report-measure': { measure: 1, doneOn: '2023-06-14', evidence: 'Quyết định 57' },
  'inspection.accept-measure': { measure: 1 },
  'inspection.return-measure': { measure: 1, reason: 'Chưa có quyết định' },
  'inspection.cancel': { reason: 'Trùng với Thanh tra Chính phủ' },
};
const COMMANDS = CASE_COMMAND_NAMES.filter((name) => caseRowOf(name).kind === 'inspection');
const given = (command: CaseCommandName) => GIVEN[command] ?? {};
const next = (standing: Case | null, by: typeof head, command: CaseCommandName, change: object = {}) =>
  then(standing, by, command, { ...given(command), ...change }, knowing());
const dataOf = ({ context }: Case) => context as InspectionContext;

const announced = next(null, officer, 'inspection.open');
const sealed = then(null, officer, 'inspection.open', DRAWN, drawn());
const begun = next(announced, officer, 'inspection.begin');
const found = next(begun, officer, 'inspection.record-finding');
const concluded = next(found, head, 'inspection.conclude');
const reported = next(concluded, unit, 'inspection.report-measure');
const half = next(reported, officer, 'inspection.accept-measure');
const both = next(half, officer, 'inspection.report-measure', { measure: 2 });
const closed = next(both, officer, 'inspection.accept-measure', { measure: 2 });
const nothingOrdered = next(found, head, 'inspection.conclude', { measures: [] });
const cancelled = next(begun, head, 'inspection.cancel');
const calledOff = next(sealed, head, 'inspection.cancel');

describe('the states of an inspection', () => {
  const BEFORE = { head: ['set-team', 'begin', 'cancel'], officer: ['set-team', 'begin'] };
  const OPEN: readonly (readonly [string, Case | null, Partial<Record<keyof typeof PEOPLE, string[]>>])[] = [
    ['nothing yet', null, { head: ['open'], officer: ['open'], office: ['open'] }],
    ['announced', announced, BEFORE],
    ['sealed', sealed, BEFORE],
    ['begun', begun, { head: ['set-team', 'record-finding', 'cancel'], officer: ['set-team', 'record-finding'] }],
    [
      'begun, something found',
      found,
      {
        head: ['set-team', 'record-finding', 'conclude', 'cancel'],
        officer: ['set-team', 'record-finding'],
      },
    ],
    ['concluded', concluded, { unit: ['report-measure'], unitOfficer: ['report-measure'] }],
    [
      'concluded, a measure reported',
      reported,
      { head: ['accept-measure', 'return-measure'], officer: ['accept-measure', 'return-measure'] },
    ],
    ['concluded, a measure accepted', half, {}],
    ['closed', closed, {}],
    ['closed, nothing ordered', nothingOrdered, {}],
    ['cancelled', cancelled, {}],
    ['called off', calledOff, {}],
  ];

  it.each(OPEN)('%s: these may do this and nobody anything else', (_name, standing, open) => {
    for (const [who, person] of Object.entries(PEOPLE)) {
      const allowed = COMMANDS.filter(
        (command) =>
          (standing === null) === (caseRowOf(command).begins === true) &&
          verdict(standing, person, command, given(command), knowing()) === 'allowed',
      );
      const expected = open[who as keyof typeof PEOPLE] ?? [];
      expect([who, ...allowed]).toEqual([who, ...expected.map((act) => `inspection.${act}`)]);
    }
  });

  it.each([
    [announced, 'announced', false],
    [sealed, 'sealed', false],
    [begun, 'begun', false],
    [concluded, 'concluded', false],
    [closed, 'closed', true],
    [nothingOrdered, 'closed', true],
    [cancelled, 'cancelled', true],
    [calledOff, 'called-off', true],
  ] as const)('%#: %s', (standing, state, ended) => {
    expect(standing.state).toBe(state);
    expect(COURSES.inspection.ended(standing.state, standing.context)).toBe(ended);
  });
});

describe('who has it in hand, and until when', () => {
  const holding = ({ context: { holder, dueOn } }: Case) => [holder.agency, holder.person, dueOn];

  it('is who inspects until the conclusion', () => {
    expect(holding(announced)).toEqual(['SNV', null, null]);
    expect(holding(begun)).toEqual(['SNV', null, '2023-06-30']);
    expect(holding(cancelled)).toEqual(['SNV', null, null]);
  });

  it('is then who carries out the open measure with the earliest date', () => {
    expect(holding(concluded)).toEqual(['SNV', null, '2023-07-01']);
    const named = next(found, head, 'inspection.conclude', {
      measures: [measure({ person: 'officer of SXD' }), measure({ dueOn: '2023-07-15' })],
    });
    expect(holding(named)).toEqual(['SXD', 'officer of SXD', '2023-07-14']);
    const first = next(named, unit, 'inspection.report-measure');
    expect(holding(first)).toEqual(['SXD', null, '2023-07-15']);
  });

  it('is who inspected when everything is reported, and the unit again when that is not accepted', () => {
    expect(holding(both)).toEqual(['SNV', null, null]);
    const returned = next(both, officer, 'inspection.return-measure', { measure: 2 });
    expect(holding(returned)).toEqual(['SNV', null, '2023-07-01']);
    expect(dataOf(returned).measures[1]).toMatchObject({
      reported: null,
      returned: [{ on: '2023-06-14', reason: 'Chưa có quyết định' }],
    });
  });

  it('of two measures of one day is the one that stands first', () => {
    const same = next(found, head, 'inspection.conclude', {
      measures: [measure({ person: 'officer of SXD' }), measure({ person: 'head of SXD' })],
    });
    expect(holding(same)).toEqual(['SXD', 'officer of SXD', '2023-07-14']);
  });
});

describe('what is told of it', () => {
  it('what was found, by whom', () => {
    expect(dataOf(found).findings).toEqual([
      { about: 'Trả lời chậm', weight: 'shortcoming', basis: 'Mục 2.2', on: '2023-06-14', by: 'officer of SNV' },
    ]);
  });

  it('whether it was concluded, and a measure carried out, after its date', () => {
    expect(dataOf(concluded).conclusion).toMatchObject({ late: false, number: '41/KL-SNV', by: 'head of SNV' });
    const late = then(
      found,
      head,
      'inspection.conclude',
      { ...given('inspection.conclude'), measures: undefined },
      {
        ...knowing(),
        at: LATER,
      },
    );
    expect(late).toMatchObject({ state: 'closed', context: { conclusion: { late: true } } });
    const told = then(
      concluded,
      unit,
      'inspection.report-measure',
      { measure: 1, doneOn: '2023-07-15', evidence: 'x' },
      {
        at: LATER,
      },
    );
    expect(dataOf(told).measures[0]?.reported).toMatchObject({ late: true, doneOn: '2023-07-15' });
    expect(dataOf(reported).measures[0]?.reported).toMatchObject({ late: false, by: 'head of SXD' });
  });

  it('on what it rests, and nothing that belongs to another ground', () => {
    expect(dataOf(announced)).toMatchObject({ plan: 'p1', item: 1, draw: null, drawn: null, report: null });
    expect(dataOf(sealed)).toMatchObject({ plan: null, item: null, draw: 'd1', drawn: 'SXD' });
  });
});

describe('what an act lacks', () => {
  it.each([
    [announced, officer, 'inspection.set-team', { team: [] }, 'team-without-one-leader /team'],
    [announced, officer, 'inspection.begin', { decision: '' }, 'case-field-required /decision'],
    [announced, officer, 'inspection.begin', { beganOn: '2023-06-15' }, 'case-day-ahead /beganOn'],
    [announced, officer, 'inspection.begin', { dueOn: '2023-06-13' }, 'case-day-past /dueOn'],
    [begun, officer, 'inspection.record-finding', { basis: undefined }, 'case-field-required /basis'],
    [begun, head, 'inspection.conclude', {}, 'inspection-without-findings'],
    [found, head, 'inspection.conclude', { text: undefined }, 'case-field-required /text'],
    [found, head, 'inspection.conclude', { measures: [measure(), {}] }, 'case-field-required /measures/1/what'],
    [
      found,
      head,
      'inspection.conclude',
      { measures: [measure({ agency: undefined })] },
      'case-field-required /measures/0/agency',
    ],
    [
      found,
      head,
      'inspection.conclude',
      { measures: [measure({ agency: 'XYZ' })] },
      'case-agency-unknown /measures/0/agency',
    ],
    [
      found,
      head,
      'inspection.conclude',
      { measures: [measure({ agency: 'SYT' })] },
      'measure-of-another /measures/0/agency',
    ],
    [
      found,
      head,
      'inspection.conclude',
      { measures: [measure({ person: 'head of SYT' })] },
      'case-person-unknown /measures/0/person',
    ],
    [
      found,
      head,
      'inspection.conclude',
      { measures: [measure({ dueOn: '2023-06-13' })] },
      'case-day-past /measures/0/dueOn',
    ],
    [concluded, unit, 'inspection.report-measure', { measure: undefined }, 'case-field-required /measure'],
    [concluded, unit, 'inspection.report-measure', { measure: 3 }, 'measure-unknown /measure'],
    [concluded, unit, 'inspection.report-measure', { measure: 2 }, 'measure-not-yours /measure'],
    [concluded, unit, 'inspection.report-measure', { evidence: ' ' }, 'case-field-required /evidence'],
    [concluded, unit, 'inspection.report-measure', { doneOn: '2023-06-15' }, 'case-day-ahead /doneOn'],
    [reported, unit, 'inspection.report-measure', {}, 'measure-not-open /measure'],
    [reported, officer, 'inspection.accept-measure', { measure: undefined }, 'case-field-required /measure'],
    [reported, officer, 'inspection.accept-measure', { measure: 0 }, 'measure-unknown /measure'],
    [reported, officer, 'inspection.accept-measure', { measure: 2 }, 'measure-not-reported /measure'],
    [half, officer, 'inspection.accept-measure', {}, 'measure-not-reported /measure'],
    [reported, officer, 'inspection.return-measure', { reason: '' }, 'case-field-required /reason'],
    [half, officer, 'inspection.return-measure', {}, 'measure-not-reported /measure'],
    [announced, head, 'inspection.cancel', { reason: undefined }, 'case-field-required /reason'],
  ] as const)('%#: %s', (standing, by, command, change, expected) => {
    expect(verdict(standing, by, command, { ...given(command), ...change }, knowing())).toBe(expected);
  });

  it('measures are not asked for', () => {
    const without = { text: 'Đúng quy định', number: '42/KL-SNV' };
    expect(next(found, head, 'inspection.conclude', { ...without, measures: undefined }).state).toBe('closed');
    expect(PLANNED.item).toBe(1);
  });
});
