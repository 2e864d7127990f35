/** Who may do what with a case, by the catalogue; asked before everything else. */
import type { Actor } from '../commands/actors.js';
import type { CaseContext } from './case.js';
import type { CaseFacts } from './case-facts.js';
import type { CaseCapacity, CaseParty, CaseRow } from './case-row.js';

/**
 * Whether a person may give a command. A delegation was resolved when the act happens (`asHead`). Nobody acts for an agency that the
 * register has no more.
 * @param context of the case; null for a command that begins one
 */
export function mayActOnCase(
  { by }: Pick<CaseRow, 'by'>,
  actor: Actor,
  context: CaseContext | null,
  facts: Pick<CaseFacts, 'office' | 'chairman' | 'homeAffairs'>,
): boolean {
  if (actor.agency === null || actor.agencyKind === null) return false;
  return by.some(
    ([party, capacity]) =>
      // Nobody signed in acts as the public or as the clock, and these as nobody else.
      actsAs(party) === actor.kind &&
      isParty(actor.agency, party, context, facts) &&
      inCapacity(actor, capacity, context),
  );
}

/** The public form acts as the system, for the agency that was chosen; the clock for the agency that has the case in hand. */
const actsAs = (party: CaseParty): Actor['kind'] =>
  party === 'public' ? 'system' : party === 'clock' ? 'clock' : 'person';

function isParty(
  agency: string | null,
  party: CaseParty,
  context: CaseContext | null,
  { office, chairman, homeAffairs }: Pick<CaseFacts, 'office' | 'chairman' | 'homeAffairs'>,
): boolean {
  switch (party) {
    case 'any-agency':
    case 'public':
    case 'clock':
      return true;
    case 'office':
      return agency === office;
    case 'chairman':
      return agency === chairman;
    case 'home-affairs':
      return agency === homeAffairs;
    case 'holder':
      return agency === context?.holder.agency;
    case 'raiser':
      return agency === context?.raisedBy;
    case 'concerned':
      return agency === context?.concerns.agency;
  }
}

function inCapacity(actor: Actor, capacity: CaseCapacity, context: CaseContext | null): boolean {
  switch (capacity) {
    case 'head':
      return actor.asHead;
    case 'head-in-person':
      return actor.role === 'head';
    case 'officer-or-head':
      return actor.asHead || actor.role === 'officer';
    case 'clerk-or-officer':
      return actor.role === 'clerk' || actor.role === 'officer';
    case 'named-or-head':
      return actor.asHead || (actor.person !== null && actor.person === context?.holder.person);
    case 'person-concerned':
      return actor.person !== null && actor.person === context?.concerns.person;
    case 'any':
      return true;
  }
}
