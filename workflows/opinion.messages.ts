/** Whom each change of an opinion is told to. Every message names the agency and the limit that it is about. */
import type { Circumstances } from './circumstances.js';
import { everyoneIn, headOf, type Message, type MessageKind, type Recipient } from './messages.js';
import type { Notice, OpinionContext } from './opinion.js';

type Compose = (context: OpinionContext, env: Circumstances) => Message;

const message = (
  kind: MessageKind,
  to: readonly Recipient[],
  context: OpinionContext,
  params: Message['params'] = {},
): Message => ({ kind, to, params: { agency: context.agency, dueAt: context.dueAt, ...params } });

const toAgency =
  (kind: MessageKind): Compose =>
  (context) =>
    message(kind, [everyoneIn(context.heldBy)], context);
const toLead =
  (kind: MessageKind): Compose =>
  (context, env) =>
    message(kind, [everyoneIn(env.lead)], context);
const toBoth =
  (kind: MessageKind): Compose =>
  (context, env) =>
    message(kind, [everyoneIn(context.heldBy), everyoneIn(env.lead)], context);

export const asked = toAgency('request-received');
export const receiptRecorded = toAgency('receipt-recorded');
export const assigned = toAgency('assigned');
export const returned = toLead('returned');
export const returnAccepted = toAgency('return-accepted');
export const returnContested = toAgency('return-contested');
export const extensionAsked = toLead('extension-asked');
export const extensionGranted = toBoth('extension-granted');
export const extensionRefused = toAgency('extension-refused');
export const clarificationAsked = toAgency('clarification-asked');
export const clarified = toLead('clarified');
export const lateAnswer = toLead('late-answer');
export const lateAccepted = toAgency('late-accepted');
export const closedUnanswered = toAgency('closed-unanswered');
export const noticeIssued = toAgency('notice-issued');
export const commentResolved = toAgency('comment-resolved');
export const conditionYielded = toLead('condition-yielded');
export const conditionMaintained = toLead('condition-maintained');
export const limitMoved = toBoth('limit-moved');

/** A reminder says what silence will mean: without that, the rule would take people by surprise. */
export const reminder: Compose = (context, env) =>
  message('reminder', [everyoneIn(context.heldBy)], context, { effect: env.regulation.silence.effect });

export const deemedAgency: Compose = (context, env) =>
  message('limit-passed', [everyoneIn(context.heldBy)], context, { effect: env.regulation.silence.effect });

export const deemedLead: Compose = (context, env) =>
  message('notice-due', [everyoneIn(env.lead)], context, { noticeDueAt: (context.notice as Notice).dueAt });

export const overdue: Compose = (context, env) =>
  message('overdue', [headOf(context.heldBy), everyoneIn(env.lead), ...office(env)], context, { stage: 'opinion' });

export const noticeOverdue: Compose = (context, env) =>
  message('overdue', [everyoneIn(env.lead), ...office(env)], context, { stage: 'notice' });

function office(env: Circumstances): Recipient[] {
  return env.register.office === null ? [] : [everyoneIn(env.register.office)];
}
