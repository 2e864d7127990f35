/** How an opinion changes, once its machine has let it: each function gives the part of the context that is new. */
import { provisionally } from './calendar.js';
import type { Circumstances } from './circumstances.js';
import type { AnswerInput, CommandInputs, SystemCommand, Weight } from './commands.js';
import { limitFrom } from './limit.js';
import type { Checked } from './machine.js';
import type { Answer, Comment, Extension, Notice, OpinionContext } from './opinion.js';
import { atLeast, extended, reprojected, startLimit } from './opinion.limit.js';
import type { WorkingDays } from './regulation.js';
import type { Instant } from './time.js';

type Part = Partial<OpinionContext>;
type Change<Input = unknown> = (context: OpinionContext, input: Input, env: Circumstances) => Part;

export const received: Change<Checked<CommandInputs['opinion.record-receipt'], 'receivedAt' | 'evidence'>> = (
  context,
  { receivedAt, evidence },
  env,
) => ({ receivedAt, receiptEvidence: evidence, ...startLimit(context, receivedAt, env) });

export const assigned: Change<Checked<CommandInputs['opinion.assign'], 'officer'>> = (_context, { officer }) => ({
  officer,
});

/** An answer that was in order: every question asked has its position, and where none was asked there may be no list. */
type Answering = Checked<AnswerInput, 'position'>;

export const answered: Change<Answering> = (_context, input, env) => ({
  answer: answerOf(input, env),
  comments: commentsOf(input),
  settledAt: env.at,
});

/** In a province without deemed consent a late answer still settles; it stays marked late (design, table of states). */
export const answeredLate: Change<Answering> = (context, input, env) => ({
  ...answered(context, input, env),
  ...cameLate(context, input, env),
});

export const cameLate: Change<Answering> = (_context, input, env) => ({
  late: { ...answerOf(input, env), comments: commentsOf(input) },
});

/** The lead's head takes the late answer as the answer; the deemed consent and its notice fall away. */
export const lateAccepted: Change = (context, _input, env) => {
  const { comments, ...answer } = context.late as NonNullable<OpinionContext['late']>;
  // A notice already issued was sent and stays on record; one still owed is owed no more.
  const notice = context.notice?.state === 'issued' ? context.notice : null;
  return { answer, comments, settledAt: env.at, notice };
};

function answerOf(input: Answering, env: Circumstances): Answer {
  return {
    position: input.position,
    reason: input.reason ?? null,
    alternative: input.alternative ?? null,
    answers: (input.answers ?? []).map((answer) => ({
      question: answer.question as string,
      position: answer.position as string,
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
  env,
) => ({
  returned: {
    ground: input.ground,
    reason: input.reason,
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

export const extensionAsked: Change<Checked<CommandInputs['opinion.request-extension'], 'workingDays' | 'reason'>> = (
  _context,
  { workingDays, reason },
  env,
) => ({
  extension: {
    workingDays,
    reason,
    state: 'asked',
    askedAt: env.at,
    decidedAt: null,
  },
});

/** Only what was asked is granted or refused, by the lead or by rule: the machine has made sure of it. */
const decidedExtension = (context: OpinionContext, state: 'granted' | 'refused', env: Circumstances): Extension => ({
  ...(context.extension as Extension),
  state,
  decidedAt: env.at,
});

export const extensionGranted: Change = (context, _input, env) => {
  const extension = decidedExtension(context, 'granted', env);
  const extensionsGranted = context.extensionsGranted + 1;
  return { extension, extensionsGranted, ...extended(context, extension.workingDays, env) };
};

export const extensionRefused: Change = (context, _input, env) => ({
  extension: decidedExtension(context, 'refused', env),
});

/** Whether the regulation grants what the lead left undecided when the limit passed. */
export function extensionGrantedByRule(context: OpinionContext, env: Circumstances): boolean {
  return context.extension?.state === 'asked' && env.regulation.extension.undecidedAtLimit === 'granted';
}

export const askedToClarify: Change<Checked<CommandInputs['opinion.ask-clarification'], 'reason'>> = (
  context,
  input,
  env,
) => ({
  clarifications: context.clarifications + 1,
  clarificationReason: input.reason,
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
  return {
    settledAt: env.at,
    notice: { state: 'pending', dueAt: noticeDue(env.at, env), overdue: false, issuedAt: null, number: null },
    ...silent(context, env),
  };
};

/** Where silence is consent the regulation always says within how many working days the notice is due. */
function noticeDue(since: Instant, env: Circumstances): Instant {
  const { workingDays } = env.regulation.silence.noticeWithin as WorkingDays;
  return limitFrom(since, workingDays, provisionally(env.calendar), env.regulation.clock).dueAt;
}

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

export const noticeIssued: Change<CommandInputs['notice.issue']> = (context, input, env) => ({
  notice: { ...(context.notice as Notice), state: 'issued', issuedAt: env.at, number: input.number ?? null },
});

export const noticeOverdue: Change = (context) => ({ notice: { ...(context.notice as Notice), overdue: true } });

/** The notice's own limit is counted again under an amended calendar, as long as it is still to come. */
export const noticeRecounted: Change = (context, _input, env) => {
  const notice = context.notice as Notice;
  if (notice.state === 'issued' || notice.overdue) return {};
  const dueAt = noticeDue(context.settledAt as Instant, env);
  return dueAt > env.at ? { notice: { ...notice, dueAt } } : {};
};

export const settled: Change = (_context, _input, env) => ({ settledAt: env.at, reminders: [] });

export const transferred: Change<Transfer> = (context, input, env) => ({
  ...settled(context, input, env),
  successor: successorOf(context, input),
});

/** What stands is kept by the successor by function; where nobody takes the function over, it stays where it is. */
export const keptBySuccessor: Change<Transfer> = (context, input) => ({
  heldBy: successorOf(context, input) ?? context.heldBy,
});

type Transfer = Extract<SystemCommand, { command: 'agency.transferred' }>['with'];

/** The successor by function (NQ 190/2025/QH15: functions pass to the body that takes them over). */
export function successorOf(context: Pick<OpinionContext, 'function'>, input: Transfer): string | null {
  return input.successors.find((successor) => successor.functions.includes(context.function))?.agency ?? null;
}

export const recounted: Change = (context, _input, env) => reprojected(context, env);

export const recountedQuietly: Change = (context, _input, env) => ({ ...reprojected(context, env), reminders: [] });

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
