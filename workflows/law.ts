/**
 * The law, whole: one command on one dossier gives a refusal that changes nothing, or a new dossier and what is to be told.
 * It asks who may act, lets the machine concerned step, and lets the others follow. Pure: the same dossier, command and
 * moment always give the same decision; that is what `verify` relies on.
 */
import { mayAct } from './commands/authority.js';
import { type ConsultationCommand, isAbout, rowOf, type SystemCommand } from './commands/commands.js';
import { type Refusal, refusal } from './commands/refusals.js';
import { blankConsultation } from './consultation/consultation.changes.js';
import { differs, unresolvedOf } from './dossier/dissent.js';
import { currentOpinions, type Dossier } from './dossier/dossier.js';
import { bringsFiles, filesIn } from './dossier/files.js';
import { onConsultation } from './law/on-consultation.js';
import { onDispute, onSession } from './law/on-dispute.js';
import { onOpinionOfAgency, onOwnOpinion } from './law/on-opinion.js';
import { carryOutSystem } from './law/on-system.js';
import { reckon } from './law/reckon.js';
import { addressed, underItsLead, type Work, workOn } from './law/work.js';
import { ruleUnder } from './regulation/regime.js';
import { ORDINARY_REGIME } from './regulation/regulation.js';
import { MOST_FILES } from './step/attachments.js';
import { first } from './step/check.js';
import type { Circumstances, Moment, Standing } from './step/circumstances.js';
import type { Message } from './step/messages.js';

export type Decision =
  | { readonly refused: Refusal }
  | { readonly refused: null; readonly dossier: Dossier; readonly messages: readonly Message[] };

/** Decides a command of a person on a consultation; `dossier` is null when there is none by that id yet. */
export function decide(dossier: Dossier | null, command: ConsultationCommand, moment: Moment): Decision {
  const circumstances = circumstancesOf(dossier, command, moment);
  const isNew = dossier === null;
  if (isNew && command.command !== 'consultation.open' && command.command !== 'consultation.draft')
    return { refused: refusal('unknown-consultation') };
  const work = workOn(dossier ?? emptyDossier(command.consultation, circumstances));
  const refused = first(carryOut(work, command, circumstances), () => notTooManyFiles(work, command));
  return refused === null ? completed(work, circumstances) : { refused };
}

/** Decides what the clock or the register says. Only a limit that no longer runs is refused; the door sends none. */
export function follow(dossier: Dossier, command: SystemCommand, moment: Moment): Decision {
  const circumstances = circumstancesOf(dossier, command, moment);
  const work = workOn(dossier);
  const refused = carryOutSystem(work, command, circumstances);
  return refused === null ? completed(work, circumstances) : { refused };
}

/** Counted where a command brings files, so that no other command pays for it. */
function notTooManyFiles(work: Work, { with: input }: ConsultationCommand): Refusal | null {
  if (!bringsFiles(input)) return null;
  return new Set(filesIn(work).map(({ sha256 }) => sha256)).size > MOST_FILES
    ? refusal('too-many-files', '/attachments')
    : null;
}

function emptyDossier(id: string, circumstances: Circumstances): Dossier {
  return { id, consultation: blankConsultation(circumstances), opinions: [], disputes: [] };
}

function completed(work: Work, circumstances: Circumstances): Decision {
  reckon(work, underItsLead(work, circumstances));
  const { id, consultation, opinions, disputes } = work;
  return { refused: null, dossier: { id, consultation, opinions, disputes }, messages: addressed(work) };
}

function circumstancesOf(
  dossier: Dossier | null,
  command: ConsultationCommand | SystemCommand,
  moment: Moment,
): Circumstances {
  const context = dossier?.consultation.context;
  const rule = ruleUnder(moment.regulation, regimeOf(dossier, command));
  const { regulation } = rule ?? moment;
  const request = requestOf(dossier, command, moment);
  // What is spread stands last: adding to a copy costs twenty times as much, and this is done for every command and limit.
  const ruled = regulation === moment.regulation ? moment : { ...moment, regulation };
  return {
    lead: context?.lead ?? moment.actor.agency ?? '',
    stage: dossier?.consultation.state ?? 'draft',
    proposalHash: request.proposalHash,
    requestHash: request.requestHash,
    regimeKnown: rule !== null,
    binding: rule?.binding ?? false,
    suspended: context !== undefined && context.suspension !== null,
    asked: dossier === null ? [] : askedIn(dossier, command.command),
    dissentedOn: null,
    askedOfDissenter: [],
    standing: dossier === null || !ENDING.includes(command.command) ? NOTHING_STANDS : standingOf(dossier),
    malformed: ('malformed' in command ? command.malformed : undefined) ?? [],
    ...ruled,
  };
}

/** The regime of a consultation, or that under which it is to be opened. */
function regimeOf(dossier: Dossier | null, command: ConsultationCommand | SystemCommand): string {
  const context = dossier?.consultation.context;
  if (command.command !== 'consultation.open') return context?.regime ?? ORDINARY_REGIME;
  return command.with.regime ?? context?.draft?.regime ?? ORDINARY_REGIME;
}

/** The commands for which it matters what stands in the way of an end. */
const ENDING: readonly string[] = ['consultation.conclude', 'consultation.decide', 'dispute.escalate'];
const NOTHING_STANDS: Standing = { noticeOwed: false, unresolved: false, nobodyAsked: false, differing: false };

function standingOf(dossier: Dossier): Standing {
  const current = currentOpinions(dossier);
  return {
    noticeOwed: dossier.opinions.some(({ context }) => context.notice?.state === 'pending'),
    unresolved: current.some((opinion) => unresolvedOf(opinion) > 0),
    nobodyAsked: current.every(({ state }) => state === 'cancelled'),
    differing: current.some(differs),
  };
}

/** An amendment puts its questions to those who are asked. */
function askedIn(dossier: Dossier, command: string): readonly string[] {
  return command === 'consultation.amend' ? currentOpinions(dossier).map(({ context }) => context.agency) : [];
}

interface Request {
  readonly proposalHash: string;
  readonly requestHash: string | null;
}

/**
 * Silence and answers are bound to the request as sent, whole: a command that brings one brings its hashes. The request is
 * hashed in its RFC 8785 form, so its keys stand in alphabetical order here.
 */
function requestOf(dossier: Dossier | null, command: ConsultationCommand | SystemCommand, { sha256 }: Moment): Request {
  const context = dossier?.consultation.context;
  const round = context?.rounds.at(-1);
  if (command.command !== 'consultation.amend' && command.command !== 'consultation.open')
    return { proposalHash: round?.proposalHash ?? '', requestHash: round?.requestHash ?? null };
  const before = round === undefined ? context?.draft : { ...round, questions: context?.questions };
  const { proposal = '', position = '', questions = [], attachments = [] } = { ...before, ...command.with };
  const asked = questions.map(({ key = '', text = '' }) => ({ key, text }));
  const request = { attachments: attachments.map(({ sha256 = '' }) => sha256), position, proposal, questions: asked };
  return { proposalHash: sha256(proposal), requestHash: sha256(JSON.stringify(request)) };
}

/** The way of a command through the law follows from its row: whose act it is, and what it is about. */
function carryOut(work: Work, command: ConsultationCommand, circumstances: Circumstances): Refusal | null {
  const [party] = rowOf(command.command).by;
  if (party === 'consulted' && isAbout(command, 'opinion', 'comment'))
    return onOwnOpinion(work, command, circumstances);
  if (command.command === 'dispute.confirm-session' || command.command === 'dispute.object-session')
    return onSession(work, command, circumstances);
  return first(mayAct(command.command, circumstances.actor, circumstances.lead), () => {
    if (isAbout(command, 'consultation')) return onConsultation(work, command, circumstances);
    if (isAbout(command, 'dispute')) return onDispute(work, command, circumstances);
    return onOpinionOfAgency(work, command, circumstances);
  });
}
