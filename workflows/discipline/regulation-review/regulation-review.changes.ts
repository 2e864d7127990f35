/** What a command changes of a review of the working regulation. The checks have let it through. */
import type { CivilDate } from '../../limits/time.js';
import type { CaseCircumstances } from '../case-facts.js';
import type { RegulationReviewInputs } from '../inputs.js';
import type { RegulationReviewContext } from './regulation-review.js';

type Change<Name extends keyof RegulationReviewInputs> = (
  context: RegulationReviewContext,
  input: Required<RegulationReviewInputs[Name]>,
  circumstances: CaseCircumstances,
) => Partial<RegulationReviewContext>;

export const daySet: Change<'regulation-review.set'> = (_context, { regulation, dueOn }, { at, actor }) => {
  const agency = String(actor.agency);
  return {
    subject: regulation,
    raisedBy: agency,
    raisedAt: at,
    concerns: { agency: null, person: null },
    holder: { agency, person: null },
    dueOn,
    regulation,
    postponed: [],
    done: null,
  };
};

export const dayPutOff: Change<'regulation-review.postpone'> = (context, { dueOn, reason }) => ({
  dueOn,
  postponed: [{ from: context.dueOn as CivilDate, reason }, ...context.postponed],
});

export const reviewed: Change<'regulation-review.record'> = ({ dueOn }, { on, result, what }) => ({
  done: { on, result, what, late: on > (dueOn as CivilDate) },
  dueOn: null,
});
