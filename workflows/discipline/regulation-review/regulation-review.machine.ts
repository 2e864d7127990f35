/** The course of a review of the working regulation: awaited until it is done. */
import { setup } from 'xstate';
import { stepper } from '../../step/kernel.js';
import { type CaseEvent, caseActions, refusedCase } from '../case-actions.js';
import type { CaseRefusal } from '../case-refusals.js';
import type { RegulationReviewInputs } from '../inputs.js';
import * as change from './regulation-review.changes.js';
import * as check from './regulation-review.checks.js';
import type { RegulationReview, RegulationReviewContext } from './regulation-review.js';

const { refuseIf, assignWith } = caseActions<RegulationReviewContext, RegulationReviewInputs>();
const closedToOthers = { '*': refusedCase('case-not-open') };

export const regulationReviewMachine = setup({
  types: { context: {} as RegulationReviewContext, events: {} as CaseEvent },
  actions: { refuse: (_, _params: CaseRefusal) => undefined },
}).createMachine({
  id: 'regulation-review',
  context: {} as RegulationReviewContext,
  initial: 'new',
  states: {
    new: {
      on: {
        'regulation-review.set': [
          refuseIf<'regulation-review.set'>(check.reviewSet),
          { target: 'awaited', actions: assignWith<'regulation-review.set'>(change.daySet) },
        ],
        ...closedToOthers,
      },
    },
    awaited: {
      on: {
        'regulation-review.postpone': [
          refuseIf<'regulation-review.postpone'>(check.putOff),
          { actions: assignWith<'regulation-review.postpone'>(change.dayPutOff) },
        ],
        'regulation-review.record': [
          refuseIf<'regulation-review.record'>(check.resultTold),
          { target: 'done', actions: assignWith<'regulation-review.record'>(change.reviewed) },
        ],
        ...closedToOthers,
      },
    },
    done: { on: closedToOthers },
  },
});

export const stepRegulationReview = stepper<RegulationReview, CaseEvent, CaseRefusal>(regulationReviewMachine);
