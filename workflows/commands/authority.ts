/**
 * Who may do what, by the catalogue. Only the head, or who holds the head's delegation at that moment, opens, answers, returns and
 * escalates; officers prepare (design, rule 2). Asked before everything else.
 */

import type { Capacity } from './catalogue.js';
import { type Actor, type CommandName, carries, rowOf } from './commands.js';
import type { Refusal } from './refusals.js';
import { refusal } from './refusals.js';

/**
 * What an agency outside may say through the lead's clerk, with evidence (design, rule 6): the consulted agency's own acts
 * that may name it.
 */
export function enteredByClerk(command: CommandName): boolean {
  return rowOf(command).by[0] === 'consulted' && carries(command, 'agency');
}

/** A command that names no agency: it is about the acting agency's own opinion. */
export function onOwnOpinionOnly(command: CommandName): boolean {
  return rowOf(command).by[0] === 'consulted' && !carries(command, 'agency');
}

/**
 * Whether the register still has the agency for which a person acts: no one opens, escalates or delegates for one that was
 * dissolved. What was asked of it has gone to its successor, so its head is told that the opinion is settled.
 */
function ofExistingAgency(actor: Actor): boolean {
  return actor.agency === null || actor.agencyKind !== null;
}

function inCapacity(actor: Actor, capacity: Capacity): boolean {
  switch (capacity) {
    case 'head':
      return actor.asHead;
    case 'head-in-person':
      return actor.role === 'head';
    case 'officer-or-head':
      return actor.asHead || actor.role === 'officer';
    case 'clerk-or-officer':
      return actor.role === 'clerk' || actor.role === 'officer';
    case 'any':
      return true;
  }
}

/** The agencies that see to it that others answer in time, whoever leads. */
const OVERSEERS: readonly Actor['agencyKind'][] = ['office', 'home-affairs'];

/** A command that is the lead's, the Office's, the chairman's, an agency's own or the administrator's. */
export function mayAct(command: CommandName, actor: Actor, lead: string | null): Refusal | null {
  const [party, capacity] = rowOf(command).by;
  if (party === 'lead' && actor.agency !== lead) return refusal('not-lead');
  if (party === 'office' && actor.agencyKind !== 'office') return refusal('not-authorised');
  if (party === 'chairman' && actor.agencyKind !== 'chairman') return refusal('not-authorised');
  if (party === 'administrator' && actor.role !== 'admin') return refusal('not-authorised');
  if (party === 'overseer' && actor.agency !== lead && !OVERSEERS.includes(actor.agencyKind))
    return refusal('not-authorised');
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
    const entered = actor.agency === lead && actor.role === 'clerk' && enteredByClerk(command);
    const byItself = actor.agency === consulted.heldBy && actor.asHead && command !== 'opinion.answer';
    return entered || byItself ? null : refusal('not-authorised');
  }
  if (actor.agency !== consulted.heldBy) return refusal(actor.agency === lead ? 'not-authorised' : 'not-consulted');
  return inCapacity(actor, rowOf(command).by[1]) ? null : refusal('not-authorised');
}
