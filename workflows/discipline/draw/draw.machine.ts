/** The course of a draw: committed, opened, published; voided where its secret is lost. */
import { setup } from 'xstate';
import { stepper } from '../../step/kernel.js';
import { type CaseEvent, caseActions, refusedCase } from '../case-actions.js';
import type { CaseRefusal } from '../case-refusals.js';
import type { DrawInputs } from '../inputs.js';
import * as change from './draw.changes.js';
import * as check from './draw.checks.js';
import type { Draw, DrawContext } from './draw.js';

const { refuseIf, assignWith } = caseActions<DrawContext, DrawInputs>();

const closedToOthers = { '*': refusedCase('case-not-open') };

export const drawMachine = setup({
  types: { context: {} as DrawContext, events: {} as CaseEvent },
  actions: { refuse: (_, _params: CaseRefusal) => undefined },
}).createMachine({
  id: 'draw',
  context: {} as DrawContext,
  initial: 'new',
  states: {
    new: {
      on: {
        'draw.commit': [
          refuseIf<'draw.commit'>(check.committedInFull),
          { target: 'committed', actions: assignWith<'draw.commit'>(change.committed) },
        ],
        ...closedToOthers,
      },
    },
    committed: {
      on: {
        'draw.open': [
          refuseIf<'draw.open'>(check.secretKept),
          { target: 'opened', actions: assignWith<'draw.open'>(change.opened) },
        ],
        'draw.void': [
          refuseIf<'draw.void'>(check.voidedForAReason),
          { target: 'voided', actions: assignWith<'draw.void'>(change.voided) },
        ],
        ...closedToOthers,
      },
    },
    opened: { on: { 'draw.publish': { target: 'published' }, ...closedToOthers } },
    published: { on: closedToOthers },
    voided: { on: closedToOthers },
  },
});

export const stepDraw = stepper<Draw, CaseEvent, CaseRefusal>(drawMachine);
