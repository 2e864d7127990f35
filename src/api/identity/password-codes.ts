/**
 * A person who has lost their password, or has none yet, takes one with a code: made by chance and not by the administrator who hands it
 * over, and good once. From the moment it is made the old password, sessions and known browsers are gone.
 */
import { createHash } from 'node:crypto';
import { instantOf } from '../../../workflows/limits/time.js';
import type { Store, Tx } from '../../persistence/store.js';
import { endTokensOf } from './access-tokens/stored-tokens.js';
import { forgetDevices } from './known-devices.js';
import { MATCHES_NOTHING, randomCode } from './password.js';
import { endSessions } from './people-changes.js';

const VALID_MS = 24 * 60 * 60 * 1000;
const FIRST_VALID_MS = 7 * VALID_MS;

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
 * @param now the moment by which codes live, in epoch milliseconds
 * @param beside what is written in the same transaction
 * @returns null when there is no such person
 */
export async function makePasswordCode(
  store: Store,
  person: Person,
  by: string,
  now: number,
  beside: (tx: Tx) => Promise<void>,
): Promise<PasswordCode | null> {
  return store.write(async (tx) => {
    const { province, id } = person;
    if ((await tx.update('people', [{ province, id, password_hash: MATCHES_NOTHING }])) === 0) return null;
    await endSessions(tx, person);
    await forgetDevices(tx, person);
    await endTokensOf(tx, person, instantOf(now));
    const code = await keepNewCode(tx, person, by, { now, validMs: VALID_MS });
    await beside(tx);
    return code;
  });
}

/**
 * The code by which a person who was just entered takes their first password. Nothing is lost yet, and whole agencies are entered at once, so it
 * is good for a week.
 * @param by the id of who entered them; null on the command line
 */
export function makeFirstCode(tx: Tx, person: Person, by: string | null, now: number): Promise<PasswordCode> {
  return keepNewCode(tx, person, by, { now, validMs: FIRST_VALID_MS });
}

async function keepNewCode(
  tx: Tx,
  { province, id }: Person,
  by: string | null,
  { now, validMs }: { readonly now: number; readonly validMs: number },
): Promise<PasswordCode> {
  const code = randomCode();
  await tx.remove('password_codes', [{ province, person_id: id }]);
  await tx.insert('password_codes', [
    {
      province,
      person_id: id,
      code_hash: hashOf(code),
      made_by: by,
      made_at: instantOf(now),
      expires_at: instantOf(now + validMs),
    },
  ]);
  return { code, expiresAt: now + validMs };
}

/** Takes a code away, behind the lock of its row. @returns whether it was the one that is good now */
export async function takePasswordCode(tx: Tx, { province, id }: Person, code: string, now: number): Promise<boolean> {
  const taken = await tx.execute(
    'DELETE FROM password_codes WHERE province = ? AND person_id = ? AND code_hash = ? AND expires_at > ?',
    [province, id, hashOf(code), instantOf(now)],
  );
  return taken === 1;
}
