/** The browsers in which a person has signed in: what a stranger tries under their login does not hold them back there. */
import { createHash, randomBytes } from 'node:crypto';
import { instantOf } from '../../../workflows/limits/time.js';
import type { Reader, Tx } from '../../persistence/store.js';
import { KNOWN_BROWSER_DAYS } from '../../platform/config/retention.js';

const TOKEN_BYTES = 32;
export const KNOWN_FOR_MS = KNOWN_BROWSER_DAYS * 24 * 60 * 60 * 1000;

interface Person {
  readonly province: string;
  readonly id: string;
}

/** A token for a browser that has none. It opens nothing. */
export const newDeviceToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The name by which a browser is known for a person; null where they have not signed in with it lately. */
export async function knownDevice(
  reader: Reader,
  { province, id }: Person,
  token: string | null,
  now: number,
): Promise<string | null> {
  if (token === null) return null;
  const hash = hashOf(token);
  const found = await reader.row(
    'SELECT used_at FROM known_devices WHERE token_hash = ? AND province = ? AND person_id = ? AND used_at > ?',
    [hash, province, id, instantOf(now - KNOWN_FOR_MS)],
  );
  return found === undefined ? null : hash;
}

/** Remembers that a person has signed in with a browser just now, and forgets those that were not used for long. */
export async function rememberDevice(tx: Tx, { province, id }: Person, token: string, now: number): Promise<void> {
  const key = { token_hash: hashOf(token), province, person_id: id };
  const row = { ...key, used_at: instantOf(now) };
  await tx.execute('DELETE FROM known_devices WHERE province = ? AND person_id = ? AND used_at <= ?', [
    province,
    id,
    instantOf(now - KNOWN_FOR_MS),
  ]);
  if ((await tx.update('known_devices', [row])) === 0) await tx.insert('known_devices', [row], 'ignore');
}

/** Forgets every browser of a person: after another password each has to show itself anew. */
export async function forgetDevices(tx: Tx, { province, id }: Person): Promise<void> {
  await tx.execute('DELETE FROM known_devices WHERE province = ? AND person_id = ?', [province, id]);
}
