/** To whom a head may lend their powers: the deputies and officers of the same agency (design, rule 10). */

import { byName } from '../../../workflows/commands/by-name.js';
import { ROLES, type Role } from '../../../workflows/commands/commands.js';
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import { ROLES_LENT_TO } from '../../../workflows/register/register.checks.js';
import type { SignedIn } from '../../http/signed-in.js';
import { Flag, Moment, OneOf, Parts, Text } from '../../http/view-fields.js';
import type { Reader } from '../../persistence/store.js';

const MOST_PEOPLE = 200;

export class DelegateeView {
  @Text()
  id: string;

  @Text()
  name: string;

  @Text({ nullable: true })
  title: string | null;

  @Moment({
    nullable: true,
    description: 'The first moment at which they hold the powers no longer; null: they do not now',
  })
  until: string | null;
}

export class DelegateeRoleView {
  @OneOf(ROLES, 'Role')
  to: Role;

  @Parts(() => DelegateeView, { description: 'Who has the role and may sign in' })
  people: DelegateeView[];

  @Flag({ description: 'Whether whoever has the role holds the head’s powers at this moment' })
  inForce: boolean;

  @Moment({ nullable: true, description: 'The first moment at which it no longer does; null where it does not now' })
  until: string | null;
}

export class DelegateesView {
  @Text({ nullable: true, description: 'Code of my agency; null for an administrator, who has no powers to lend' })
  agency: string | null;

  @Parts(() => DelegateeRoleView)
  roles: DelegateeRoleView[];
}

/** The roles of a person's agency that may be delegated to, with the people in them. `now` says what is in force. */
export async function delegateesOf(
  reader: Reader,
  { province, agency }: SignedIn,
  now: Instant,
): Promise<DelegateesView> {
  if (agency === null) return { agency, roles: [] };
  const found = await reader.rows<{ id: string; name: string; title: string | null; role: Role }>(
    `SELECT p.id, p.name, p.title, r.role FROM person_roles r
     JOIN people p ON p.province = r.province AND p.id = r.person_id
     WHERE r.province = ? AND r.agency = ? AND r.role = ANY(?) AND p.active = TRUE`,
    [province, agency, ROLES_LENT_TO],
  );
  const people = found.sort((a, b) => byName(a.name, b.name) || (a.id < b.id ? -1 : 1)).slice(0, MOST_PEOPLE);
  const held = await reader.rows<Held>(
    `SELECT to_role, to_person, until_at FROM delegations
     WHERE province = ? AND agency = ? AND from_at <= ? AND until_at > ? AND (ended_at IS NULL OR ended_at > ?)`,
    [province, agency, now, now, now],
  );
  const roles = ROLES_LENT_TO.map((to): DelegateeRoleView => {
    const until = lastOf(held, to, null);
    return {
      to,
      people: people
        .filter(({ role }) => role === to)
        .map(({ id, name, title }) => ({ id, name, title, until: lastOf(held, to, id) })),
      inForce: until !== null,
      until,
    };
  });
  return { agency, roles };
}

interface Held {
  readonly to_role: Role;
  readonly to_person: string | null;
  readonly until_at: Instant;
}

/** The last end of what a role, or one person in it, holds; null where they hold nothing. */
function lastOf(held: readonly Held[], role: Role, person: string | null): string | null {
  const ends = held.filter(({ to_role, to_person }) => to_role === role && to_person === person);
  const last = ends
    .map(({ until_at }) => until_at)
    .sort()
    .at(-1);
  return last === undefined ? null : inVietnam(last);
}
