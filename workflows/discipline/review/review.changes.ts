/** What a command changes of a review. The checks have let it through. */
import type { CaseCircumstances } from '../case-facts.js';
import { decisionOf } from '../decision.js';
import type { ReviewInputs } from '../inputs.js';
import type { ReviewFacts } from '../personnel-facts.js';
import { concernedOf, judgeOf } from '../unconcerned.js';
import { allExplained } from './review.checks.js';
import { type Explainer, type Explanation, PROPOSING, type ReviewContext } from './review.js';

type Change<Name extends keyof ReviewInputs> = (
  context: ReviewContext,
  input: Required<ReviewInputs[Name]>,
  circumstances: CaseCircumstances,
) => Partial<ReviewContext>;

export const proposed: Change<'review.propose'> = (_context, input, { at, actor, facts }) => ({
  subject: input.subject,
  raisedBy: actor.agency as string,
  raisedAt: at,
  concerns: { agency: input.agency, person: input.person ?? null },
  holder: { agency: input.agency, person: null },
  dueOn: input.explainBy,
  concerned: concernedOf(input.agency, input.person, facts),
  ground: input.ground,
  figures: input.threshold === undefined ? null : (facts.review as ReviewFacts).figures,
  explainBy: input.explainBy,
  concludeBy: input.concludeBy,
  explanations: { agency: null, person: null },
  conclusion: null,
  decision: null,
});

/** With the last explanation the case goes to whoever concludes. */
const explainedBy =
  (by: Explainer): Change<'review.explain'> =>
  (context, { text, mitigation }, { at, today, actor, facts }) => {
    const explanation: Explanation = {
      text,
      by: actor.name,
      at,
      late: today > context.explainBy,
      mitigation: mitigation ?? null,
      considered: null,
    };
    const explanations = { ...context.explanations, [by]: explanation };
    if (!allExplained({ ...context, explanations })) return { explanations };
    const agency = judgeOf(context.concerned, facts) ?? context.raisedBy;
    return { explanations, holder: { agency, person: null }, dueOn: context.concludeBy };
  };

export const explained = explainedBy('agency');
export const explainedInPerson = explainedBy('person');

export const considered: Change<'review.consider'> = ({ explanations }, { of, finding, words }, { at, actor }) => ({
  explanations: {
    ...explanations,
    [of]: { ...(explanations[of] as Explanation), considered: { finding, words, by: actor.name, at } },
  },
});

export const concluded: Change<'review.conclude'> = (_context, { outcome, words, number, on }, { actor, facts }) => {
  const agency = actor.agency as string;
  return {
    conclusion: { outcome, words, number, on, agency, by: actor.name },
    holder: { agency: (PROPOSING.includes(outcome) ? facts.chairman : null) ?? agency, person: null },
    dueOn: null,
  };
};

export const decided: Change<'review.record-decision'> = (_context, input) => ({ decision: decisionOf(input) });
