import { counter, instant, optional, text } from './columns.js';
import type { Table } from './table.js';

/** What an agency (or one role, or one person of it) is told of a consultation, a case of discipline, or neither. Undelivered ones are what the workers look for. */
export const inboxMessages: Table = {
  key: { province: text, id: text },
  columns: {
    agency: text,
    role: optional(text),
    kind: text,
    person: optional(text),
    consultation_id: optional(text),
    case_id: optional(text),
    params_json: text,
    created_at: instant,
    delivered_at: optional(instant),
  },
  indexes: [
    { name: 'inbox_messages_by_agency', columns: ['province', 'agency', 'created_at', 'kind'] },
    { name: 'inbox_messages_undelivered', columns: ['province', 'created_at'], where: 'delivered_at IS NULL' },
    { name: 'inbox_messages_of_cases', columns: ['province', 'case_id'], where: 'case_id IS NOT NULL' },
  ],
};

/** Which person has read which message. */
export const inboxReads: Table = {
  key: { province: text, message_id: text, person_id: text },
  columns: { read_at: instant },
  clustered: true,
};

/**
 * What a person had not read of everything that their agency was told before a moment: as long as the agency was told as much before it, everything else of
 * that is read. Made by who looks through everything, so that the next need not. A trigger takes a row away with a mark that is taken back.
 */
export const inboxUnread: Table = {
  key: { province: text, person_id: text, agency: text, roles: text },
  columns: { until_at: instant, told: counter, unread_json: text },
  clustered: true,
};
