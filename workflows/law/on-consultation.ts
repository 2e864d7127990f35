/** What the lead does with the consultation as a whole. */
import type { CommandAbout } from '../commands/commands.js';
import type { Refusal } from '../commands/refusals.js';
import { openingOf } from '../consultation/consultation.checks.js';
import { currentOpinions } from '../dossier/dossier.js';
import { first } from '../step/check.js';
import type { Circumstances } from '../step/circumstances.js';
import { eventOf } from '../step/machine-actions.js';
import { askAlso, askEveryone, endEverything, supersede } from './asking.js';
import { moveConsultation, moveOpinion, type Work } from './work.js';

/** Steps the consultation, and carries out what an opening, an amendment or a withdrawal means for its opinions. */
export function onConsultation(
  work: Work,
  command: CommandAbout<'consultation'>,
  circumstances: Circumstances,
): Refusal | null {
  const before = work.consultation;
  const refused = first(moveConsultation(work, eventOf(command, circumstances)), () =>
    command.command === 'consultation.ask-also' ? askAlso(work, command.with, circumstances) : null,
  );
  if (refused !== null) return refused;
  switch (command.command) {
    case 'consultation.open':
      askEveryone(work, openingOf(before.context, command.with), circumstances);
      return null;
    case 'consultation.amend':
      return supersede(work, command.with.questions !== undefined, circumstances);
    case 'consultation.suspend':
      suspendLimits(work, 'limit.pause', circumstances);
      return null;
    case 'consultation.resume':
      suspendLimits(work, 'limit.resume', circumstances);
      return null;
    case 'consultation.withdraw':
      endEverything(work, 'withdrawn', circumstances);
      return null;
    default:
      return null;
  }
}

/** No limit of an opinion passes while a consultation is suspended; then the working days that were left are counted on. */
function suspendLimits(work: Work, type: 'limit.pause' | 'limit.resume', circumstances: Circumstances): void {
  for (const opinion of currentOpinions(work)) moveOpinion(work, opinion, { type, with: {}, circumstances });
}
