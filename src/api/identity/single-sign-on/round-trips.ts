/** Who was sent to a provider: bound to their browser by a token, ten minutes, and back once. */
import { createHash, randomBytes } from 'node:crypto';
import { instantOf } from '../../../../workflows/limits/time.js';
import type { Tx } from '../../../persistence/store.js';
import type { Sealing } from '../../../platform/sealing.js';
import type { Checks } from './oidc-client.js';

const TOKEN_BYTES = 32;
export const ROUND_TRIP_MS = 10 * 60 * 1000;
/** So many may be on the way from one address, where a whole agency may sit. */
const MOST_OF_ADDRESS = 200;

interface Person {
  readonly province: string;
  readonly id: string;
}

export interface RoundTrip {
  readonly provider: string;
  readonly checks: Checks;
  /** Whose account is to be linked; null for a sign-in. */
  readonly person: Person | null;
}

interface Row {
  readonly provider: string;
  readonly sealed_checks: string;
  readonly province: string | null;
  readonly person_id: string | null;
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
const placeOf = (hash: string): string => `round trip ${hash}`;

/** Sends somebody. @returns the token for their browser; null where too many are on the way from their address */
export async function beginRoundTrip(
  tx: Tx,
  sealing: Sealing,
  { provider, checks, person }: RoundTrip,
  address: string,
  now: number,
): Promise<string | null> {
  await tx.execute('DELETE FROM round_trips WHERE expires_at <= ?', [instantOf(now)]);
  const row = await tx.row<{ n: number }>('SELECT COUNT(*) AS n FROM round_trips WHERE address = ?', [address]);
  if (Number(row?.n ?? 0) >= MOST_OF_ADDRESS) return null;
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const hash = hashOf(token);
  await tx.insert('round_trips', [
    {
      token_hash: hash,
      provider,
      sealed_checks: sealing.seal(JSON.stringify(checks), placeOf(hash)),
      province: person?.province ?? null,
      person_id: person?.id ?? null,
      address,
      expires_at: instantOf(now + ROUND_TRIP_MS),
    },
  ]);
  return token;
}

/** Takes one back, which ends it. @returns null where there is none, another came first, or its time is over */
export async function endRoundTrip(
  tx: Tx,
  sealing: Sealing,
  token: string | null,
  now: number,
): Promise<RoundTrip | null> {
  if (token === null) return null;
  const hash = hashOf(token);
  const row = await tx.row<Row>(
    'SELECT provider, sealed_checks, province, person_id FROM round_trips WHERE token_hash = ? AND expires_at > ?',
    [hash, instantOf(now)],
  );
  if (row === undefined || (await tx.remove('round_trips', [{ token_hash: hash }])) !== 1) return null;
  const { provider, sealed_checks, province, person_id } = row;
  return {
    provider,
    checks: JSON.parse(sealing.open(sealed_checks, placeOf(hash))) as Checks,
    person: province === null || person_id === null ? null : { province, id: person_id },
  };
}
