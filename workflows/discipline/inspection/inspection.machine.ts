/** The course of an inspection: opened, begun, concluded, and closed when every measure was carried out. */
import { setup } from 'xstate';
import { stepper } from '../../step/kernel.js';
import { type CaseEvent, caseActions, refusedCase } from '../case-actions.js';
import type { CaseRefusal } from '../case-refusals.js';
import type { InspectionInputs } from '../inputs.js';
import * as change from './inspection.changes.js';
import * as check from './inspection.checks.js';
import type { Inspection, InspectionContext } from './inspection.js';
import { openedInOrder, teamSet } from './opening.checks.js';

const { refuseIf, assignWith } = caseActions<InspectionContext, InspectionInputs>();

const setTeam = {
  'inspection.set-team': [
    refuseIf<'inspection.set-team'>(teamSet),
    { actions: assignWith<'inspection.set-team'>(change.teamChanged) },
  ],
};

const begin = {
  'inspection.begin': [
    refuseIf<'inspection.begin'>(check.begunInFull),
    { target: 'begun' as const, actions: assignWith<'inspection.begin'>(change.begun) },
  ],
};

const cancel = <Target extends 'cancelled' | 'called-off'>(target: Target) => ({
  'inspection.cancel': [
    refuseIf<'inspection.cancel'>(check.cancelledForAReason),
    { target, actions: assignWith<'inspection.cancel'>(change.cancelled) },
  ],
});

/** What the conclusion ordered, followed until it is carried out. */
const followUp = {
  'inspection.report-measure': [
    refuseIf<'inspection.report-measure'>(check.measureReported),
    { actions: assignWith<'inspection.report-measure'>(change.reported) },
  ],
  'inspection.accept-measure': [
    refuseIf<'inspection.accept-measure'>(check.measureAccepted),
    {
      description: 'isLastMeasure',
      guard: ({ context, event }: { context: InspectionContext; event: CaseEvent }) =>
        change.isLastMeasure(context, (event.with as Required<InspectionInputs['inspection.accept-measure']>).measure),
      target: 'closed' as const,
      actions: assignWith<'inspection.accept-measure'>(change.accepted),
    },
    { actions: assignWith<'inspection.accept-measure'>(change.accepted) },
  ],
  'inspection.return-measure': [
    refuseIf<'inspection.return-measure'>(check.measureReturned),
    { actions: assignWith<'inspection.return-measure'>(change.returned) },
  ],
};

const closedToOthers = { '*': refusedCase('case-not-open') };

export const inspectionMachine = setup({
  types: { context: {} as InspectionContext, events: {} as CaseEvent },
  actions: { refuse: (_, _params: CaseRefusal) => undefined },
}).createMachine({
  id: 'inspection',
  context: {} as InspectionContext,
  initial: 'new',
  states: {
    new: {
      on: {
        'inspection.open': [
          refuseIf<'inspection.open'>(openedInOrder),
          {
            description: 'unannounced',
            guard: ({ event }) => (event.with as InspectionInputs['inspection.open']).ground === 'unannounced',
            target: 'sealed',
            actions: assignWith<'inspection.open'>(change.opened),
          },
          { target: 'announced', actions: assignWith<'inspection.open'>(change.opened) },
        ],
        ...closedToOthers,
      },
    },
    announced: { on: { ...setTeam, ...begin, ...cancel('cancelled'), ...closedToOthers } },
    sealed: { on: { ...setTeam, ...begin, ...cancel('called-off'), ...closedToOthers } },
    begun: {
      on: {
        ...setTeam,
        'inspection.record-finding': [
          refuseIf<'inspection.record-finding'>(check.findingGiven),
          { actions: assignWith<'inspection.record-finding'>(change.found) },
        ],
        'inspection.conclude': [
          refuseIf<'inspection.conclude'>(check.concludedInFull),
          {
            description: 'nothingOrdered',
            guard: ({ event }) => ((event.with as InspectionInputs['inspection.conclude']).measures ?? []).length === 0,
            target: 'closed',
            actions: assignWith<'inspection.conclude'>(change.concluded),
          },
          { target: 'concluded', actions: assignWith<'inspection.conclude'>(change.concluded) },
        ],
        ...cancel('cancelled'),
        ...closedToOthers,
      },
    },
    concluded: { on: { ...followUp, ...closedToOthers } },
    closed: { on: closedToOthers },
    cancelled: { on: closedToOthers },
    'called-off': { on: closedToOthers },
  },
});

export const stepInspection = stepper<Inspection, CaseEvent, CaseRefusal>(inspectionMachine);
