/**
 * The opinion of one agency in one round: asked, answered or fallen silent, returned, clarified, late (2230/UBND-NC, 2.1
 * and 2.2). What is refused, and with which code, stands here too: a transition without a target that only refuses.
 *
 * Pure: no clock, no input or output, no `after`, `invoke` or `spawn`. When a limit passes, the clock sends `limit.passed`.
 */
import { setup } from 'xstate';
import type { Refusal } from '../commands/refusals.js';
import { stepper } from '../step/kernel.js';
import { refused } from '../step/machine-actions.js';
import type { Message } from '../step/messages.js';
import * as change from './opinion.changes.js';
import * as check from './opinion.checks.js';
import type { Opinion, OpinionContext, OpinionEvent } from './opinion.js';
import { opinionLaidOut } from './opinion.laid-out.js';
import * as tell from './opinion.messages.js';
import * as back from './opinion.return-changes.js';
import {
  assignWith,
  cameLateBefore,
  dayBack,
  grantedByRule,
  hasNoLimit,
  lateAccepted,
  lateWithoutEffect,
  limitIs,
  noticeIsOut,
  notify,
  opinionLimit,
  provedInTime,
  quietSuspension,
  receivedInTime,
  recounted,
  refuseIf,
  reminder,
  settledRefusals,
  silence,
  suspension,
  unsettled,
} from './opinion.transitions.js';

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
            guard: hasNoLimit,
          },
          ...recounted,
        ],
        'opinion.record-receipt': [
          refuseIf<'opinion.record-receipt'>(check.receiptInOrder),
          { actions: [assignWith<'opinion.record-receipt'>(change.received), notify(tell.receiptRecorded)] },
        ],
        ...suspension,
        'opinion.absorb': { actions: [assignWith<'opinion.absorb'>(change.absorbed)] },
        'opinion.correct-receipt': [
          refuseIf<'opinion.correct-receipt'>(check.correctionInOrder),
          {
            actions: [assignWith<'opinion.correct-receipt'>(change.receiptCorrected), notify(tell.receiptCorrected)],
          },
        ],
        'opinion.answer': [
          refuseIf(check.received),
          refuseIf<'opinion.answer'>(check.answerInOrder),
          { target: 'answered', actions: [assignWith<'opinion.answer'>(change.answered)] },
        ],
        'opinion.return': [
          refuseIf<'opinion.return'>(check.returnInOrder),
          { target: 'returned', actions: [assignWith<'opinion.return'>(back.returned), notify(tell.returned)] },
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
        'limit.given-back': dayBack,
        'limit.passed': [
          ...reminder,
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
        ...suspension,
        // An answer was given in time: the lead that asks for a clearer one cannot take the request back and the answer with it.
        'opinion.withdraw-request': refused('already-settled'),
        'answer.stands': {
          description: 'who asked is who was asked now: the first answer stands',
          target: 'answered',
          actions: [assignWith<'answer.stands'>(change.unclarified)],
        },
        'calendar.amended': recounted,
        'opinion.clarify': [
          refuseIf<'opinion.clarify'>(check.answerInOrder),
          { target: 'answered', actions: [assignWith<'opinion.clarify'>(change.answered), notify(tell.clarified)] },
        ],
        'limit.given-back': dayBack,
        'limit.passed': [
          ...reminder,
          {
            description: 'no clarification came: the first answer stands',
            guard: opinionLimit,
            target: 'answered',
            actions: [assignWith<'limit.passed'>(change.unclarified), notify(tell.unclarified)],
          },
        ],
        '*': refused('not-in-state'),
      },
    },
    returned: {
      on: {
        ...unsettled,
        ...quietSuspension,
        // The limit has no effect meanwhile; a contest goes back to it.
        'calendar.amended': {},
        'opinion.accept-return': [
          refuseIf(check.wellFormedOnly),
          {
            target: 'released',
            actions: [assignWith<'opinion.accept-return'>(back.released), notify(tell.returnAccepted)],
          },
        ],
        'opinion.complete-dossier': [
          refuseIf<'opinion.complete-dossier'>(check.completionInOrder),
          {
            target: 'awaiting',
            actions: [assignWith<'opinion.complete-dossier'>(back.dossierCompleted), notify(tell.dossierCompleted)],
          },
        ],
        'opinion.contest-return': [
          refuseIf<'opinion.contest-return'>(check.reasonGiven),
          {
            description: 'the dossier is complete',
            guard: ({ context }) => context.returned?.ground === 'dossier-incomplete',
            target: 'awaiting',
            actions: [assignWith<'opinion.contest-return'>(back.returnContested), notify(tell.returnContested)],
          },
          {
            description: 'who is competent is in dispute',
            target: 'contested',
            actions: [assignWith<'opinion.contest-return'>(back.contested), notify(tell.competenceDisputed)],
          },
        ],
        '*': refused('not-in-state'),
      },
    },
    contested: {
      on: {
        ...unsettled,
        ...quietSuspension,
        'calendar.amended': { actions: [assignWith<'calendar.amended'>(back.competenceRecounted)] },
        'competence.decide': [
          refuseIf<'competence.decide'>(check.competenceInOrder),
          {
            description: 'the agency is competent',
            guard: ({ event }) => event.with.competent === true,
            target: 'awaiting',
            actions: [assignWith<'competence.decide'>(back.foundCompetent), notify(tell.competenceDecided)],
          },
          {
            description: 'the agency is not competent',
            target: 'released',
            actions: [assignWith<'competence.decide'>(back.foundNotCompetent), notify(tell.competenceDecided)],
          },
        ],
        'limit.passed': {
          description: 'the decision on competence is overdue',
          guard: limitIs('competence'),
          actions: [assignWith<'limit.passed'>(back.competenceOverdue), notify(tell.competenceOverdue)],
        },
        '*': refused('not-in-state'),
      },
    },
    overdue: {
      on: {
        ...unsettled,
        'calendar.amended': {},
        'opinion.answer': [
          refuseIf<'opinion.answer'>(check.answerInOrder),
          receivedInTime,
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
        'limit.pause': [
          {
            description: 'an answer can still be replaced',
            guard: ({ context, event }) => context.dueAt !== null && event.circumstances.at < context.dueAt,
            actions: [assignWith<'limit.pause'>(change.limitPaused)],
          },
          {},
        ],
        'limit.resume': suspension['limit.resume'],
        'opinion.answer': [
          refuseIf<'opinion.answer'>(check.replaceable),
          refuseIf<'opinion.answer'>(check.answerInOrder),
          { actions: [assignWith<'opinion.answer'>(change.replaced), notify(tell.answerReplaced)] },
        ],
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
        'opinion.answer': [
          cameLateBefore,
          refuseIf<'opinion.answer'>(check.answerInOrder),
          {
            ...receivedInTime,
            description: 'the evidence proves that it was received before the limit, and the notice was issued',
            guard: (step) => provedInTime(step) && noticeIsOut(step),
            actions: [...receivedInTime.actions, notify(tell.noticeCorrected)],
          },
          receivedInTime,
          lateWithoutEffect,
        ],
        'opinion.accept-late': [
          refuseIf(check.lateMayBeAccepted),
          {
            description: 'the notice was issued',
            guard: noticeIsOut,
            target: 'answered',
            actions: [...lateAccepted, notify(tell.noticeCorrected)],
          },
          { target: 'answered', actions: [...lateAccepted] },
        ],
        'notice.issue': [
          {
            guard: noticeIsOut,
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
    unanswered: {
      on: {
        ...settledRefusals,
        'opinion.answer': [
          cameLateBefore,
          refuseIf<'opinion.answer'>(check.answerInOrder),
          // Who was closed without an answer that had come in time was not late (I1).
          receivedInTime,
          lateWithoutEffect,
        ],
      },
    },
    released: { on: settledRefusals },
    transferred: { on: settledRefusals },
    cancelled: { on: settledRefusals },
  },
});

/** One step of one opinion. */
export const stepOpinion = stepper<Opinion, OpinionEvent>(opinionMachine, opinionLaidOut);
