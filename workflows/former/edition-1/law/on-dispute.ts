/** What the lead, the Office and the chairman do with a dispute (PY-2.3). */
import type { CommandAbout } from '../commands/commands.js';
import { type Refusal, refusal } from '../commands/refusals.js';
import { currentDispute, opinionOf } from '../dossier/dossier.js';
import type { Circumstances } from '../step/circumstances.js';
import { eventOf } from '../step/machine-actions.js';
import { notAsked } from './on-opinion.js';
import { moveDispute, type Work } from './work.js';

/** Steps the dispute that stands. */
export function onDispute(work: Work, command: CommandAbout<'dispute'>, circumstances: Circumstances): Refusal | null {
  const dispute = currentDispute(work);
  if (dispute === null) return refusal('not-in-state');
  if (command.command !== 'dispute.record-session' || command.with.agency === undefined)
    return moveDispute(work, dispute, eventOf(command, circumstances));
  // A dissent is known by the agency that was asked, even where a successor now answers for it and sits at the table.
  const opinion = opinionOf(work, command.with.agency);
  if (opinion === null) return notAsked(command.with.agency, circumstances);
  const named = { ...command, with: { ...command.with, agency: opinion.context.agency } };
  return moveDispute(work, dispute, eventOf(named, circumstances));
}
