/** What the lead does with the consultation as a whole. */
import type { CommandAbout } from '../commands/commands.js';
import type { Refusal } from '../commands/refusals.js';
import { openingOf } from '../consultation/consultation.checks.js';
import type { Circumstances } from '../step/circumstances.js';
import { eventOf } from '../step/machine-actions.js';
import { askEveryone, endEverything, supersede } from './asking.js';
import { moveConsultation, type Work } from './work.js';

/** Steps the consultation, and carries out what an opening, an amendment or a withdrawal means for its opinions. */
export function onConsultation(
  work: Work,
  command: CommandAbout<'consultation'>,
  circumstances: Circumstances,
): Refusal | null {
  const before = work.consultation;
  const refused = moveConsultation(work, eventOf(command, circumstances));
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
