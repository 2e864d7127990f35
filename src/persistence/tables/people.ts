import { boolean, instant, optional, text, withDefault } from './columns.js';
import type { Table } from './table.js';

/** Who may sign in. A login is unique across the installation, as no province is known yet when a person signs in. */
export const people: Table = {
  key: { province: text, id: text },
  columns: {
    login: text,
    name: text,
    title: optional(text),
    email: optional(text),
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
  indexes: [{ name: 'person_roles_by_agency', columns: ['province', 'agency', 'role', 'person_id'] }],
  clustered: true,
};

/**
 * Who held which office of which agency, from an instant until before another; null while they hold it. What a person is now
 * stands in `person_roles`; by this a step of long ago still has a name. Administrators, who belong to no agency, hold no step.
 */
export const officeTerms: Table = {
  key: { province: text, agency: text, role: text, person_id: text, from_at: instant },
  columns: { until_at: optional(instant) },
  indexes: [{ name: 'office_terms_by_person', columns: ['province', 'person_id'] }],
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

/** What an administrator asked for and somebody else has to confirm: a new person, or changes of one. */
export const personRequests: Table = {
  key: { province: text, id: text },
  columns: {
    person_id: optional(text),
    login: text,
    name: text,
    why: text,
    agency: optional(text),
    asked_json: text,
    asked_by: text,
    asked_by_name: text,
    asked_at: instant,
    expires_at: instant,
  },
  clustered: true,
};
