/**
 * The opinion of one agency in one round: asked, answered or fallen silent, returned, clarified, late (2230/UBND-NC, 2.1
 * and 2.2). What is refused, and with which code, stands here too: a transition without a target that only refuses.
 *
 * Pure: no clock, no input or output, no `after`, `invoke` or `spawn`. When a limit passes, the clock sends `limit.passed`.
 */
import { setup } from 'xstate';
import { stepper } from './kernel.js';
import { type Passing, refused, vocabulary } from './machine.js';
import type { Message } from './messages.js';
import * as change from './opinion.changes.js';
import * as check from './opinion.checks.js';
import type { Opinion, OpinionContext, OpinionEvent } from './opinion.js';
import * as tell from './opinion.messages.js';
import type { Refusal } from './refusals.js';

const { unless, keep, say } = vocabulary<OpinionContext, OpinionEvent>();

const limitIs =
  (kind: 'reminder' | 'opinion' | 'notice') =>
  ({ event }: { event: OpinionEvent }) =>
    event.type === 'limit.passed' && event.with.kind === kind;

const opinionLimit = limitIs('opinion');
const grantedByRule = (step: Passing<OpinionContext, OpinionEvent>) =>
  opinionLimit(step) && change.extensionGrantedByRule(step.context, step.event.env);
const silenceIsConsent = (step: Passing<OpinionContext, OpinionEvent>) =>
  opinionLimit(step) && step.event.env.regulation.silence.effect === 'deemed-consent';

const reminder = {
  description: 'a reminder is due',
  guard: limitIs('reminder'),
  actions: [keep<'limit.passed'>(change.reminderSent), say(tell.reminder)],
};

/** Silence is what the province's regulation says it is, from the very moment of the limit (PY-2.2d; TN-2c). */
const silence = [
  {
    description: 'silence is agreement',
    guard: silenceIsConsent,
    target: 'deemed' as const,
    actions: [keep<'limit.passed'>(change.deemed), say(tell.deemedAgency), say(tell.deemedLead)],
  },
  {
    description: 'silence is not agreement',
    guard: opinionLimit,
    target: 'overdue' as const,
    actions: [keep<'limit.passed'>(change.becameOverdue), say(tell.overdue)],
  },
];

/** What may befall any opinion that is not settled, from outside it. */
const unsettled = {
  'opinion.assign': [
    unless<'opinion.assign'>(check.officerNamed),
    { actions: [keep<'opinion.assign'>(change.assigned), say(tell.assigned)] },
  ],
  'agency.transferred': {
    target: 'transferred' as const,
    actions: [keep<'agency.transferred'>(change.transferred)],
  },
  'opinion.absorb': { actions: [keep<'opinion.absorb'>(change.absorbed)] },
  'opinion.cancel': {
    target: 'cancelled' as const,
    actions: [keep<'opinion.cancel'>(change.settled)],
  },
};

/** An amended calendar counts a running limit again; people are told only when it moves. */
const recounted = [
  {
    description: 'the limit moves',
    guard: ({ context, event }: Passing<OpinionContext, OpinionEvent>) =>
      change.recounted(context, null, event.env).dueAt !== context.dueAt,
    actions: [keep<'calendar.amended'>(change.recounted), say(tell.limitMoved)],
  },
  { description: 'the limit stays', actions: [keep<'calendar.amended'>(change.recounted)] },
];

/** A settled opinion stays settled; after a reorganisation only its keeper changes. */
const settledRefusals = {
  'agency.transferred': { actions: [keep<'agency.transferred'>(change.keptBySuccessor)] },
  'calendar.amended': {},
  '*': refused('already-settled'),
};

/** An answer after the limit is never lost, and here without effect (design, rule 5). */
const lateWithoutEffect = [
  {
    guard: ({ context }: Passing<OpinionContext, OpinionEvent>) => context.late !== null,
    ...refused('already-settled'),
  },
  unless<'opinion.answer'>(check.answerInOrder),
  { actions: [keep<'opinion.answer'>(change.cameLate), say(tell.lateAnswer)] },
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
          unless<'opinion.record-receipt'>(check.receiptInOrder),
          { actions: [keep<'opinion.record-receipt'>(change.received), say(tell.receiptRecorded)] },
        ],
        'opinion.answer': [
          unless(check.received),
          unless<'opinion.answer'>(check.answerInOrder),
          { target: 'answered', actions: [keep<'opinion.answer'>(change.answered)] },
        ],
        'opinion.return': [
          unless<'opinion.return'>(check.returnInOrder),
          { target: 'returned', actions: [keep<'opinion.return'>(change.returned), say(tell.returned)] },
        ],
        'opinion.request-extension': [
          unless<'opinion.request-extension'>(check.extensionInOrder),
          { actions: [keep<'opinion.request-extension'>(change.extensionAsked), say(tell.extensionAsked)] },
        ],
        'opinion.grant-extension': [
          unless(check.extensionAsked),
          unless(check.wellFormedOnly),
          { actions: [keep<'opinion.grant-extension'>(change.extensionGranted), say(tell.extensionGranted)] },
        ],
        'opinion.refuse-extension': [
          unless(check.extensionAsked),
          unless(check.wellFormedOnly),
          { actions: [keep<'opinion.refuse-extension'>(change.extensionRefused), say(tell.extensionRefused)] },
        ],
        'limit.passed': [
          reminder,
          {
            description: 'an extension that nobody decided is granted by rule',
            guard: grantedByRule,
            actions: [keep<'limit.passed'>(change.extensionGranted), say(tell.extensionGranted)],
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
          unless<'opinion.clarify'>(check.answerInOrder),
          { target: 'answered', actions: [keep<'opinion.clarify'>(change.answered), say(tell.clarified)] },
        ],
        'limit.passed': [reminder, ...silence],
        '*': refused('not-in-state'),
      },
    },
    returned: {
      on: {
        ...unsettled,
        // The limit has no effect meanwhile, but it is still counted: a contest goes back to it.
        'calendar.amended': { actions: [keep<'calendar.amended'>(change.recountedQuietly)] },
        'opinion.accept-return': [
          unless(check.wellFormedOnly),
          {
            target: 'released',
            actions: [keep<'opinion.accept-return'>(change.released), say(tell.returnAccepted)],
          },
        ],
        'opinion.contest-return': [
          unless<'opinion.contest-return'>(check.reasonGiven),
          {
            target: 'awaiting',
            actions: [keep<'opinion.contest-return'>(change.contested), say(tell.returnContested)],
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
          unless<'opinion.answer'>(check.answerInOrder),
          { target: 'answered', actions: [keep<'opinion.answer'>(change.answeredLate), say(tell.lateAnswer)] },
        ],
        'opinion.return': refused('return-too-late'),
        'opinion.close-unanswered': [
          unless<'opinion.close-unanswered'>(check.reasonGiven),
          {
            target: 'unanswered',
            actions: [keep<'opinion.close-unanswered'>(change.settled), say(tell.closedUnanswered)],
          },
        ],
        '*': refused('not-in-state'),
      },
    },
    answered: {
      on: {
        ...settledRefusals,
        'opinion.ask-clarification': [
          unless<'opinion.ask-clarification'>(check.clarificationInOrder),
          {
            target: 'clarifying',
            actions: [keep<'opinion.ask-clarification'>(change.askedToClarify), say(tell.clarificationAsked)],
          },
        ],
        'comment.resolve': [
          unless<'comment.resolve'>(check.resolutionInOrder),
          { actions: [keep<'comment.resolve'>(change.commentResolved), say(tell.commentResolved)] },
        ],
        'comment.yield': [
          unless<'comment.yield'>(check.notAccepted),
          { actions: [keep<'comment.yield'>(change.conditionYielded), say(tell.conditionYielded)] },
        ],
        'comment.maintain': [
          unless<'comment.maintain'>(check.notAccepted),
          { actions: [keep<'comment.maintain'>(change.conditionMaintained), say(tell.conditionMaintained)] },
        ],
      },
    },
    deemed: {
      on: {
        ...settledRefusals,
        'calendar.amended': { actions: [keep<'calendar.amended'>(change.noticeRecounted)] },
        'opinion.answer': lateWithoutEffect,
        'opinion.accept-late': [
          unless(check.lateMayBeAccepted),
          {
            target: 'answered',
            actions: [keep<'opinion.accept-late'>(change.lateAccepted), say(tell.lateAccepted)],
          },
        ],
        'notice.issue': [
          {
            guard: ({ context }) => context.notice?.state === 'issued',
            ...refused('notice-already-issued'),
          },
          unless(check.wellFormedOnly),
          { actions: [keep<'notice.issue'>(change.noticeIssued), say(tell.noticeIssued)] },
        ],
        'limit.passed': {
          description: 'the notice is overdue',
          guard: limitIs('notice'),
          actions: [keep<'limit.passed'>(change.noticeOverdue), say(tell.noticeOverdue)],
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
