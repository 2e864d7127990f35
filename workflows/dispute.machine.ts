/**
 * A dispute on main content: worked out head to head first; only then through the Office to the chairman (2230/UBND-NC,
 * 2.3; NĐ 39/2022/NĐ-CP art. 15). When the limit of a stage passes nothing is decided by itself: it is overdue, told and counted.
 */
import { assign, setup } from 'xstate';
import * as change from './dispute.changes.js';
import * as check from './dispute.checks.js';
import type { Dispute, DisputeContext, DisputeEvent } from './dispute.js';
import * as tell from './dispute.messages.js';
import { stepper } from './kernel.js';
import { refused, vocabulary } from './machine.js';
import type { Message } from './messages.js';
import type { Refusal } from './refusals.js';

const { unless, keep, say } = vocabulary<DisputeContext, DisputeEvent>();

/** What may happen at every stage that somebody holds. */
const held = {
  'limit.passed': {
    description: 'the stage is overdue',
    actions: [keep<'limit.passed'>(change.becameOverdue), say(tell.overdue)],
  },
  'calendar.amended': { actions: [keep<'calendar.amended'>(change.recounted)] },
  'dissent.changed': { actions: [keep<'dissent.changed'>(change.dissentChanged)] },
  'agency.transferred': { actions: [keep<'agency.transferred'>(change.heldBySuccessor)] },
  'dispute.discontinue': { target: 'discontinued' as const, actions: [keep<'dispute.discontinue'>(change.ended)] },
  '*': refused('not-in-state'),
};

const ended = {
  'calendar.amended': {},
  'dissent.changed': {},
  'agency.transferred': {},
  'dispute.discontinue': {},
  '*': refused('not-in-state'),
};

const decidedByLead = {
  target: 'decided' as const,
  actions: [keep<'consultation.decide'>(change.decidedByLead)],
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
        actions: [say(tell.unified)],
      },
      on: {
        ...held,
        'dispute.record-session': [
          unless<'dispute.record-session'>(check.sessionInOrder),
          { actions: [keep<'dispute.record-session'>(change.sessionRecorded), say(tell.sessionRecorded)] },
        ],
        'dispute.escalate': [
          unless<'dispute.escalate'>(check.escalationInOrder),
          { target: 'verifying', actions: [keep<'dispute.escalate'>(change.escalated), say(tell.escalated)] },
        ],
        'consultation.decide': [unless<'consultation.decide'>(check.leadMayDecide), decidedByLead],
      },
    },
    verifying: {
      on: {
        ...held,
        'dispute.find-incomplete': [
          unless<'dispute.find-incomplete'>(check.missingNamed),
          {
            target: 'incomplete',
            actions: [keep<'dispute.find-incomplete'>(change.foundIncomplete), say(tell.incomplete)],
          },
        ],
        'dispute.remit': [
          unless<'dispute.remit'>(check.reasonGiven),
          { target: 'remitted', actions: [keep<'dispute.remit'>(change.remitted), say(tell.remitted)] },
        ],
        'dispute.submit': [
          unless<'dispute.submit'>(check.opinionGiven),
          { target: 'submitted', actions: [keep<'dispute.submit'>(change.submitted), say(tell.submitted)] },
        ],
      },
    },
    incomplete: {
      on: {
        ...held,
        'dispute.complete': [
          unless<'dispute.complete'>(check.supplementGiven),
          { target: 'verifying', actions: [keep<'dispute.complete'>(change.completed), say(tell.completed)] },
        ],
      },
    },
    submitted: {
      on: {
        ...held,
        'dispute.decide': [
          unless<'dispute.decide'>(check.decisionInOrder),
          { target: 'decided', actions: [keep<'dispute.decide'>(change.decidedByChairman)] },
        ],
      },
    },
    remitted: {
      on: { ...held, 'consultation.decide': [unless<'consultation.decide'>(check.conclusionGiven), decidedByLead] },
    },
    unified: {
      entry: assign(({ event }) => change.ended({} as DisputeContext, {}, event.env)),
      on: {
        ...ended,
        'dissent.changed': [
          {
            description: 'a dissent has come up again',
            guard: ({ event }) => event.with.dissenters.length > 0,
            target: 'negotiating',
            actions: [keep<'dissent.changed'>(change.reopened), say(tell.reconciliationNeeded)],
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
