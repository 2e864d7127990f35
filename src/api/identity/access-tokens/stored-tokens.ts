/**
 * Access tokens as they are kept. A token is 256 random bits, which nobody guesses, so its SHA-256 is kept and no slow hash: that would make each
 * request of a system dear and a stolen database no safer.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Instant } from '../../../../workflows/limits/time.js';
import type { TokenScope } from '../../../http/token-scopes.js';
import type { Factor } from '../../../journal/security-entry.js';
import type { Reader, Tx } from '../../../persistence/store.js';

const TOKEN_BYTES = 32;
/** By which those who look for secrets in files and logs find one. */
const PREFIX = 'dtk_';
const TOKEN = /^dtk_[\w-]{43}$/;

export interface StoredToken {
  readonly province: string;
  readonly id: string;
  readonly person_id: string;
  /** Of its owner when it was made; "" for an administrator. */
  readonly agency: string;
  readonly system: string;
  readonly scopes: string;
  readonly factor: Factor | null;
  readonly created_at: Instant;
  readonly expires_at: Instant;
  readonly used_at: Instant | null;
  readonly used_from: string | null;
  readonly refused_at: Instant | null;
  readonly ended_at: Instant | null;
}

/** A stored token with whose it is. */
export interface OwnedToken extends StoredToken {
  readonly login: string;
  readonly name: string;
  readonly locale: 'vi' | 'en';
  readonly active: boolean;
  /** Null where the owner has no second factor. */
  readonly enrolled: string | null;
}

export const newToken = (): string => PREFIX + randomBytes(TOKEN_BYTES).toString('base64url');
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
export const scopesOf = ({ scopes }: Pick<StoredToken, 'scopes'>): TokenScope[] => scopes.split(' ') as TokenScope[];

const OWNED = `SELECT t.province, t.id, t.person_id, t.agency, t.system, t.scopes, t.factor, t.created_at, t.expires_at, t.used_at, t.used_from,
    t.refused_at, t.ended_at, p.login, p.name, p.locale, p.active, f.person_id AS enrolled
  FROM access_tokens t JOIN people p ON p.province = t.province AND p.id = t.person_id
  LEFT JOIN second_factors f ON f.province = t.province AND f.person_id = t.person_id`;

/** The token that somebody shows, whether or not it is still good; undefined for none. */
export async function tokenShown(reader: Reader, token: string): Promise<OwnedToken | undefined> {
  if (!TOKEN.test(token)) return undefined;
  return reader.row<OwnedToken>(`${OWNED} WHERE t.token_hash = ?`, [hashOfToken(token)]);
}

/** The tokens of a province, the latest first; of one person, or of all. */
export function tokensOf(reader: Reader, province: string, person: string | null): Promise<OwnedToken[]> {
  return person === null
    ? reader.rows<OwnedToken>(`${OWNED} WHERE t.province = ? ORDER BY t.created_at DESC, t.id LIMIT 500`, [province])
    : reader.rows<OwnedToken>(
        `${OWNED} WHERE t.province = ? AND t.person_id = ? ORDER BY t.created_at DESC, t.id LIMIT 100`,
        [province, person],
      );
}

/** Ends every token of a person: what systems act by ends with the account, and with a password that was lost. */
export async function endTokensOf(
  tx: Tx,
  { province, id }: { readonly province: string; readonly id: string },
  at: Instant,
): Promise<void> {
  await tx.execute('UPDATE access_tokens SET ended_at = ? WHERE province = ? AND person_id = ? AND ended_at IS NULL', [
    at,
    province,
    id,
  ]);
}
