/**
 * Who has proved the first factor and not yet the second: a token of the browser, five minutes, five wrong codes. It is no session
 * and opens nothing but the question for a code.
 */
import { createHash, randomBytes } from 'node:crypto';
import { instantOf } from '../../../../workflows/limits/time.js';
import type { Reader, Tx } from '../../../persistence/store.js';

const TOKEN_BYTES = 32;
export const HALF_SIGN_IN_MS = 5 * 60 * 1000;
const MOST_FAILURES = 5;

interface Person {
  readonly province: string;
  readonly id: string;
}

/** Whose it is, and the login under which failures count. */
export interface HalfSignedIn extends Person {
  readonly login: string;
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Begins one. @param browser as the browser names itself: the code comes from the same */
export async function beginHalfSignIn(
  tx: Tx,
  { province, id }: Person,
  browser: string | null,
  now: number,
): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  await tx.execute('DELETE FROM half_sign_ins WHERE expires_at <= ?', [instantOf(now)]);
  await tx.insert('half_sign_ins', [
    {
      token_hash: hashOf(token),
      province,
      person_id: id,
      failures: 0,
      expires_at: instantOf(now + HALF_SIGN_IN_MS),
      browser,
    },
  ]);
  return token;
}

/** Whose half sign-in a token is; null where it has ended, comes from another browser, or the person may no longer sign in. */
export async function halfSignedIn(
  reader: Reader,
  token: string | null,
  browser: string | null,
  now: number,
): Promise<HalfSignedIn | null> {
  if (token === null) return null;
  const found = await reader.row<HalfSignedIn & { browser: string | null }>(
    `SELECT p.province, p.id, p.login, h.browser FROM half_sign_ins h
       JOIN people p ON p.province = h.province AND p.id = h.person_id
      WHERE h.token_hash = ? AND h.expires_at > ? AND h.failures < ? AND p.active = TRUE`,
    [hashOf(token), instantOf(now), MOST_FAILURES],
  );
  if (found === undefined || found.browser !== browser) return null;
  const { province, id, login } = found;
  return { province, id, login };
}

/** A wrong code: after some of them the password is asked for anew. */
export async function countWrongCode(tx: Tx, token: string): Promise<void> {
  await tx.execute('UPDATE half_sign_ins SET failures = failures + 1 WHERE token_hash = ?', [hashOf(token)]);
}

/** Ends it. @returns whether it was there: of two who end it at once, one goes on */
export async function endHalfSignIn(tx: Tx, token: string): Promise<boolean> {
  return (await tx.remove('half_sign_ins', [{ token_hash: hashOf(token) }])) === 1;
}
