/** What the lead, the Office and the chairman do with a dispute (PY-2.3). */
import { mayActAsConsulted } from '../commands/authority.js';
import type { CommandAbout } from '../commands/commands.js';
import { type Refusal, refusal } from '../commands/refusals.js';
import { lastSession } from '../dispute/dispute.js';
import { dissentedOn } from '../dossier/dissent.js';
import { currentDispute, opinionsOf } from '../dossier/dossier.js';
import type { Opinion } from '../opinion/opinion.js';
import type { Circumstances } from '../step/circumstances.js';
import { eventOf } from '../step/machine-actions.js';
import { notAsked } from './on-opinion.js';
import { moveDispute, type Work } from './work.js';

/** Steps the dispute that stands. */
export function onDispute(work: Work, command: CommandAbout<'dispute'>, circumstances: Circumstances): Refusal | null {
  const dispute = currentDispute(work);
  if (dispute === null) return refusal(suspendedEnd(command, circumstances) ? 'suspended' : 'not-in-state');
  if (command.command !== 'dispute.record-session' || command.with.agency === undefined)
    return moveDispute(work, dispute, eventOf(command, circumstances));
  // A dissent is known by the agency that was asked, even where a successor now answers for it and sits at the table.
  const [first, ...others] = opinionsOf(work, command.with.agency);
  if (first === undefined) return notAsked(command.with.agency, circumstances);
  const dissenter = [first, ...others].find(({ context }) => dispute.context.dissenters.includes(context.agency));
  const { agency, questions } = (dissenter ?? first).context;
  const named = { ...command, with: { ...command.with, agency } };
  const day = dissenter === undefined ? null : dissentedOn(dissenter);
  return moveDispute(
    work,
    dispute,
    eventOf(named, { ...circumstances, dissentedOn: day, askedOfDissenter: questions }),
  );
}

/** That it is suspended is what a person wants to know first of a command that would end it or send it up. */
function suspendedEnd({ command }: CommandAbout<'dispute'>, { suspended }: Circumstances): boolean {
  return suspended && (command === 'dispute.escalate' || command === 'consultation.decide');
}

type OnSession = CommandAbout<'dispute'> & { readonly command: 'dispute.confirm-session' | 'dispute.object-session' };

/** What a dissenting head says to the last session recorded with it, or with an agency that it succeeds (PY-2.3). */
export function onSession(work: Work, command: OnSession, circumstances: Circumstances): Refusal | null {
  const { actor, lead } = circumstances;
  const opinions = opinionsOf(work, command.with.agency ?? actor.agency ?? '');
  const dispute = currentDispute(work);
  const atTheTable = ({ context }: Opinion) =>
    dispute !== null && lastSession(dispute.context, context.agency)?.confirmed === null;
  const opinion = opinions.find(atTheTable) ?? opinions[0] ?? null;
  const refused = mayActAsConsulted(command.command, actor, lead, opinion?.context ?? null);
  if (refused !== null || opinion === null) return refused;
  if (dispute === null) return refusal('not-in-state');
  const named = { ...command, with: { ...command.with, agency: opinion.context.agency } };
  return moveDispute(work, dispute, eventOf(named, circumstances));
}
