/** The dossier of a consultation: everything that the law knows of it, and where things stand in it. */
import { type Consultation, roundOf } from '../consultation/consultation.js';
import { awaitsConfirmation, confirmationKey, type Dispute, disputeKey, lastSession } from '../dispute/dispute.js';
import type { Instant } from '../limits/time.js';
import { isSettled, type Opinion, opinionKey } from '../opinion/opinion.js';
import { type NextAct, nextActOfOpinion, type OpinionAct, type Responsible } from './next-act.js';

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
  /** Key of an opinion ("1:SXD"), of a dispute ("dispute:1") or of the last session with an agency ("dispute:1:SXD"). */
  readonly subject: string;
  readonly kind: 'reminder' | 'opinion' | 'notice' | 'competence' | 'stage' | 'confirmation';
  readonly dueAt: Instant;
}

/** The opinions of the round now running. */
export function currentOpinions(dossier: Dossier): Opinion[] {
  const round = roundOf(dossier.consultation.context);
  return dossier.opinions.filter((opinion) => opinion.context.round === round);
}

/**
 * The opinions for which an agency speaks in the round now running, or one by the name under which it stands: its own, and those
 * of agencies that it succeeds. What is not settled comes first, for that is what a command is about.
 */
export function opinionsOf(dossier: Dossier, agency: string): Opinion[] {
  const own = currentOpinions(dossier).filter(({ context }) => context.agency === agency || context.heldBy === agency);
  const rank = ({ state, context }: Opinion) => (isSettled(state) ? 2 : 0) + (context.agency === agency ? 0 : 1);
  return own.sort((a, b) => rank(a) - rank(b));
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
  const { contest } = context;
  if (state === 'contested' && contest !== null && !contest.overdue)
    limits.push({ subject: opinionKey(context), kind: 'competence', dueAt: contest.dueAt });
  if (context.notice?.state === 'pending' && !context.notice.overdue)
    limits.push({ subject: opinionKey(context), kind: 'notice', dueAt: context.notice.dueAt });
}

function addLimitsOfDispute(limits: RunningLimit[], { state, context }: Dispute): void {
  if (state === 'negotiating')
    for (const [agency, sessions] of Object.entries(context.sessions)) {
      const last = sessions.at(-1);
      if (last?.confirmDueAt && awaitsConfirmation(last) && !last.confirmOverdue)
        limits.push({ subject: confirmationKey(context, agency), kind: 'confirmation', dueAt: last.confirmDueAt });
    }
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
export function responsibleForOpinion(opinion: Opinion, dossier: Dossier): Responsible | null {
  return nextActIn(dossier, opinion)?.by ?? null;
}

/**
 * The next act of an opinion, in the light of its dispute: an answer that has settled waits for its head where a session says
 * that the two are unified and it has not said so itself (PY-2.3).
 */
export function nextActIn(dossier: Dossier, opinion: Opinion): NextAct<OpinionAct> | null {
  const next = nextActOfOpinion(opinion, dossier.consultation.context.lead);
  if (next !== null) return next;
  const { round, agency, heldBy } = opinion.context;
  const dispute = dossier.disputes.find(({ context }) => context.round === round);
  const last = dispute?.state === 'negotiating' ? lastSession(dispute.context, agency) : null;
  if (last === null || !awaitsConfirmation(last)) return null;
  return { command: 'dispute.confirm-session', by: { role: 'head', agency: heldBy }, dueAt: last.confirmDueAt };
}

/** Who holds the consultation as a whole now; null once it has ended. While it is suspended, that is the head of the Office. */
export function responsibleForConsultation(dossier: Dossier): Responsible | null {
  const { state, context } = dossier.consultation;
  if (state === 'concluded' || state === 'withdrawn') return null;
  if (state === 'draft') return { role: 'officer', agency: context.lead };
  if (context.suspension !== null) return { role: 'head', agency: context.suspension.by };
  const holder = currentDispute(dossier)?.context.holder;
  return { role: 'head', agency: holder ?? context.lead };
}
