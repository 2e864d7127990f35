/** Whom each change of an opinion is told to. Every message names the agency and the limit that it is about. */
import type { Outage } from '../limits/standstill.js';
import type { Circumstances } from '../step/circumstances.js';
import { everyoneIn, headOf, type Message, type Recipient } from '../step/messages.js';
import type { Contest, Notice, OpinionContext, Urging } from './opinion.js';
import { silenceEffectOn } from './opinion.silence.js';

/** What is told of an opinion. */
export const OPINION_MESSAGES = [
  'request-received',
  'receipt-recorded',
  'receipt-corrected',
  'assigned',
  'reminder',
  'limit-passed',
  'overdue',
  'late-answer',
  'answer-replaced',
  'paper-answer-in-time',
  'unclarified',
  'late-accepted',
  'notice-due',
  'notice-issued',
  'notice-corrected',
  'returned',
  'return-accepted',
  'return-contested',
  'dossier-completed',
  'competence-disputed',
  'competence-decided',
  'urged',
  'request-withdrawn',
  'extension-asked',
  'extension-granted',
  'extension-refused',
  'clarification-asked',
  'clarified',
  'closed-unanswered',
  'apologised',
  'comment-resolved',
  'condition-yielded',
  'condition-maintained',
  'transferred',
  'limit-moved',
  'limit-given-back',
] as const;
type Kind = (typeof OPINION_MESSAGES)[number];

/** A contest that the Office has decided. */
type Decided = { readonly decision: NonNullable<Contest['decision']> };

type Compose = (context: OpinionContext, circumstances: Circumstances) => Message;

const message = (
  kind: Kind,
  to: readonly Recipient[],
  context: OpinionContext,
  params: Message['params'] = {},
): Message => ({ kind, to, params: { agency: context.agency, dueAt: context.dueAt, ...params } });

const toAgency =
  (kind: Kind): Compose =>
  (context) =>
    message(kind, [everyoneIn(context.heldBy)], context);
const toLead =
  (kind: Kind): Compose =>
  (context, circumstances) =>
    message(kind, [everyoneIn(circumstances.lead)], context);
const toBoth =
  (kind: Kind): Compose =>
  (context, circumstances) =>
    message(kind, [everyoneIn(context.heldBy), everyoneIn(circumstances.lead)], context);

export const asked = toAgency('request-received');
export const receiptRecorded = toAgency('receipt-recorded');
export const receiptCorrected = toAgency('receipt-corrected');
export const assigned = toAgency('assigned');
export const returned = toLead('returned');
export const returnAccepted = toAgency('return-accepted');
export const returnContested = toAgency('return-contested');
export const dossierCompleted = toAgency('dossier-completed');
export const requestWithdrawn = toAgency('request-withdrawn');
export const answerReplaced = toLead('answer-replaced');
export const paperAnswerInTime = toBoth('paper-answer-in-time');
export const extensionAsked = toLead('extension-asked');
export const extensionGranted = toBoth('extension-granted');
export const extensionRefused = toAgency('extension-refused');
export const clarificationAsked = toAgency('clarification-asked');
export const clarified = toLead('clarified');
export const lateAnswer = toLead('late-answer');
export const lateAccepted = toAgency('late-accepted');
export const closedUnanswered = toAgency('closed-unanswered');
export const apologised = toLead('apologised');
export const noticeIssued = toAgency('notice-issued');
export const commentResolved = toAgency('comment-resolved');
export const conditionYielded = toLead('condition-yielded');
export const conditionMaintained = toLead('condition-maintained');
export const limitMoved = toBoth('limit-moved');

/** The day is given back, and why: from when until when the system stood still. */
export const lastDayGivenBack = (context: OpinionContext, circumstances: Circumstances, outage: unknown): Message => {
  const { from, until } = outage as Outage;
  const to = [everyoneIn(context.heldBy), everyoneIn(circumstances.lead)];
  return message('limit-given-back', to, context, { stoodFrom: from, stoodUntil: until });
};

/** A reminder says what silence will mean: without that, the rule would take people by surprise. */
export const reminder: Compose = (context, circumstances) =>
  message('reminder', [everyoneIn(context.heldBy)], context, { effect: silenceEffectOn(context, circumstances) });

export const deemedAgency: Compose = (context, circumstances) =>
  message('limit-passed', [everyoneIn(context.heldBy)], context, { effect: silenceEffectOn(context, circumstances) });

/** No clarification came: it is told to the agency's head, the lead and the Office, which counts it. */
export const unclarified: Compose = (context, circumstances) =>
  message('unclarified', [headOf(context.heldBy), everyoneIn(circumstances.lead), ...office(circumstances)], context);

/** An urging goes to the agency's head and says by when an answer is asked for. */
export const urged: Compose = (context, circumstances) => {
  const answerBy = (context.urged.at(-1) as Urging).answerBy;
  return message('urged', [headOf(context.heldBy)], context, { answerBy, by: circumstances.actor.agency });
};

/** The notice that an agency has in its hands is wrong now, and it is told so in a message of its own. */
export const noticeCorrected: Compose = (context) =>
  message('notice-corrected', [everyoneIn(context.heldBy)], context, { number: context.notice?.number ?? null });

export const competenceDisputed: Compose = (context, circumstances) =>
  message(
    'competence-disputed',
    [everyoneIn(context.heldBy), everyoneIn(circumstances.lead), ...office(circumstances)],
    context,
    { competenceDueAt: (context.contest as Contest).dueAt },
  );

export const competenceDecided: Compose = (context, circumstances) =>
  message('competence-decided', [everyoneIn(context.heldBy), everyoneIn(circumstances.lead)], context, {
    competent: (context.contest as Decided).decision.competent,
  });

export const competenceOverdue: Compose = (context, circumstances) =>
  message('overdue', [everyoneIn(circumstances.lead), ...office(circumstances)], context, { stage: 'competence' });

export const deemedLead: Compose = (context, circumstances) =>
  message('notice-due', [everyoneIn(circumstances.lead)], context, { noticeDueAt: (context.notice as Notice).dueAt });

export const overdue: Compose = (context, circumstances) =>
  message('overdue', [headOf(context.heldBy), everyoneIn(circumstances.lead), ...office(circumstances)], context, {
    stage: 'opinion',
  });

export const noticeOverdue: Compose = (context, circumstances) =>
  message('overdue', [everyoneIn(circumstances.lead), ...office(circumstances)], context, { stage: 'notice' });

function office(circumstances: Circumstances): Recipient[] {
  return circumstances.register.office === null ? [] : [everyoneIn(circumstances.register.office)];
}
