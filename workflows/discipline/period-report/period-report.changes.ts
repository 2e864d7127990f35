/** What a command changes of a report. The checks have let it through. */
import type { CaseCircumstances } from '../case-facts.js';
import type { PeriodReportInputs } from '../inputs.js';
import type { ReportFacts } from './figures.js';
import type { PeriodReportContext } from './period-report.js';

type Change<Name extends keyof PeriodReportInputs> = (
  context: PeriodReportContext,
  input: Required<PeriodReportInputs[Name]>,
  circumstances: CaseCircumstances,
) => Partial<PeriodReportContext>;

export const made: Change<'period-report.make'> = (_context, input, { at, actor, facts }) => {
  // Who acts for no agency was refused.
  const agency = actor.agency as string;
  const { figures, hash, covers } = facts.report as ReportFacts;
  const { from, to } = figures;
  return {
    subject: `Báo cáo ${from.split('-').reverse().join('/')} – ${to.split('-').reverse().join('/')}`,
    raisedBy: agency,
    raisedAt: at,
    concerns: { agency: null, person: null },
    holder: { agency, person: null },
    dueOn: null,
    audience: agency === facts.homeAffairs ? 'committee' : 'chairman',
    span: input.span,
    from,
    to,
    figures,
    hash,
    covers,
    madeBy: actor.name,
    assessment: input.assessment ?? null,
    proposals: input.proposals ?? null,
    returned: null,
    signedBy: null,
    signedAt: null,
    number: null,
    sentOn: null,
    discarded: null,
  };
};

export const written: Change<'period-report.write'> = ({ proposals }, input) => ({
  assessment: input.assessment,
  proposals: input.proposals ?? proposals,
});

export const givenBack: Change<'period-report.return'> = (_context, { reason }, { at, actor }) => ({
  returned: { reason, by: actor.name, at },
});

export const signed: Change<'period-report.sign'> = (_context, _input, { at, actor }) => ({
  signedBy: actor.name,
  signedAt: at,
});

export const sent: Change<'period-report.send'> = (_context, { number, sentOn }) => ({ number, sentOn });

export const putAside: Change<'period-report.discard'> = (_context, { reason }) => ({ discarded: reason });
