/** A dossier while the law works on it: steps of its machines, and the messages that they compose. */
import type { Refusal } from '../commands/refusals.js';
import type { Consultation, ConsultationEvent } from '../consultation/consultation.js';
import { stepConsultation } from '../consultation/consultation.machine.js';
import type { Dispute, DisputeEvent } from '../dispute/dispute.js';
import { stepDispute } from '../dispute/dispute.machine.js';
import { currentOpinions, type Dossier } from '../dossier/dossier.js';
import type { Opinion, OpinionEvent } from '../opinion/opinion.js';
import { stepOpinion } from '../opinion/opinion.machine.js';
import type { Circumstances } from '../step/circumstances.js';
import type { Effect, Step } from '../step/kernel.js';
import { everyoneIn, type Message } from '../step/messages.js';

/** A dossier while a command works on it. It is thrown away when the command is refused. */
export interface Work {
  readonly id: string;
  consultation: Consultation;
  opinions: readonly Opinion[];
  disputes: readonly Dispute[];
  readonly messages: Message[];
}

/** Begins the work on a dossier, which itself stays as it is. */
export function workOn(dossier: Dossier): Work {
  const { id, consultation, opinions, disputes } = dossier;
  return { id, consultation, opinions, disputes, messages: [] };
}

/** The circumstances with the lead as it is by now: where a lead was reorganised, all that follows is its successor's to do. */
export function underItsLead(work: Work, circumstances: Circumstances): Circumstances {
  const { lead } = work.consultation.context;
  return lead === circumstances.lead ? circumstances : { ...circumstances, lead };
}

export function moveConsultation(work: Work, event: ConsultationEvent): Refusal | null {
  const step = stepConsultation(work.consultation, event);
  if (step.refused !== null) return step.refused;
  work.consultation = step.next;
  collect(work, step.effects);
  return null;
}

export function moveOpinion(work: Work, opinion: Opinion, event: OpinionEvent): Refusal | null {
  const step = stepOpinion(opinion, event);
  return taken(work, step, (next) => {
    work.opinions = work.opinions.map((candidate) => (candidate === opinion ? next : candidate));
  });
}

export function moveDispute(work: Work, dispute: Dispute, event: DisputeEvent): Refusal | null {
  const step = stepDispute(dispute, event);
  const refused = taken(work, step, (next) => {
    work.disputes = work.disputes.map((candidate) => (candidate === dispute ? next : candidate));
  });
  if (refused !== null || step.refused !== null || step.next.state === dispute.state) return refused;
  const { state, context } = step.next;
  const news = { state, conclusion: context.decision?.conclusion ?? null, by: context.decision?.by ?? null };
  if (event.type !== 'dispute.discontinue')
    moveConsultation(work, { type: 'dispute.changed', with: news, circumstances: event.circumstances });
  return null;
}

function taken<S extends Opinion | Dispute>(work: Work, step: Step<S>, replace: (next: S) => void): Refusal | null {
  if (step.refused !== null) return step.refused;
  replace(step.next);
  collect(work, step.effects);
  return null;
}

function collect(work: Work, effects: readonly Effect[]): void {
  for (const effect of effects) if (effect.type === 'tell') work.messages.push(effect.params as Message);
}

/** The end of a consultation, whichever way it went, and its suspension are told to all parties (design §1). */
const TO_ALL_PARTIES: readonly Message['kind'][] = ['concluded', 'decided', 'withdrawn', 'suspended', 'resumed'];

export function addressed(work: Work): Message[] {
  return work.messages.map((message) => {
    if (!TO_ALL_PARTIES.includes(message.kind)) return message;
    const parties = currentOpinions(work).map((opinion) => opinion.context.heldBy);
    return { ...message, to: [...message.to, ...[...new Set(parties)].map(everyoneIn)] };
  });
}
