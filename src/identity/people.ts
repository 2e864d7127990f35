import { randomUUID } from 'node:crypto';
import type { Role } from '../../workflows/commands.js';
import { instantOf } from '../../workflows/time.js';
import type { Store, Tx } from '../persistence/store.js';
import { StoreError } from '../persistence/store-error.js';
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

/** Why a person cannot be entered, in a sentence. */
export class PersonError extends Error {
  override readonly name = 'PersonError';
}

const LOGIN = /^[a-z0-9][a-z0-9._@-]{1,63}$/;

/**
 * Enters a person with a password.
 * @returns the id of the person
 * @throws PersonError when the login is taken or not one, the name is missing, the agency unknown or the password too weak
 */
export async function addPerson(store: Store, person: NewPerson, password: string): Promise<string> {
  const length = [...password].length;
  if (length < LEAST_PASSWORD_CHARACTERS || length > MOST_PASSWORD_CHARACTERS)
    throw new PersonError(
      `The password has ${length} characters: take ${LEAST_PASSWORD_CHARACTERS} to ${MOST_PASSWORD_CHARACTERS}.`,
    );
  const hash = await hashPassword(password);
  try {
    return await store.write((tx) => enterPerson(tx, person, hash));
  } catch (error) {
    if (error instanceof StoreError && error.code === 'conflict')
      throw new PersonError(`The login ${person.login} is taken: choose another.`, { cause: error });
    throw error;
  }
}

/**
 * Enters a person whose password is hashed already, within a transaction.
 * @throws PersonError, and StoreError `conflict` when the login is taken
 */
export async function enterPerson(tx: Tx, person: NewPerson, passwordHash: string): Promise<string> {
  if (!LOGIN.test(person.login))
    throw new PersonError(
      `"${person.login}" cannot be a login: write 2 to 64 lower-case letters, digits, ".", "-", "_" or "@", such as truong.skhdt.`,
    );
  if (person.name.trim() === '') throw new PersonError('The name is missing.');
  const { province, agency } = person;
  if (agency !== null) {
    const known = await tx.row('SELECT code FROM agencies WHERE province = ? AND code = ?', [province, agency]);
    if (known === undefined) throw new PersonError(`There is no agency ${agency} in the register of ${province}.`);
  }
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
      created_at: instantOf(Date.now()),
    },
  ]);
  const held = person.roles.map((role) => ({ province, person_id: id, agency: agency ?? '', role }));
  if (held.length > 0) await tx.insert('person_roles', held);
  return id;
}
