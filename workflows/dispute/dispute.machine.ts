/**
 * A dispute on main content: worked out head to head first; only then through the Office to the chairman (2230/UBND-NC,
 * 2.3; NĐ 39/2022/NĐ-CP art. 15). When the limit of a stage passes nothing is decided by itself: it is overdue, told and counted.
 */
import { assign, setup } from 'xstate';
import type { Refusal } from '../commands/refusals.js';
import { stepper } from '../step/kernel.js';
import { machineActions, type Passing, refused } from '../step/machine-actions.js';
import type { Message } from '../step/messages.js';
import * as change from './dispute.changes.js';
import * as check from './dispute.checks.js';
import type { Dispute, DisputeContext, DisputeEvent } from './dispute.js';
import * as tell from './dispute.messages.js';

const { refuseIf, assignWith, notify } = machineActions<DisputeContext, DisputeEvent>();

/** A dissent that comes up after the matter has gone up is negotiated first: no dissent is passed over (I6). */
const broughtBack = {
  'dissent.changed': [
    {
      description: 'a dissent has come up that was not negotiated',
      guard: ({ context, event }: Passing<DisputeContext, Extract<DisputeEvent, { type: 'dissent.changed' }>>) =>
        event.with.anew.length > 0 || event.with.dissenters.some((agency) => !context.dissenters.includes(agency)),
      target: 'negotiating' as const,
      actions: [assignWith<'dissent.changed'>(change.reopened), notify(tell.reconciliationNeeded)],
    },
    {},
  ],
};

/** What may happen at every stage that has a holder. */
const held = {
  'limit.passed': {
    description: 'the stage is overdue',
    actions: [assignWith<'limit.passed'>(change.becameOverdue), notify(tell.overdue)],
  },
  'confirmation.passed': {
    description: 'the dissenting head has not said whether the two are unified',
    guard: ({ context, event }: Passing<DisputeContext, Extract<DisputeEvent, { type: 'confirmation.passed' }>>) =>
      check.confirmationAwaited(context, event.with.subject),
    actions: [assignWith<'confirmation.passed'>(change.confirmationOverdue), notify(tell.confirmationOverdue)],
  },
  'calendar.amended': { actions: [assignWith<'calendar.amended'>(change.recounted)] },
  'dissent.changed': { actions: [assignWith<'dissent.changed'>(change.dissentChanged)] },
  'agency.transferred': { actions: [assignWith<'agency.transferred'>(change.heldBySuccessor)] },
  'dispute.discontinue': {
    target: 'discontinued' as const,
    actions: [assignWith<'dispute.discontinue'>(change.ended)],
  },
  '*': refused('not-in-state'),
};

const ended = {
  'calendar.amended': {},
  'dissent.changed': {},
  'agency.transferred': {},
  'dispute.discontinue': {},
  'confirmation.passed': {},
  '*': refused('not-in-state'),
};

const decidedByLead = {
  target: 'decided' as const,
  actions: [assignWith<'consultation.decide'>(change.decidedByLead)],
};

export const disputeMachine = setup({
  types: { context: {} as DisputeContext, events: {} as DisputeEvent },
  actions: {
    refuse: (_, _params: Refusal) => undefined,
    tell: (_, _params: Message) => undefined,
  },
}).createMachine({
  id: 'dispute',
  context: {} as DisputeContext,
  initial: 'negotiating',
  states: {
    negotiating: {
      always: {
        description: 'no dissent is left',
        guard: ({ context }) => check.everyDissentWorkedOut(context),
        target: 'unified',
        actions: [notify(tell.unified)],
      },
      on: {
        ...held,
        'dispute.record-session': [
          refuseIf<'dispute.record-session'>(check.sessionInOrder),
          { actions: [assignWith<'dispute.record-session'>(change.sessionRecorded), notify(tell.sessionRecorded)] },
        ],
        'dispute.confirm-session': [
          refuseIf<'dispute.confirm-session'>(check.confirmationInOrder),
          { actions: [assignWith<'dispute.confirm-session'>(change.sessionConfirmed), notify(tell.sessionConfirmed)] },
        ],
        'dispute.object-session': [
          refuseIf<'dispute.object-session'>(check.objectionInOrder),
          { actions: [assignWith<'dispute.object-session'>(change.sessionObjected), notify(tell.sessionObjected)] },
        ],
        'dispute.escalate': [
          refuseIf<'dispute.escalate'>(check.escalationInOrder),
          { target: 'verifying', actions: [assignWith<'dispute.escalate'>(change.escalated), notify(tell.escalated)] },
        ],
        'consultation.decide': [refuseIf<'consultation.decide'>(check.leadMayDecide), decidedByLead],
      },
    },
    verifying: {
      on: {
        ...held,
        ...broughtBack,
        'dispute.find-incomplete': [
          refuseIf<'dispute.find-incomplete'>(check.missingNamed),
          {
            target: 'incomplete',
            actions: [assignWith<'dispute.find-incomplete'>(change.foundIncomplete), notify(tell.incomplete)],
          },
        ],
        'dispute.remit': [
          refuseIf<'dispute.remit'>(check.remittalInOrder),
          { target: 'remitted', actions: [assignWith<'dispute.remit'>(change.remitted), notify(tell.remitted)] },
        ],
        'dispute.submit': [
          refuseIf<'dispute.submit'>(check.opinionGiven),
          { target: 'submitted', actions: [assignWith<'dispute.submit'>(change.submitted), notify(tell.submitted)] },
        ],
      },
    },
    incomplete: {
      on: {
        ...held,
        ...broughtBack,
        'dispute.complete': [
          refuseIf<'dispute.complete'>(check.supplementGiven),
          { target: 'verifying', actions: [assignWith<'dispute.complete'>(change.completed), notify(tell.completed)] },
        ],
      },
    },
    submitted: {
      on: {
        ...held,
        ...broughtBack,
        'dispute.decide': [
          refuseIf<'dispute.decide'>(check.decisionInOrder),
          { target: 'decided', actions: [assignWith<'dispute.decide'>(change.decidedByChairman)] },
        ],
      },
    },
    remitted: {
      on: {
        ...held,
        ...broughtBack,
        'consultation.decide': [refuseIf<'consultation.decide'>(check.conclusionGiven), decidedByLead],
      },
    },
    unified: {
      entry: assign(({ event }) => change.ended({} as DisputeContext, {}, event.circumstances)),
      on: {
        ...ended,
        'dissent.changed': [
          {
            description: 'a dissent has come up again',
            guard: ({ event }) => event.with.dissenters.length > 0,
            target: 'negotiating',
            actions: [assignWith<'dissent.changed'>(change.reopened), notify(tell.reconciliationNeeded)],
          },
          {},
        ],
      },
    },
    decided: { on: ended },
    discontinued: { on: ended },
  },
});

/** One step of one dispute. */
export const stepDispute = stepper<Dispute, DisputeEvent>(disputeMachine);
