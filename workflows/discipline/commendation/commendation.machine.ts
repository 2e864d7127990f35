/** The course of a proposal to commend: checked, then decided, whatever the check found. */
import { setup } from 'xstate';
import { stepper } from '../../step/kernel.js';
import { type CaseEvent, caseActions, refusedCase } from '../case-actions.js';
import type { CaseRefusal } from '../case-refusals.js';
import type { CommendationInputs } from '../inputs.js';
import * as change from './commendation.changes.js';
import * as check from './commendation.checks.js';
import type { Commendation, CommendationContext } from './commendation.js';

const { refuseIf, assignWith } = caseActions<CommendationContext, CommendationInputs>();

const closedToOthers = { '*': refusedCase('case-not-open') };

export const commendationMachine = setup({
  types: { context: {} as CommendationContext, events: {} as CaseEvent },
  actions: { refuse: (_, _params: CaseRefusal) => undefined },
}).createMachine({
  id: 'commendation',
  context: {} as CommendationContext,
  initial: 'new',
  states: {
    new: {
      on: {
        'commendation.propose': [
          refuseIf<'commendation.propose'>(check.proposedOnFigures),
          { target: 'checking', actions: assignWith<'commendation.propose'>(change.proposed) },
        ],
        ...closedToOthers,
      },
    },
    checking: {
      on: {
        'commendation.check': [
          refuseIf<'commendation.check'>(check.checkedByOthers),
          { target: 'deciding', actions: assignWith<'commendation.check'>(change.checked) },
        ],
        ...closedToOthers,
      },
    },
    deciding: {
      on: {
        'commendation.decide': [
          refuseIf<'commendation.decide'>(check.decidedByOthers),
          { target: 'decided', actions: assignWith<'commendation.decide'>(change.decided) },
        ],
        ...closedToOthers,
      },
    },
    decided: { on: closedToOthers },
  },
});

export const stepCommendation = stepper<Commendation, CaseEvent, CaseRefusal>(commendationMachine);
