import { randomUUID } from 'node:crypto';
import { isOneLine } from '../../../workflows/commands/readable-text.js';
import type { Instant } from '../../../workflows/limits/time.js';
import type { Tx } from '../../persistence/store.js';
import { StoreError } from '../../persistence/store-error.js';
import { recordOffices } from '../../rules/register/office-terms.js';
import { type PersonRole, STANDS_ALONE } from '../../rules/register/person-roles.js';
import { isEasilyGuessed } from './guessed-passwords.js';
import { isLogin } from './login.js';
import { LEAST_PASSWORD_CHARACTERS, MOST_PASSWORD_CHARACTERS } from './password.js';

/** A person to be entered. The administrator of the installation belongs to no agency. */
export interface NewPerson {
  readonly province: string;
  /** How they sign in, unique across the installation: lower-case letters, digits, ".", "-", "_" and "@". */
  readonly login: string;
  readonly name: string;
  readonly title: string | null;
  /** Where what they are told is sent; left out: nowhere. */
  readonly email?: string | null;
  readonly agency: string | null;
  readonly roles: readonly PersonRole[];
}

/** What is wrong with what was told of a person. */
export type PersonFault = 'login' | 'login-taken' | 'name' | 'email' | 'agency' | 'roles' | 'password';

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

/** Tells a login that somebody has as what it is. @throws PersonError `login-taken` */
export async function entering<Result>(
  { login }: Pick<NewPerson, 'login'>,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreError && error.code === 'conflict')
      throw new PersonError('login-taken', `The login ${login} is taken: choose another.`, { cause: error });
    throw error;
  }
}

/**
 * Enters a person whose password is hashed already, within a transaction.
 * @param at when they are entered: now by the clock that decides, but for sample people, who are there from the first day of the virtual clock
 * @throws PersonError, and StoreError `conflict` when the login is taken
 */
export async function enterPerson(tx: Tx, person: NewPerson, passwordHash: string, at: Instant): Promise<string> {
  if (!isLogin(person.login))
    throw new PersonError(
      'login',
      `"${person.login}" cannot be a login: write 2 to 64 lower-case letters, digits, ".", "-", "_" or "@", such as truong.skhdt.`,
    );
  if (person.name.trim() === '') throw new PersonError('name', 'The name is missing.');
  if (!isOneLine(person.name.trim()))
    throw new PersonError('name', 'The name has a line break or a character that cannot be seen.');
  const email = checkedEmail(person.email ?? null);
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
      email,
      password_hash: passwordHash,
      active: true,
      locale: 'vi',
      created_at: at,
    },
  ]);
  await giveRoles(tx, { province, id, agency, roles: person.roles });
  await recordOffices(tx, { province, id }, at);
  return id;
}

/** One address as mail servers take it: nothing quoted, no comment, a domain with a dot or `localhost`. */
const EMAIL = /^[^\s<>()[\]\\,;:"@]{1,64}@(?:localhost|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)$/u;
const LONGEST_EMAIL = 254;

/** The address in one spelling; null for none. @throws PersonError `email` for what is no address */
export function checkedEmail(email: string | null): string | null {
  const spelled = email?.trim().normalize('NFC') ?? '';
  if (spelled === '') return null;
  if (!EMAIL.test(spelled) || spelled.length > LONGEST_EMAIL)
    throw new PersonError('email', `"${spelled}" is no e-mail address: write one such as ten@phuyen.gov.vn.`);
  return spelled;
}

/**
 * @param near what is known of the person: a password of their login or agency is guessed first
 * @throws PersonError `password` for one that is too short to be safe, too long to be worked on, or easily guessed
 */
export function requireGoodPassword(password: string, near: readonly string[] = []): void {
  const length = [...password].length;
  if (length < LEAST_PASSWORD_CHARACTERS || length > MOST_PASSWORD_CHARACTERS)
    throw new PersonError(
      'password',
      `The password has ${length} characters: take ${LEAST_PASSWORD_CHARACTERS} to ${MOST_PASSWORD_CHARACTERS}.`,
    );
  if (isEasilyGuessed(password, near))
    throw new PersonError(
      'password',
      'The password is easily guessed: take several words that do not belong together, without your login, your agency, "mat khau" or a row of keys.',
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
 * Whether roles fit the agency: an administrator or an auditor belongs to none and has no other role; other people belong to one.
 * @throws PersonError `roles` when there are none or they do not go together, `agency` when it is missing
 */
export function requireFittingRoles(agency: string | null, roles: readonly PersonRole[]): void {
  if (roles.length === 0) throw new PersonError('roles', 'A person has at least one role.');
  const standsAlone = roles.some((role) => STANDS_ALONE.includes(role));
  if (standsAlone && (roles.length > 1 || agency !== null))
    throw new PersonError('roles', 'An administrator, or an auditor, belongs to no agency and has no other role.');
  if (!standsAlone && agency === null) throw new PersonError('agency', 'The agency is missing.');
}

/** Enters the roles of a person who has none. */
export async function giveRoles(
  tx: Tx,
  {
    province,
    id,
    agency,
    roles,
  }: { province: string; id: string; agency: string | null; roles: readonly PersonRole[] },
): Promise<void> {
  const held = [...new Set(roles)].map((role) => ({ province, person_id: id, agency: agency ?? '', role }));
  if (held.length > 0) await tx.insert('person_roles', held);
}
