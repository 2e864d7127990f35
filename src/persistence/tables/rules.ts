import { date, instant, integer, optional, text } from './columns.js';
import type { Table } from './table.js';

/** Every version of a regulation that a consultation was ever pinned to. */
export const regulations: Table = {
  key: { province: text, hash: text },
  columns: {
    regulation_id: text,
    in_force_from: optional(date),
    in_force_until: optional(date),
    body_json: text,
    stored_at: instant,
  },
};

/** Which regulation the province has adopted, by which document and from which day; every adoption is kept. */
export const regulationAdoptions: Table = {
  key: { province: text, id: text },
  columns: {
    ordinal: integer,
    regulation_id: text,
    regulation_hash: text,
    document: text,
    from_on: date,
    adopted_by: optional(text),
    adopted_at: instant,
    proposed_by: optional(text),
    proposed_at: optional(instant),
  },
};

/** Every version of the calendar; the one with the highest ordinal is in use. */
export const calendars: Table = {
  key: { province: text, version: text },
  columns: {
    calendar_id: text,
    hash: text,
    ordinal: integer,
    basis: optional(text),
    body_json: text,
    stored_at: instant,
  },
};
