/**
 * The law, whole: one command on one dossier gives a refusal that changes nothing, or a new dossier and what is to be told.
 * It asks who may act, lets the machine concerned step, and lets the others follow. Pure: the same dossier, command and
 * moment always give the same decision; that is what `verify` relies on.
 */
import { mayAct } from './commands/authority.js';
import { type ConsultationCommand, isAbout, rowOf, type SystemCommand } from './commands/commands.js';
import { type Refusal, refusal } from './commands/refusals.js';
import { blankConsultation } from './consultation/consultation.changes.js';
import type { Dossier } from './dossier/dossier.js';
import { onConsultation } from './law/on-consultation.js';
import { onDispute } from './law/on-dispute.js';
import { onOpinionOfAgency, onOwnOpinion } from './law/on-opinion.js';
import { carryOutSystem } from './law/on-system.js';
import { reckon } from './law/reckon.js';
import { addressed, type Work, workOn } from './law/work.js';
import { first } from './step/check.js';
import type { Circumstances, Moment } from './step/circumstances.js';
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
  const refused = carryOut(work, command, circumstances);
  return refused === null ? completed(work, circumstances) : { refused };
}

/** Decides what the clock or the register says. Only a limit that no longer runs is refused; the door sends none. */
export function follow(dossier: Dossier, command: SystemCommand, moment: Moment): Decision {
  const circumstances = circumstancesOf(dossier, command, moment);
  const work = workOn(dossier);
  const refused = carryOutSystem(work, command, circumstances);
  return refused === null ? completed(work, circumstances) : { refused };
}

function emptyDossier(id: string, circumstances: Circumstances): Dossier {
  return { id, consultation: blankConsultation(circumstances), opinions: [], disputes: [] };
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

/** The way of a command through the law follows from its row: whose act it is, and what it is about. */
function carryOut(work: Work, command: ConsultationCommand, circumstances: Circumstances): Refusal | null {
  const [party] = rowOf(command.command).by;
  if (party === 'consulted' && isAbout(command, 'opinion', 'comment'))
    return onOwnOpinion(work, command, circumstances);
  return first(mayAct(command.command, circumstances.actor, circumstances.lead), () => {
    if (isAbout(command, 'consultation')) return onConsultation(work, command, circumstances);
    if (isAbout(command, 'dispute')) return onDispute(work, command, circumstances);
    return onOpinionOfAgency(work, command, circumstances);
  });
}
