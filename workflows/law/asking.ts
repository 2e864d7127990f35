/** Asking agencies: everyone at the opening, everyone again in a new round, the competent one after a return. */
import type { CommandInputs, ConsultedInput, OpenInput } from '../commands/commands.js';
import { type Refusal, refusal } from '../commands/refusals.js';
import { agencyInOrder, budgetOf, limitInOrder, notRepeated } from '../consultation/consultation.checks.js';
import { roundOf } from '../consultation/consultation.js';
import { agencyAdded } from '../consultation/consultation.messages.js';
import { currentOpinions } from '../dossier/dossier.js';
import type { Budget } from '../limits/limit.js';
import { isSettled, type Opinion } from '../opinion/opinion.js';
import { asked } from '../opinion/opinion.messages.js';
import { newOpinion, questionsFor } from '../opinion/opinion.start.js';
import { first, wellFormed } from '../step/check.js';
import { type Circumstances, canAnswer } from '../step/circumstances.js';
import { moveDispute, moveOpinion, type Work } from './work.js';

/** Asks every agency that the opening names. */
export function askEveryone(work: Work, opening: OpenInput, circumstances: Circumstances): void {
  const { context } = work.consultation;
  // The check has let only agencies through that are named, related, and asked for a reason.
  for (const consulted of opening.consult as readonly Required<ConsultedInput>[])
    ask(work, consulted, questionsFor(context, consulted.agency), context.budget, circumstances);
}

/** The lead asks one more agency in the round that runs, with the same checks as at the opening; those already asked are told. */
export function askAlso(
  work: Work,
  input: CommandInputs['consultation.ask-also'],
  circumstances: Circumstances,
): Refusal | null {
  const { context } = work.consultation;
  const { urgency, questions: known } = context;
  const taken = new Set(currentOpinions(work).flatMap(({ context: one }) => [one.agency, one.heldBy]));
  const within = budgetOf(input.limit ?? inheritedLimit(context.budget), urgency, circumstances);
  const keys = known.map(({ key }) => key);
  const strange = input.questions?.findIndex((key) => !keys.includes(key)) ?? -1;
  const refused = first(
    wellFormed(circumstances),
    () => agencyInOrder(input, taken, circumstances, ''),
    () => (strange < 0 ? null : refusal('unknown-question', `/questions/${strange}`)),
    () => limitInOrder(within, urgency, circumstances),
    () => notRepeated([input], circumstances, '/agency'),
  );
  if (refused !== null) return refused;
  const consulted = {
    agency: input.agency,
    function: input.function,
    reason: input.reason,
  } as Required<ConsultedInput>;
  const questions = input.questions ?? questionsFor(context, consulted.agency);
  if (questions.length === 0) return refusal('question-required', '/questions');
  work.messages.push(agencyAdded(consulted.agency, [...taken]));
  ask(work, consulted, questions, within, circumstances);
  return null;
}

/** A limit in working days is given again; a named day or calendar days may be over already. */
const inheritedLimit = (budget: Budget): Budget | undefined => ('workingDays' in budget ? budget : undefined);

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
 * one: once, even when it took over what several were asked. One in which nobody can answer is not asked again either: its
 * request is withdrawn first, or somebody is named there.
 */
export function supersede(work: Work, questionsChanged: boolean, circumstances: Circumstances): Refusal | null {
  const round = roundOf(work.consultation.context) - 1;
  const former = work.opinions.filter((opinion) => opinion.context.round === round);
  cancelUnsettled(work, 'superseded', circumstances);
  discontinueDispute(work, round, circumstances);
  const { context: consultation } = work.consultation;
  const { lead, budget } = consultation;
  const again = new Map<string, { consulted: Required<ConsultedInput>; questions: Set<string> }>();
  for (const { state, context } of former) {
    const { heldBy, function: related, reason, agency } = context;
    if (state === 'transferred' || heldBy === lead || isNotAskedAgain(state, context)) continue;
    const questions = questionsChanged ? questionsFor(consultation, agency) : context.questions;
    const known = again.get(heldBy);
    const consulted = known?.consulted ?? { agency: heldBy, function: related, reason };
    again.set(heldBy, { consulted, questions: new Set([...(known?.questions ?? []), ...questions]) });
  }
  if (![...again.keys()].every((code) => canAnswer(circumstances.register, code)))
    return refusal('agency-cannot-answer');
  for (const { consulted, questions } of again.values()) ask(work, consulted, [...questions], budget, circumstances);
  return null;
}

/**
 * An agency that was released because the matter is not its own is not asked again, nor one of which the request was taken
 * back; an incomplete dossier is completed.
 */
function isNotAskedAgain(state: Opinion['state'], { returned, withdrawn }: Opinion['context']): boolean {
  return withdrawn !== null || (state === 'released' && returned?.ground !== 'dossier-incomplete');
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
  const within = budgetOf(to.limit ?? inheritedLimit(budget), urgency, circumstances);
  const refused = first(
    agencyInOrder(to, taken, circumstances, '/readdress'),
    () => limitInOrder(within, urgency, circumstances, '/readdress/limit'),
    () => notRepeated([to], circumstances, '/readdress/agency'),
  );
  if (refused === null) ask(work, to as Required<ConsultedInput>, returned.context.questions, within, circumstances);
  return refused;
}
