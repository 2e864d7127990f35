/** The law of reports by period as tables: who, at which state, with what; what is not allowed is refused by its code. */
import { describe, expect, it } from '@jest/globals';
import type { Case } from '../../../workflows/discipline/case.js';
import { COURSES } from '../../../workflows/discipline/courses.js';
import { CASE_COMMAND_NAMES, type CaseCommandName, caseRowOf } from '../../../workflows/discipline/inputs.js';
import type { PeriodReportContext } from '../../../workflows/discipline/period-report/period-report.js';
import { spanBefore, spanOf } from '../../../workflows/discipline/period-report/spans.js';
import type { CivilDate } from '../../../workflows/limits/time.js';
import { actor, facts, then, verdict } from './a-case.js';
import { REPORT } from './a-report.js';

const head = actor('SNV', 'head');
const officer = actor('SNV', 'officer');
const clerk = actor('SNV', 'clerk');
const office = actor('VP', 'officer');
const TOLD = { facts: facts({ report: REPORT }) };
const QUARTER = { span: 'quarter', from: '2023-06-01' };
const REASON = { reason: 'Nêu rõ nguyên nhân.' };
const GIVEN: Partial<Record<CaseCommandName, object>> = {
  'period-report.make': QUARTER,
  'period-report.write': { assessment: 'Phần lớn đúng hạn.' },
  'period-report.return': REASON,
  'period-report.discard': REASON,
  'period-report.send': { number: '214/BC-SNV', sentOn: '2023-06-14' },
};
const given = (command: CaseCommandName) => GIVEN[command] ?? {};
const COMMANDS = CASE_COMMAND_NAMES.filter((name) => caseRowOf(name).kind === 'period-report');
const contextOf = ({ context }: Case) => context as PeriodReportContext;

const made = then(null, officer, 'period-report.make', QUARTER, TOLD);
const submitted = then(made, officer, 'period-report.submit');
const signed = then(submitted, head, 'period-report.sign');
const sent = then(signed, clerk, 'period-report.send', given('period-report.send'));
const discarded = then(made, head, 'period-report.discard', REASON);

describe('the states of a report', () => {
  const WORK = ['period-report.write', 'period-report.sign', 'period-report.discard'] as const;
  const OPEN: readonly (readonly [string, Case, readonly CaseCommandName[]])[] = [
    ['made', made, [...WORK, 'period-report.submit']],
    ['submitted', submitted, [...WORK, 'period-report.return']],
    ['signed', signed, ['period-report.send']],
    ['sent', sent, []],
    ['discarded', discarded, []],
  ];

  it.each(OPEN)('%s: what is open, and everything else is refused', (_, standing, open) => {
    const allowed = COMMANDS.filter((command) => verdict(standing, head, command, given(command), TOLD) === 'allowed');
    expect([...allowed].sort()).toEqual([...open].sort());
    for (const command of COMMANDS.filter((name) => !allowed.includes(name)))
      expect([command, verdict(standing, head, command, given(command), TOLD)]).toEqual([command, 'case-not-open']);
  });

  it('ends when it is sent or put aside', () => {
    const { ended } = COURSES['period-report'];
    expect([made, submitted, signed, sent, discarded].map(({ state, context }) => ended(state, context))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });
});

describe('the figures of a report', () => {
  it('are those that the law was told, and stay whatever is written afterwards', () => {
    const written = then(submitted, officer, 'period-report.write', {
      assessment: 'Khác',
      proposals: 'Chấn chỉnh.',
    });
    expect(contextOf(made)).toMatchObject({ hash: REPORT.hash, from: '2023-04-01', audience: 'committee' });
    expect(contextOf(written).figures).toEqual(REPORT.figures);
    expect(contextOf(written)).toMatchObject({ assessment: 'Khác', proposals: 'Chấn chỉnh.' });
    const again = then(written, officer, 'period-report.write', { assessment: 'Lần ba' });
    expect(contextOf(again)).toMatchObject({ assessment: 'Lần ba', proposals: 'Chấn chỉnh.' });
  });

  it('go from the Office to the chairman, with words if there are any', () => {
    const words = { assessment: 'Tốt.', proposals: 'Không.' };
    const report = then(null, office, 'period-report.make', { ...QUARTER, ...words }, TOLD);
    expect(contextOf(report)).toMatchObject({ audience: 'chairman', ...words });
  });

  it('are given back with the reason, and written anew', () => {
    const back = then(submitted, head, 'period-report.return', REASON);
    expect(back.state).toBe('made');
    expect(contextOf(back).returned?.reason).toBe(REASON.reason);
  });
});

describe('what is refused', () => {
  it.each<[object, string]>([
    [{}, 'case-field-required /span'],
    [{ span: 'week' }, 'case-field-required /from'],
    [{ span: 'days', from: '2023-06-01' }, 'case-field-required /to'],
    [{ span: 'days', from: '2023-06-02', to: '2023-06-01' }, 'report-period-disordered /to'],
    [{ span: 'days', from: '2021-06-01', to: '2023-06-02' }, 'report-period-disordered /to'],
    [{ span: 'days', from: '2021-06-02', to: '2023-06-01' }, 'allowed'],
    [{ span: 'month', from: '2023-06-15' }, 'case-day-ahead /from'],
    [{ span: 'month', from: '2023-06-14' }, 'allowed'],
  ])('%j: %s', (input, expected) => {
    expect(verdict(null, officer, 'period-report.make', input, TOLD)).toBe(expected);
  });

  it('a report without figures, and words that are missing', () => {
    expect(verdict(null, officer, 'period-report.make', QUARTER)).toBe('report-without-figures');
    expect(verdict(made, officer, 'period-report.write')).toBe('case-field-required /assessment');
    expect(verdict(submitted, head, 'period-report.return')).toBe('case-field-required /reason');
    expect(verdict(made, head, 'period-report.discard')).toBe('case-field-required /reason');
    expect(verdict(signed, clerk, 'period-report.send', { number: '1/BC', sentOn: '2023-06-15' })).toBe(
      'case-day-ahead /sentOn',
    );
  });

  it.each<[CaseCommandName, Case]>([
    ['period-report.sign', submitted],
    ['period-report.return', submitted],
    ['period-report.discard', made],
  ])('%s by anybody but the head of the maker', (command, standing) => {
    for (const by of [officer, clerk, office, actor('VP', 'head'), actor('CT', 'head')])
      expect(verdict(standing, by, command, given(command))).toBe('case-not-authorised');
  });
});

describe('a span', () => {
  const day = (text: string) => text as CivilDate;
  it.each([
    ['week', '2023-06-14', '2023-06-12', '2023-06-18'],
    ['week', '2023-06-18', '2023-06-12', '2023-06-18'],
    ['month', '2023-12-31', '2023-12-01', '2023-12-31'],
    ['quarter', '2023-06-14', '2023-04-01', '2023-06-30'],
    ['year', '2024-02-29', '2024-01-01', '2024-12-31'],
  ] as const)('%s of %s is %s to %s', (span, on, from, to) => {
    expect(spanOf(span, day(on))).toEqual({ from, to });
  });

  it('before another ends the day before it begins', () => {
    expect(spanBefore('quarter', day('2023-02-01'))).toEqual({ from: '2022-10-01', to: '2022-12-31' });
  });
});
