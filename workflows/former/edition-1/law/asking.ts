/** Asking agencies: everyone at the opening, everyone again in a new round, the competent one after a return. */
import type { CommandInputs, ConsultedInput, OpenInput } from '../commands/commands.js';
import type { Refusal } from '../commands/refusals.js';
import { agencyInOrder, budgetOf, limitInOrder } from '../consultation/consultation.checks.js';
import { roundOf } from '../consultation/consultation.js';
import { currentOpinions } from '../dossier/dossier.js';
import type { Budget } from '../limits/limit.js';
import { isSettled, type Opinion } from '../opinion/opinion.js';
import { asked } from '../opinion/opinion.messages.js';
import { newOpinion, questionsFor } from '../opinion/opinion.start.js';
import { first } from '../step/check.js';
import type { Circumstances } from '../step/circumstances.js';
import { moveDispute, moveOpinion, type Work } from './work.js';

/** Asks every agency that the opening names. */
export function askEveryone(work: Work, opening: OpenInput, circumstances: Circumstances): void {
  const { context } = work.consultation;
  // The check has let only agencies through that are named, related, and asked for a reason.
  for (const consulted of opening.consult as readonly Required<ConsultedInput>[])
    ask(work, consulted, questionsFor(context, consulted.agency), context.budget, circumstances);
}

function ask(
  work: Work,
  consulted: Required<ConsultedInput>,
  questions: readonly string[],
  budget: Budget,
  circumstances: Circumstances,
): void {
  const opinion = newOpinion(
    work.consultation.context,
    consulted,
    questions,
    budget,
    work.opinions.length,
    circumstances,
  );
  work.opinions = [...work.opinions, opinion];
  work.messages.push(asked(opinion.context, circumstances));
}

/**
 * Old positions stay with the old text. Each agency that was rightly asked, or its successor, is asked again about the new
 * one: once, even when it took over what several were asked.
 */
export function supersede(work: Work, circumstances: Circumstances): void {
  const round = roundOf(work.consultation.context) - 1;
  const former = work.opinions.filter((opinion) => opinion.context.round === round);
  cancelUnsettled(work, 'superseded', circumstances);
  discontinueDispute(work, round, circumstances);
  const { lead, budget } = work.consultation.context;
  const again = new Map<string, { consulted: Required<ConsultedInput>; questions: Set<string> }>();
  for (const { state, context } of former) {
    const { heldBy, function: related, reason, questions } = context;
    if (state === 'transferred' || wasOutsideCompetence(state, context.returned?.ground) || heldBy === lead) continue;
    const known = again.get(heldBy);
    const consulted = known?.consulted ?? { agency: heldBy, function: related, reason };
    again.set(heldBy, { consulted, questions: new Set([...(known?.questions ?? []), ...questions]) });
  }
  for (const { consulted, questions } of again.values()) ask(work, consulted, [...questions], budget, circumstances);
}

/** An agency that was released because the matter is not its own is not asked again; an incomplete dossier is completed. */
function wasOutsideCompetence(state: Opinion['state'], ground: string | undefined): boolean {
  return state === 'released' && ground !== 'dossier-incomplete';
}

export function endEverything(work: Work, because: 'withdrawn' | 'superseded', circumstances: Circumstances): void {
  cancelUnsettled(work, because, circumstances);
  discontinueDispute(work, roundOf(work.consultation.context), circumstances);
}

function cancelUnsettled(work: Work, because: 'withdrawn' | 'superseded', circumstances: Circumstances): void {
  for (const opinion of work.opinions)
    if (!isSettled(opinion.state))
      moveOpinion(work, opinion, { type: 'opinion.cancel', with: { because }, circumstances });
}

function discontinueDispute(work: Work, round: number, circumstances: Circumstances): void {
  const dispute = work.disputes.find((candidate) => candidate.context.round === round);
  if (dispute !== undefined) moveDispute(work, dispute, { type: 'dispute.discontinue', with: {}, circumstances });
}

/**
 * A request that came to the wrong agency goes on to the competent one as a new opinion, with the same questions (PY-2.1b).
 * Without a limit of its own it has the working days of the consultation, or the regulation's where those are a named day
 * or calendar days: such a limit may be over already.
 */
export function readdress(
  work: Work,
  returned: Opinion,
  { readdress: to }: CommandInputs['opinion.accept-return'],
  circumstances: Circumstances,
): Refusal | null {
  if (to === undefined) return null;
  const taken = new Set(currentOpinions(work).map((opinion) => opinion.context.agency));
  const { urgency, budget } = work.consultation.context;
  const inherited = 'workingDays' in budget ? budget : undefined;
  const within = budgetOf(to.limit ?? inherited, urgency, circumstances);
  const refused = first(agencyInOrder(to, taken, circumstances, '/readdress'), () =>
    limitInOrder(within, urgency, circumstances, '/readdress/limit'),
  );
  if (refused === null) ask(work, to as Required<ConsultedInput>, returned.context.questions, within, circumstances);
  return refused;
}
