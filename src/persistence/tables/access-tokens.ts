import { instant, optional, text } from './columns.js';
import type { Table } from './table.js';

/**
 * By which another system acts for a person. Only the SHA-256 of a token is kept, and a request names no province, so the hash is unique by
 * itself. `agency` is that of the person when it was made, "" for an administrator; `scopes` are words with spaces between them.
 */
export const accessTokens: Table = {
  key: { province: text, id: text },
  columns: {
    token_hash: text,
    person_id: text,
    agency: text,
    system: text,
    scopes: text,
    factor: optional(text),
    created_at: instant,
    expires_at: instant,
    used_at: optional(instant),
    used_from: optional(text),
    refused_at: optional(instant),
    ended_at: optional(instant),
  },
  indexes: [
    { name: 'access_tokens_by_hash', columns: ['token_hash'], unique: true },
    { name: 'access_tokens_by_person', columns: ['province', 'person_id'] },
  ],
};
