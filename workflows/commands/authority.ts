/**
 * Who may do what: one table. Only the head, or who holds the head's delegation at that moment, opens, answers, returns and
 * escalates; officers prepare (design, rule 2). Asked before everything else.
 */

import type { Actor, CommandName } from './commands.js';
import type { Refusal } from './refusals.js';
import { refusal } from './refusals.js';

/** Whose act a command is. */
type Party = 'lead' | 'consulted' | 'office' | 'chairman' | 'own-agency' | 'administrator';
/** In which capacity; the head includes whoever holds the head's delegation. */
type Capacity = 'head' | 'officer-or-head' | 'clerk-or-officer' | 'any';

export const AUTHORITY = {
  'consultation.draft': ['lead', 'officer-or-head'],
  'consultation.open': ['lead', 'head'],
  'consultation.amend': ['lead', 'head'],
  'consultation.withdraw': ['lead', 'head'],
  'consultation.conclude': ['lead', 'head'],
  'consultation.decide': ['lead', 'head'],
  'comment.resolve': ['lead', 'officer-or-head'],
  'comment.yield': ['consulted', 'head'],
  'comment.maintain': ['consulted', 'head'],
  'opinion.assign': ['consulted', 'head'],
  'opinion.answer': ['consulted', 'head'],
  'opinion.clarify': ['consulted', 'head'],
  'opinion.accept-late': ['lead', 'head'],
  'opinion.return': ['consulted', 'head'],
  'opinion.accept-return': ['lead', 'head'],
  'opinion.contest-return': ['lead', 'head'],
  'opinion.request-extension': ['consulted', 'head'],
  'opinion.grant-extension': ['lead', 'head'],
  'opinion.refuse-extension': ['lead', 'head'],
  'opinion.ask-clarification': ['lead', 'head'],
  'opinion.record-receipt': ['lead', 'clerk-or-officer'],
  'opinion.close-unanswered': ['lead', 'head'],
  'notice.issue': ['lead', 'head'],
  'dispute.record-session': ['lead', 'head'],
  'dispute.escalate': ['lead', 'head'],
  'dispute.find-incomplete': ['office', 'officer-or-head'],
  'dispute.complete': ['lead', 'head'],
  'dispute.remit': ['office', 'officer-or-head'],
  'dispute.submit': ['office', 'officer-or-head'],
  'dispute.decide': ['chairman', 'head'],
  'delegation.grant': ['own-agency', 'head'],
  'agency.reorganise': ['administrator', 'any'],
  'calendar.amend': ['administrator', 'any'],
} as const satisfies Record<CommandName, readonly [Party, Capacity]>;

/** What an agency outside may say through the lead's clerk, with evidence (design, rule 6). */
const ENTERED_BY_CLERK: readonly CommandName[] = [
  'opinion.answer',
  'opinion.clarify',
  'opinion.return',
  'opinion.request-extension',
];

/**
 * Whether the register still has the agency for which a person acts: nobody opens, escalates or delegates for one that was
 * dissolved. What was asked of it has gone to its successor, so its head is told that the opinion is settled.
 */
function ofExistingAgency(actor: Actor): boolean {
  return actor.agency === null || actor.agencyKind !== null;
}

function inCapacity(actor: Actor, capacity: Capacity): boolean {
  switch (capacity) {
    case 'head':
      return actor.asHead;
    case 'officer-or-head':
      return actor.asHead || actor.role === 'officer';
    case 'clerk-or-officer':
      return actor.role === 'clerk' || actor.role === 'officer';
    case 'any':
      return true;
  }
}

/** A command that is the lead's, the Office's, the chairman's, an agency's own or the administrator's. */
export function mayAct(command: CommandName, actor: Actor, lead: string | null): Refusal | null {
  const [party, capacity] = AUTHORITY[command];
  if (party === 'lead' && actor.agency !== lead) return refusal('not-lead');
  if (party === 'office' && actor.agencyKind !== 'office') return refusal('not-authorised');
  if (party === 'chairman' && actor.agencyKind !== 'chairman') return refusal('not-authorised');
  if (party === 'administrator' && actor.role !== 'admin') return refusal('not-authorised');
  if (party === 'own-agency' && actor.agency === null) return refusal('not-authorised');
  return ofExistingAgency(actor) && inCapacity(actor, capacity) ? null : refusal('not-authorised');
}

/** What is known of the opinion that a consulted agency acts on. */
export interface ConsultedAgency {
  readonly heldBy: string;
  readonly external: boolean;
}

/**
 * A command that is the consulted agency's: its head acts. For an agency outside the lead's clerk enters what came on paper;
 * the answer comes in no other way, so that there is evidence of it. `consulted` is the opinion named, or the actor's own; null when there is none.
 */
export function mayActAsConsulted(
  command: CommandName,
  actor: Actor,
  lead: string,
  consulted: ConsultedAgency | null,
): Refusal | null {
  if (consulted === null) return refusal('not-consulted');
  if (consulted.external) {
    const entered = actor.agency === lead && actor.role === 'clerk' && ENTERED_BY_CLERK.includes(command);
    const byItself = actor.agency === consulted.heldBy && actor.asHead && command !== 'opinion.answer';
    return entered || byItself ? null : refusal('not-authorised');
  }
  if (actor.agency !== consulted.heldBy) return refusal(actor.agency === lead ? 'not-authorised' : 'not-consulted');
  return inCapacity(actor, AUTHORITY[command][1]) ? null : refusal('not-authorised');
}
