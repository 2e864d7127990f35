import { boolean, instant, integer, optional, text } from './columns.js';
import type { Table } from './table.js';

/**
 * Session cookies. Only the SHA-256 of the token is kept; a cookie names no province, so neither does the key. `factor` is the second
 * factor with which the session began, null without any.
 */
export const signIns: Table = {
  key: { token_hash: text },
  columns: {
    province: text,
    person_id: text,
    created_at: instant,
    expires_at: instant,
    address: optional(text),
    browser: optional(text),
    factor: optional(text),
  },
  clustered: true,
};

/**
 * How often a sign-in failed within a quarter of an hour, by whom or what it was tried: an address, a login, a login from one
 * address or from one known browser. No province is known before a person has signed in.
 */
export const signInFailures: Table = {
  key: { subject: text },
  columns: { failures: integer, until_at: instant },
  indexes: [{ name: 'sign_in_failures_by_end', columns: ['until_at'] }],
  clustered: true,
};

/** Browsers in which a person has signed in. Only the SHA-256 of their token is kept; it opens nothing. */
export const knownDevices: Table = {
  key: { token_hash: text, province: text, person_id: text },
  columns: { used_at: instant },
  indexes: [{ name: 'known_devices_by_person', columns: ['province', 'person_id'] }],
  clustered: true,
};

/** The code by which a person takes a new password, once, instead of one that they have lost. Only its SHA-256 is kept. */
export const passwordCodes: Table = {
  key: { province: text, person_id: text },
  columns: { code_hash: text, made_by: optional(text), made_at: instant, expires_at: instant },
  clustered: true,
};

/** Which entries of the journal of security are about a person, and whether they have seen what others did to their account. */
export const accountEvents: Table = {
  key: { province: text, person_id: text, seq: integer },
  columns: { by_other: boolean, seen_at: optional(instant) },
  clustered: true,
};
