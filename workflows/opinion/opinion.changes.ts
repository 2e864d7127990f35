/** How an opinion changes, once its machine has let it: each function gives the part of the context that is new. */

import type { AnswerInput, CommandInputs, SystemCommand, Weight } from '../commands/commands.js';
import { type LimitFromEvent, limitOf, recountedFrom } from '../limits/limit-of.js';
import type { Outage } from '../limits/standstill.js';
import { civilDateOf, type Instant } from '../limits/time.js';
import type { Position, WorkingDays } from '../regulation/regulation.js';
import { attached } from '../step/attachments.js';
import type { Circumstances } from '../step/circumstances.js';
import type { Checked } from '../step/machine-actions.js';
import type { Answer, Comment, Extension, Notice, OpinionContext } from './opinion.js';
import {
  atLeast,
  extended,
  givenBack,
  handedOver,
  laterLimit,
  leastNotice,
  moved,
  NOT_RUNNING,
  paused,
  reprojected,
  restartedLimit,
  resumed,
  startLimit,
} from './opinion.limit.js';

type Part = Partial<OpinionContext>;
type Change<Input = unknown> = (context: OpinionContext, input: Input, circumstances: Circumstances) => Part;

export const received: Change<Checked<CommandInputs['opinion.record-receipt'], 'receivedAt' | 'evidence'>> = (
  context,
  { receivedAt, evidence },
  circumstances,
) => ({
  receivedAt,
  receiptEvidence: evidence,
  receiptRecordedAt: circumstances.at,
  ...startLimit(context, receivedAt, circumstances, leastNotice(circumstances)),
});

/** A receipt that was recorded wrongly: the limit is counted from the right one, and what was added to it stays added. */
export const receiptCorrected: Change<
  Checked<CommandInputs['opinion.correct-receipt'], 'receivedAt' | 'evidence' | 'reason'>
> = (context, { receivedAt, evidence }, circumstances) => ({
  receivedAt,
  receiptEvidence: evidence,
  receiptRecordedAt: circumstances.at,
  ...restartedLimit(context, receivedAt, circumstances),
});

export const assigned: Change<Checked<CommandInputs['opinion.assign'], 'officer'>> = (_context, { officer }) => ({
  officer,
});

/** An answer that was in order: every question asked has its position, and where none was asked there may be no list. */
type Answering = Checked<AnswerInput, 'position'>;

export const answered: Change<Answering> = (_context, input, circumstances) => ({
  answer: answerOf(input, circumstances),
  comments: commentsOf(input, circumstances),
  unclarified: false,
  settledAt: receivedWhen(input, circumstances),
});

/** The agency's head replaces its own answer before the limit; the journal keeps both (design, rule 4). */
export const replaced: Change<Answering> = (context, input, circumstances) => ({
  ...answered(context, input, circumstances),
  replacements: context.replacements + 1,
});

/** Where silence is overdue a late answer still settles; it stays marked late (design, table of states). */
export const answeredLate: Change<Answering> = (context, input, circumstances) => ({
  ...answered(context, input, circumstances),
  ...cameLate(context, input, circumstances),
});

export const cameLate: Change<Answering> = (_context, input, circumstances) => ({
  late: { ...answerOf(input, circumstances), comments: commentsOf(input, circumstances) },
});

/** A paper answer was received in time, as its evidence proves: there was no silence, and its notice falls (design, rule 6). */
export const provedInTime: Change<Answering> = (context, input, circumstances) => ({
  ...answered(context, input, circumstances),
  notice: fallen(context.notice),
});

/** The lead's head takes the late answer as the answer; the deemed consent and its notice fall away. */
export const lateAccepted: Change = (context, _input, circumstances) => {
  const { comments, ...answer } = context.late as NonNullable<OpinionContext['late']>;
  return { answer, comments, settledAt: circumstances.at, notice: fallen(context.notice) };
};

/** A notice that was issued was sent and stays on record, corrected; one that is still owed is owed no more. */
function fallen(notice: Notice | null): Notice | null {
  return notice?.state === 'issued' ? { ...notice, state: 'corrected' } : null;
}

/** When an answer was received: now, or when the evidence of a paper answer proves. */
const receivedWhen = ({ receivedAt }: { readonly receivedAt?: Instant }, { at }: Circumstances): Instant =>
  receivedAt ?? at;

function answerOf(input: Answering, circumstances: Circumstances): Answer {
  return {
    position: input.position as Position,
    reason: input.reason ?? null,
    alternative: input.alternative ?? null,
    answers: (input.answers ?? []).map((answer) => ({
      question: answer.question as string,
      position: answer.position as Position,
      text: answer.text ?? null,
    })),
    receivedAt: receivedWhen(input, circumstances),
    by: circumstances.actor.person,
    evidence: input.evidence ?? null,
    proposalHash: circumstances.proposalHash,
    requestHash: circumstances.requestHash,
    ...attached(input, circumstances),
  };
}

function commentsOf(input: AnswerInput, circumstances: Circumstances): Comment[] {
  return (input.comments ?? []).map((comment) => ({
    key: comment.key as string,
    question: comment.question ?? null,
    text: comment.text as string,
    weight: comment.weight as Weight,
    condition: comment.condition ?? false,
    result: null,
    explanation: null,
    resolvedAt: null,
    maintained: null,
    ...attached(comment, circumstances),
  }));
}

export const extensionAsked: Change<Checked<CommandInputs['opinion.request-extension'], 'workingDays' | 'reason'>> = (
  _context,
  { workingDays, reason },
  circumstances,
) => ({
  extension: {
    workingDays,
    reason,
    state: 'asked',
    askedAt: circumstances.at,
    decidedAt: null,
  },
});

/** Only what was asked is granted or refused, by the lead or by rule: the machine has made sure of it. */
const decidedExtension = (
  context: OpinionContext,
  state: 'granted' | 'refused',
  circumstances: Circumstances,
): Extension => ({
  ...(context.extension as Extension),
  state,
  decidedAt: circumstances.at,
});

export const extensionGranted: Change = (context, _input, circumstances) => {
  const extension = decidedExtension(context, 'granted', circumstances);
  const extensionsGranted = context.extensionsGranted + 1;
  return { extension, extensionsGranted, ...extended(context, extension.workingDays, circumstances) };
};

export const extensionRefused: Change = (context, _input, circumstances) => ({
  extension: decidedExtension(context, 'refused', circumstances),
});

/** Whether the regulation grants what the lead left undecided when the limit passed. */
export function extensionGrantedByRule(context: OpinionContext, circumstances: Circumstances): boolean {
  return context.extension?.state === 'asked' && circumstances.regulation.extension.undecidedAtLimit === 'granted';
}

export const askedToClarify: Change<Checked<CommandInputs['opinion.ask-clarification'], 'reason'>> = (
  context,
  input,
  circumstances,
) => ({
  clarifications: context.clarifications + 1,
  clarificationReason: input.reason,
  settledAt: null,
  ...atLeast(context, circumstances.regulation.clarification.within.workingDays, circumstances),
});

/** No clarification came: the first answer and its comments stand. An answer given in time never becomes silence. */
export const unclarified: Change = (_context, _input, circumstances) => ({
  unclarified: true,
  settledAt: circumstances.at,
  reminders: [],
});

/** The agency could not answer on the last working day of its limit, as the system stood still: it has that day again. */
export const lastDayGivenBack: Change<Outage> = (context, outage, circumstances) =>
  givenBack(context, outage, circumstances);

/** A reminder has come due; one that has fallen out, as it came too late to be one, is kept as such. */
export const reminded: Change = (context, _input, circumstances) => ({
  reminders: context.reminders.filter((reminder) => reminder > circumstances.at),
  reminded: [
    ...context.reminded,
    { dueAt: circumstances.at, sentAt: remindsInTime(context, circumstances) ? circumstances.recordedAt : null },
  ],
});

/** No reminder goes out after the limit, and of several that are due at once only the last. */
export function remindsInTime(context: OpinionContext, { at, recordedAt }: Circumstances): boolean {
  const overtaken = context.reminders.some((later) => later > at && later <= recordedAt);
  return !overtaken && context.dueAt !== null && recordedAt < context.dueAt;
}

/**
 * Deemed consent takes effect at the limit itself, whenever the sweep gets to it, and obliges the lead to a written
 * notice back (PY-2.2d, PY-2.2e). It is no express position: the position stays null.
 */
export const deemed: Change = (context, _input, circumstances) => {
  return {
    settledAt: circumstances.at,
    notice: {
      state: 'pending',
      dueAt: limitOf(ofNotice(circumstances.at, circumstances), circumstances),
      overdue: false,
      issuedAt: null,
      number: null,
    },
    ...silent(context, circumstances),
  };
};

/** Where silence is consent the regulation always says within how many working days the notice is due. */
function ofNotice(since: Instant, { lead, regulation }: Circumstances): LimitFromEvent {
  const { workingDays } = regulation.silence.noticeWithin as WorkingDays;
  return { agency: lead, since, workingDays };
}

export const becameOverdue: Change = (context, _input, circumstances) => silent(context, circumstances);

/** Nothing is left to remind of, and an extension that the regulation does not grant has lapsed. */
function silent(context: OpinionContext, circumstances: Circumstances): Part {
  const undecided = context.extension?.state === 'asked';
  return {
    reminders: [],
    ...(undecided && context.extension !== null
      ? { extension: { ...context.extension, state: 'lapsed' as const, decidedAt: circumstances.at } }
      : {}),
  };
}

export const urged: Change<Checked<CommandInputs['opinion.urge'], 'answerBy'>> = (
  context,
  { answerBy },
  { at, actor },
) => ({ urged: [...context.urged, { on: civilDateOf(at), answerBy, by: actor.agency }] });

export const requestWithdrawn: Change<Checked<CommandInputs['opinion.withdraw-request'], 'reason'>> = (
  context,
  { reason },
  circumstances,
) => ({
  ...settled(context, { reason }, circumstances),
  withdrawn: { reason, at: circumstances.at },
});

export const limitPaused: Change = (context, _input, circumstances) => paused(context, circumstances);

/** What has no effect for another reason (returned, contested) goes on having none, but the days that were left are kept. */
export const pausedQuietly: Change = (context, _input, circumstances) => ({
  ...paused(context, circumstances),
  ...NOT_RUNNING,
});

export const limitResumed: Change = (context, _input, circumstances) => resumed(context, circumstances);

export const resumedQuietly: Change = (context, _input, circumstances) => ({
  ...resumed(context, circumstances),
  ...NOT_RUNNING,
});

export const noticeIssued: Change<CommandInputs['notice.issue']> = (context, input, circumstances) => ({
  notice: { ...(context.notice as Notice), state: 'issued', issuedAt: circumstances.at, number: input.number ?? null },
});

export const noticeOverdue: Change = (context) => ({ notice: { ...(context.notice as Notice), overdue: true } });

/** The notice's own limit is counted again under an amended calendar, as long as it is still to come. */
export const noticeRecounted: Change = (context, _input, circumstances) => {
  const notice = context.notice as Notice;
  if (notice.state !== 'pending' || notice.overdue) return {};
  const limit = ofNotice(context.settledAt as Instant, circumstances);
  return { notice: { ...notice, dueAt: recountedFrom(limit, notice.dueAt, circumstances) } };
};

export const settled: Change = (_context, _input, circumstances) => ({ settledAt: circumstances.at, reminders: [] });

export const transferred: Change<Transfer> = (context, input, circumstances) => ({
  ...settled(context, input, circumstances),
  successor: successorOf(context, input),
});

/** What stands is kept by the successor by function; where no agency takes the function over, it stays where it is. */
export const keptBySuccessor: Change<Transfer> = (context, input) => ({
  heldBy: successorOf(context, input) ?? context.heldBy,
});

type Transfer = Extract<SystemCommand, { command: 'agency.transferred' }>['with'];

/** The successor by function (NQ 190/2025/QH15: functions pass to the body that takes them over). */
export function successorOf(context: Pick<OpinionContext, 'function'>, input: Transfer): string | null {
  return input.successors.find((successor) => successor.functions.includes(context.function))?.agency ?? null;
}

export const recounted: Change = (context, _input, circumstances) => reprojected(context, circumstances);

export const commentResolved: Change<Checked<CommandInputs['comment.resolve'], 'result' | 'explanation'>> = (
  context,
  { comment: key, result, explanation },
  { at },
) => ({
  comments: context.comments.map((comment) =>
    comment.key === key ? { ...comment, result, explanation, resolvedAt: at, maintained: null } : comment,
  ),
});

const markMaintained =
  (maintained: boolean): Change<{ readonly comment?: string }> =>
  (context, input) => ({
    comments: context.comments.map((comment) => (comment.key === input.comment ? { ...comment, maintained } : comment)),
  });

export const conditionYielded = markMaintained(false);
export const conditionMaintained = markMaintained(true);

/**
 * After a reorganisation one agency may answer for two functions: what was asked of the other is asked of it as well, until the
 * later of the two limits, and no sooner than it could have notice of it.
 */
export const absorbed: Change<{ readonly taken: OpinionContext }> = (context, { taken }, circumstances) => {
  return {
    questions: [...new Set([...context.questions, ...taken.questions])],
    receivedAt: context.receivedAt ?? taken.receivedAt,
    receiptEvidence: context.receiptEvidence ?? taken.receiptEvidence,
    extension: longerAsked(context.extension, taken.extension),
    extensionsGranted: Math.max(context.extensionsGranted, taken.extensionsGranted),
    ...becomingOne(context, taken, circumstances),
  };
};

/** Of two extensions asked the longer one: the successor loses nothing that was asked for it. */
function longerAsked(
  own: OpinionContext['extension'],
  taken: OpinionContext['extension'],
): OpinionContext['extension'] {
  if (taken?.state !== 'asked') return own;
  return own?.state === 'asked' && own.workingDays >= taken.workingDays ? own : taken;
}

/** The later of the two limits; none where neither has received anything. */
function becomingOne(context: OpinionContext, taken: OpinionContext, circumstances: Circumstances): Part {
  const own = context.ledger.length === 0 ? null : moved(context, leastNotice(circumstances), circumstances);
  const theirs = taken.ledger.length === 0 ? null : handedOver(taken, context.heldBy, circumstances);
  if (own === null || theirs === null) return own ?? theirs ?? {};
  return laterLimit(own, theirs, context, circumstances);
}
