/** What the journal of security says of an account that was entered or changed. */
import type { ToldEntry } from '../../engine/outbox/account-mail.js';
import type { SecurityEntry } from '../../journal/security-entry.js';
import { type PersonRole } from '../../rules/register/person-roles.js';
import type { PersonBefore, PersonChanges } from './people-changes.js';

/** The person concerned; `requestedBy` is who asked for it where another person confirmed it. */
export interface Account {
  readonly person: string;
  readonly login: string | null;
  readonly requestedBy?: string;
}

interface Entered extends Account {
  readonly agency: string | null;
  readonly roles: readonly PersonRole[];
}

export function personEntered({ person, login, agency, roles, requestedBy }: Entered): SecurityEntry {
  return { command: 'person.entered', with: { person, login, address: null, agency, roles, ...asked(requestedBy) } };
}

/**
 * @param changes what was changed; names, titles and addresses are told by their kind alone
 * @param before the person as they were
 */
export function personChanged(
  { person, login, requestedBy }: Account,
  changes: PersonChanges,
  before: PersonBefore,
): ToldEntry {
  const { active, agency, roles } = changes;
  const told = {
    person,
    login,
    address: null,
    changed: Object.keys(changes),
    ...(active === undefined ? {} : { active }),
    ...(agency === undefined ? {} : { agency }),
    ...(roles === undefined ? {} : { roles }),
    ...asked(requestedBy),
  };
  const formerAddress = changes.email === undefined ? null : before.email;
  return { command: 'person.changed', with: told, formerAddress };
}

const asked = (requestedBy: string | undefined) => (requestedBy === undefined ? {} : { requestedBy });
