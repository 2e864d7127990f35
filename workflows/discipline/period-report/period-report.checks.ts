/** What a command on a report lacks: each gives the refusal, or null. */
import { type CivilDate, dayNumber } from '../../limits/time.js';
import { firstOf, notAhead, said } from '../case-checks.js';
import type { CaseCircumstances } from '../case-facts.js';
import { type CaseRefusal, caseRefusal } from '../case-refusals.js';
import type { PeriodReportInputs } from '../inputs.js';
import type { PeriodReportContext } from './period-report.js';

type Check<Name extends keyof PeriodReportInputs> = (
  context: PeriodReportContext,
  input: PeriodReportInputs[Name],
  circumstances: CaseCircumstances,
) => CaseRefusal | null;

/** Two years and a day, as for the overview. */
const LONGEST_DAYS = 731;

export const periodSaid: Check<'period-report.make'> = (_context, input, circumstances) =>
  firstOf(
    said(input, 'span', 'from'),
    input.span === 'days' ? said(input, 'to') : () => null,
    notAhead(input.from, 'from', circumstances),
    () => (input.span === 'days' ? inOrder(input) : null),
    // Without figures there is nothing to freeze: whoever asks what is open tells none, and is not refused for it.
    () => (circumstances.facts.report === undefined ? caseRefusal('report-without-figures') : null),
  );

function inOrder({ from, to }: PeriodReportInputs['period-report.make']): CaseRefusal | null {
  // Both were said, or it was refused for that.
  const days = dayNumber(to as CivilDate) - dayNumber(from as CivilDate) + 1;
  return days < 1 || days > LONGEST_DAYS ? caseRefusal('report-period-disordered', 'to') : null;
}

export const worded: Check<'period-report.write'> = (_context, input) => firstOf(said(input, 'assessment'));

export const reasonSaid: Check<'period-report.return' | 'period-report.discard'> = (_context, input) =>
  firstOf(said(input, 'reason'));

export const numbered: Check<'period-report.send'> = (_context, input, circumstances) =>
  firstOf(said(input, 'number', 'sentOn'), notAhead(input.sentOn, 'sentOn', circumstances));
