import { counter, instant, optional, text } from './columns.js';
import type { Table } from './table.js';

/**
 * The organisation codes by which the document axis knows agencies, over time: a message that still names the former code of an agency is
 * the agency's. The one without an end is in use.
 */
export const edxmlOrgans: Table = {
  key: { province: text, organ_id: text },
  columns: { agency: text, from_at: instant, until_at: optional(instant), entered_by: text },
  indexes: [{ name: 'edxml_organs_by_agency', columns: ['province', 'agency'] }],
};

/**
 * Every message of the document axis that arrived, under the SHA-256 of its bytes, which lie among the files: what arrives twice is one.
 * `holder` is the agency whose clerk works on it. It is no record of an act: what follows from it enters by the door.
 */
export const edxmlMessages: Table = {
  key: { province: text, sha256: text },
  columns: {
    arrived_at: instant,
    came_by: text,
    file_name: text,
    size: counter,
    kind: text,
    state: text,
    /** Why it needs a clerk; null where it does not. */
    reason: optional(text),
    detail: optional(text),
    holder: text,
    from_organ: optional(text),
    status_code: optional(text),
    consultation_id: optional(text),
    agency: optional(text),
    letter_code: optional(text),
    summary_json: text,
    files_json: text,
    outcome: optional(text),
    settled_at: optional(instant),
    settled_by: optional(text),
    settled_note: optional(text),
  },
  indexes: [
    { name: 'edxml_messages_by_holder', columns: ['province', 'holder', 'state', 'arrived_at'] },
    { name: 'edxml_messages_by_state', columns: ['province', 'state', 'arrived_at'] },
    { name: 'edxml_messages_by_opinion', columns: ['province', 'consultation_id', 'agency'] },
  ],
};
