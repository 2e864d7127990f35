/** The course of an internal procedure: listed, with what was done to it, until it is cut. */
import { setup } from 'xstate';
import { stepper } from '../../step/kernel.js';
import { type CaseEvent, caseActions, refusedCase } from '../case-actions.js';
import type { CaseRefusal } from '../case-refusals.js';
import type { ProcedureInputs } from '../inputs.js';
import * as change from './procedure.changes.js';
import * as check from './procedure.checks.js';
import type { Procedure, ProcedureContext } from './procedure.js';

const { refuseIf, assignWith } = caseActions<ProcedureContext, ProcedureInputs>();
const closedToOthers = { '*': refusedCase('case-not-open') };

/** What it cost stays open after it is cut: the figures need it, and it is often worked out later. */
const cost = [refuseIf<'procedure.cost'>(check.costEntered), { actions: assignWith<'procedure.cost'>(change.costed) }];

export const procedureMachine = setup({
  types: { context: {} as ProcedureContext, events: {} as CaseEvent },
  actions: { refuse: (_, _params: CaseRefusal) => undefined },
}).createMachine({
  id: 'procedure',
  context: {} as ProcedureContext,
  initial: 'new',
  states: {
    new: {
      on: {
        'procedure.list': [
          refuseIf<'procedure.list'>(check.listedOnce),
          { target: 'listed', actions: assignWith<'procedure.list'>(change.listed) },
        ],
        ...closedToOthers,
      },
    },
    listed: {
      on: {
        'procedure.publish': [
          refuseIf<'procedure.publish'>(check.publishedWhere),
          { actions: assignWith<'procedure.publish'>(change.published) },
        ],
        'procedure.simplify': [
          refuseIf<'procedure.simplify'>(check.simplifiedHow),
          { actions: assignWith<'procedure.simplify'>(change.simplified) },
        ],
        'procedure.cost': cost,
        'procedure.cut': [
          refuseIf<'procedure.cut'>(check.cutBy),
          { target: 'cut', actions: assignWith<'procedure.cut'>(change.cutAway) },
        ],
        ...closedToOthers,
      },
    },
    cut: { on: { 'procedure.cost': cost, ...closedToOthers } },
  },
});

export const stepProcedure = stepper<Procedure, CaseEvent, CaseRefusal>(procedureMachine);
