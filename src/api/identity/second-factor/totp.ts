/** Codes of an authenticator (RFC 6238): SHA-1, six digits, thirty seconds, as every such application knows them. */
import { Secret, TOTP } from 'otpauth';

const SECRET_BYTES = 20;
const STEP_SECONDS = 30;
/** A clock that is half a minute off, or somebody who types slowly, is let through. */
const STEPS_OFF = 1;
const ISSUER = 'Đồng Thuận';
const GROUP = 4;

/** A new secret, in base32 without padding. */
export const newSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

/** The address that a QR code holds. @param account whose it is, as the authenticator shows it */
export const addressOf = (secret: string, account: string): string => totp(secret, account).toString();

/** The secret as it is typed: in groups of four. */
export const legible = (secret: string): string => (secret.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join(' ');

/**
 * The step of thirty seconds to which a code belongs; null for one that is wrong.
 * @param now in epoch milliseconds, by time that only passes
 */
export function stepOf(secret: string, code: string, now: number): number | null {
  const digits = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return null;
  const off = totp(secret).validate({ token: digits, timestamp: now, window: STEPS_OFF });
  return off === null ? null : Math.floor(now / 1000 / STEP_SECONDS) + off;
}

const totp = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), period: STEP_SECONDS });
