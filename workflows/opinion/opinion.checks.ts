/**
 * What must be in order before an opinion changes. Each check answers one command: first whether it is open at all, then
 * what is missing; who may act was asked before (authority.ts).
 */

import type { AnswerInput, CommandInputs, CommentInput } from '../commands/commands.js';
import { APOLOGY_CAUSES, RESULTS, WEIGHTS } from '../commands/commands.js';
import type { Refusal } from '../commands/refusals.js';
import { refusal } from '../commands/refusals.js';
import { calendarOfAgency } from '../limits/agency-calendar.js';
import { provisionally } from '../limits/calendar.js';
import { isPaused, type LedgerStep, projectLimit } from '../limits/limit.js';
import { civilDateOf, type Instant, parseCivilDate, parseInstant } from '../limits/time.js';
import type { ReturnGround } from '../regulation/regulation.js';
import { attachmentsInOrder } from '../step/attachments.js';
import { first, isBlank, required, wellFormed, withinKnownYears } from '../step/check.js';
import type { Circumstances } from '../step/circumstances.js';
import type { OpinionContext } from './opinion.js';

type Check<Input> = (context: OpinionContext, input: Input, circumstances: Circumstances) => Refusal | null;

/** An agency outside has no limit, and nothing to answer in time, until its receipt is recorded (design, rule 6). */
export const received: Check<unknown> = (context) => (context.receivedAt === null ? refusal('not-received') : null);

/** A clear position on every question asked, with what that position needs (PY-2.2c). */
export const answerInOrder: Check<AnswerInput> = (context, input, circumstances) =>
  first(
    wellFormed(circumstances),
    required(input.position, 'position-required', 'position'),
    () => positionAvailable(input.position, circumstances, '/position'),
    () => (input.position === 'disagree' ? required(input.reason, 'reason-required', 'reason') : null),
    () => (input.position === 'disagree' ? required(input.alternative, 'alternative-required', 'alternative') : null),
    () => everyQuestionAnswered(context, input, circumstances),
    () => positionFollows(input),
    () => commentsInOrder(context, input, circumstances),
    () => attachmentsInOrder(input, circumstances),
    () => {
      if (input.position !== 'agree-with-conditions') return null;
      return input.comments?.some((comment) => comment.condition) ? null : refusal('condition-required', '/comments');
    },
    () => evidenceOfPaper(context, input, circumstances),
    () => receivedInRange(context, input, circumstances),
  );

/** A question answered with `disagree` makes the whole answer a `disagree` (design, rule 3). */
function positionFollows({ position, answers = [] }: AnswerInput): Refusal | null {
  const contrary = answers.some((answer) => answer.position === 'disagree');
  return contrary && position !== 'disagree' ? refusal('position-contradicts-answers', '/position') : null;
}

/** A paper answer was received after the request and before now; what is sent here is received as it is sent. */
function receivedInRange(
  context: OpinionContext,
  { receivedAt }: { readonly receivedAt?: Instant },
  circumstances: Circumstances,
): Refusal | null {
  if (receivedAt === undefined) return null;
  if (!isOnPaper(context, circumstances)) return refusal('invalid-input', '/receivedAt');
  const parsed = parseInstant(receivedAt);
  if (parsed === null) return refusal('invalid-input', '/receivedAt');
  const possible = parsed >= (context.receivedAt as Instant) && parsed <= circumstances.at;
  return possible ? null : refusal('received-out-of-range', '/receivedAt');
}

/** Whether the lead's clerk enters what an agency outside has said on paper. */
function isOnPaper(context: OpinionContext, { actor }: Circumstances): boolean {
  return context.external && actor.agency !== context.heldBy;
}

/**
 * Whether an answer was received before the limit, as the evidence of a paper answer proves, however late it is entered; of a
 * consultation that has not ended (design, rule 6).
 */
export function provedInTime(context: OpinionContext, input: AnswerInput, { at, stage }: Circumstances): boolean {
  const receivedAt = parseInstant(input.receivedAt ?? at);
  const { dueAt } = context;
  return receivedAt !== null && dueAt !== null && receivedAt < dueAt && !ENDED.includes(stage);
}

const ENDED = ['concluded', 'withdrawn'];

/** An agency replaces its own answer until the limit, as long as the lead has resolved none of its comments (design, rule 4). */
export const replaceable: Check<AnswerInput> = (context, input, circumstances) => {
  const untouched = context.comments.every(({ result }) => result === null);
  const running = isPaused(context.ledger) || provedInTime(context, input, circumstances);
  const open =
    circumstances.regulation.correction === 'until-limit' &&
    ['collecting', 'consolidating', 'reconciling'].includes(circumstances.stage) &&
    context.late === null;
  return open && untouched && running ? null : refusal('already-settled');
};

/** What the lead's clerk enters for an agency outside came on paper, which is named. */
function evidenceOfPaper(
  context: OpinionContext,
  { evidence }: { readonly evidence?: string },
  circumstances: Circumstances,
): Refusal | null {
  return isOnPaper(context, circumstances) ? required(evidence, 'field-required', 'evidence') : null;
}

function positionAvailable(position: string | undefined, circumstances: Circumstances, field: string): Refusal | null {
  const available: readonly string[] = circumstances.regulation.positions;
  return position !== undefined && available.includes(position) ? null : refusal('position-not-available', field);
}

function everyQuestionAnswered(
  context: OpinionContext,
  input: AnswerInput,
  circumstances: Circumstances,
): Refusal | null {
  const answers = input.answers ?? [];
  for (const [index, answer] of answers.entries()) {
    if (answer.question === undefined || !context.questions.includes(answer.question))
      return refusal('unknown-question', `/answers/${index}/question`);
    if (isBlank(answer.position)) return refusal('question-unanswered', `/answers/${index}/position`);
    const unavailable = positionAvailable(answer.position, circumstances, `/answers/${index}/position`);
    if (unavailable !== null) return unavailable;
  }
  const asked = new Set(answers.map((answer) => answer.question));
  if (asked.size !== answers.length) return refusal('invalid-input', '/answers');
  return context.questions.every((question) => asked.has(question)) ? null : refusal('question-unanswered', '/answers');
}

function commentsInOrder(context: OpinionContext, input: AnswerInput, circumstances: Circumstances): Refusal | null {
  const keys = new Set<string>();
  for (const [index, comment] of (input.comments ?? []).entries()) {
    const at = `/comments/${index}`;
    const fault = first(commentInOrder(context, comment, at), () => attachmentsInOrder(comment, circumstances, at));
    if (fault !== null) return fault;
    if (keys.has(comment.key as string)) return refusal('invalid-input', `/comments/${index}/key`);
    keys.add(comment.key as string);
  }
  return null;
}

function commentInOrder(context: OpinionContext, comment: CommentInput, at: string): Refusal | null {
  if (isBlank(comment.key)) return refusal('field-required', `${at}/key`);
  if (isBlank(comment.text)) return refusal('field-required', `${at}/text`);
  if (comment.weight === undefined) return refusal('field-required', `${at}/weight`);
  if (!WEIGHTS.includes(comment.weight)) return refusal('invalid-input', `${at}/weight`);
  if (comment.question !== undefined && !context.questions.includes(comment.question))
    return refusal('unknown-question', `${at}/question`);
  return null;
}

/** Sent back in time, on a ground that the regulation knows, with a reason (PY-2.1b). */
export const returnInOrder: Check<CommandInputs['opinion.return']> = (context, input, circumstances) =>
  first(
    received(context, input, circumstances),
    () => returnInTime(context, circumstances),
    () => wellFormed(circumstances),
    () => {
      const known = circumstances.regulation.return.grounds.includes(input.ground as ReturnGround);
      return known ? null : refusal('return-ground-invalid', '/ground');
    },
    () => required(input.reason, 'reason-required', 'reason'),
    () => {
      const competent = input.competentAgency;
      if (competent === undefined || circumstances.register.agencies[competent] !== undefined) return null;
      return refusal('unknown-agency', '/competentAgency');
    },
    () => missingInOrder(input),
    () => evidenceOfPaper(context, input, circumstances),
  );

function returnInTime(context: OpinionContext, circumstances: Circumstances): Refusal | null {
  const { within } = circumstances.regulation.return;
  if (within === null) return null;
  // What is received has a limit, and every limit begins with its start.
  const start = context.ledger[0] as Extract<LedgerStep, { kind: 'start' }>;
  const window = [{ kind: 'start' as const, on: start.on, budget: within }];
  return circumstances.at <
    projectLimit(
      window,
      provisionally(calendarOfAgency(circumstances.calendar, context.heldBy)),
      circumstances.regulation.clock,
    ).dueAt
    ? null
    : refusal('return-too-late');
}

/** Asked before the limit, within the number and the length that the regulation allows. */
export const extensionInOrder: Check<CommandInputs['opinion.request-extension']> = (context, input, circumstances) => {
  const rule = circumstances.regulation.extension;
  return first(
    received(context, input, circumstances),
    () => {
      // None replaces one that is undecided, however many the regulation allows.
      const undecided = context.extension?.state === 'asked';
      return undecided || context.extensionsGranted >= rule.max ? refusal('extension-exhausted') : null;
    },
    () => wellFormed(circumstances),
    () => (input.workingDays === undefined ? refusal('field-required', '/workingDays') : null),
    () => {
      const days = input.workingDays as number;
      return Number.isInteger(days) && days >= 1 ? null : refusal('invalid-input', '/workingDays');
    },
    () => ((input.workingDays as number) > rule.maxWorkingDays ? refusal('extension-too-long', '/workingDays') : null),
    () => required(input.reason, 'reason-required', 'reason'),
    () =>
      withinKnownYears(() => {
        const extended = [...context.ledger, { kind: 'extend' as const, workingDays: input.workingDays as number }];
        projectLimit(
          extended,
          calendarOfAgency(circumstances.calendar, context.heldBy),
          circumstances.regulation.clock,
        );
        return null;
      }, '/workingDays'),
    () => evidenceOfPaper(context, input, circumstances),
  );
};

/** A granted or refused extension must have been asked, and not yet decided. */
export const extensionAsked: Check<unknown> = (context) =>
  context.extension?.state === 'asked' ? null : refusal('not-in-state');

/** An answer in time may be called vague, so often as the regulation allows, while the consultation is still open to it. */
export const clarificationInOrder: Check<CommandInputs['opinion.ask-clarification']> = (
  context,
  input,
  circumstances,
) =>
  first(
    context.late !== null ? refusal('already-settled') : null,
    ['collecting', 'consolidating'].includes(circumstances.stage) ? null : refusal('already-settled'),
    context.clarifications >= circumstances.regulation.clarification.max ? refusal('clarification-exhausted') : null,
    // A lead that took the agency over would be asking itself.
    context.heldBy === circumstances.lead ? refusal('self-consultation', '/agency') : null,
    () => wellFormed(circumstances),
    () => required(input.reason, 'reason-required', 'reason'),
  );

/** The recorded receipt of an agency outside: when, on what evidence (design, rule 6). */
export const receiptInOrder: Check<CommandInputs['opinion.record-receipt']> = (context, input, circumstances) =>
  first(
    context.receivedAt !== null ? refusal('not-in-state') : null,
    () => wellFormed(circumstances),
    () => (input.receivedAt === undefined ? refusal('field-required', '/receivedAt') : null),
    () => receiptPossible(context, input, circumstances),
    () => required(input.evidence, 'field-required', 'evidence'),
  );

/** A request is received after it was sent and before now. */
function receiptPossible(
  context: OpinionContext,
  input: { readonly receivedAt?: Instant },
  circumstances: Circumstances,
): Refusal | null {
  const receivedAt = parseInstant(input.receivedAt);
  if (receivedAt === null) return refusal('invalid-input', '/receivedAt');
  const possible = receivedAt <= circumstances.at && receivedAt >= context.askedAt;
  return possible ? null : refusal('received-out-of-range', '/receivedAt');
}

/** A receipt that was recorded wrongly is corrected before the limit, with new evidence and the reason. */
export const correctionInOrder: Check<CommandInputs['opinion.correct-receipt']> = (context, input, circumstances) =>
  first(
    context.receiptRecordedAt === null ? refusal('not-received') : null,
    () => wellFormed(circumstances),
    () => (input.receivedAt === undefined ? refusal('field-required', '/receivedAt') : null),
    () => receiptPossible(context, input, circumstances),
    () => required(input.evidence, 'field-required', 'evidence'),
    () => required(input.reason, 'reason-required', 'reason'),
  );

/** What is missing is listed of an incomplete dossier only, and each item says something. */
function missingInOrder({ ground, missing = [] }: CommandInputs['opinion.return']): Refusal | null {
  if (missing.length > 0 && ground !== 'dossier-incomplete') return refusal('invalid-input', '/missing');
  const empty = missing.findIndex(isBlank);
  return empty < 0 ? null : refusal('field-required', `/missing/${empty}`);
}

/** Only an incomplete dossier is completed. */
export const completionInOrder: Check<CommandInputs['opinion.complete-dossier']> = (context, input, circumstances) =>
  first(
    context.returned?.ground === 'dossier-incomplete' ? null : refusal('not-in-state'),
    () => wellFormed(circumstances),
    () => required(input.supplement, 'field-required', 'supplement'),
    () => attachmentsInOrder(input, circumstances),
  );

/** The Office says who is competent, and why. */
export const competenceInOrder: Check<CommandInputs['competence.decide']> = (_context, input, circumstances) =>
  first(wellFormed(circumstances), input.competent === undefined ? refusal('field-required', '/competent') : null, () =>
    required(input.reason, 'reason-required', 'reason'),
  );

/** No more than once a day, with a day by which to answer. */
export const urgingInOrder: Check<CommandInputs['opinion.urge']> = (context, input, circumstances) => {
  const today = civilDateOf(circumstances.at);
  return first(
    context.urged.some(({ on }) => on === today) ? refusal('already-urged') : null,
    () => wellFormed(circumstances),
    () => (input.answerBy === undefined ? refusal('field-required', '/answerBy') : null),
    () => (parseCivilDate(input.answerBy) === null ? refusal('invalid-input', '/answerBy') : null),
    () => ((input.answerBy as string) < today ? refusal('limit-in-the-past', '/answerBy') : null),
  );
};

/** For what it apologises, and what it does about it; for a late settlement only who was late (TC-1a). */
export const apologyInOrder: Check<CommandInputs['opinion.apologise']> = (context, input, circumstances) =>
  first(
    wellFormed(circumstances),
    required(input.because, 'field-required', 'because'),
    () => (APOLOGY_CAUSES.some((cause) => cause === input.because) ? null : refusal('invalid-input', '/because')),
    () =>
      input.because === 'late-settlement' && !wasLate(context, circumstances.at)
        ? refusal('not-late', '/because')
        : null,
    () => required(input.what, 'field-required', 'what'),
    () => required(input.measures, 'field-required', 'measures'),
  );

/** Whether the limit passed before an answer was received, whatever silence came to. */
function wasLate({ dueAt, answer }: OpinionContext, at: Instant): boolean {
  return dueAt !== null && (answer?.receivedAt ?? at) >= dueAt;
}

/** Only where the regulation lets the lead, and only while the outcome is still being made. */
export const lateMayBeAccepted: Check<unknown> = (context, _input, circumstances) => {
  const open = ['collecting', 'consolidating'].includes(circumstances.stage);
  const allowed = circumstances.regulation.silence.lateAnswer === 'lead-may-accept';
  return open && allowed && context.late !== null ? null : refusal('already-settled');
};

/** A reason, where a step needs one. */
export const reasonGiven: Check<{ readonly reason?: string }> = (_context, input, circumstances) =>
  first(wellFormed(circumstances), required(input.reason, 'reason-required', 'reason'));

export const officerNamed: Check<CommandInputs['opinion.assign']> = (_context, input, circumstances) =>
  first(wellFormed(circumstances), required(input.officer, 'field-required', 'officer'));

export const wellFormedOnly: Check<unknown> = (_context, _input, circumstances) => wellFormed(circumstances);

/**
 * Comments are answered once all opinions are in: before that they may still change. One that comes on paper when the matter has
 * gone up is answered as well, so that nothing is decided over it unseen.
 */
export const commentsAreOpen: Check<unknown> = (_context, _input, circumstances) =>
  ['consolidating', 'reconciling', 'escalated'].includes(circumstances.stage) ? null : refusal('not-in-state');

/** Every comment gets a result and an explanation ("tiếp thu, giải trình"). */
export const resolutionInOrder: Check<CommandInputs['comment.resolve']> = (context, input, circumstances) =>
  first(
    commentsAreOpen(context, input, circumstances),
    () => wellFormed(circumstances),
    () => commentKnown(context, input.comment),
    () => (input.result === undefined ? refusal('field-required', '/result') : null),
    () => (RESULTS.includes(input.result as never) ? null : refusal('invalid-input', '/result')),
    () => required(input.explanation, 'reason-required', 'explanation'),
  );

function commentKnown(context: OpinionContext, key: string | undefined): Refusal | null {
  if (isBlank(key)) return refusal('field-required', '/comment');
  return context.comments.some((comment) => comment.key === key) ? null : refusal('unknown-comment', '/comment');
}

/** To yield or to maintain is an answer to a comment that was not, or not wholly, accepted; an agency yields for good. */
export const notAccepted: Check<{ readonly comment?: string; readonly evidence?: string }> = (
  context,
  input,
  circumstances,
) =>
  first(
    commentsAreOpen(context, input, circumstances),
    () => wellFormed(circumstances),
    () => commentKnown(context, input.comment),
    () => {
      const comment = context.comments.find((candidate) => candidate.key === input.comment);
      const open = comment?.result === 'rejected' || comment?.result === 'partly-accepted';
      return open && comment?.maintained !== false ? null : refusal('not-in-state', '/comment');
    },
    () => evidenceOfPaper(context, input, circumstances),
  );
