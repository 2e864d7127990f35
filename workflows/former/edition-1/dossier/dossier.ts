/** The dossier of a consultation: everything that the law knows of it, and where things stand in it. */
import { type Consultation, roundOf } from '../consultation/consultation.js';
import { type Dispute, disputeKey } from '../dispute/dispute.js';
import type { Instant } from '../limits/time.js';
import { type Opinion, opinionKey } from '../opinion/opinion.js';
import { nextActOfOpinion, type Responsible } from './next-act.js';

export interface Dossier {
  readonly id: string;
  readonly consultation: Consultation;
  /** Of all rounds, in the order in which they were asked. */
  readonly opinions: readonly Opinion[];
  /** At most one for each round. */
  readonly disputes: readonly Dispute[];
}

/** A limit that runs: what it is of, what kind, and when it passes. */
export interface RunningLimit {
  /** Key of an opinion ("1:SXD") or of a dispute ("dispute:1"). */
  readonly subject: string;
  readonly kind: 'reminder' | 'opinion' | 'notice' | 'stage';
  readonly dueAt: Instant;
}

/** The opinions of the round now running. */
export function currentOpinions(dossier: Dossier): Opinion[] {
  const round = roundOf(dossier.consultation.context);
  return dossier.opinions.filter((opinion) => opinion.context.round === round);
}

/** The opinion of an agency in the round now running, under its own name or as successor of another. */
export function opinionOf(dossier: Dossier, agency: string): Opinion | null {
  const current = currentOpinions(dossier);
  return (
    current.find((opinion) => opinion.context.agency === agency) ??
    current.find((opinion) => opinion.context.heldBy === agency) ??
    null
  );
}

/** The dispute of the round now running. */
export function currentDispute(dossier: Dossier): Dispute | null {
  const round = roundOf(dossier.consultation.context);
  return dossier.disputes.find((dispute) => dispute.context.round === round) ?? null;
}

/**
 * Every limit that runs. It follows from the state alone, so a limit cannot be forgotten or left behind: the rows of the
 * database are written from this, and the clock is asked by it.
 */
export function runningLimits({ opinions, disputes }: Pick<Dossier, 'opinions' | 'disputes'>): RunningLimit[] {
  const limits: RunningLimit[] = [];
  for (const opinion of opinions) addLimitsOfOpinion(limits, opinion);
  for (const dispute of disputes) addLimitsOfDispute(limits, dispute);
  return limits;
}

function addLimitsOfOpinion(limits: RunningLimit[], { state, context }: Opinion): void {
  if ((state === 'awaiting' || state === 'clarifying') && context.dueAt !== null) {
    const subject = opinionKey(context);
    for (const dueAt of context.reminders) limits.push({ subject, kind: 'reminder', dueAt });
    limits.push({ subject, kind: 'opinion', dueAt: context.dueAt });
  }
  if (context.notice?.state === 'pending' && !context.notice.overdue)
    limits.push({ subject: opinionKey(context), kind: 'notice', dueAt: context.notice.dueAt });
}

function addLimitsOfDispute(limits: RunningLimit[], { context }: Dispute): void {
  if (context.holder !== null && context.dueAt !== null && !context.overdue)
    limits.push({ subject: disputeKey(context), kind: 'stage', dueAt: context.dueAt });
}

/** The first limit that has passed by a moment, its own instant included: on time is strictly before. */
export function passedLimit(dossier: Dossier, now: Instant): RunningLimit | null {
  let earliest: RunningLimit | null = null;
  for (const limit of runningLimits(dossier)) {
    if (limit.dueAt <= now && (earliest === null || limit.dueAt < earliest.dueAt)) earliest = limit;
  }
  return earliest;
}

/** Who holds an opinion now: one responsible person for every step (PY-1.3a, TN-2a). */
export function responsibleForOpinion(opinion: Opinion, lead: string): Responsible | null {
  return nextActOfOpinion(opinion, lead)?.by ?? null;
}

/** Who holds the consultation as a whole now; null once it has ended. */
export function responsibleForConsultation(dossier: Dossier): Responsible | null {
  const { state, context } = dossier.consultation;
  if (state === 'concluded' || state === 'withdrawn') return null;
  if (state === 'draft') return { role: 'officer', agency: context.lead };
  const holder = currentDispute(dossier)?.context.holder;
  return { role: 'head', agency: holder ?? context.lead };
}
