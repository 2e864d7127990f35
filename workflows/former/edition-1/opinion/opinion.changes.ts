/** How an opinion changes, once its machine has let it: each function gives the part of the context that is new. */

import type { AnswerInput, CommandInputs, SystemCommand, Weight } from '../commands/commands.js';
import { provisionally } from '../limits/calendar.js';
import { limitFrom } from '../limits/limit.js';
import type { Instant } from '../limits/time.js';
import type { Position, ReturnGround, WorkingDays } from '../regulation/regulation.js';
import type { Circumstances } from '../step/circumstances.js';
import type { Checked } from '../step/machine-actions.js';
import type { Answer, Comment, Extension, Notice, OpinionContext } from './opinion.js';
import { atLeast, extended, reprojected, startLimit } from './opinion.limit.js';

type Part = Partial<OpinionContext>;
type Change<Input = unknown> = (context: OpinionContext, input: Input, circumstances: Circumstances) => Part;

export const received: Change<Checked<CommandInputs['opinion.record-receipt'], 'receivedAt' | 'evidence'>> = (
  context,
  { receivedAt, evidence },
  circumstances,
) => ({ receivedAt, receiptEvidence: evidence, ...startLimit(context, receivedAt, circumstances) });

export const assigned: Change<Checked<CommandInputs['opinion.assign'], 'officer'>> = (_context, { officer }) => ({
  officer,
});

/** An answer that was in order: every question asked has its position, and where none was asked there may be no list. */
type Answering = Checked<AnswerInput, 'position'>;

export const answered: Change<Answering> = (_context, input, circumstances) => ({
  answer: answerOf(input, circumstances),
  comments: commentsOf(input),
  settledAt: circumstances.at,
});

/** In a province without deemed consent a late answer still settles; it stays marked late (design, table of states). */
export const answeredLate: Change<Answering> = (context, input, circumstances) => ({
  ...answered(context, input, circumstances),
  ...cameLate(context, input, circumstances),
});

export const cameLate: Change<Answering> = (_context, input, circumstances) => ({
  late: { ...answerOf(input, circumstances), comments: commentsOf(input) },
});

/** The lead's head takes the late answer as the answer; the deemed consent and its notice fall away. */
export const lateAccepted: Change = (context, _input, circumstances) => {
  const { comments, ...answer } = context.late as NonNullable<OpinionContext['late']>;
  // A notice already issued was sent and stays on record; one still owed is owed no more.
  const notice = context.notice?.state === 'issued' ? context.notice : null;
  return { answer, comments, settledAt: circumstances.at, notice };
};

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
    receivedAt: circumstances.at,
    by: circumstances.actor.person,
    evidence: input.evidence ?? null,
    proposalHash: circumstances.proposalHash,
  };
}

function commentsOf(input: AnswerInput): Comment[] {
  return (input.comments ?? []).map((comment) => ({
    key: comment.key as string,
    question: comment.question ?? null,
    text: comment.text as string,
    weight: comment.weight as Weight,
    condition: comment.condition ?? false,
    result: null,
    explanation: null,
    maintained: null,
  }));
}

export const returned: Change<Checked<CommandInputs['opinion.return'], 'ground' | 'reason'>> = (
  _context,
  input,
  circumstances,
) => ({
  returned: {
    ground: input.ground as ReturnGround,
    reason: input.reason,
    competentAgency: input.competentAgency ?? null,
    at: circumstances.at,
  },
  reminders: [],
});

export const released: Change<CommandInputs['opinion.accept-return']> = (_context, input, circumstances) => ({
  settledAt: circumstances.at,
  successor: input.readdress?.agency ?? null,
});

export const contested: Change = (context, _input, circumstances) =>
  atLeast(context, circumstances.regulation.return.afterContest.workingDays, circumstances);

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

export const reminderSent: Change = (context, _input, circumstances) => ({
  reminders: context.reminders.filter((reminder) => reminder > circumstances.at),
});

/**
 * Deemed consent takes effect at the limit itself, whenever the sweep gets to it, and obliges the lead to a written
 * notice back (PY-2.2d, PY-2.2e). It is no express position: the position stays null.
 */
export const deemed: Change = (context, _input, circumstances) => {
  return {
    settledAt: circumstances.at,
    notice: {
      state: 'pending',
      dueAt: noticeDue(circumstances.at, circumstances),
      overdue: false,
      issuedAt: null,
      number: null,
    },
    ...silent(context, circumstances),
  };
};

/** Where silence is consent the regulation always says within how many working days the notice is due. */
function noticeDue(since: Instant, circumstances: Circumstances): Instant {
  const { workingDays } = circumstances.regulation.silence.noticeWithin as WorkingDays;
  return limitFrom(since, workingDays, provisionally(circumstances.calendar), circumstances.regulation.clock).dueAt;
}

export const becameOverdue: Change = (context, _input, circumstances) => silent(context, circumstances);

/** A vague answer that was not clarified is none; an undecided extension has lapsed. */
function silent(context: OpinionContext, circumstances: Circumstances): Part {
  const undecided = context.extension?.state === 'asked';
  return {
    answer: null,
    comments: [],
    reminders: [],
    ...(undecided && context.extension !== null
      ? { extension: { ...context.extension, state: 'lapsed' as const, decidedAt: circumstances.at } }
      : {}),
  };
}

export const noticeIssued: Change<CommandInputs['notice.issue']> = (context, input, circumstances) => ({
  notice: { ...(context.notice as Notice), state: 'issued', issuedAt: circumstances.at, number: input.number ?? null },
});

export const noticeOverdue: Change = (context) => ({ notice: { ...(context.notice as Notice), overdue: true } });

/** The notice's own limit is counted again under an amended calendar, as long as it is still to come. */
export const noticeRecounted: Change = (context, _input, circumstances) => {
  const notice = context.notice as Notice;
  if (notice.state === 'issued' || notice.overdue) return {};
  const dueAt = noticeDue(context.settledAt as Instant, circumstances);
  return dueAt > circumstances.at ? { notice: { ...notice, dueAt } } : {};
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

export const recountedQuietly: Change = (context, _input, circumstances) => ({
  ...reprojected(context, circumstances),
  reminders: [],
});

export const commentResolved: Change<Checked<CommandInputs['comment.resolve'], 'result' | 'explanation'>> = (
  context,
  { comment: key, result, explanation },
) => ({
  comments: context.comments.map((comment) =>
    comment.key === key ? { ...comment, result, explanation, maintained: null } : comment,
  ),
});

const markMaintained =
  (maintained: boolean): Change<{ readonly comment?: string }> =>
  (context, input) => ({
    comments: context.comments.map((comment) => (comment.key === input.comment ? { ...comment, maintained } : comment)),
  });

export const conditionYielded = markMaintained(false);
export const conditionMaintained = markMaintained(true);

/** After a reorganisation one agency may answer for two functions: what was asked of the other is asked of it as well. */
export const absorbed: Change<{ readonly questions: readonly string[] }> = (context, input) => ({
  questions: [...new Set([...context.questions, ...input.questions])],
});
