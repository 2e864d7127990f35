/**
 * The opinion of one agency in one round: asked, answered or fallen silent, returned, clarified, late (2230/UBND-NC, 2.1
 * and 2.2). What is refused, and with which code, stands here too: a transition without a target that only refuses.
 *
 * Pure: no clock, no input or output, no `after`, `invoke` or `spawn`. When a limit passes, the clock sends `limit.passed`.
 */
import { setup } from 'xstate';
import type { Refusal } from '../commands/refusals.js';
import { stepper } from '../step/kernel.js';
import { machineActions, type Passing, refused } from '../step/machine-actions.js';
import type { Message } from '../step/messages.js';
import * as change from './opinion.changes.js';
import * as check from './opinion.checks.js';
import type { Opinion, OpinionContext, OpinionEvent } from './opinion.js';
import * as tell from './opinion.messages.js';

const { refuseIf, assignWith, notify } = machineActions<OpinionContext, OpinionEvent>();

const limitIs =
  (kind: 'reminder' | 'opinion' | 'notice') =>
  ({ event }: { event: OpinionEvent }) =>
    event.type === 'limit.passed' && event.with.kind === kind;

const opinionLimit = limitIs('opinion');
const grantedByRule = (step: Passing<OpinionContext, OpinionEvent>) =>
  opinionLimit(step) && change.extensionGrantedByRule(step.context, step.event.circumstances);
const silenceIsConsent = (step: Passing<OpinionContext, OpinionEvent>) =>
  opinionLimit(step) && step.event.circumstances.regulation.silence.effect === 'deemed-consent';

const reminder = {
  description: 'a reminder is due',
  guard: limitIs('reminder'),
  actions: [assignWith<'limit.passed'>(change.reminderSent), notify(tell.reminder)],
};

/** Silence is what the province's regulation says it is, from the very moment of the limit (PY-2.2d; TN-2c). */
const silence = [
  {
    description: 'silence is agreement',
    guard: silenceIsConsent,
    target: 'deemed' as const,
    actions: [assignWith<'limit.passed'>(change.deemed), notify(tell.deemedAgency), notify(tell.deemedLead)],
  },
  {
    description: 'silence is not agreement',
    guard: opinionLimit,
    target: 'overdue' as const,
    actions: [assignWith<'limit.passed'>(change.becameOverdue), notify(tell.overdue)],
  },
];

/** What may befall any opinion that is not settled, from outside it. */
const unsettled = {
  'opinion.assign': [
    refuseIf<'opinion.assign'>(check.officerNamed),
    { actions: [assignWith<'opinion.assign'>(change.assigned), notify(tell.assigned)] },
  ],
  'agency.transferred': {
    target: 'transferred' as const,
    actions: [assignWith<'agency.transferred'>(change.transferred)],
  },
  'opinion.absorb': { actions: [assignWith<'opinion.absorb'>(change.absorbed)] },
  'opinion.cancel': {
    target: 'cancelled' as const,
    actions: [assignWith<'opinion.cancel'>(change.settled)],
  },
};

/** An amended calendar counts a running limit again; people are told only when it moves. */
const recounted = [
  {
    description: 'the limit moves',
    guard: ({ context, event }: Passing<OpinionContext, OpinionEvent>) =>
      change.recounted(context, null, event.circumstances).dueAt !== context.dueAt,
    actions: [assignWith<'calendar.amended'>(change.recounted), notify(tell.limitMoved)],
  },
  { description: 'the limit stays', actions: [assignWith<'calendar.amended'>(change.recounted)] },
];

/** A settled opinion stays settled; after a reorganisation only its keeper changes. */
const settledRefusals = {
  'agency.transferred': { actions: [assignWith<'agency.transferred'>(change.keptBySuccessor)] },
  'calendar.amended': {},
  '*': refused('already-settled'),
};

/** An answer after the limit is never lost, and here without effect (design, rule 5). */
const lateWithoutEffect = [
  {
    guard: ({ context }: Passing<OpinionContext, OpinionEvent>) => context.late !== null,
    ...refused('already-settled'),
  },
  refuseIf<'opinion.answer'>(check.answerInOrder),
  { actions: [assignWith<'opinion.answer'>(change.cameLate), notify(tell.lateAnswer)] },
];

export const opinionMachine = setup({
  types: { context: {} as OpinionContext, events: {} as OpinionEvent },
  actions: {
    refuse: (_, _params: Refusal) => undefined,
    tell: (_, _params: Message) => undefined,
  },
}).createMachine({
  id: 'opinion',
  context: {} as OpinionContext,
  initial: 'awaiting',
  states: {
    awaiting: {
      on: {
        ...unsettled,
        'calendar.amended': [
          {
            description: 'no limit runs',
            guard: ({ context }: Passing<OpinionContext, OpinionEvent>) => context.dueAt === null,
          },
          ...recounted,
        ],
        'opinion.record-receipt': [
          refuseIf<'opinion.record-receipt'>(check.receiptInOrder),
          { actions: [assignWith<'opinion.record-receipt'>(change.received), notify(tell.receiptRecorded)] },
        ],
        'opinion.answer': [
          refuseIf(check.received),
          refuseIf<'opinion.answer'>(check.answerInOrder),
          { target: 'answered', actions: [assignWith<'opinion.answer'>(change.answered)] },
        ],
        'opinion.return': [
          refuseIf<'opinion.return'>(check.returnInOrder),
          { target: 'returned', actions: [assignWith<'opinion.return'>(change.returned), notify(tell.returned)] },
        ],
        'opinion.request-extension': [
          refuseIf<'opinion.request-extension'>(check.extensionInOrder),
          { actions: [assignWith<'opinion.request-extension'>(change.extensionAsked), notify(tell.extensionAsked)] },
        ],
        'opinion.grant-extension': [
          refuseIf(check.extensionAsked),
          refuseIf(check.wellFormedOnly),
          { actions: [assignWith<'opinion.grant-extension'>(change.extensionGranted), notify(tell.extensionGranted)] },
        ],
        'opinion.refuse-extension': [
          refuseIf(check.extensionAsked),
          refuseIf(check.wellFormedOnly),
          { actions: [assignWith<'opinion.refuse-extension'>(change.extensionRefused), notify(tell.extensionRefused)] },
        ],
        'limit.passed': [
          reminder,
          {
            description: 'an undecided extension is granted by rule',
            guard: grantedByRule,
            actions: [assignWith<'limit.passed'>(change.extensionGranted), notify(tell.extensionGranted)],
          },
          ...silence,
        ],
        '*': refused('not-in-state'),
      },
    },
    clarifying: {
      on: {
        ...unsettled,
        'calendar.amended': recounted,
        'opinion.clarify': [
          refuseIf<'opinion.clarify'>(check.answerInOrder),
          { target: 'answered', actions: [assignWith<'opinion.clarify'>(change.answered), notify(tell.clarified)] },
        ],
        'limit.passed': [reminder, ...silence],
        '*': refused('not-in-state'),
      },
    },
    returned: {
      on: {
        ...unsettled,
        // The limit has no effect meanwhile, but it is still counted: a contest goes back to it.
        'calendar.amended': { actions: [assignWith<'calendar.amended'>(change.recountedQuietly)] },
        'opinion.accept-return': [
          refuseIf(check.wellFormedOnly),
          {
            target: 'released',
            actions: [assignWith<'opinion.accept-return'>(change.released), notify(tell.returnAccepted)],
          },
        ],
        'opinion.contest-return': [
          refuseIf<'opinion.contest-return'>(check.reasonGiven),
          {
            target: 'awaiting',
            actions: [assignWith<'opinion.contest-return'>(change.contested), notify(tell.returnContested)],
          },
        ],
        '*': refused('not-in-state'),
      },
    },
    overdue: {
      on: {
        ...unsettled,
        'calendar.amended': {},
        'opinion.answer': [
          refuseIf<'opinion.answer'>(check.answerInOrder),
          { target: 'answered', actions: [assignWith<'opinion.answer'>(change.answeredLate), notify(tell.lateAnswer)] },
        ],
        'opinion.return': refused('return-too-late'),
        'opinion.close-unanswered': [
          refuseIf<'opinion.close-unanswered'>(check.reasonGiven),
          {
            target: 'unanswered',
            actions: [assignWith<'opinion.close-unanswered'>(change.settled), notify(tell.closedUnanswered)],
          },
        ],
        '*': refused('not-in-state'),
      },
    },
    answered: {
      on: {
        ...settledRefusals,
        'opinion.ask-clarification': [
          refuseIf<'opinion.ask-clarification'>(check.clarificationInOrder),
          {
            target: 'clarifying',
            actions: [assignWith<'opinion.ask-clarification'>(change.askedToClarify), notify(tell.clarificationAsked)],
          },
        ],
        'comment.resolve': [
          refuseIf<'comment.resolve'>(check.resolutionInOrder),
          { actions: [assignWith<'comment.resolve'>(change.commentResolved), notify(tell.commentResolved)] },
        ],
        'comment.yield': [
          refuseIf<'comment.yield'>(check.notAccepted),
          { actions: [assignWith<'comment.yield'>(change.conditionYielded), notify(tell.conditionYielded)] },
        ],
        'comment.maintain': [
          refuseIf<'comment.maintain'>(check.notAccepted),
          { actions: [assignWith<'comment.maintain'>(change.conditionMaintained), notify(tell.conditionMaintained)] },
        ],
      },
    },
    deemed: {
      on: {
        ...settledRefusals,
        'calendar.amended': { actions: [assignWith<'calendar.amended'>(change.noticeRecounted)] },
        'opinion.answer': lateWithoutEffect,
        'opinion.accept-late': [
          refuseIf(check.lateMayBeAccepted),
          {
            target: 'answered',
            actions: [assignWith<'opinion.accept-late'>(change.lateAccepted), notify(tell.lateAccepted)],
          },
        ],
        'notice.issue': [
          {
            guard: ({ context }) => context.notice?.state === 'issued',
            ...refused('notice-already-issued'),
          },
          refuseIf(check.wellFormedOnly),
          { actions: [assignWith<'notice.issue'>(change.noticeIssued), notify(tell.noticeIssued)] },
        ],
        'limit.passed': {
          description: 'the notice is overdue',
          guard: limitIs('notice'),
          actions: [assignWith<'limit.passed'>(change.noticeOverdue), notify(tell.noticeOverdue)],
        },
      },
    },
    unanswered: { on: { ...settledRefusals, 'opinion.answer': lateWithoutEffect } },
    released: { on: settledRefusals },
    transferred: { on: settledRefusals },
    cancelled: { on: settledRefusals },
  },
});

/** One step of one opinion. */
export const stepOpinion = stepper<Opinion, OpinionEvent>(opinionMachine);
