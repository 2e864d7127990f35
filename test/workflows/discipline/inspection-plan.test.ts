/** The law of yearly plans of inspections as tables: who, at which state, with what; what is not allowed is refused by its code. */
import { describe, expect, it } from '@jest/globals';
import type { Case } from '../../../workflows/discipline/case.js';
import { COURSES } from '../../../workflows/discipline/courses.js';
import { CASE_COMMAND_NAMES, type CaseCommandName, caseRowOf } from '../../../workflows/discipline/inputs.js';
import { type InspectionFacts, NOTHING_KNOWN } from '../../../workflows/discipline/inspection/inspection-facts.js';
import type { InspectionPlanContext } from '../../../workflows/discipline/inspection-plan/inspection-plan.js';
import type { CivilDate } from '../../../workflows/limits/time.js';
import { actor, decide, facts, then, verdict } from './a-case.js';

const head = actor('SNV', 'head');
const officer = actor('SNV', 'officer');
const chairman = actor('CT', 'head');
const PEOPLE = { head, officer, chairman, office: actor('VP', 'head'), unit: actor('SXD', 'head') };

const item = (change: object = {}) => ({
  unit: 'SXD',
  from: '2023-01-01',
  until: '2023-06-30',
  month: 8,
  content: 'Việc thực hiện nhiệm vụ',
  publicDuty: true,
  ...change,
});
const PLAN = {
  subject: 'Kế hoạch 2023',
  year: 2023,
  basis: 'Chỉ thị 26/CT-TTg',
  publicDuty: 'Đánh giá việc hoàn thành nhiệm vụ',
  items: [item(), item({ unit: 'SYT', publicDuty: undefined })],
};
const GIVEN: Partial<Record<CaseCommandName, object>> = {
  'inspection-plan.draft': PLAN,
  'inspection-plan.amend': { ...PLAN, subject: 'Kế hoạch 2023, sửa' },
  'inspection-plan.approve': { number: '1850/QĐ-UBND', decidedOn: '2023-06-14' },
  'inspection-plan.send-back': { reason: 'Thiếu cấp xã' },
  'inspection-plan.withdraw': { reason: 'Nhập hai kế hoạch' },
};
const COMMANDS = CASE_COMMAND_NAMES.filter((name) => caseRowOf(name).kind === 'inspection-plan');
const given = (command: CaseCommandName) => GIVEN[command] ?? {};
const next = (standing: Case | null, by: typeof head, command: CaseCommandName) =>
  then(standing, by, command, given(command));

const draft = next(null, officer, 'inspection-plan.draft');
const submitted = next(draft, head, 'inspection-plan.submit');
const approved = next(submitted, chairman, 'inspection-plan.approve');
const sentBack = next(submitted, chairman, 'inspection-plan.send-back');
const changing = next(approved, officer, 'inspection-plan.amend');
const withdrawn = next(draft, head, 'inspection-plan.withdraw');

const dataOf = ({ context }: Case) => context as InspectionPlanContext;

describe('the states of a plan', () => {
  const OPEN: readonly (readonly [string, Case | null, Partial<Record<keyof typeof PEOPLE, string[]>>])[] = [
    ['nothing yet', null, { head: ['draft'], officer: ['draft'] }],
    ['draft', draft, { head: ['amend', 'submit', 'withdraw'], officer: ['amend'] }],
    ['sent back', sentBack, { head: ['amend', 'submit', 'withdraw'], officer: ['amend'] }],
    ['submitted', submitted, { chairman: ['approve', 'send-back'] }],
    ['approved', approved, { head: ['amend'], officer: ['amend'] }],
    ['approved, being changed', changing, { head: ['amend', 'submit', 'withdraw'], officer: ['amend'] }],
    ['withdrawn', withdrawn, {}],
  ];

  it.each(OPEN)('%s: these may do this and nobody anything else', (_name, standing, open) => {
    for (const [who, person] of Object.entries(PEOPLE)) {
      const allowed = COMMANDS.filter(
        (command) =>
          (standing === null) === (caseRowOf(command).begins === true) &&
          verdict(standing, person, command, given(command)) === 'allowed',
      );
      const expected = open[who as keyof typeof PEOPLE] ?? [];
      expect([who, ...allowed]).toEqual([who, ...expected.map((act) => `inspection-plan.${act}`)]);
    }
  });

  it('is open while somebody has to act on it', () => {
    const ended = [draft, submitted, approved, sentBack, changing, withdrawn].map(({ state, context }) =>
      COURSES['inspection-plan'].ended(state, context),
    );
    expect(ended).toEqual([false, false, true, false, false, true]);
  });

  it('is in the hands of home affairs, while it is submitted of the chairman', () => {
    const holders = [draft, submitted, approved, sentBack].map(({ context }) => context.holder.agency);
    expect(holders).toEqual(['SNV', 'CT', 'SNV', 'SNV']);
    const noChairman = then(draft, head, 'inspection-plan.submit', {}, { facts: facts({ chairman: null }) });
    expect(noChairman.context.holder.agency).toBe('SNV');
  });
});

describe('an approved plan', () => {
  it('stands while it is changed, and as it was where the change is given up', () => {
    expect(dataOf(changing)).toMatchObject({ subject: 'Kế hoạch 2023, sửa', approved: { subject: 'Kế hoạch 2023' } });
    const given_up = next(changing, head, 'inspection-plan.withdraw');
    expect(given_up).toMatchObject({ state: 'approved', context: { subject: 'Kế hoạch 2023', withdrawn: null } });
  });

  it('is the changed one once that is approved', () => {
    const again = next(next(changing, head, 'inspection-plan.submit'), chairman, 'inspection-plan.approve');
    expect(dataOf(again).approved).toMatchObject({
      subject: 'Kế hoạch 2023, sửa',
      number: '1850/QĐ-UBND',
      on: '2023-06-14',
      by: 'head of CT',
    });
  });

  it('says of each inspection whether it examines public duty', () => {
    expect(dataOf(approved).approved?.items.map(({ publicDuty }) => publicDuty)).toEqual([true, false]);
  });

  it('tells why it was sent back until it is submitted again', () => {
    expect(dataOf(sentBack).sentBack).toBe('Thiếu cấp xã');
    expect(dataOf(next(sentBack, head, 'inspection-plan.submit')).sentBack).toBeNull();
  });
});

describe('what a plan lacks', () => {
  it.each([
    [{ subject: ' ' }, 'case-field-required /subject'],
    [{ basis: undefined }, 'case-field-required /basis'],
    [{ year: undefined }, 'case-field-required /year'],
    [{ year: 2022 }, 'plan-year-out-of-reach /year'],
    [{ year: 2025 }, 'plan-year-out-of-reach /year'],
    [{ year: 2024 }, 'allowed'],
    [{ publicDuty: undefined }, 'public-duty-content-missing /publicDuty'],
    [{ publicDuty: '  ' }, 'public-duty-content-missing /publicDuty'],
    [{ items: undefined }, 'public-duty-content-missing /items'],
    [{ items: [] }, 'public-duty-content-missing /items'],
    [{ items: [item({ publicDuty: false })] }, 'public-duty-content-missing /items'],
    [{ items: [item(), {}] }, 'case-field-required /items/1/unit'],
    [{ items: [item({ content: '' })] }, 'case-field-required /items/0/content'],
    [{ items: [item({ unit: 'XYZ' })] }, 'case-agency-unknown /items/0/unit'],
    [{ items: [item({ from: '2023-07-01' })] }, 'period-backwards /items/0/until'],
    [{ items: [item({ month: 0 })] }, 'month-out-of-range /items/0/month'],
    [{ items: [item({ month: 13 })] }, 'month-out-of-range /items/0/month'],
    [{ items: [item(), item({ from: '2023-06-30', until: '2023-12-31' })] }, 'plan-items-overlap /items/1'],
    [{ items: [item(), item({ from: '2023-07-01', until: '2023-12-31' })] }, 'allowed'],
    [{ items: [item(), item({ unit: 'SYT' })] }, 'allowed'],
  ])('%j: %s', (change, expected) => {
    expect(verdict(null, officer, 'inspection-plan.draft', { ...PLAN, ...change })).toBe(expected);
    expect(verdict(draft, officer, 'inspection-plan.amend', { ...PLAN, ...change })).toBe(expected);
  });

  it.each([
    [submitted, chairman, 'inspection-plan.approve', { number: '' }, 'case-field-required /number'],
    [submitted, chairman, 'inspection-plan.approve', { decidedOn: '2023-06-15' }, 'case-day-ahead /decidedOn'],
    [submitted, chairman, 'inspection-plan.send-back', { reason: ' ' }, 'case-field-required /reason'],
    [draft, head, 'inspection-plan.withdraw', { reason: undefined }, 'case-field-required /reason'],
  ] as const)('%#: %s', (standing, by, command, change, expected) => {
    expect(verdict(standing, by, command, { ...given(command), ...change })).toBe(expected);
  });
});

describe('what stands in the way is named', () => {
  const day = (text: string) => text as CivilDate;
  const taken = { id: 'i1', subject: 'Kiểm tra Sở Y tế', unit: 'SYT', self: false };
  const knowing = (change: Partial<InspectionFacts>) => ({
    facts: facts({ inspection: { ...NOTHING_KNOWN, ...change } }),
  });
  const otherOf = (change: Partial<InspectionFacts>, input: object = PLAN) =>
    decide(null, officer, 'inspection-plan.draft', input, knowing(change)).refused;

  it('an item of the plan itself', () => {
    const items = [item({ unit: 'SYT' }), item(), item({ from: '2023-05-01', until: '2023-05-31' })];
    expect(otherOf({}, { ...PLAN, items })).toEqual({
      code: 'plan-items-overlap',
      field: '/items/2',
      other: { case: null, item: 2, subject: 'Việc thực hiện nhiệm vụ', from: '2023-01-01', until: '2023-06-30' },
    });
  });

  it('another plan of the year', () => {
    expect(otherOf({ plans: [{ id: 'p1', subject: 'Kế hoạch' }] })).toEqual({
      code: 'plan-of-year-exists',
      field: '/year',
      other: { case: 'p1', item: null, subject: 'Kế hoạch', from: null, until: null },
    });
  });

  it('an inspection that there is, at the draft and at the approval', () => {
    const inspections = [{ ...taken, from: day('2023-06-30'), until: day('2023-09-30') }];
    const refused = {
      code: 'inspection-overlaps',
      field: '/items/1',
      other: { case: 'i1', item: null, subject: 'Kiểm tra Sở Y tế', from: '2023-06-30', until: '2023-09-30' },
    };
    expect(otherOf({ inspections })).toEqual(refused);
    const approving = decide(
      submitted,
      chairman,
      'inspection-plan.approve',
      given('inspection-plan.approve'),
      knowing({ inspections }),
    );
    expect(approving.refused).toEqual(refused);
  });

  it.each([
    ['of another unit', { unit: 'VP' }],
    ['of another period', { from: day('2023-07-01') }],
    ['of the unit by itself', { self: true }],
  ])('but not an inspection %s', (_name, change) => {
    const inspections = [{ ...taken, from: day('2023-06-30'), until: day('2023-09-30'), ...change }];
    expect(otherOf({ inspections })).toBeNull();
  });
});
