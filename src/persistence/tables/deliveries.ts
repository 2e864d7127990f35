import { boolean, instant, integer, optional, text, withDefault } from './columns.js';
import type { Table } from './table.js';

/**
 * The outbox: one row for each message, channel and recipient, written with the message itself. `due_at` says not before
 * when it is tried; while a worker has it (`claimed_by`), it is the end of that worker's lease.
 */
export const deliveries: Table = {
  key: { province: text, id: text },
  columns: {
    message_id: text,
    channel: text,
    recipient: text,
    /** Where it goes instead of the address that is entered for the recipient: the one before it, of which nothing else is kept. */
    former_address: optional(text),
    agency: text,
    kind: text,
    consultation_id: optional(text),
    state: text,
    attempts: withDefault(integer, 0),
    due_at: instant,
    claimed_by: optional(text),
    address: optional(text),
    reason: optional(text),
    detail: optional(text),
    created_at: instant,
    done_at: optional(instant),
  },
  indexes: [
    { name: 'deliveries_due', columns: ['province', 'channel', 'due_at', 'id'], where: "state = 'waiting'" },
    { name: 'deliveries_by_message', columns: ['province', 'message_id'] },
    { name: 'deliveries_by_state', columns: ['province', 'state', 'channel', 'created_at', 'id', 'agency'] },
    { name: 'deliveries_by_agency', columns: ['province', 'agency', 'state', 'channel', 'created_at', 'id'] },
  ],
};

/** How a person wants one kind of message by e-mail: at once where nothing stands here. */
export const noticeChoices: Table = {
  key: { province: text, person_id: text, kind: text },
  columns: { email: text },
  clustered: true,
};

/** Where other systems receive what an agency is told, or, without an agency, everybody of the province. */
export const webhookEndpoints: Table = {
  key: { province: text, id: text },
  columns: {
    url: text,
    description: text,
    agency: optional(text),
    secret: text,
    active: boolean,
    created_by: text,
    created_at: instant,
  },
};

/** Which kinds of messages an endpoint receives. */
export const webhookKinds: Table = {
  key: { province: text, endpoint_id: text, kind: text },
  columns: {},
  clustered: true,
};

/** Secret addresses of calendars. Only the SHA-256 of the token is kept; an address names no province, so neither does the key. */
export const calendarFeeds: Table = {
  key: { token_hash: text },
  columns: { province: text, person_id: text, scope: text, created_at: instant },
  indexes: [{ name: 'calendar_feeds_by_person', columns: ['province', 'person_id', 'scope'], unique: true }],
};
