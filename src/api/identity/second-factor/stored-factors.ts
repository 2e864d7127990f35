/** The authenticators of people as they are kept: the secret is sealed, and no code is taken twice. */
import { type Instant, instantOf } from '../../../../workflows/limits/time.js';
import type { Factor } from '../../../journal/security-entry.js';
import type { Reader, Tx } from '../../../persistence/store.js';
import type { Sealing } from '../../../platform/sealing.js';
import { forgetRecoveryCodes, takeRecoveryCode } from './recovery-codes.js';
import { newSecret, stepOf } from './totp.js';

/** So long a secret that was shown waits for its first code. */
const ENROLMENT_MS = 15 * 60 * 1000;

interface Person {
  readonly province: string;
  readonly id: string;
}

/** What a secret is kept by, and the moment by which codes are good, in epoch milliseconds. */
interface Keeping {
  readonly sealing: Sealing;
  readonly now: number;
}

interface FactorRow {
  readonly sealed_secret: string;
  readonly last_step: number;
  readonly confirmed_at: Instant;
}

const placeOf = ({ province, id }: Person): string => `totp ${province} ${id}`;

/** Since when a person has a second factor; null where they have none. */
export async function factorSince(reader: Reader, person: Person): Promise<Instant | null> {
  return (await factorOf(reader, person))?.confirmed_at ?? null;
}

function factorOf(reader: Reader, { province, id }: Person): Promise<FactorRow | undefined> {
  return reader.row<FactorRow>(
    'SELECT sealed_secret, last_step, confirmed_at FROM second_factors WHERE province = ? AND person_id = ?',
    [province, id],
  );
}

/** Makes a secret that changes nothing until it is confirmed, in place of any that was shown before. @returns it, and until when it waits */
export async function beginEnrolment(
  tx: Tx,
  { sealing, now }: Keeping,
  person: Person,
): Promise<{ secret: string; expiresAt: Instant }> {
  const secret = newSecret();
  const expiresAt = instantOf(now + ENROLMENT_MS);
  const { province, id } = person;
  await tx.remove('factor_enrolments', [{ province, person_id: id }]);
  await tx.insert('factor_enrolments', [
    { province, person_id: id, sealed_secret: sealing.seal(secret, placeOf(person)), expires_at: expiresAt },
  ]);
  return { secret, expiresAt };
}

/**
 * Makes the secret that was shown the second factor of a person, whatever they had before.
 * @returns `expired` where none waits, `wrong-code` where the code is not that of the secret: nothing is changed then
 */
export async function confirmEnrolment(
  tx: Tx,
  { sealing, now }: Keeping,
  person: Person,
  code: string,
): Promise<'confirmed' | 'expired' | 'wrong-code'> {
  const { province, id } = person;
  const waiting = await tx.row<{ sealed_secret: string }>(
    'SELECT sealed_secret FROM factor_enrolments WHERE province = ? AND person_id = ? AND expires_at > ? FOR UPDATE',
    [province, id, instantOf(now)],
  );
  if (waiting === undefined) return 'expired';
  const secret = sealing.open(waiting.sealed_secret, placeOf(person));
  const step = stepOf(secret, code, now);
  if (step === null) return 'wrong-code';
  await removeFactor(tx, person);
  await tx.insert('second_factors', [
    {
      province,
      person_id: id,
      sealed_secret: sealing.seal(secret, placeOf(person)),
      last_step: step,
      confirmed_at: instantOf(now),
    },
  ]);
  return 'confirmed';
}

/**
 * Uses a code of a person: of their authenticator, later than the last one used, or one of their recovery codes.
 * @returns which it was; null for one that is wrong or was used before
 * @throws SealBroken where the secret cannot be read and the code is no recovery code
 */
export async function takeCode(
  tx: Tx,
  { sealing, now }: Keeping,
  person: Person,
  code: string,
): Promise<Factor | null> {
  const factor = await factorOf(tx, person);
  if (factor === undefined) return null;
  if (await takeRecoveryCode(tx, person, code)) return 'recovery';
  const secret = sealing.open(factor.sealed_secret, placeOf(person));
  const step = stepOf(secret, code, now);
  if (step === null) return null;
  const { province, id } = person;
  // Of two who come with the same code at once, the second finds the step taken.
  const taken = await tx.execute(
    'UPDATE second_factors SET last_step = ? WHERE province = ? AND person_id = ? AND last_step < ?',
    [step, province, id, step],
  );
  if (taken !== 1) return null;
  if (!sealing.isCurrent(factor.sealed_secret))
    await tx.update('second_factors', [
      { province, person_id: id, sealed_secret: sealing.seal(secret, placeOf(person)) },
    ]);
  return 'code';
}

/** Takes the second factor of a person away, with its recovery codes. @returns whether there was one */
export async function removeFactor(tx: Tx, person: Person): Promise<boolean> {
  const key = { province: person.province, person_id: person.id };
  await forgetRecoveryCodes(tx, person);
  await tx.remove('factor_enrolments', [key]);
  return (await tx.remove('second_factors', [key])) === 1;
}
