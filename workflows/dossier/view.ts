/** What a dossier shows to all who may read it: the views of the contract of rehearsals, made from the state alone. */

import { roundOf } from '../consultation/consultation.js';
import { type Dispute, isUnified } from '../dispute/dispute.js';
import { type Instant, inVietnam } from '../limits/time.js';
import type { Answer, Opinion } from '../opinion/opinion.js';
import { differs, dissents, isStandingCondition } from './dissent.js';
import {
  currentDispute,
  currentOpinions,
  type Dossier,
  responsibleForConsultation,
  responsibleForOpinion,
} from './dossier.js';

/** What a consultation says of itself. Instants are written with +07:00; keys that do not apply are null. */
export function consultationFields(dossier: Dossier, regulation: string) {
  const { state, context } = dossier.consultation;
  return {
    id: dossier.id,
    state,
    outcome: context.outcome,
    round: roundOf(context),
    suspended: context.suspension !== null,
    proposalHash: context.rounds.at(-1)?.proposalHash ?? null,
    requestHash: context.rounds.at(-1)?.requestHash ?? null,
    regulation,
    regime: context.regime,
    lead: context.lead,
    matter: context.matter,
    subject: context.subject,
    position: context.position,
    authority: context.authority,
    urgency: context.urgency,
    urgencyReason: context.urgencyReason,
    repeated: context.repeated,
    conclusion: context.conclusion,
    differences: differencesIn(dossier),
    openedAt: shown(context.openedAt),
    endedAt: shown(context.endedAt),
    responsible: responsibleForConsultation(dossier),
  };
}

/** A consultation with its opinions and its dispute, as the contract shows it. */
export function consultationView(dossier: Dossier, regulation: string) {
  const dispute = currentDispute(dossier);
  return {
    ...consultationFields(dossier, regulation),
    opinions: Object.fromEntries(
      currentOpinions(dossier).map((opinion) => [opinion.context.agency, opinionView(opinion, dossier)]),
    ),
    dispute: dispute === null ? null : disputeView(dispute),
  };
}

export type ConsultationView = ReturnType<typeof consultationView>;

export function opinionView(opinion: Opinion, dossier: Dossier) {
  const { state, context } = opinion;
  return {
    state,
    function: context.function,
    position: context.answer?.position ?? null,
    receivedAt: shown(context.receivedAt),
    dueAt: shown(context.dueAt),
    lastDay: context.lastDay,
    settledAt: shown(context.settledAt),
    late:
      context.late === null
        ? null
        : { receivedAt: inVietnam(context.late.receivedAt), position: context.late.position },
    extension:
      context.extension === null
        ? null
        : { workingDays: context.extension.workingDays, state: context.extension.state },
    clarifications: context.clarifications,
    unclarified: context.unclarified,
    urged: context.urged.length,
    subordination: context.subordination,
    ground: context.returned?.ground ?? null,
    notice:
      context.notice === null
        ? null
        : {
            state: context.notice.state,
            issuedAt: shown(context.notice.issuedAt),
            dueAt: inVietnam(context.notice.dueAt),
          },
    responsible: responsibleForOpinion(opinion, dossier),
    successor: context.successor,
    predecessor: context.predecessor,
    comments: Object.fromEntries(
      context.comments.map(({ key, weight, condition, result, maintained }) => [
        key,
        { weight, condition, result, maintained },
      ]),
    ),
  };
}

export function disputeView({ state, context }: Dispute) {
  return {
    state,
    holder: context.holder,
    dueAt: shown(context.dueAt),
    overdue: context.overdue,
    sessions: Object.fromEntries(
      Object.entries(context.sessions).map(([agency, sessions]) => [
        agency,
        sessions.map(({ heldOn, result, confirmed }) => ({ heldOn, result, confirmed })),
      ]),
    ),
    options: context.options,
    recommendation: context.recommendation,
    decision:
      context.decision === null
        ? null
        : {
            option: context.decision.option,
            conclusion: context.decision.conclusion,
            decidedAt: inVietnam(context.decision.decidedAt),
          },
  };
}

const shown = (instant: Instant | null): string | null => (instant === null ? null : inVietnam(instant));

/**
 * What remains between the agencies, told wherever the outcome is: whose, on main content or not, and which comments. A dissent
 * that the two heads have worked out does not remain.
 */
function differencesIn(dossier: Dossier) {
  const dispute = currentDispute(dossier);
  const workedOut = ({ context }: Opinion) => dispute !== null && isUnified(dispute.context, context.agency);
  return currentOpinions(dossier)
    .filter((opinion) => (dissents(opinion) && !workedOut(opinion)) || differs(opinion))
    .map((opinion) => ({
      agency: opinion.context.agency,
      onMainContent: dissents(opinion),
      // Only an answer dissents or differs.
      position: (opinion.context.answer as Answer).position,
      comments: opinion.context.comments.filter(isStandingCondition).map(({ key }) => key),
    }));
}
