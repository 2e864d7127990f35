/** The course of a yearly plan: drafted, submitted, approved by the chairman; changed and approved again. */
import { setup } from 'xstate';
import { stepper } from '../../step/kernel.js';
import { type CaseEvent, caseActions, refusedCase } from '../case-actions.js';
import type { CaseRefusal } from '../case-refusals.js';
import type { InspectionPlanInputs } from '../inputs.js';
import * as change from './inspection-plan.changes.js';
import * as check from './inspection-plan.checks.js';
import type { InspectionPlan, InspectionPlanContext } from './inspection-plan.js';

const { refuseIf, assignWith } = caseActions<InspectionPlanContext, InspectionPlanInputs>();

const amend = [
  refuseIf<'inspection-plan.amend'>(check.planInOrder),
  { target: 'draft' as const, actions: assignWith<'inspection-plan.amend'>(change.amended) },
];

const closedToOthers = { '*': refusedCase('case-not-open') };

export const inspectionPlanMachine = setup({
  types: { context: {} as InspectionPlanContext, events: {} as CaseEvent },
  actions: { refuse: (_, _params: CaseRefusal) => undefined },
}).createMachine({
  id: 'inspection-plan',
  context: {} as InspectionPlanContext,
  initial: 'new',
  states: {
    new: {
      on: {
        'inspection-plan.draft': [
          refuseIf<'inspection-plan.draft'>(check.planInOrder),
          { target: 'draft', actions: assignWith<'inspection-plan.draft'>(change.drafted) },
        ],
        ...closedToOthers,
      },
    },
    draft: {
      on: {
        'inspection-plan.amend': amend,
        'inspection-plan.submit': {
          target: 'submitted',
          actions: assignWith<'inspection-plan.submit'>(change.submitted),
        },
        'inspection-plan.withdraw': [
          refuseIf<'inspection-plan.withdraw'>(check.withdrawnForAReason),
          {
            description: 'onlyAChange',
            guard: ({ context }) => context.approved !== null,
            target: 'approved',
            actions: assignWith<'inspection-plan.withdraw'>(change.changeGivenUp),
          },
          { target: 'withdrawn', actions: assignWith<'inspection-plan.withdraw'>(change.withdrawn) },
        ],
        ...closedToOthers,
      },
    },
    submitted: {
      on: {
        'inspection-plan.approve': [
          refuseIf<'inspection-plan.approve'>(check.planApproved),
          { target: 'approved', actions: assignWith<'inspection-plan.approve'>(change.approved) },
        ],
        'inspection-plan.send-back': [
          refuseIf<'inspection-plan.send-back'>(check.sentBackForAReason),
          { target: 'draft', actions: assignWith<'inspection-plan.send-back'>(change.sentBack) },
        ],
        ...closedToOthers,
      },
    },
    approved: { on: { 'inspection-plan.amend': amend, ...closedToOthers } },
    withdrawn: { on: closedToOthers },
  },
});

export const stepInspectionPlan = stepper<InspectionPlan, CaseEvent, CaseRefusal>(inspectionPlanMachine);
