/** One dispute as people see it: the view of the contract, with minutes, options and reasons. */
import type { Dispute, Session } from '../../../workflows/dispute/dispute.js';
import { inVietnam } from '../../../workflows/limits/time.js';
import type { DisputeView } from './dispute.views.js';
import { shown } from './opinion-view.js';

export function disputeDetail({ state, context }: Dispute): DisputeView {
  const { decision } = context;
  return {
    round: context.round,
    state,
    holder: context.holder,
    dueAt: shown(context.dueAt),
    overdue: context.overdue,
    dissenters: [...context.dissenters],
    sessions: Object.fromEntries(
      Object.entries(context.sessions).map(([agency, sessions]) => [
        agency,
        sessions.map((session) => ({
          ...session,
          ...courseOf(session),
          participants: [...session.participants],
          recordedAt: inVietnam(session.recordedAt),
          confirmDueAt: shown(session.confirmDueAt),
        })),
      ]),
    ),
    options: context.options === null ? null : context.options.map((option) => ({ ...option })),
    recommendation: context.recommendation,
    missing: context.missing.map((found) => ({ ...found, items: [...found.items], at: inVietnam(found.at) })),
    officeOpinion: context.officeOpinion,
    remitReason: context.remitReason,
    decision: decision === null ? null : { ...decision, decidedAt: inVietnam(decision.decidedAt) },
    openedAt: inVietnam(context.openedAt),
    endedAt: shown(context.endedAt),
  };
}

/** How the heads met; null where it was not said. */
function courseOf({ at, place, chair, heads, questions }: Session) {
  return {
    at: at ?? null,
    place: place ?? null,
    chair: chair ?? null,
    heads: heads === undefined ? null : { lead: heads.lead ?? null, dissenting: heads.dissenting ?? null },
    questions: (questions ?? []).map(({ key, agreed, text }) => ({ key, agreed, text: text ?? null })),
  };
}
