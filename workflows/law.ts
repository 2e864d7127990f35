/**
 * The law, whole: one command on one dossier gives a refusal that changes nothing, or a new dossier and what is to be told.
 * It asks who may act, lets the machine concerned step, and lets the others follow. Pure: the same dossier, command and
 * moment always give the same decision; that is what `verify` relies on.
 */
import { mayAct, mayActAsConsulted } from './commands/authority.js';
import type {
  CommandInputs,
  ConsultationCommand,
  ConsultedInput,
  OpenInput,
  SystemCommand,
} from './commands/commands.js';
import type { Refusal } from './commands/refusals.js';
import { refusal } from './commands/refusals.js';
import { blankConsultation } from './consultation/consultation.changes.js';
import { agencyInOrder, budgetOf, limitInOrder, openingOf } from './consultation/consultation.checks.js';
import { type Consultation, type ConsultationEvent, roundOf } from './consultation/consultation.js';
import { stepConsultation } from './consultation/consultation.machine.js';
import { openDispute } from './dispute/dispute.changes.js';
import { type Dispute, type DisputeEvent, disputeKey, isUnified } from './dispute/dispute.js';
import { stepDispute } from './dispute/dispute.machine.js';
import { reconciliationNeeded } from './dispute/dispute.messages.js';
import { sameTally, tallyOf } from './dossier/dissent.js';
import { currentDispute, currentOpinions, type Dossier, opinionOf, runningLimits } from './dossier/dossier.js';
import type { Budget } from './limits/limit.js';
import { successorOf } from './opinion/opinion.changes.js';
import { isSettled, type Opinion, type OpinionEvent, opinionKey } from './opinion/opinion.js';
import { stepOpinion } from './opinion/opinion.machine.js';
import { asked } from './opinion/opinion.messages.js';
import { newOpinion, questionsFor } from './opinion/opinion.start.js';
import { first } from './step/check.js';
import type { Circumstances, Moment } from './step/circumstances.js';
import type { Effect, Step } from './step/kernel.js';
import { everyoneIn, type Message } from './step/messages.js';

export type Decision =
  | { readonly refused: Refusal }
  | { readonly refused: null; readonly dossier: Dossier; readonly messages: readonly Message[] };

/** A dossier while a command works on it. It is thrown away when the command is refused. */
interface Work {
  readonly id: string;
  consultation: Consultation;
  opinions: readonly Opinion[];
  disputes: readonly Dispute[];
  readonly messages: Message[];
}

/** Decides a command of a person on a consultation; `dossier` is null when there is none by that id yet. */
export function decide(dossier: Dossier | null, command: ConsultationCommand, moment: Moment): Decision {
  const circumstances = circumstancesOf(dossier, command, moment);
  const isNew = dossier === null;
  if (isNew && command.command !== 'consultation.open' && command.command !== 'consultation.draft')
    return { refused: refusal('unknown-consultation') };
  const work = workOn(dossier ?? emptyDossier(command.consultation, circumstances));
  const refused = carryOut(work, command, circumstances);
  return refused === null ? completed(work, circumstances) : { refused };
}

/** Decides what the clock or the register says; it is never refused, at most without effect. */
export function follow(dossier: Dossier, command: SystemCommand, moment: Moment): Decision {
  const circumstances = circumstancesOf(dossier, command, moment);
  const work = workOn(dossier);
  const refused = carryOutSystem(work, command, circumstances);
  return refused === null ? completed(work, circumstances) : { refused };
}

function emptyDossier(id: string, circumstances: Circumstances): Dossier {
  return { id, consultation: blankConsultation(circumstances), opinions: [], disputes: [] };
}

function workOn(dossier: Dossier): Work {
  const { id, consultation, opinions, disputes } = dossier;
  return { id, consultation, opinions, disputes, messages: [] };
}

function completed(work: Work, circumstances: Circumstances): Decision {
  reckon(work, circumstances);
  const { id, consultation, opinions, disputes } = work;
  return { refused: null, dossier: { id, consultation, opinions, disputes }, messages: addressed(work) };
}

function circumstancesOf(
  dossier: Dossier | null,
  command: ConsultationCommand | SystemCommand,
  moment: Moment,
): Circumstances {
  const context = dossier?.consultation.context;
  // What is spread stands last: adding to a copy costs twenty times as much, and this is done for every command and limit.
  return {
    lead: context?.lead ?? moment.actor.agency ?? '',
    stage: dossier?.consultation.state ?? 'draft',
    proposalHash: proposalHash(dossier, command, moment),
    malformed: ('malformed' in command ? command.malformed : undefined) ?? [],
    ...moment,
  };
}

/** Silence and answers are bound to the text as sent: a command that brings a text brings its hash. */
function proposalHash(dossier: Dossier | null, command: ConsultationCommand | SystemCommand, moment: Moment): string {
  const context = dossier?.consultation.context;
  if (command.command === 'consultation.amend') return moment.sha256(command.with.proposal ?? '');
  if (command.command === 'consultation.open')
    return moment.sha256({ ...context?.draft, ...command.with }.proposal ?? '');
  return context?.rounds.at(-1)?.proposalHash ?? '';
}

function carryOut(work: Work, command: ConsultationCommand, circumstances: Circumstances): Refusal | null {
  switch (command.command) {
    case 'consultation.draft':
    case 'consultation.open':
    case 'consultation.amend':
    case 'consultation.withdraw':
    case 'consultation.conclude':
      return first(mayAct(command.command, circumstances.actor, circumstances.lead), () =>
        onConsultation(work, command, circumstances),
      );
    case 'consultation.decide':
    case 'dispute.record-session':
    case 'dispute.escalate':
    case 'dispute.find-incomplete':
    case 'dispute.complete':
    case 'dispute.remit':
    case 'dispute.submit':
    case 'dispute.decide':
      return first(mayAct(command.command, circumstances.actor, circumstances.lead), () =>
        onDispute(work, command, circumstances),
      );
    case 'comment.yield':
    case 'comment.maintain':
    case 'opinion.assign':
    case 'opinion.answer':
    case 'opinion.clarify':
    case 'opinion.return':
    case 'opinion.request-extension':
      return onOwnOpinion(work, command, circumstances);
    default:
      return first(mayAct(command.command, circumstances.actor, circumstances.lead), () =>
        onOpinionOfAgency(work, command, circumstances),
      );
  }
}

type Narrow<Name extends ConsultationCommand['command']> = Extract<ConsultationCommand, { command: Name }>;

// — the consultation itself ————————————————————————————————————————————————————————————————————————————————

type OwnCommand = Narrow<
  'consultation.draft' | 'consultation.open' | 'consultation.amend' | 'consultation.withdraw' | 'consultation.conclude'
>;

function onConsultation(work: Work, command: OwnCommand, circumstances: Circumstances): Refusal | null {
  const before = work.consultation;
  const event = { type: command.command, with: command.with, circumstances } as ConsultationEvent;
  const refused = moveConsultation(work, event);
  if (refused !== null) return refused;
  switch (command.command) {
    case 'consultation.open':
      askEveryone(work, openingOf(before.context, command.with), circumstances);
      return null;
    case 'consultation.amend':
      supersede(work, circumstances);
      return null;
    case 'consultation.withdraw':
      endEverything(work, 'withdrawn', circumstances);
      return null;
    default:
      return null;
  }
}

function askEveryone(work: Work, opening: OpenInput, circumstances: Circumstances): void {
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
 * Old positions stay with the old text; whoever was rightly asked is asked again about the new one, or who now answers for
 * it: once, even when it took over what several were asked.
 */
function supersede(work: Work, circumstances: Circumstances): void {
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

function endEverything(work: Work, because: 'withdrawn' | 'superseded', circumstances: Circumstances): void {
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

// — opinions ———————————————————————————————————————————————————————————————————————————————————————————————

type OwnOpinionCommand = Narrow<
  | 'comment.yield'
  | 'comment.maintain'
  | 'opinion.assign'
  | 'opinion.answer'
  | 'opinion.clarify'
  | 'opinion.return'
  | 'opinion.request-extension'
>;

/** What a consulted agency does with its own opinion, or the lead's clerk enters for an agency outside. */
function onOwnOpinion(work: Work, command: OwnOpinionCommand, circumstances: Circumstances): Refusal | null {
  const named = 'agency' in command.with ? command.with.agency : undefined;
  const opinion = opinionOf(work, named ?? circumstances.actor.agency ?? '');
  const refused = mayActAsConsulted(command.command, circumstances.actor, circumstances.lead, opinion?.context ?? null);
  if (refused !== null || opinion === null) return refused;
  return moveOpinion(work, opinion, { type: command.command, with: command.with, circumstances } as OpinionEvent);
}

type LeadOpinionCommand = Exclude<
  ConsultationCommand,
  OwnCommand | OwnOpinionCommand | Narrow<'consultation.decide'> | { command: `dispute.${string}` }
>;

/** What the lead does with the opinion of an agency that it names. */
function onOpinionOfAgency(work: Work, command: LeadOpinionCommand, circumstances: Circumstances): Refusal | null {
  const { agency } = command.with;
  if (agency === undefined) return refusal('field-required', '/agency');
  const opinion = (command.command === 'notice.issue' ? owingNotice(work, agency) : null) ?? opinionOf(work, agency);
  if (opinion === null) return notAsked(agency, circumstances);
  const refused = moveOpinion(work, opinion, {
    type: command.command,
    with: command.with,
    circumstances,
  } as OpinionEvent);
  if (refused !== null) return refused;
  return command.command === 'opinion.accept-return' ? readdress(work, opinion, command.with, circumstances) : null;
}

/** A notice is owed for the silence of its round, also when the text has changed since (PY-2.2e). */
function owingNotice(work: Work, agency: string): Opinion | null {
  const ofAgency = ({ context }: Opinion) => context.agency === agency || context.heldBy === agency;
  return work.opinions.find((opinion) => ofAgency(opinion) && opinion.context.notice?.state === 'pending') ?? null;
}

/**
 * A request that came to the wrong agency goes on to the competent one as a new opinion, with the same questions (PY-2.1b).
 * Without a limit of its own it has the working days of the consultation, or the regulation's where those are a named day
 * or calendar days: such a limit may be over already.
 */
function readdress(
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

// — disputes ———————————————————————————————————————————————————————————————————————————————————————————————

type DisputeCommand = Narrow<Extract<ConsultationCommand['command'], `dispute.${string}` | 'consultation.decide'>>;

function onDispute(work: Work, command: DisputeCommand, circumstances: Circumstances): Refusal | null {
  const dispute = currentDispute(work);
  if (dispute === null) return refusal('not-in-state');
  if (command.command !== 'dispute.record-session' || command.with.agency === undefined)
    return moveDispute(work, dispute, { type: command.command, with: command.with, circumstances } as DisputeEvent);
  // A dissent is known by the agency that was asked, even where a successor now answers for it and sits at the table.
  const opinion = opinionOf(work, command.with.agency);
  if (opinion === null) return notAsked(command.with.agency, circumstances);
  const input = { ...command.with, agency: opinion.context.agency };
  return moveDispute(work, dispute, { type: command.command, with: input, circumstances });
}

function notAsked(agency: string, circumstances: Circumstances): Refusal {
  return refusal(circumstances.register.agencies[agency] === undefined ? 'unknown-agency' : 'not-consulted', '/agency');
}

// — the clock and the register —————————————————————————————————————————————————————————————————————————————

function carryOutSystem(work: Work, command: SystemCommand, circumstances: Circumstances): Refusal | null {
  switch (command.command) {
    case 'limit.passed':
      return limitPassed(work, command, circumstances);
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
  // A limit that runs is of a dispute or of an opinion, and it was no dispute's.
  const opinion = work.opinions.find((candidate) => opinionKey(candidate.context) === subject) as Opinion;
  return moveOpinion(work, opinion, event);
}

function calendarAmended(
  work: Work,
  command: SystemOf<'calendar.amended'>,
  circumstances: Circumstances,
): Refusal | null {
  const event = { type: 'calendar.amended', with: command.with, circumstances } as const;
  for (const opinion of work.opinions) moveOpinion(work, opinion, event);
  for (const dispute of work.disputes) moveDispute(work, dispute, event);
  return null;
}

/** Functions pass to the body that takes them over; receipt and limit are kept, nothing is asked again (NQ 190/2025/QH15). */
function agencyTransferred(
  work: Work,
  command: SystemOf<'agency.transferred'>,
  circumstances: Circumstances,
): Refusal | null {
  const event = { type: 'agency.transferred', with: command.with, circumstances } as const;
  moveConsultation(work, event);
  for (const dispute of work.disputes) moveDispute(work, dispute, event);
  const { lead } = work.consultation.context;
  for (const opinion of work.opinions) {
    // An agency that takes the matter over as its lead is no longer asked about it: nobody consults itself.
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

function handOver(work: Work, opinion: Opinion, successor: string, circumstances: Circumstances): void {
  const { context } = opinion;
  const own = work.opinions.find(
    (candidate) => candidate.context.round === context.round && candidate.context.agency === successor,
  );
  const to = [everyoneIn(successor), everyoneIn(work.consultation.context.lead)];
  work.messages.push({
    kind: 'transferred',
    to,
    params: { agency: successor, from: context.agency, dueAt: context.dueAt },
  });
  if (own !== undefined) {
    if (isSettled(own.state)) return;
    moveOpinion(work, own, { type: 'opinion.absorb', with: { questions: context.questions }, circumstances });
    return;
  }
  const taken = {
    ...context,
    ordinal: work.opinions.length,
    agency: successor,
    heldBy: successor,
    predecessor: context.agency,
    officer: null,
  };
  work.opinions = [...work.opinions, { state: opinion.state, context: taken }];
}

// — steps ——————————————————————————————————————————————————————————————————————————————————————————————————

/** What the opinions come to moves the consultation on, and dissent that stands opens a dispute (PY-2.3). */
function reckon(work: Work, circumstances: Circumstances): void {
  const opened = roundOf(work.consultation.context) > 0;
  if (!opened) return;
  const dispute = currentDispute(work);
  const tally = tallyOf(currentOpinions(work), dispute);
  // A new round in which nobody is left to be asked is collected as it begins.
  const nothingToCollect = work.consultation.state === 'collecting' && tally.pending === 0;
  if (nothingToCollect || !sameTally(tally, work.consultation.context.tally))
    moveConsultation(work, { type: 'opinions.changed', with: tally, circumstances });
  if (dispute !== null) {
    const dissenters = nowDissenting(dispute, tally.dissenting);
    if (dissenters.join() !== dispute.context.dissenters.join())
      moveDispute(work, dispute, { type: 'dissent.changed', with: { dissenters }, circumstances });
    return;
  }
  if (work.consultation.state !== 'reconciling') return;
  const { authority } = work.consultation.context;
  const opening = openDispute(roundOf(work.consultation.context), authority, tally.dissenting, circumstances);
  work.disputes = [...work.disputes, opening];
  work.messages.push(reconciliationNeeded(opening.context, circumstances));
}

/**
 * Whose dissent a dispute is about now: while the heads still talk, one may fall away (the agency yields) or come up (the
 * lead rejects a main condition after all), and nobody's is passed over (I6). Who has agreed at the table stays at it.
 */
function nowDissenting(dispute: Dispute, standing: readonly string[]): readonly string[] {
  const { dissenters } = dispute.context;
  if (dispute.state !== 'negotiating' && dispute.state !== 'unified') return dissenters;
  const left = dissenters.filter((agency) => standing.includes(agency) || isUnified(dispute.context, agency));
  return [...left, ...standing.filter((agency) => !left.includes(agency))];
}

function moveConsultation(work: Work, event: ConsultationEvent): Refusal | null {
  const step = stepConsultation(work.consultation, event);
  if (step.refused !== null) return step.refused;
  work.consultation = step.next;
  collect(work, step.effects);
  return null;
}

function moveOpinion(work: Work, opinion: Opinion, event: OpinionEvent): Refusal | null {
  const step = stepOpinion(opinion, event);
  return taken(work, step, (next) => {
    work.opinions = work.opinions.map((candidate) => (candidate === opinion ? next : candidate));
  });
}

function moveDispute(work: Work, dispute: Dispute, event: DisputeEvent): Refusal | null {
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

/** The end of a consultation, whichever way it went, is told to all parties (design §1). */
const TO_ALL_PARTIES: readonly Message['kind'][] = ['concluded', 'decided', 'withdrawn'];

function addressed(work: Work): Message[] {
  return work.messages.map((message) => {
    if (!TO_ALL_PARTIES.includes(message.kind)) return message;
    const parties = currentOpinions(work).map((opinion) => opinion.context.heldBy);
    return { ...message, to: [...message.to, ...[...new Set(parties)].map(everyoneIn)] };
  });
}
