/** The course of an objection to a figure: raised, then confirmed, rejected or taken back. */
import { setup } from 'xstate';
import { stepper } from '../../step/kernel.js';
import { type CaseEvent, caseActions, refusedCase } from '../case-actions.js';
import type { CaseRefusal } from '../case-refusals.js';
import type { FigureObjectionInputs } from '../inputs.js';
import * as change from './figure-objection.changes.js';
import * as check from './figure-objection.checks.js';
import type { FigureObjection, FigureObjectionContext } from './figure-objection.js';

const { refuseIf, assignWith } = caseActions<FigureObjectionContext, FigureObjectionInputs>();

const closedToOthers = { '*': refusedCase('case-not-open') };

export const figureObjectionMachine = setup({
  types: { context: {} as FigureObjectionContext, events: {} as CaseEvent },
  actions: { refuse: (_, _params: CaseRefusal) => undefined },
}).createMachine({
  id: 'figure-objection',
  context: {} as FigureObjectionContext,
  initial: 'new',
  states: {
    new: {
      on: {
        'figure-objection.raise': [
          refuseIf<'figure-objection.raise'>(check.raisedInFull),
          { target: 'raised', actions: assignWith<'figure-objection.raise'>(change.raised) },
        ],
        ...closedToOthers,
      },
    },
    raised: {
      on: {
        'figure-objection.uphold': [
          refuseIf<'figure-objection.uphold'>(check.answeredInFull),
          { target: 'upheld', actions: assignWith<'figure-objection.uphold'>(change.answered) },
        ],
        'figure-objection.reject': [
          refuseIf<'figure-objection.reject'>(check.answeredInFull),
          { target: 'rejected', actions: assignWith<'figure-objection.reject'>(change.answered) },
        ],
        'figure-objection.withdraw': [
          refuseIf<'figure-objection.withdraw'>(check.ownObjection),
          { target: 'withdrawn', actions: assignWith<'figure-objection.withdraw'>(change.takenBack) },
        ],
        ...closedToOthers,
      },
    },
    upheld: { on: closedToOthers },
    rejected: { on: closedToOthers },
    withdrawn: { on: closedToOthers },
  },
});

export const stepFigureObjection = stepper<FigureObjection, CaseEvent, CaseRefusal>(figureObjectionMachine);
