import { instant, optional, text } from './columns.js';
import type { Table } from './table.js';

/** What an agency (or one role of it) is told. Undelivered ones are what the workers look for. */
export const inboxMessages: Table = {
  key: { province: text, id: text },
  columns: {
    agency: text,
    role: optional(text),
    kind: text,
    consultation_id: optional(text),
    params_json: text,
    created_at: instant,
    delivered_at: optional(instant),
  },
  indexes: [
    { name: 'inbox_messages_by_agency', columns: ['province', 'agency', 'created_at'] },
    { name: 'inbox_messages_undelivered', columns: ['province', 'created_at'], where: 'delivered_at IS NULL' },
  ],
};

/** Which person has read which message. */
export const inboxReads: Table = {
  key: { province: text, message_id: text, person_id: text },
  columns: { read_at: instant },
  clustered: true,
};
