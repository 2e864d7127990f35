/** A person with a password that a test knows: no program enters one so, each takes their own with a code. */
import { hashPassword, passwordCost } from '../../src/api/identity/password.js';
import { entering, enterPerson, type NewPerson } from '../../src/api/identity/people.js';
import type { Store } from '../../src/persistence/store.js';
import { instantOf } from '../../workflows/limits/time.js';

/** @returns the id of the person */
export async function addPerson(store: Store, person: NewPerson, password: string): Promise<string> {
  const hash = await hashPassword(password, passwordCost(10));
  return entering(person, () => store.write((tx) => enterPerson(tx, person, hash, instantOf(Date.now()))));
}
