/** The course of a review: explained, what mitigates considered, concluded, and what is proposed decided by the chairman. */
import { setup } from 'xstate';
import { stepper } from '../../step/kernel.js';
import { type CaseEvent, caseActions, refusedCase } from '../case-actions.js';
import type { CaseRefusal } from '../case-refusals.js';
import type { ReviewInputs } from '../inputs.js';
import * as change from './review.changes.js';
import * as check from './review.checks.js';
import { PROPOSING, type Review, type ReviewContext } from './review.js';

const { refuseIf, assignWith } = caseActions<ReviewContext, ReviewInputs>();

const closedToOthers = { '*': refusedCase('case-not-open') };

/** Whether, after this explanation, everybody who is asked has explained. */
const isLast =
  (by: 'agency' | 'person') =>
  ({ context }: { readonly context: ReviewContext }): boolean =>
    by === 'agency'
      ? context.concerned.person === null || context.explanations.person !== null
      : context.explanations.agency !== null;

const proposes = ({ event }: { readonly event: CaseEvent }): boolean =>
  PROPOSING.includes((event.with as Required<ReviewInputs['review.conclude']>).outcome);

const judged = {
  'review.consider': [
    refuseIf<'review.consider'>(check.mitigationConsidered),
    { actions: assignWith<'review.consider'>(change.considered) },
  ],
  'review.conclude': [
    refuseIf<'review.conclude'>(check.concludedFairly),
    {
      description: 'proposes',
      guard: proposes,
      target: 'proposing' as const,
      actions: assignWith<'review.conclude'>(change.concluded),
    },
    { target: 'concluded' as const, actions: assignWith<'review.conclude'>(change.concluded) },
  ],
};

export const reviewMachine = setup({
  types: { context: {} as ReviewContext, events: {} as CaseEvent },
  actions: { refuse: (_, _params: CaseRefusal) => undefined },
}).createMachine({
  id: 'review',
  context: {} as ReviewContext,
  initial: 'new',
  states: {
    new: {
      on: {
        'review.propose': [
          refuseIf<'review.propose'>(check.proposedInFull),
          { target: 'explaining', actions: assignWith<'review.propose'>(change.proposed) },
        ],
        ...closedToOthers,
      },
    },
    explaining: {
      on: {
        'review.explain': [
          refuseIf<'review.explain'>(check.explainedForAgency),
          {
            description: 'everybodyHasExplained',
            guard: isLast('agency'),
            target: 'concluding',
            actions: assignWith<'review.explain'>(change.explained),
          },
          { actions: assignWith<'review.explain'>(change.explained) },
        ],
        'review.explain-in-person': [
          refuseIf<'review.explain-in-person'>(check.explainedInPerson),
          {
            description: 'everybodyHasExplained',
            guard: isLast('person'),
            target: 'concluding',
            actions: assignWith<'review.explain-in-person'>(change.explainedInPerson),
          },
          { actions: assignWith<'review.explain-in-person'>(change.explainedInPerson) },
        ],
        ...judged,
        ...closedToOthers,
      },
    },
    concluding: { on: { ...judged, ...closedToOthers } },
    proposing: {
      on: {
        'review.record-decision': [
          refuseIf<'review.record-decision'>(check.decisionRecorded),
          { target: 'decided', actions: assignWith<'review.record-decision'>(change.decided) },
        ],
        ...closedToOthers,
      },
    },
    concluded: { on: closedToOthers },
    decided: { on: closedToOthers },
  },
});

export const stepReview = stepper<Review, CaseEvent, CaseRefusal>(reviewMachine);
