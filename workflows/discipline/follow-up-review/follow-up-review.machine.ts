/** The course of a review of the follow-up list: begun with the list as it stood, findings one after another, concluded. */
import { setup } from 'xstate';
import { stepper } from '../../step/kernel.js';
import { type CaseEvent, caseActions, refusedCase } from '../case-actions.js';
import type { CaseRefusal } from '../case-refusals.js';
import type { FollowUpReviewInputs } from '../inputs.js';
import * as change from './follow-up-review.changes.js';
import { findingsSaid } from './follow-up-review.checks.js';
import type { FollowUpReview, FollowUpReviewContext } from './follow-up-review.js';

const { refuseIf, assignWith } = caseActions<FollowUpReviewContext, FollowUpReviewInputs>();

const closedToOthers = { '*': refusedCase('case-not-open') };

export const followUpReviewMachine = setup({
  types: { context: {} as FollowUpReviewContext, events: {} as CaseEvent },
  actions: { refuse: (_, _params: CaseRefusal) => undefined },
}).createMachine({
  id: 'follow-up-review',
  context: {} as FollowUpReviewContext,
  initial: 'new',
  states: {
    new: {
      on: {
        'follow-up-review.begin': [
          { target: 'reviewing', actions: assignWith<'follow-up-review.begin'>(change.begun) },
        ],
        ...closedToOthers,
      },
    },
    reviewing: {
      on: {
        'follow-up-review.find': [
          refuseIf<'follow-up-review.find'>(findingsSaid),
          { actions: assignWith<'follow-up-review.find'>(change.found) },
        ],
        'follow-up-review.conclude': [
          { target: 'concluded', actions: assignWith<'follow-up-review.conclude'>(change.concluded) },
        ],
        ...closedToOthers,
      },
    },
    concluded: { on: closedToOthers },
  },
});

export const stepFollowUpReview = stepper<FollowUpReview, CaseEvent, CaseRefusal>(followUpReviewMachine);
