/**
 * A person who has lost their password takes a new one with a code: made by chance and not by the administrator who hands it
 * over, good once and for a day. From the moment it is made the old password, sessions and known browsers are gone.
 */
import { createHash } from 'node:crypto';
import { instantOf } from '../../../workflows/limits/time.js';
import type { Store, Tx } from '../../persistence/store.js';
import { endTokensOf } from './access-tokens/stored-tokens.js';
import { forgetDevices } from './known-devices.js';
import { hashPassword, randomPassword } from './password.js';
import { endSessions } from './people-changes.js';

const VALID_MS = 24 * 60 * 60 * 1000;

interface Person {
  readonly province: string;
  readonly id: string;
}

/** A code as it is handed over, and until when it is good, in epoch milliseconds. */
export interface PasswordCode {
  readonly code: string;
  readonly expiresAt: number;
}

/** A code of eighty bits needs no slow hash. Read from paper, it may come with other spaces and capitals. */
const hashOf = (code: string): string =>
  createHash('sha256').update(code.replace(/[\s-]/g, '').toLowerCase()).digest('hex');

/**
 * Makes a code for a person in place of their password and of any code before it.
 * @param by the id of the administrator
 * @param beside what is written in the same transaction
 * @returns null when there is no such person
 */
export async function makePasswordCode(
  store: Store,
  person: Person,
  by: string,
  beside: (tx: Tx) => Promise<void>,
): Promise<PasswordCode | null> {
  const code = randomPassword();
  const nobodyKnows = await hashPassword(randomPassword() + randomPassword());
  const now = Date.now();
  const { province, id } = person;
  const made = await store.write(async (tx) => {
    if ((await tx.update('people', [{ province, id, password_hash: nobodyKnows }])) === 0) return false;
    await endSessions(tx, person);
    await forgetDevices(tx, person);
    await endTokensOf(tx, person, instantOf(now));
    await tx.remove('password_codes', [{ province, person_id: id }]);
    await tx.insert('password_codes', [
      {
        province,
        person_id: id,
        code_hash: hashOf(code),
        made_by: by,
        made_at: instantOf(now),
        expires_at: instantOf(now + VALID_MS),
      },
    ]);
    await beside(tx);
    return true;
  });
  return made ? { code, expiresAt: now + VALID_MS } : null;
}

/** Takes a code away, behind the lock of its row. @returns whether it was the one that is good now */
export async function takePasswordCode(tx: Tx, { province, id }: Person, code: string): Promise<boolean> {
  const taken = await tx.execute(
    'DELETE FROM password_codes WHERE province = ? AND person_id = ? AND code_hash = ? AND expires_at > ?',
    [province, id, hashOf(code), instantOf(Date.now())],
  );
  return taken === 1;
}
