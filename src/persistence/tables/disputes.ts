import { boolean, instant, integer, optional, text } from './columns.js';
import { ofConsultation, type Table } from './table.js';

/** The dispute of one round: who holds it and until when. */
export const disputes: Table = {
  key: { province: text, consultation_id: text, round: integer },
  columns: {
    state: text,
    holder: optional(text),
    due_at: optional(instant),
    overdue: boolean,
    opened_at: instant,
    ended_at: optional(instant),
    context_json: text,
  },
  indexes: [{ name: 'disputes_by_state', columns: ['province', 'state', 'due_at'] }],
  references: [ofConsultation('disputes')],
};
