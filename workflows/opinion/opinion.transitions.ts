/**
 * What several states of an opinion have in common: what may befall any that is not settled, what becomes of a limit, and
 * what a settled one still hears. The machine itself stands in opinion.machine.ts.
 */
import { isPaused } from '../limits/limit.js';
import { machineActions, type Passing, refused } from '../step/machine-actions.js';
import * as change from './opinion.changes.js';
import * as check from './opinion.checks.js';
import type { OpinionContext, OpinionEvent } from './opinion.js';
import * as tell from './opinion.messages.js';
import { isBound } from './opinion.silence.js';
import { lastDayLost } from './opinion.standstill.js';

type Step = Passing<OpinionContext, OpinionEvent>;

export const { refuseIf, assignWith, notify } = machineActions<OpinionContext, OpinionEvent>();

export const limitIs =
  (kind: 'reminder' | 'opinion' | 'notice' | 'competence') =>
  ({ event }: { event: OpinionEvent }) =>
    event.type === 'limit.passed' && event.with.kind === kind;

export const opinionLimit = limitIs('opinion');
export const grantedByRule = (step: Step) =>
  opinionLimit(step) && change.extensionGrantedByRule(step.context, step.event.circumstances);
export const silenceIsConsent = (step: Step) => opinionLimit(step) && isBound(step.context, step.event.circumstances);

export const reminder = [
  {
    description: 'a reminder is due',
    guard: (step: Step) => limitIs('reminder')(step) && change.remindsInTime(step.context, step.event.circumstances),
    actions: [assignWith<'limit.passed'>(change.reminded), notify(tell.reminder)],
  },
  {
    description: 'a reminder falls out: its limit has passed, or a later one is due as well',
    guard: limitIs('reminder'),
    actions: [assignWith<'limit.passed'>(change.reminded)],
  },
];

/** Silence is what the rule that binds the agency says it is, from the very moment of the limit (PY-2.2d; TN-2c). */
export const silence = [
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

/** The system stood still on the last working day: whoever could not answer, or clarify, has that day again. */
export const dayBack = [
  refuseIf<'limit.given-back'>(lastDayLost),
  { actions: [assignWith<'limit.given-back'>(change.lastDayGivenBack), notify(tell.lastDayGivenBack)] },
];

export function hasNoLimit({ context }: Step): boolean {
  return context.dueAt === null;
}

export function isNotPaused({ context }: Step): boolean {
  return !isPaused(context.ledger);
}

/** To apologise is open at all times: it concerns people, and changes nothing of the opinion (TC-1a). */
const apology = {
  'opinion.apologise': [refuseIf<'opinion.apologise'>(check.apologyInOrder), { actions: [notify(tell.apologised)] }],
};

/** What may befall any opinion that is not settled, from outside it. */
export const unsettled = {
  ...apology,
  'opinion.assign': [
    refuseIf<'opinion.assign'>(check.officerNamed),
    { actions: [assignWith<'opinion.assign'>(change.assigned), notify(tell.assigned)] },
  ],
  'agency.transferred': {
    target: 'transferred' as const,
    actions: [assignWith<'agency.transferred'>(change.transferred)],
  },
  'opinion.cancel': {
    target: 'cancelled' as const,
    actions: [assignWith<'opinion.cancel'>(change.settled)],
  },
  'opinion.urge': [
    refuseIf<'opinion.urge'>(check.urgingInOrder),
    { actions: [assignWith<'opinion.urge'>(change.urged), notify(tell.urged)] },
  ],
  'opinion.withdraw-request': [
    refuseIf<'opinion.withdraw-request'>(check.reasonGiven),
    {
      target: 'cancelled' as const,
      actions: [assignWith<'opinion.withdraw-request'>(change.requestWithdrawn), notify(tell.requestWithdrawn)],
    },
  ],
  'limit.pause': {},
  'limit.resume': {},
};

/** A suspension by the Office: a limit that runs stands still, and goes on with the days that were left. */
export const suspension = {
  'limit.pause': [
    { description: 'no limit runs', guard: hasNoLimit },
    { actions: [assignWith<'limit.pause'>(change.limitPaused)] },
  ],
  'limit.resume': [
    { description: 'no limit stands still', guard: isNotPaused },
    { actions: [assignWith<'limit.resume'>(change.limitResumed)] },
  ],
};

/** What waits for the lead or the Office has no limit that runs; the days that were left are kept all the same. */
export const quietSuspension = {
  'limit.pause': { actions: [assignWith<'limit.pause'>(change.pausedQuietly)] },
  'limit.resume': [
    { description: 'no limit stands still', guard: isNotPaused },
    { actions: [assignWith<'limit.resume'>(change.resumedQuietly)] },
  ],
};

/** An amended calendar counts a running limit again; people are told only when it moves. */
export const recounted = [
  {
    description: 'the limit moves',
    guard: ({ context, event }: Step) => change.recounted(context, null, event.circumstances).dueAt !== context.dueAt,
    actions: [assignWith<'calendar.amended'>(change.recounted), notify(tell.limitMoved)],
  },
  { description: 'the limit stays', actions: [assignWith<'calendar.amended'>(change.recounted)] },
];

/** A settled opinion stays settled; after a reorganisation only its keeper changes. */
export const settledRefusals = {
  ...apology,
  'limit.pause': {},
  'limit.resume': {},
  'agency.transferred': { actions: [assignWith<'agency.transferred'>(change.keptBySuccessor)] },
  'calendar.amended': {},
  '*': refused('already-settled'),
};

export const provedInTime = ({ context, event }: Step) =>
  event.type === 'opinion.answer' && check.provedInTime(context, event.with, event.circumstances);

/** A late answer is kept once. */
export const cameLateBefore = {
  guard: (step: Step) => step.context.late !== null && !provedInTime(step),
  ...refused('already-settled'),
};

/** An answer after the limit is never lost, and here without effect (design, rule 5). */
export const lateWithoutEffect = { actions: [assignWith<'opinion.answer'>(change.cameLate), notify(tell.lateAnswer)] };

/** A paper answer that was received in time: there was no silence (design, rule 6). */
export const receivedInTime = {
  description: 'the evidence proves that it was received before the limit',
  guard: provedInTime,
  target: 'answered' as const,
  actions: [assignWith<'opinion.answer'>(change.provedInTime), notify(tell.paperAnswerInTime)],
};

export const noticeIsOut = ({ context }: Step) => context.notice?.state === 'issued';
export const lateAccepted = [
  assignWith<'opinion.accept-late'>(change.lateAccepted),
  notify(tell.lateAccepted),
] as const;
