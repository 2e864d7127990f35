/** What the clock and the register say to a consultation. */
import type { SystemCommand } from '../commands/commands.js';
import { type Refusal, refusal } from '../commands/refusals.js';
import { type Dispute, disputeKey } from '../dispute/dispute.js';
import { opinionsOf, runningLimits } from '../dossier/dossier.js';
import type { MessageKind } from '../dossier/message-kinds.js';
import { successorOf } from '../opinion/opinion.changes.js';
import { isSettled, type Opinion, type OpinionContext, opinionKey } from '../opinion/opinion.js';
import { handedOver, handedOverQuietly, leastNotice, startLimit } from '../opinion/opinion.limit.js';
import type { Circumstances } from '../step/circumstances.js';
import { everyoneIn } from '../step/messages.js';
import { limitsBefore, tellOfMoved } from './moved-limits.js';
import { moveConsultation, moveDispute, moveOpinion, underItsLead, type Work } from './work.js';

/** Carries out what the clock or the register says; a limit that no longer runs is refused. */
export function carryOutSystem(work: Work, command: SystemCommand, circumstances: Circumstances): Refusal | null {
  switch (command.command) {
    case 'limit.passed':
      return limitPassed(work, command, circumstances);
    case 'limit.given-back':
      return limitGivenBack(work, command, circumstances);
    case 'calendar.amended':
      return calendarAmended(work, command, circumstances);
    case 'agency.transferred':
      return agencyTransferred(work, command, circumstances);
  }
}

type SystemOf<Name extends SystemCommand['command']> = Extract<SystemCommand, { command: Name }>;

/** Only a limit that runs, and has passed, takes effect: what the clock heard may have been moved or settled since. */
function limitPassed(work: Work, command: SystemOf<'limit.passed'>, circumstances: Circumstances): Refusal | null {
  const { subject, kind } = command.with;
  const passed = runningLimits(work).some(
    (limit) => limit.subject === subject && limit.kind === kind && limit.dueAt <= circumstances.at,
  );
  if (!passed) return refusal('not-in-state');
  const event = { type: 'limit.passed', with: command.with, circumstances } as const;
  const dispute = work.disputes.find((candidate) => disputeKey(candidate.context) === subject);
  if (dispute !== undefined) return moveDispute(work, dispute, event);
  if (kind === 'confirmation') return confirmationPassed(work, command, circumstances);
  // A limit that runs is of a dispute or of an opinion, and it was no dispute's.
  const opinion = work.opinions.find((candidate) => opinionKey(candidate.context) === subject) as Opinion;
  return moveOpinion(work, opinion, event);
}

/** Only the limit of an opinion, when it has come: instead of passing it goes on (docs/decisions/0058). */
function limitGivenBack(
  work: Work,
  command: SystemOf<'limit.given-back'>,
  circumstances: Circumstances,
): Refusal | null {
  const { subject } = command.with;
  const opinion = work.opinions.find(({ context }) => opinionKey(context) === subject);
  const dueAt = opinion?.context.dueAt ?? null;
  if (opinion === undefined || dueAt === null || dueAt > circumstances.at) return refusal('not-in-state');
  return moveOpinion(work, opinion, { type: 'limit.given-back', with: command.with, circumstances });
}

/** A dissenting head has not said in time whether the two are unified; the subject names the dispute and the agency. */
function confirmationPassed(
  work: Work,
  { with: passed }: SystemOf<'limit.passed'>,
  circumstances: Circumstances,
): Refusal | null {
  const ofDispute = ({ context }: Dispute) => passed.subject.startsWith(`${disputeKey(context)}:`);
  const dispute = work.disputes.find(ofDispute) as Dispute;
  return moveDispute(work, dispute, { type: 'confirmation.passed', with: passed, circumstances });
}

function calendarAmended(
  work: Work,
  command: SystemOf<'calendar.amended'>,
  circumstances: Circumstances,
): Refusal | null {
  const event = { type: 'calendar.amended', with: command.with, circumstances } as const;
  const before = limitsBefore(work);
  for (const opinion of work.opinions) moveOpinion(work, opinion, event);
  for (const dispute of work.disputes) moveDispute(work, dispute, event);
  tellOfMoved(work, before);
  return null;
}

/** Functions pass to the body that takes them over, with what was said and owed; nothing is asked again (NQ 190/2025/QH15). */
function agencyTransferred(work: Work, command: SystemOf<'agency.transferred'>, before: Circumstances): Refusal | null {
  moveConsultation(work, { type: 'agency.transferred', with: command.with, circumstances: before });
  const circumstances = underItsLead(work, before);
  const event = { type: 'agency.transferred', with: command.with, circumstances } as const;
  for (const dispute of work.disputes) moveDispute(work, dispute, event);
  const { lead } = circumstances;
  for (const asked of work.opinions) {
    const opinion = withItsAnswer(work, asked, command.with, circumstances);
    // An agency that takes the matter over as its lead is no longer asked about it: no agency consults itself.
    const asksItself = opinion.context.heldBy === lead && !isSettled(opinion.state);
    if (opinion.context.heldBy !== command.with.from && !asksItself) continue;
    moveOpinion(work, opinion, event);
    if (asksItself) continue;
    const successor = successorOf(opinion.context, command.with);
    if (isSettled(opinion.state) || successor === null || successor === lead) continue;
    handOver(work, opinion, successor, circumstances);
  }
  return null;
}

/** What an agency had answered in time stands, also where nobody is left of whom to ask a clearer answer (I13). */
function withItsAnswer(
  work: Work,
  opinion: Opinion,
  transfer: SystemOf<'agency.transferred'>['with'],
  circumstances: Circumstances,
): Opinion {
  const { context, state } = opinion;
  const { lead } = work.consultation.context;
  const successor = context.heldBy === transfer.from ? successorOf(context, transfer) : context.heldBy;
  if (state !== 'clarifying' || successor !== lead) return opinion;
  moveOpinion(work, opinion, { type: 'answer.stands', with: {}, circumstances });
  return work.opinions.find((one) => one.context.ordinal === context.ordinal) as Opinion;
}

function handOver(work: Work, opinion: Opinion, successor: string, circumstances: Circumstances): void {
  const { context } = opinion;
  const inRound = work.opinions.filter((candidate) => candidate.context.round === context.round);
  const awaited = inRound.find((candidate) => candidate.context.heldBy === successor && candidate.state === 'awaiting');
  const alone = inRound.every((candidate) => candidate.context.agency !== successor);
  if (awaited !== undefined && opinion.state === 'awaiting')
    moveOpinion(work, awaited, { type: 'opinion.absorb', with: { taken: context }, circumstances });
  else work.opinions = [...work.opinions, takenOver(work, opinion, successor, alone, circumstances)];
  const { dueAt } = (opinionsOf(work, successor)[0] as Opinion).context;
  work.messages.push({
    kind: 'transferred' satisfies MessageKind,
    to: [everyoneIn(successor), everyoneIn(work.consultation.context.lead)],
    params: { agency: successor, from: context.agency, dueAt },
  });
}

/**
 * The request as its successor has it: receipt, questions and limit are kept, but nobody is silent about what it could not yet
 * know. Beside an opinion of the successor's own that has settled it stands under a name of its own.
 */
function takenOver(
  work: Work,
  { state, context }: Opinion,
  successor: string,
  alone: boolean,
  circumstances: Circumstances,
): Opinion {
  const registered = circumstances.register.agencies[successor];
  const taken: OpinionContext = {
    ...context,
    ordinal: work.opinions.length,
    agency: alone ? successor : `${successor}~${context.agency}`,
    heldBy: successor,
    external: registered?.external ?? context.external,
    subordination: registered?.subordination ?? context.subordination,
    predecessor: context.agency,
    officer: null,
  };
  return { state, context: { ...taken, ...limitTakenOver({ state, context }, successor, circumstances) } };
}

/** What had not been received outside enters the inbox of a successor that is in the system: that is receipt (design, rule 6). */
function receivedHere(
  context: OpinionContext,
  successor: string,
  circumstances: Circumstances,
): Partial<OpinionContext> {
  const { at, register } = circumstances;
  if (register.agencies[successor]?.external !== false) return {};
  const { budget } = context;
  return {
    receivedAt: at,
    ...startLimit({ budget, heldBy: successor }, at, circumstances, leastNotice(circumstances)),
  };
}

function limitTakenOver(
  { state, context }: Opinion,
  successor: string,
  circumstances: Circumstances,
): Partial<OpinionContext> {
  if (state === 'overdue') return {};
  if (context.ledger.length === 0) return receivedHere(context, successor, circumstances);
  const waits = state === 'returned' || state === 'contested';
  return waits ? handedOverQuietly(context, successor, circumstances) : handedOver(context, successor, circumstances);
}
