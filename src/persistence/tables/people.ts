import { boolean, instant, optional, text, withDefault } from './columns.js';
import type { Table } from './table.js';

/** Who may sign in. A login is unique across the installation, as no province is known yet when a person signs in. */
export const people: Table = {
  key: { province: text, id: text },
  columns: {
    login: text,
    name: text,
    title: optional(text),
    password_hash: text,
    active: boolean,
    locale: withDefault(text, 'vi'),
    created_at: instant,
  },
  indexes: [{ name: 'people_login', columns: ['login'], unique: true }],
};

/** What a person is in which agency. */
export const personRoles: Table = {
  key: { province: text, person_id: text, agency: text, role: text },
  columns: {},
  clustered: true,
};

/** Session cookies. Only the SHA-256 of the token is kept; a cookie names no province, so neither does the key. */
export const signIns: Table = {
  key: { token_hash: text },
  columns: { province: text, person_id: text, created_at: instant, expires_at: instant },
  clustered: true,
};

/**
 * A head's powers lent to a person (`to_person`; null: to whoever has the role) of the same agency, from an instant until
 * before another, or until it was ended.
 */
export const delegations: Table = {
  key: { province: text, id: text },
  columns: {
    agency: text,
    to_role: text,
    to_person: optional(text),
    document: optional(text),
    from_at: instant,
    until_at: instant,
    granted_by: text,
    granted_at: instant,
    ended_at: optional(instant),
    ended_by: optional(text),
  },
  indexes: [{ name: 'delegations_by_agency', columns: ['province', 'agency', 'to_role'] }],
};
