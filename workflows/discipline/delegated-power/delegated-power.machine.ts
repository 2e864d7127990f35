/** The course of a delegated power: in force from its record until it is taken back. Whether its period holds is asked by the day. */
import { setup } from 'xstate';
import { stepper } from '../../step/kernel.js';
import { type CaseEvent, caseActions, refusedCase } from '../case-actions.js';
import type { CaseRefusal } from '../case-refusals.js';
import type { DelegatedPowerInputs } from '../inputs.js';
import * as change from './delegated-power.changes.js';
import * as check from './delegated-power.checks.js';
import type { DelegatedPower, DelegatedPowerContext } from './delegated-power.js';

const { refuseIf, assignWith } = caseActions<DelegatedPowerContext, DelegatedPowerInputs>();
const closedToOthers = { '*': refusedCase('case-not-open') };

export const delegatedPowerMachine = setup({
  types: { context: {} as DelegatedPowerContext, events: {} as CaseEvent },
  actions: { refuse: (_, _params: CaseRefusal) => undefined },
}).createMachine({
  id: 'delegated-power',
  context: {} as DelegatedPowerContext,
  initial: 'new',
  states: {
    new: {
      on: {
        'delegated-power.record': [
          refuseIf<'delegated-power.record'>(check.recordedWhole),
          { target: 'in-force', actions: assignWith<'delegated-power.record'>(change.recorded) },
        ],
        ...closedToOthers,
      },
    },
    'in-force': {
      on: {
        'delegated-power.end': [
          refuseIf<'delegated-power.end'>(check.takenBack),
          { target: 'ended', actions: assignWith<'delegated-power.end'>(change.ended) },
        ],
        ...closedToOthers,
      },
    },
    ended: { on: closedToOthers },
  },
});

export const stepDelegatedPower = stepper<DelegatedPower, CaseEvent, CaseRefusal>(delegatedPowerMachine);
