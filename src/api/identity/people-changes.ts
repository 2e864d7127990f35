/** Changes of people who are entered already: by an administrator, or on the command line. */
import { type Instant, instantOf } from '../../../workflows/limits/time.js';
import type { Store, Tx } from '../../persistence/store.js';
import { recordOffices } from '../../rules/register/office-terms.js';
import { type PersonRole } from '../../rules/register/person-roles.js';
import { endTokensOf } from './access-tokens/stored-tokens.js';
import { forgetDevices } from './known-devices.js';
import { normalisedLogin } from './login.js';
import { checkedEmail, giveRoles, requireAgency, requireFittingRoles } from './people.js';

/** What is to be changed; what is left out stays. */
export interface PersonChanges {
  readonly name?: string;
  readonly title?: string | null;
  /** Null takes the address away. */
  readonly email?: string | null;
  /** False switches the account off: every session ends and no sign-in succeeds. */
  readonly active?: boolean;
  readonly agency?: string | null;
  readonly roles?: readonly PersonRole[];
}

/** What is asked of a person as they were before a change. */
export interface PersonBefore {
  readonly email: string | null;
}

/** When a change is made. */
interface When {
  /** Since when it is so, by the clock that decides: offices that they give up end then, new ones begin. */
  readonly at: Instant;
  /** The moment by which sessions and tokens live, in epoch milliseconds. */
  readonly now: number;
}

interface Person {
  readonly province: string;
  readonly id: string;
}

/** The person with a login; undefined when there is none in the province. */
export function personWithLogin(store: Store, province: string, login: string): Promise<Person | undefined> {
  return store.reader.row<{ province: string; id: string }>(
    'SELECT province, id FROM people WHERE province = ? AND login = ?',
    [province, normalisedLogin(login)],
  );
}

/**
 * Changes a person. A person who moves to another agency keeps their roles there, unless others are told.
 * @param requireUnchanged called behind the lock, before anything is changed: throws where the person is not as was read
 * @param beside what is written in the same transaction
 * @returns false when there is no such person
 * @throws PersonError when agency and roles do not go together or the agency is unknown
 */
export async function changePerson(
  store: Store,
  person: Person,
  changes: PersonChanges,
  when: When,
  requireUnchanged: (tx: Tx) => Promise<void> = async () => undefined,
  beside: (tx: Tx, before: PersonBefore) => Promise<void> = async () => undefined,
): Promise<boolean> {
  return store.write(async (tx) => {
    const before = await changePersonWithin(tx, person, changes, when, () => requireUnchanged(tx));
    if (before !== null) await beside(tx, before);
    return before !== null;
  });
}

/** The same within a transaction, beside other changes. @returns the person as they were; null when there is none */
export async function changePersonWithin(
  tx: Tx,
  person: Person,
  changes: PersonChanges,
  { at, now }: When,
  requireUnchanged: () => Promise<void> = async () => undefined,
): Promise<PersonBefore | null> {
  const { province, id } = person;
  const known = await tx.row<PersonBefore>('SELECT email FROM people WHERE province = ? AND id = ? FOR UPDATE', [
    province,
    id,
  ]);
  if (known === undefined) return null;
  await requireUnchanged();
  const { name, title, active, email } = changes;
  const set = {
    ...(name === undefined ? {} : { name }),
    ...(title === undefined ? {} : { title }),
    ...(email === undefined ? {} : { email: checkedEmail(email) }),
    ...(active === undefined ? {} : { active }),
  };
  if (Object.keys(set).length > 0) await tx.update('people', [{ province, id, ...set }]);
  if (changes.agency !== undefined || changes.roles !== undefined) await moveTo(tx, person, changes);
  await recordOffices(tx, person, at);
  if (active === false) {
    await endSessions(tx, person);
    await endTokensOf(tx, person, instantOf(now));
  }
  return known;
}

/** Gives a person another password, as a hash; sessions and browsers of the old one end. @returns false when there is no such person */
export async function changePasswordWithin(tx: Tx, { province, id }: Person, hash: string): Promise<boolean> {
  if ((await tx.update('people', [{ province, id, password_hash: hash }])) === 0) return false;
  await endSessions(tx, { province, id });
  await forgetDevices(tx, { province, id });
  return true;
}

async function moveTo(tx: Tx, { province, id }: Person, changes: PersonChanges): Promise<void> {
  const held = await tx.rows<{ agency: string; role: PersonRole }>(
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

/** Ends every session of a person, and what is on the way to one. */
export async function endSessions(tx: Tx, { province, id }: Person): Promise<void> {
  await tx.execute('DELETE FROM sign_ins WHERE province = ? AND person_id = ?', [province, id]);
  await tx.execute('DELETE FROM half_sign_ins WHERE province = ? AND person_id = ?', [province, id]);
}
