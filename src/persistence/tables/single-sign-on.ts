import { instant, optional, text } from './columns.js';
import type { Table } from './table.js';

/** Which account an identity of a provider of OpenID Connect opens: by issuer and subject, which never change hands. */
export const linkedIdentities: Table = {
  key: { issuer: text, subject: text },
  columns: { province: text, person_id: text, provider: text, linked_at: instant },
  indexes: [{ name: 'linked_identities_by_person', columns: ['province', 'person_id', 'provider'], unique: true }],
};

/**
 * Who has been sent to a provider and has not come back: by the SHA-256 of a token of their browser. What the answer is checked
 * against is sealed. A person only where an account is to be linked.
 */
export const roundTrips: Table = {
  key: { token_hash: text },
  columns: {
    provider: text,
    sealed_checks: text,
    province: optional(text),
    person_id: optional(text),
    address: text,
    expires_at: instant,
  },
  indexes: [{ name: 'round_trips_by_address', columns: ['address'] }],
};
