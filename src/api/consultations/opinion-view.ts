/** One opinion as people see it: the view of the contract, with the texts and how its limit was counted. */

import { responsibleForOpinion } from '../../../workflows/dossier/dossier.js';
import { opinionView } from '../../../workflows/dossier/view.js';
import { type Calendar, provisionally } from '../../../workflows/limits/calendar.js';
import { workingDaysOf } from '../../../workflows/limits/limit.js';
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import type { Answer, Comment, Opinion, OpinionContext } from '../../../workflows/opinion/opinion.js';
import type { Regulation } from '../../../workflows/regulation/regulation.js';
import type { AnswerView, CommentView, LateAnswerView } from './answer.views.js';
import type { CountedLimitView, OpinionView } from './opinion.views.js';

export const shown = (instant: Instant | null): string | null => (instant === null ? null : inVietnam(instant));

/** `calendar` is the version by which its limit was counted; null where none is kept. */
export function opinionDetail(
  opinion: Opinion,
  lead: string,
  regulation: Regulation,
  calendar: Calendar | null,
): OpinionView {
  const { context } = opinion;
  const { extension, notice, returned } = context;
  return {
    ...opinionView(opinion, lead),
    round: context.round,
    agency: context.agency,
    heldBy: context.heldBy,
    reason: context.reason,
    external: context.external,
    questions: [...context.questions],
    askedAt: inVietnam(context.askedAt),
    receiptEvidence: context.receiptEvidence,
    counted: countedLimit(context, regulation, calendar),
    officer: context.officer,
    answer: context.answer === null ? null : answerView(context.answer),
    comments: commentsByKey(context.comments),
    late: context.late === null ? null : lateView(context.late),
    extension:
      extension === null
        ? null
        : {
            workingDays: extension.workingDays,
            state: extension.state,
            reason: extension.reason,
            askedAt: inVietnam(extension.askedAt),
            decidedAt: shown(extension.decidedAt),
          },
    clarificationReason: context.clarificationReason,
    returned: returned === null ? null : { ...returned, at: inVietnam(returned.at) },
    notice: notice === null ? null : { ...notice, issuedAt: shown(notice.issuedAt), dueAt: inVietnam(notice.dueAt) },
    responsible: responsibleForOpinion(opinion, lead),
  };
}

function answerView({ answers, receivedAt, ...answer }: Answer): AnswerView {
  const { position, reason, alternative, by, evidence, proposalHash } = answer;
  return {
    position,
    reason,
    alternative,
    answers: answers.map((one) => ({ ...one })),
    receivedAt: inVietnam(receivedAt),
    by,
    evidence,
    proposalHash,
  };
}

function lateView(late: NonNullable<OpinionContext['late']>): LateAnswerView {
  return { ...answerView(late), comments: commentsByKey(late.comments) };
}

function commentsByKey(comments: readonly Comment[]): Record<string, CommentView> {
  return Object.fromEntries(comments.map(({ key, ...comment }) => [key, comment]));
}

/** How the limit was counted, in short. */
function countedLimit(
  context: OpinionContext,
  regulation: Regulation,
  calendar: Calendar | null,
): CountedLimitView | null {
  const [start] = context.ledger;
  if (calendar === null || start?.kind !== 'start' || context.lastDay === null) return null;
  return {
    startedOn: start.on,
    lastDay: context.lastDay,
    workingDays: workingDaysOf(context.ledger, provisionally(calendar), regulation.clock),
    calendar: context.calendar,
    steps: [...context.ledger],
  };
}
