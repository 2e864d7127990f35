/** How an opinion changes, once its machine has let it: each function gives the part of the context that is new. */
import { provisionally } from './calendar.js';
import type { Circumstances } from './circumstances.js';
import type { AnswerInput, CommandInputs, SystemCommand } from './commands.js';
import { limitFrom } from './limit.js';
import type { Answer, Comment, OpinionContext } from './opinion.js';
import { atLeast, extended, reprojected, startLimit } from './opinion.limit.js';
import type { Instant } from './time.js';

type Part = Partial<OpinionContext>;
type Change<Input = unknown> = (context: OpinionContext, input: Input, env: Circumstances) => Part;

export const received: Change<CommandInputs['opinion.record-receipt']> = (context, input, env) => {
  const receivedAt = input.receivedAt as Instant;
  return { receivedAt, receiptEvidence: input.evidence ?? null, ...startLimit(context, receivedAt, env) };
};

export const assigned: Change<CommandInputs['opinion.assign']> = (_context, input) => ({
  officer: input.officer ?? null,
});

export const answered: Change<AnswerInput> = (_context, input, env) => ({
  answer: answerOf(input, env),
  comments: commentsOf(input),
  settledAt: env.at,
});

/** In a province without deemed consent a late answer still settles; it stays marked late (design, table of states). */
export const answeredLate: Change<AnswerInput> = (context, input, env) => ({
  ...answered(context, input, env),
  ...cameLate(context, input, env),
});

export const cameLate: Change<AnswerInput> = (_context, input, env) => ({
  late: { ...answerOf(input, env), comments: commentsOf(input) },
});

/** The lead's head takes the late answer as the answer; the deemed consent and its notice fall away. */
export const lateAccepted: Change = (context, _input, env) => {
  if (context.late === null) return {};
  const { comments, ...answer } = context.late;
  return { answer, comments, settledAt: env.at, notice: null };
};

function answerOf(input: AnswerInput, env: Circumstances): Answer {
  return {
    position: input.position ?? '',
    reason: input.reason ?? null,
    alternative: input.alternative ?? null,
    answers: (input.answers ?? []).map((answer) => ({
      question: answer.question ?? '',
      position: answer.position ?? '',
      text: answer.text ?? null,
    })),
    receivedAt: env.at,
    by: env.actor.person,
    evidence: input.evidence ?? null,
    proposalHash: env.proposalHash,
  };
}

function commentsOf(input: AnswerInput): Comment[] {
  return (input.comments ?? []).map((comment) => ({
    key: comment.key ?? '',
    question: comment.question ?? null,
    text: comment.text ?? '',
    weight: comment.weight ?? 'secondary',
    condition: comment.condition ?? false,
    result: null,
    explanation: null,
    maintained: null,
  }));
}

export const returned: Change<CommandInputs['opinion.return']> = (_context, input, env) => ({
  returned: {
    ground: input.ground ?? '',
    reason: input.reason ?? '',
    competentAgency: input.competentAgency ?? null,
    at: env.at,
  },
  reminders: [],
});

export const released: Change<CommandInputs['opinion.accept-return']> = (_context, input, env) => ({
  settledAt: env.at,
  successor: input.readdress?.agency ?? null,
});

export const contested: Change = (context, _input, env) =>
  atLeast(context, env.regulation.return.afterContest.workingDays, env);

export const extensionAsked: Change<CommandInputs['opinion.request-extension']> = (_context, input, env) => ({
  extension: {
    workingDays: input.workingDays ?? 0,
    reason: input.reason ?? '',
    state: 'asked',
    askedAt: env.at,
    decidedAt: null,
  },
});

export const extensionGranted: Change = (context, _input, env) => {
  if (context.extension === null) return {};
  return {
    extension: { ...context.extension, state: 'granted', decidedAt: env.at },
    extensionsGranted: context.extensionsGranted + 1,
    ...extended(context, context.extension.workingDays, env),
  };
};

export const extensionRefused: Change = (context, _input, env) =>
  context.extension === null ? {} : { extension: { ...context.extension, state: 'refused', decidedAt: env.at } };

/** Whether the regulation grants what the lead left undecided when the limit passed. */
export function extensionGrantedByRule(context: OpinionContext, env: Circumstances): boolean {
  return context.extension?.state === 'asked' && env.regulation.extension.undecidedAtLimit === 'granted';
}

export const askedToClarify: Change<CommandInputs['opinion.ask-clarification']> = (context, input, env) => ({
  clarifications: context.clarifications + 1,
  clarificationReason: input.reason ?? null,
  settledAt: null,
  ...atLeast(context, env.regulation.clarification.within.workingDays, env),
});

export const reminderSent: Change = (context, _input, env) => ({
  reminders: context.reminders.filter((reminder) => reminder > env.at),
});

/**
 * Deemed consent takes effect at the limit itself, whenever the sweep gets to it, and obliges the lead to a written
 * notice back (PY-2.2d, PY-2.2e). It is no express position: the position stays null.
 */
export const deemed: Change = (context, _input, env) => {
  const within = env.regulation.silence.noticeWithin?.workingDays ?? 1;
  const { dueAt } = limitFrom(env.at, within, provisionally(env.calendar), env.regulation.clock);
  return {
    ...silent(context, env),
    settledAt: env.at,
    notice: { state: 'pending', dueAt, overdue: false, issuedAt: null, number: null },
  };
};

export const becameOverdue: Change = (context, _input, env) => silent(context, env);

/** A vague answer that was not clarified is none; an extension that nobody decided has lapsed. */
function silent(context: OpinionContext, env: Circumstances): Part {
  const undecided = context.extension?.state === 'asked';
  return {
    answer: null,
    comments: [],
    reminders: [],
    ...(undecided && context.extension !== null
      ? { extension: { ...context.extension, state: 'lapsed' as const, decidedAt: env.at } }
      : {}),
  };
}

export const noticeIssued: Change<CommandInputs['notice.issue']> = (context, input, env) =>
  context.notice === null
    ? {}
    : { notice: { ...context.notice, state: 'issued', issuedAt: env.at, number: input.number ?? null } };

export const noticeOverdue: Change = (context) =>
  context.notice === null ? {} : { notice: { ...context.notice, overdue: true } };

/** The notice's own limit is counted again under an amended calendar, as long as it is still to come. */
export const noticeRecounted: Change = (context, _input, env) => {
  const { notice, settledAt } = context;
  if (notice === null || notice.state === 'issued' || notice.overdue || settledAt === null) return {};
  const within = env.regulation.silence.noticeWithin?.workingDays ?? 1;
  const { dueAt } = limitFrom(settledAt, within, provisionally(env.calendar), env.regulation.clock);
  return dueAt > env.at ? { notice: { ...notice, dueAt } } : {};
};

export const settled: Change = (_context, _input, env) => ({ settledAt: env.at, reminders: [] });

export const transferred: Change<Transfer> = (context, input, env) => ({
  ...settled(context, input, env),
  successor: successorOf(context, input),
});

export const keptBySuccessor: Change<Transfer> = (context, input) =>
  context.heldBy === input.from ? { heldBy: successorOf(context, input) ?? context.heldBy } : {};

type Transfer = Extract<SystemCommand, { command: 'agency.transferred' }>['with'];

/** The successor by function (NQ 190/2025/QH15: functions pass to the body that takes them over). */
export function successorOf(context: Pick<OpinionContext, 'function'>, input: Transfer): string | null {
  return input.successors.find((successor) => successor.functions.includes(context.function))?.agency ?? null;
}

export const recounted: Change = (context, _input, env) => reprojected(context, env);

export const recountedQuietly: Change = (context, _input, env) =>
  context.dueAt === null ? {} : { ...reprojected(context, env), reminders: [] };

export const commentResolved: Change<CommandInputs['comment.resolve']> = (context, input) => ({
  comments: context.comments.map((comment) =>
    comment.key === input.comment
      ? { ...comment, result: input.result ?? null, explanation: input.explanation ?? null, maintained: null }
      : comment,
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
