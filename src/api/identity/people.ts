import { randomUUID } from 'node:crypto';
import type { Role } from '../../../workflows/commands/commands.js';
import { isOneLine } from '../../../workflows/commands/readable-text.js';
import { type Instant, instantOf } from '../../../workflows/limits/time.js';
import type { Store, Tx } from '../../persistence/store.js';
import { StoreError } from '../../persistence/store-error.js';
import { hashPassword, LEAST_PASSWORD_CHARACTERS, MOST_PASSWORD_CHARACTERS } from './password.js';

/** A person to be entered. The administrator of the installation belongs to no agency. */
export interface NewPerson {
  readonly province: string;
  /** How they sign in, unique across the installation: lower-case letters, digits, ".", "-", "_" and "@". */
  readonly login: string;
  readonly name: string;
  readonly title: string | null;
  readonly agency: string | null;
  readonly roles: readonly Role[];
}

/** What is wrong with what was told of a person. */
export type PersonFault = 'login' | 'login-taken' | 'name' | 'agency' | 'roles' | 'password';

/** Why a person cannot be entered or changed, in a sentence. */
export class PersonError extends Error {
  override readonly name = 'PersonError';

  constructor(
    readonly fault: PersonFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const LOGIN = /^[a-z0-9][a-z0-9._@-]{1,63}$/;

/**
 * Enters a person with a password.
 * @returns the id of the person
 * @throws PersonError when the login is taken or not one, the name is missing, the agency unknown or the password too weak
 */
export async function addPerson(store: Store, person: NewPerson, password: string): Promise<string> {
  requireGoodPassword(password);
  const hash = await hashPassword(password);
  try {
    return await store.write((tx) => enterPerson(tx, person, hash));
  } catch (error) {
    if (error instanceof StoreError && error.code === 'conflict')
      throw new PersonError('login-taken', `The login ${person.login} is taken: choose another.`, { cause: error });
    throw error;
  }
}

/**
 * Enters a person whose password is hashed already, within a transaction.
 * @param at when they are entered: now, but for sample people, who are there from the first day of the virtual clock
 * @throws PersonError, and StoreError `conflict` when the login is taken
 */
export async function enterPerson(
  tx: Tx,
  person: NewPerson,
  passwordHash: string,
  at: Instant = instantOf(Date.now()),
): Promise<string> {
  if (!LOGIN.test(person.login))
    throw new PersonError(
      'login',
      `"${person.login}" cannot be a login: write 2 to 64 lower-case letters, digits, ".", "-", "_" or "@", such as truong.skhdt.`,
    );
  if (person.name.trim() === '') throw new PersonError('name', 'The name is missing.');
  if (!isOneLine(person.name.trim()))
    throw new PersonError('name', 'The name has a line break or a character that cannot be seen.');
  const { province, agency } = person;
  await requireAgency(tx, province, agency);
  const id = randomUUID();
  await tx.insert('people', [
    {
      province,
      id,
      login: person.login,
      name: person.name.trim().normalize('NFC'),
      title: person.title,
      password_hash: passwordHash,
      active: true,
      locale: 'vi',
      created_at: at,
    },
  ]);
  await giveRoles(tx, { province, id, agency, roles: person.roles });
  return id;
}

/** @throws PersonError `password` for one that is too short to be safe or too long to be worked on */
export function requireGoodPassword(password: string): void {
  const length = [...password].length;
  if (length < LEAST_PASSWORD_CHARACTERS || length > MOST_PASSWORD_CHARACTERS)
    throw new PersonError(
      'password',
      `The password has ${length} characters: take ${LEAST_PASSWORD_CHARACTERS} to ${MOST_PASSWORD_CHARACTERS}.`,
    );
}

/** @throws PersonError `agency` for a code that the register does not have; null is no agency */
export async function requireAgency(tx: Tx, province: string, agency: string | null): Promise<void> {
  if (agency === null) return;
  const known = await tx.row('SELECT code FROM agencies WHERE province = ? AND code = ?', [province, agency]);
  if (known === undefined)
    throw new PersonError('agency', `There is no agency ${agency} in the register of ${province}.`);
}

/**
 * Whether roles fit the agency: an administrator belongs to none and has no other role; other people belong to one.
 * @throws PersonError `roles` when there are none or they do not go together, `agency` when it is missing
 */
export function requireFittingRoles(agency: string | null, roles: readonly Role[]): void {
  if (roles.length === 0) throw new PersonError('roles', 'A person has at least one role.');
  const administers = roles.includes('admin');
  if (administers && (roles.length > 1 || agency !== null))
    throw new PersonError('roles', 'An administrator belongs to no agency and has no other role.');
  if (!administers && agency === null) throw new PersonError('agency', 'The agency is missing.');
}

/** Enters the roles of a person who has none. */
export async function giveRoles(
  tx: Tx,
  { province, id, agency, roles }: { province: string; id: string; agency: string | null; roles: readonly Role[] },
): Promise<void> {
  const held = [...new Set(roles)].map((role) => ({ province, person_id: id, agency: agency ?? '', role }));
  if (held.length > 0) await tx.insert('person_roles', held);
}
