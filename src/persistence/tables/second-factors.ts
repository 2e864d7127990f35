import { counter, instant, integer, optional, text } from './columns.js';
import type { Table } from './table.js';

/** The second factor of a person: the sealed secret of their authenticator, and the last step whose code was used. */
export const secondFactors: Table = {
  key: { province: text, person_id: text },
  columns: { sealed_secret: text, last_step: counter, confirmed_at: instant },
  clustered: true,
};

/** A secret that was shown to a person and that they have not confirmed yet by a code. It changes nothing until then. */
export const factorEnrolments: Table = {
  key: { province: text, person_id: text },
  columns: { sealed_secret: text, expires_at: instant },
  clustered: true,
};

/** Codes for whoever has lost their authenticator, each good once: a used one is gone. Only the SHA-256 is kept. */
export const recoveryCodes: Table = {
  key: { province: text, person_id: text, code_hash: text },
  columns: { made_at: instant },
  clustered: true,
};

/** Who has proved the first factor and not yet the second. It is no session, opens nothing, and ends after some minutes. */
export const halfSignIns: Table = {
  key: { token_hash: text },
  columns: {
    province: text,
    person_id: text,
    failures: integer,
    expires_at: instant,
    browser: optional(text),
  },
  clustered: true,
};
