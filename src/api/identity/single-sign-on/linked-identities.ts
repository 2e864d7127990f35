/** Which account an identity of a provider opens. */
import { type Instant, instantOf } from '../../../../workflows/limits/time.js';
import type { Reader, Tx } from '../../../persistence/store.js';
import type { OidcProvider } from '../../../platform/config/oidc.js';
import { normalisedLogin } from '../login.js';
import type { Identity } from './oidc-client.js';

interface Person {
  readonly province: string;
  readonly id: string;
}

/** A person with an active account. */
export interface Linked extends Person {
  readonly login: string;
  readonly name: string;
}

/** Whose account an identity opens; null where it opens none. */
export async function linkedPerson(reader: Reader, { issuer, subject }: Identity): Promise<Linked | null> {
  const row = await reader.row<Linked>(
    `SELECT p.province, p.id, p.login, p.name FROM linked_identities l
       JOIN people p ON p.province = l.province AND p.id = l.person_id
      WHERE l.issuer = ? AND l.subject = ? AND p.active = TRUE`,
    [issuer, subject],
  );
  return row ?? null;
}

/**
 * Whose login a provider tells by the configured claim, if the claim beside it vouches for it.
 * A login belongs to one person and is never changed; an e-mail address here is administered, so it would open accounts to whoever may write it.
 */
export async function personByClaim(
  reader: Reader,
  { claim, verifiedClaim }: OidcProvider,
  { claims }: Identity,
): Promise<Linked | null> {
  const told = claim === null ? undefined : claims[claim];
  if (typeof told !== 'string' || told.trim() === '') return null;
  if (verifiedClaim !== null && claims[verifiedClaim] !== true) return null;
  const row = await reader.row<Linked>(
    'SELECT province, id, login, name FROM people WHERE login = ? AND active = TRUE',
    [normalisedLogin(told)],
  );
  return row ?? null;
}

/** Links an identity to an account. @returns false where either is linked already */
export async function linkIdentity(
  tx: Tx,
  { province, id }: Person,
  provider: string,
  { issuer, subject }: Identity,
  now: number,
): Promise<boolean> {
  const linked = { issuer, subject, province, person_id: id, provider, linked_at: instantOf(now) };
  return (await tx.insert('linked_identities', [linked], 'ignore')) === 1;
}

/** Since when an account is linked, by the name of the provider. */
export async function linksOf(reader: Reader, { province, id }: Person): Promise<ReadonlyMap<string, Instant>> {
  const rows = await reader.rows<{ provider: string; linked_at: Instant }>(
    'SELECT provider, linked_at FROM linked_identities WHERE province = ? AND person_id = ?',
    [province, id],
  );
  return new Map(rows.map(({ provider, linked_at }) => [provider, linked_at]));
}

/** Unlinks an account. @param provider null: from all. @returns whether anything was linked */
export async function unlink(tx: Tx, { province, id }: Person, provider: string | null): Promise<boolean> {
  const rows = await tx.rows<{ issuer: string; subject: string; provider: string }>(
    'SELECT issuer, subject, provider FROM linked_identities WHERE province = ? AND person_id = ?',
    [province, id],
  );
  const meant = rows.filter((row) => provider === null || row.provider === provider);
  return (
    (await tx.remove(
      'linked_identities',
      meant.map(({ issuer, subject }) => ({ issuer, subject })),
    )) > 0
  );
}
