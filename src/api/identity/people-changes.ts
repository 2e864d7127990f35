/** Changes of people who are entered already: by an administrator, or on the command line. */
import type { Role } from '../../../workflows/commands/commands.js';
import type { Store, Tx } from '../../persistence/store.js';
import { hashPassword } from './password.js';
import { giveRoles, requireAgency, requireFittingRoles, requireGoodPassword } from './people.js';

/** What is to be changed; what is left out stays. */
export interface PersonChanges {
  readonly title?: string | null;
  /** False switches the account off: every session ends and no sign-in succeeds. */
  readonly active?: boolean;
  readonly agency?: string | null;
  readonly roles?: readonly Role[];
}

interface Person {
  readonly province: string;
  readonly id: string;
}

/** The person with a login; undefined when there is none in the province. */
export function personWithLogin(store: Store, province: string, login: string): Promise<Person | undefined> {
  return store.reader.row<{ province: string; id: string }>(
    'SELECT province, id FROM people WHERE province = ? AND login = ?',
    [province, login.toLowerCase()],
  );
}

/**
 * Changes a person. A person who moves to another agency keeps their roles there, unless others are told.
 * @param requireUnchanged called behind the lock, before anything is changed: throws where the person is not as was read
 * @returns false when there is no such person
 * @throws PersonError when agency and roles do not go together or the agency is unknown
 */
export async function changePerson(
  store: Store,
  person: Person,
  changes: PersonChanges,
  requireUnchanged: (tx: Tx) => Promise<void> = async () => undefined,
): Promise<boolean> {
  return store.write(async (tx) => {
    const { province, id } = person;
    const known = await tx.row('SELECT id FROM people WHERE province = ? AND id = ? FOR UPDATE', [province, id]);
    if (known === undefined) return false;
    await requireUnchanged(tx);
    const { title, active } = changes;
    const set = { ...(title === undefined ? {} : { title }), ...(active === undefined ? {} : { active }) };
    if (Object.keys(set).length > 0) await tx.update('people', [{ province, id, ...set }]);
    if (changes.agency !== undefined || changes.roles !== undefined) await moveTo(tx, person, changes);
    if (active === false) await endSessions(tx, person);
    return true;
  });
}

/**
 * Gives a person another password; sessions opened with the old one end.
 * @returns false when there is no such person
 * @throws PersonError `password` when it is too short or too long
 */
export async function changePassword(store: Store, { province, id }: Person, password: string): Promise<boolean> {
  requireGoodPassword(password);
  const hash = await hashPassword(password);
  return store.write(async (tx) => {
    if ((await tx.update('people', [{ province, id, password_hash: hash }])) === 0) return false;
    await endSessions(tx, { province, id });
    return true;
  });
}

async function moveTo(tx: Tx, { province, id }: Person, changes: PersonChanges): Promise<void> {
  const held = await tx.rows<{ agency: string; role: Role }>(
    'SELECT agency, role FROM person_roles WHERE province = ? AND person_id = ? ORDER BY agency DESC, role',
    [province, id],
  );
  const own = held[0]?.agency ?? '';
  const agency = changes.agency === undefined ? own || null : changes.agency;
  const roles = changes.roles ?? held.filter((one) => one.agency === own).map((one) => one.role);
  requireFittingRoles(agency, roles);
  await requireAgency(tx, province, agency);
  await tx.execute('DELETE FROM person_roles WHERE province = ? AND person_id = ?', [province, id]);
  await giveRoles(tx, { province, id, agency, roles });
}

async function endSessions(tx: Tx, { province, id }: Person): Promise<void> {
  await tx.execute('DELETE FROM sign_ins WHERE province = ? AND person_id = ?', [province, id]);
}
