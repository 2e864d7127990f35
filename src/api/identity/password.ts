/** Passwords are kept as scrypt hashes that name their own cost, so the cost can be raised without locking people out. */
import { randomBytes, randomInt, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { hashingTurns } from './hashing-turns.js';

export interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/**
 * The cost of a hash for the power of two that is configured. 15 is 32 MiB and three passes: what OWASP recommends where a request
 * may not take 128 MiB.
 */
export const passwordCost = (power: number): Cost => ({ N: 2 ** power, r: 8, p: 3 });
const COST = passwordCost(15);
/** For a password that is printed in public: nothing is gained by making it hard to guess. */
export const COST_OF_NO_SECRET: Cost = { N: 2 ** 10, r: 8, p: 1 };
/** Neither 0 and o nor 1, i and l: a first password is read from paper and typed. */
const LEGIBLE = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_CHARACTERS = 4;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
/** Longer ones are refused before any work is done on them. */
export const MOST_PASSWORD_CHARACTERS = 256;
export const LEAST_PASSWORD_CHARACTERS = 12;

/** What is kept of whoever has no password yet: no password has it. */
export const MATCHES_NOTHING = `scrypt$${COST.N}$${COST.r}$${COST.p}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** The hash to keep: "scrypt$N$r$p$salt$key", salt and key in base64url. Salted anew each time. */
export async function hashPassword(password: string, cost: Cost = COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/**
 * Whether a password is the one that was hashed. With null (no person has that login), and for whoever has none yet, it takes as long as
 * a hash that is made now and says no, so that the time does not tell which logins exist.
 * @throws Error when the stored text is no such hash
 */
export async function isPassword(password: string, stored: string | null, now: Cost = COST): Promise<boolean> {
  if (stored === null || stored === MATCHES_NOTHING) {
    await derive(password, Buffer.alloc(SALT_BYTES), now);
    return false;
  }
  const [kind, N, r, p, salt = '', key = ''] = stored.split('$');
  if (kind !== 'scrypt' || key === '')
    throw new Error('A stored password is not in the form that this program writes.');
  const expected = Buffer.from(key, 'base64url');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const given = await derive(password, Buffer.from(salt, 'base64url'), cost);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** A code that chance makes, of some eighty bits: "kq7m-xw2d-9hbt-ra4e". */
export function randomCode(): string {
  const group = () => Array.from({ length: GROUP_CHARACTERS }, () => LEGIBLE[randomInt(LEGIBLE.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** One spelling for what different keyboards make of "ế". */
function derive(password: string, salt: Buffer, cost: Cost): Promise<Buffer> {
  const options: ScryptOptions = { ...cost, maxmem: 256 * cost.N * cost.r };
  const derived = () =>
    new Promise<Buffer>((resolve, reject) => {
      scrypt(password.normalize('NFC'), salt, KEY_BYTES, options, (error, key) =>
        error === null ? resolve(key) : reject(error),
      );
    });
  return hashingTurns.take(derived);
}
