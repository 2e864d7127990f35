/** In which of several roles a person acts: the one that the law lets act, or the one that they name. */
import { mayAct } from '../../../workflows/commands/authority.js';
import type { CommandName, Role } from '../../../workflows/commands/commands.js';
import type { Instant } from '../../../workflows/limits/time.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Acting } from '../../rules/register/register.js';
import { actorOf, type Register } from '../../rules/register/register.js';

/** From the one who may most; the law is asked in this order. */
const BY_RANK: readonly Role[] = ['head', 'deputy', 'officer', 'clerk', 'admin'];

/** A person in one of their roles, as the door takes it. */
export function actingAs(person: SignedIn, role: Role): Acting {
  return { person: person.id, name: person.name, agency: role === 'admin' ? null : person.agency, role };
}

/**
 * The role of a person that the law lets carry out a command at a moment. `named` is what `X-Acting-Role` says; without it
 * the first that may, and where none may the highest, so that the refusal speaks of it. `forOutside` is told where the
 * command enters what an agency outside said: that is the clerk's.
 * @throws HttpProblem `not-authorised` when the person has no role, or not the one named
 */
export function actingRole(
  person: SignedIn,
  command: CommandName,
  register: Register,
  at: Instant,
  { named, forOutside = false }: { named?: string | undefined; forOutside?: boolean } = {},
): Role {
  const held = BY_RANK.filter((role) => person.roles.includes(role));
  if (named !== undefined) {
    const chosen = held.find((role) => role === named);
    if (chosen === undefined) throw new HttpProblem('not-authorised', ['header/X-Acting-Role']);
    return chosen;
  }
  if (forOutside && held.includes('clerk')) return 'clerk';
  const may = (role: Role) => mayAct(command, actorOf(register, actingAs(person, role), at), person.agency) === null;
  const role = held.find(may) ?? held[0];
  if (role === undefined) throw new HttpProblem('not-authorised');
  return role;
}
