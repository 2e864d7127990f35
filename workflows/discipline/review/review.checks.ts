/** What a command on a review lacks: each gives the refusal, or null. */
import { existing, firstOf, inOrder, notAhead, notPast, personOf, said } from '../case-checks.js';
import type { CaseCircumstances } from '../case-facts.js';
import { type CaseRefusal, caseRefusal } from '../case-refusals.js';
import { decidedInFull } from '../decision.js';
import type { ReviewInputs } from '../inputs.js';
import { concernedOf, judging, unconcerned } from '../unconcerned.js';
import { EXPLAINERS, type Explainer, PROPOSING, type ReviewContext } from './review.js';

type Check<Name extends keyof ReviewInputs> = (
  context: ReviewContext,
  input: ReviewInputs[Name],
  circumstances: CaseCircumstances,
) => CaseRefusal | null;

export const proposedInFull: Check<'review.propose'> = (_context, input, circumstances) => {
  const { facts } = circumstances;
  return firstOf(
    unconcerned(concernedOf(input.agency, input.person, facts), circumstances, 'agency'),
    said(input, 'subject', 'agency', 'ground', 'explainBy', 'concludeBy'),
    existing(input.agency, 'agency', circumstances),
    // Whoever is above the province's own discipline is not reviewed by those below.
    () => (input.agency === facts.chairman ? caseRefusal('review-above', 'agency') : null),
    personOf(input.person, input.agency as string, 'person', circumstances),
    notPast(input.explainBy, 'explainBy', circumstances),
    inOrder(input.explainBy, input.concludeBy, 'concludeBy'),
    thresholdReached(input, circumstances),
  );
};

/** A threshold is named only where it was reached, and founds one review. */
const thresholdReached =
  ({ threshold }: ReviewInputs['review.propose'], { facts }: CaseCircumstances) =>
  (): CaseRefusal | null => {
    if (threshold === undefined) return null;
    const figures = facts.review?.figures;
    if (figures === undefined || figures === null) return caseRefusal('threshold-unknown', 'threshold');
    if (figures.counted.length < figures.least) return caseRefusal('threshold-not-reached', 'threshold');
    return facts.review?.under === null ? null : caseRefusal('already-under-review', 'threshold');
  };

const explainedOnce = ({ explanations }: ReviewContext, by: Explainer, input: { readonly text?: string }) =>
  explanations[by] === null ? said(input, 'text')() : caseRefusal('already-explained');

export const explainedForAgency: Check<'review.explain'> = (context, input) => explainedOnce(context, 'agency', input);

export const explainedInPerson: Check<'review.explain-in-person'> = (context, input) =>
  explainedOnce(context, 'person', input);

/** Whether a claim to be protected waits to be considered. */
const isPending = ({ explanations }: ReviewContext, by: Explainer): boolean => {
  const explanation = explanations[by];
  return explanation !== null && explanation.mitigation !== null && explanation.considered === null;
};

export const mitigationConsidered: Check<'review.consider'> = (context, input, circumstances) => {
  if (!EXPLAINERS.some((by) => isPending(context, by))) return caseRefusal('mitigation-not-claimed');
  return firstOf(judging(context.concerned, circumstances), said(input, 'of', 'finding', 'words'), () =>
    isPending(context, input.of as Explainer) ? null : caseRefusal('mitigation-not-claimed'),
  );
};

/** Everybody who is asked to explain has done so. */
export const allExplained = ({ concerned, explanations }: ReviewContext): boolean =>
  explanations.agency !== null && (concerned.person === null || explanations.person !== null);

export const concludedFairly: Check<'review.conclude'> = (context, input, circumstances) =>
  firstOf(
    judging(context.concerned, circumstances),
    () =>
      allExplained(context) || circumstances.today > context.explainBy ? null : caseRefusal('explanation-awaited'),
    () => (EXPLAINERS.some((by) => isPending(context, by)) ? caseRefusal('mitigation-not-considered') : null),
    said(input, 'outcome', 'words', 'number', 'on'),
    notAhead(input.on, 'on', circumstances),
    () =>
      input.outcome !== undefined && PROPOSING.includes(input.outcome) && context.concerned.person === null
        ? caseRefusal('outcome-needs-person', 'outcome')
        : null,
  );

export const decisionRecorded: Check<'review.record-decision'> = ({ concerned }, input, circumstances) =>
  firstOf(unconcerned(concerned, circumstances), decidedInFull(input, circumstances));
