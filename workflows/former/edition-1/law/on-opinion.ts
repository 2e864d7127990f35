/** What is done with an opinion or one of its comments: by the agency that holds it, or by the lead. */
import { mayActAsConsulted } from '../commands/authority.js';
import type { CommandAbout } from '../commands/commands.js';
import { type Refusal, refusal } from '../commands/refusals.js';
import { opinionOf } from '../dossier/dossier.js';
import type { Opinion } from '../opinion/opinion.js';
import type { Circumstances } from '../step/circumstances.js';
import { eventOf } from '../step/machine-actions.js';
import { readdress } from './asking.js';
import { moveOpinion, type Work } from './work.js';

/** What a consulted agency does with its own opinion, or the lead's clerk enters for an agency outside. */
export function onOwnOpinion(
  work: Work,
  command: CommandAbout<'opinion' | 'comment'>,
  circumstances: Circumstances,
): Refusal | null {
  const named = 'agency' in command.with ? command.with.agency : undefined;
  const opinion = opinionOf(work, named ?? circumstances.actor.agency ?? '');
  const refused = mayActAsConsulted(command.command, circumstances.actor, circumstances.lead, opinion?.context ?? null);
  if (refused !== null || opinion === null) return refused;
  return moveOpinion(work, opinion, eventOf(command, circumstances));
}

/** What the lead does with the opinion of an agency that it names. */
export function onOpinionOfAgency(
  work: Work,
  command: CommandAbout<'opinion' | 'comment'>,
  circumstances: Circumstances,
): Refusal | null {
  const agency = 'agency' in command.with ? command.with.agency : undefined;
  if (agency === undefined) return refusal('field-required', '/agency');
  const opinion = (command.command === 'notice.issue' ? owingNotice(work, agency) : null) ?? opinionOf(work, agency);
  if (opinion === null) return notAsked(agency, circumstances);
  const refused = moveOpinion(work, opinion, eventOf(command, circumstances));
  if (refused !== null) return refused;
  return command.command === 'opinion.accept-return' ? readdress(work, opinion, command.with, circumstances) : null;
}

/** A notice is owed for the silence of its round, also when the text has changed since (PY-2.2e). */
function owingNotice(work: Work, agency: string): Opinion | null {
  const ofAgency = ({ context }: Opinion) => context.agency === agency || context.heldBy === agency;
  return work.opinions.find((opinion) => ofAgency(opinion) && opinion.context.notice?.state === 'pending') ?? null;
}

/** No opinion was asked of this agency, or there is none by this code. */
export function notAsked(agency: string, circumstances: Circumstances): Refusal {
  return refusal(circumstances.register.agencies[agency] === undefined ? 'unknown-agency' : 'not-consulted', '/agency');
}
