/** One opinion as people see it: the view of the contract, with the texts and how its limit was counted. */

import { type Dossier, responsibleForOpinion } from '../../../workflows/dossier/dossier.js';
import { opinionView } from '../../../workflows/dossier/view.js';
import { calendarOfAgency } from '../../../workflows/limits/agency-calendar.js';
import { type Calendar, provisionally } from '../../../workflows/limits/calendar.js';
import { workingDaysOf } from '../../../workflows/limits/limit.js';
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import type { Answer, Comment, Contest, Opinion, OpinionContext } from '../../../workflows/opinion/opinion.js';
import type { HeldAgainst } from '../../../workflows/opinion/opinion.silence.js';
import type { Regulation } from '../../../workflows/regulation/regulation.js';
import { isExtendedAtLimit, silenceOf } from '../silence/silence-of.js';
import type { AnswerView, CommentView, LateAnswerView } from './answer.views.js';
import type { CountedLimitView, OpinionView, WithheldView } from './opinion.views.js';

export const shown = (instant: Instant | null): string | null => (instant === null ? null : inVietnam(instant));

/** `calendar` is the version by which its limit was counted; null where none is kept. */
export function opinionDetail(
  opinion: Opinion,
  dossier: Dossier,
  regulation: Regulation,
  calendar: Calendar | null,
  register: HeldAgainst['register'],
): OpinionView {
  const { context } = opinion;
  const { contest, extension, notice, returned, withdrawn } = context;
  return {
    ...opinionView(opinion, dossier),
    round: context.round,
    agency: context.agency,
    heldBy: context.heldBy,
    reason: context.reason,
    external: context.external,
    silence: silenceOf(context, dossier.consultation.context.regime, regulation, register),
    questions: [...context.questions],
    askedAt: inVietnam(context.askedAt),
    receiptEvidence: context.receiptEvidence,
    receiptRecordedAt: shown(context.receiptRecordedAt),
    reminded: context.reminded.map(({ dueAt, sentAt }) => ({ dueAt: inVietnam(dueAt), sentAt: shown(sentAt) })),
    urgings: context.urged.map((urging) => ({ ...urging })),
    replacements: context.replacements,
    contest: contest === null ? null : contestView(contest),
    withdrawn: withdrawn === null ? null : { ...withdrawn, at: inVietnam(withdrawn.at) },
    counted: countedLimit(context, regulation, calendar),
    officer: context.officer,
    answer: context.answer === null ? null : answerView(context.answer),
    withheld: null,
    comments: commentsByKey(context.comments),
    late: context.late === null ? null : lateView(context.late),
    extension:
      extension === null
        ? null
        : {
            workingDays: extension.workingDays,
            state: extension.state,
            grantedAtLimit: isExtendedAtLimit(context, regulation),
            reason: extension.reason,
            askedAt: inVietnam(extension.askedAt),
            decidedAt: shown(extension.decidedAt),
          },
    clarificationReason: context.clarificationReason,
    returned: returned === null ? null : { ...returned, at: inVietnam(returned.at) },
    notice: notice === null ? null : { ...notice, issuedAt: shown(notice.issuedAt), dueAt: inVietnam(notice.dueAt) },
    responsible: responsibleForOpinion(opinion, dossier),
  };
}

/** When an opinion was given that is not shown: that it was, and whether in time, is no secret. */
export function withheldOf({ context: { answer, late } }: Opinion): WithheldView {
  return { answeredAt: shown(answer?.receivedAt ?? null), lateAt: shown(late?.receivedAt ?? null) };
}

function contestView({ since, dueAt, decision, reason, office, overdue }: Contest) {
  return {
    reason,
    office,
    overdue,
    since: inVietnam(since),
    dueAt: inVietnam(dueAt),
    decision: decision === null ? null : { ...decision, at: inVietnam(decision.at) },
  };
}

function answerView({ answers, receivedAt, ...answer }: Answer): AnswerView {
  const { position, reason, alternative, by, evidence, proposalHash, requestHash, attachments } = answer;
  return {
    position,
    reason,
    alternative,
    answers: answers.map((one) => ({ ...one })),
    receivedAt: inVietnam(receivedAt),
    by,
    evidence,
    proposalHash,
    requestHash,
    ...(attachments === undefined ? {} : { attachments }),
  };
}

function lateView(late: NonNullable<OpinionContext['late']>): LateAnswerView {
  return { ...answerView(late), comments: commentsByKey(late.comments) };
}

function commentsByKey(comments: readonly Comment[]): Record<string, CommentView> {
  return Object.fromEntries(
    comments.map(({ key, resolvedAt, ...comment }) => [key, { ...comment, resolvedAt: shown(resolvedAt) }]),
  );
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
    workingDays: workingDaysOf(
      context.ledger,
      provisionally(calendarOfAgency(calendar, context.heldBy)),
      regulation.clock,
    ),
    calendar: context.calendar,
    steps: [...context.ledger],
  };
}
