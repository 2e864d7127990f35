/** The context of a consultation, written down member by member after each step (workflows/step/kernel.ts says why), as `blankConsultation` begins it. */
import type { WithCompetence } from './competence.js';
import type { ConsultationContext } from './consultation.js';
import type { WithContacts } from './contacts.js';

/** What most consultations do not have is left out where it is not there. */
type Always = Omit<ConsultationContext, keyof (WithCompetence & WithContacts)>;

/** The same context. A member that is added to a consultation and not here does not compile. */
export function consultationLaidOut(context: ConsultationContext): ConsultationContext {
  const always: Required<Always> = {
    lead: context.lead,
    matter: context.matter,
    subject: context.subject,
    position: context.position,
    legalGround: context.legalGround,
    authority: context.authority,
    classification: context.classification,
    urgency: context.urgency,
    urgencyReason: context.urgencyReason,
    regime: context.regime,
    budget: context.budget,
    questions: context.questions,
    rounds: context.rounds,
    draft: context.draft,
    repeated: context.repeated,
    tally: context.tally,
    createdAt: context.createdAt,
    openedAt: context.openedAt,
    endedAt: context.endedAt,
    outcome: context.outcome,
    conclusion: context.conclusion,
    withdrawalReason: context.withdrawalReason,
    suspension: context.suspension,
  };
  const { competence, contacts } = context;
  if (competence === undefined && contacts === undefined) return always;
  return {
    ...always,
    ...(competence === undefined ? {} : { competence }),
    ...(contacts === undefined ? {} : { contacts }),
  };
}
