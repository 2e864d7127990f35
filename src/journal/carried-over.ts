/** A dossier of an earlier edition of the law as the law in use has it; migration 0005 does the same to the rows that are stored. */
import type { ConsultationContext } from '../../workflows/consultation/consultation.js';
import type { DisputeContext } from '../../workflows/dispute/dispute.js';
import type { Dossier } from '../../workflows/dossier/dossier.js';
import type * as edition1 from '../../workflows/former/edition-1/dossier/dossier.js';
import type { Comment, OpinionContext, OpinionState } from '../../workflows/opinion/opinion.js';

/** What edition 2 knows of a dossier that edition 1 has decided on: what was not known then is none. */
export function carriedOver({ id, consultation, opinions, disputes }: edition1.Dossier): Dossier {
  return {
    id,
    consultation: { ...consultation, context: consultationOver(consultation.context) },
    opinions: opinions.map((opinion) => ({ ...opinion, context: opinionOver(opinion.state, opinion.context) })),
    disputes: disputes.map((dispute) => ({ ...dispute, context: disputeOver(dispute.context) })),
  };
}

type Context<Part extends 'consultation' | 'opinion' | 'dispute'> = {
  consultation: edition1.Dossier['consultation']['context'];
  opinion: edition1.Dossier['opinions'][number]['context'];
  dispute: edition1.Dossier['disputes'][number]['context'];
}[Part];

function consultationOver(context: Context<'consultation'>): ConsultationContext {
  const { position, questions } = context;
  return {
    ...context,
    urgencyReason: null,
    regime: 'ordinary',
    suspension: null,
    rounds: context.rounds.map((round) => ({ ...round, position, questions, requestHash: null })),
  };
}

function opinionOver(state: OpinionState, context: Context<'opinion'>): OpinionContext {
  const { answer, comments, late, returned } = context;
  return {
    ...context,
    subordination: null,
    receiptRecordedAt: null,
    reminded: [],
    urged: [],
    unclarified: false,
    replacements: 0,
    contest: null,
    withdrawn: null,
    answer: answer === null ? null : { ...answer, requestHash: null },
    comments: comments.map(commentOver),
    late: late === null ? null : { ...late, requestHash: null, comments: late.comments.map(commentOver) },
    returned: returned === null ? null : { ...returned, supplement: null },
    // What was returned showed its limit, which had no effect.
    ...(state === 'returned' ? { lastDay: null, dueAt: null, reminders: [] } : {}),
  };
}

const commentOver = (comment: Context<'opinion'>['comments'][number]): Comment => ({ ...comment, resolvedAt: null });

function disputeOver(context: Context<'dispute'>): DisputeContext {
  const later = {
    confirmed: null,
    objection: null,
    confirmationNeeded: false,
    confirmDueAt: null,
    confirmOverdue: false,
  };
  return {
    ...context,
    sessions: Object.fromEntries(
      Object.entries(context.sessions).map(([agency, sessions]) => [
        agency,
        sessions.map((session) => ({ ...session, ...later })),
      ]),
    ),
  };
}
