/** Enters one person with the code by which they take their first password. */
import type { Instant } from '../../../workflows/limits/time.js';
import type { Store, Tx } from '../../persistence/store.js';
import { MATCHES_NOTHING } from './password.js';
import { makeFirstCode, type PasswordCode } from './password-codes.js';
import { entering, enterPerson, type NewPerson } from './people.js';

/** A person who was entered, and what they take their first password with. */
export interface EnteredPerson {
  readonly id: string;
  readonly code: PasswordCode;
}

/**
 * Enters a person, who takes a password with the code: nobody else ever knows it.
 * @param at when they are entered, by the clock that decides
 * @param now the moment by which codes live, in epoch milliseconds
 * @param by the id of who enters them; null on the command line
 * @param beside what is written in the same transaction
 * @throws PersonError when the login is taken or not one, the name is missing or the agency unknown
 */
export function addPerson(
  store: Store,
  person: NewPerson,
  { at, now, by }: { readonly at: Instant; readonly now: number; readonly by: string | null },
  beside: (tx: Tx, id: string) => Promise<void>,
): Promise<EnteredPerson> {
  return entering(person, () =>
    store.write(async (tx) => {
      const id = await enterPerson(tx, person, MATCHES_NOTHING, at);
      const code = await makeFirstCode(tx, { province: person.province, id }, by, now);
      await beside(tx, id);
      return { id, code };
    }),
  );
}
