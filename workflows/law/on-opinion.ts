/** What is done with an opinion or one of its comments: by the agency that holds it, or by the lead. */
import { mayActAsConsulted } from '../commands/authority.js';
import type { CommandAbout } from '../commands/commands.js';
import { type Refusal, refusal } from '../commands/refusals.js';
import { opinionsOf } from '../dossier/dossier.js';
import type { Opinion } from '../opinion/opinion.js';
import { first } from '../step/check.js';
import type { Circumstances } from '../step/circumstances.js';
import { eventOf } from '../step/machine-actions.js';
import { readdress } from './asking.js';
import { moveOpinion, type Work } from './work.js';

/**
 * What a consulted agency does with its own opinion, or with that of an agency that it succeeds; or what the lead's clerk enters
 * for an agency outside.
 */
export function onOwnOpinion(
  work: Work,
  command: CommandAbout<'opinion' | 'comment'>,
  circumstances: Circumstances,
): Refusal | null {
  const { actor, lead } = circumstances;
  const named = 'agency' in command.with ? command.with.agency : undefined;
  const opinions = opinionsOf(work, named ?? actor.agency ?? '');
  if (opinions.length === 0) return mayActAsConsulted(command.command, actor, lead, null);
  return firstThatTakes(opinions, (opinion) =>
    first(mayActAsConsulted(command.command, actor, lead, opinion.context), () =>
      moveOpinion(work, opinion, eventOf(command, circumstances)),
    ),
  );
}

/** What the lead, the Office or an overseer does with the opinion of an agency that it names. */
export function onOpinionOfAgency(
  work: Work,
  command: CommandAbout<'opinion' | 'comment'>,
  circumstances: Circumstances,
): Refusal | null {
  const agency = 'agency' in command.with ? command.with.agency : undefined;
  if (agency === undefined) return refusal('field-required', '/agency');
  const owing = command.command === 'notice.issue' ? owingNotice(work, agency) : [];
  const opinions = [...owing, ...opinionsOf(work, agency)];
  if (opinions.length === 0) return notAsked(agency, circumstances);
  let taken = opinions[0] as Opinion;
  const refused = firstThatTakes(opinions, (opinion) => {
    taken = opinion;
    return moveOpinion(work, opinion, eventOf(command, circumstances));
  });
  if (refused !== null) return refused;
  return command.command === 'opinion.accept-return' ? readdress(work, taken, command.with, circumstances) : null;
}

/**
 * A command goes to the first opinion that can take it: after a merger an agency may speak for several. What none can take is
 * refused as the first refuses it.
 */
function firstThatTakes(opinions: readonly Opinion[], act: (opinion: Opinion) => Refusal | null): Refusal | null {
  let refused: Refusal | null = null;
  for (const opinion of opinions) {
    const found = act(opinion);
    if (found === null) return null;
    refused ??= found;
  }
  return refused;
}

/** A notice is owed for the silence of its round, also when the text has changed since (PY-2.2e). */
function owingNotice(work: Work, agency: string): Opinion[] {
  const ofAgency = ({ context }: Opinion) => context.agency === agency || context.heldBy === agency;
  return work.opinions.filter((opinion) => ofAgency(opinion) && opinion.context.notice?.state === 'pending');
}

/** No opinion was asked of this agency, or there is none by this code. */
export function notAsked(agency: string, circumstances: Circumstances): Refusal {
  return refusal(circumstances.register.agencies[agency] === undefined ? 'unknown-agency' : 'not-consulted', '/agency');
}
