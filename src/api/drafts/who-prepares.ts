/** Who works on what an agency prepares: its officers and its head save and submit, only its head sends back. */
import type { Instant } from '../../../workflows/limits/time.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import { actsInAgency } from '../../rules/register/person-roles.js';
import { actorOf, type Register } from '../../rules/register/register.js';
import { actingAs } from '../identity/acting-role.js';

/** Whether a person acts as the head of their agency now: by role, or by a delegation in force. */
export function isHead(person: SignedIn, register: Register, at: Instant): boolean {
  return person.roles.some((role) => actsInAgency(role) && actorOf(register, actingAs(person, role), at).asHead);
}

/**
 * @param byClerk whether the clerk enters what is prepared, as for an agency outside
 * @throws HttpProblem `not-authorised` for who may neither prepare nor sign
 */
export function requirePreparing(person: SignedIn, register: Register, at: Instant, byClerk = false): void {
  if (person.roles.includes('officer') || (byClerk && person.roles.includes('clerk'))) return;
  if (!isHead(person, register, at)) throw new HttpProblem('not-authorised');
}

/** @throws HttpProblem `not-authorised` for who does not act as the head */
export function requireHead(person: SignedIn, register: Register, at: Instant): void {
  if (!isHead(person, register, at)) throw new HttpProblem('not-authorised');
}
