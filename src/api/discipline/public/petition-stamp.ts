/**
 * The stamp on a petition: a number for which the SHA-256 of what is sent begins with so many zero bits. A browser finds one within about
 * a second; whoever sends thousands pays for each. It needs no other service, no picture and no cookie, and holds for this text alone.
 */
import { createHash } from 'node:crypto';

/** 2^16 hashes on average. */
export const STAMP_BITS = 16;
/** How far the moment of a stamp may lie from the server's clock, in milliseconds. */
const FRESH_MS = 60 * 60 * 1000;

export interface Stamped {
  readonly subject: string;
  readonly about: string;
  /** Milliseconds since 1970 in digits, by the clock that the form was given. */
  readonly at: string;
  readonly stamp: string;
}

/** The hash that a stamp has to make small. */
export function stampHash({ subject, about, at, stamp }: Stamped): Buffer {
  return createHash('sha256').update([at, subject, about, stamp].join('\n')).digest();
}

/** Whether the stamp is one, and made about now. */
export function isStamped(stamped: Stamped, now: number): boolean {
  if (Math.abs(Number(stamped.at) - now) > FRESH_MS || !/^\d+$/.test(stamped.at)) return false;
  return stampHash(stamped).readUIntBE(0, 4) < 2 ** (32 - STAMP_BITS);
}
