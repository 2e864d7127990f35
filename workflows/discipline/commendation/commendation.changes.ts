/** What a command changes of a proposal to commend. The checks have let it through. */
import type { CaseCircumstances } from '../case-facts.js';
import { decisionOf } from '../decision.js';
import type { CommendationInputs } from '../inputs.js';
import { concernedOf, judgeOf } from '../unconcerned.js';
import type { CommendationContext } from './commendation.js';

type Change<Name extends keyof CommendationInputs> = (
  context: CommendationContext,
  input: Required<CommendationInputs[Name]>,
  circumstances: CaseCircumstances,
) => Partial<CommendationContext>;

export const proposed: Change<'commendation.propose'> = (_context, input, { at, actor, facts }) => {
  const concerned = concernedOf(input.agency, input.person, facts);
  const raisedBy = actor.agency as string;
  return {
    subject: input.subject,
    raisedBy,
    raisedAt: at,
    concerns: { agency: input.agency, person: input.person ?? null },
    holder: { agency: judgeOf(concerned, facts) ?? raisedBy, person: null },
    dueOn: null,
    concerned,
    merit: input.merit,
    form: input.form,
    from: input.from,
    to: input.to,
    figures: facts.commendation?.figures ?? null,
    check: null,
    decision: null,
  };
};

export const checked: Change<'commendation.check'> = (_context, { finding, words }, { today, actor, facts }) => {
  const agency = actor.agency as string;
  return {
    check: { finding, words, agency, by: actor.name, on: today },
    holder: { agency: facts.chairman ?? agency, person: null },
  };
};

export const decided: Change<'commendation.decide'> = (_context, input) => ({ decision: decisionOf(input) });
