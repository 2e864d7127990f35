import { boolean, instant, integer, optional, text } from './columns.js';
import { ofConsultation, type Table } from './table.js';

/** The dispute of one round: who holds it, until when, and by which command it goes on. */
export const disputes: Table = {
  key: { province: text, consultation_id: text, round: integer },
  columns: {
    state: text,
    holder: optional(text),
    due_at: optional(instant),
    overdue: boolean,
    opened_at: instant,
    ended_at: optional(instant),
    next_act: optional(text),
    context_json: text,
  },
  indexes: [
    { name: 'disputes_by_state', columns: ['province', 'state', 'due_at'] },
    { name: 'disputes_by_opening', columns: ['province', 'opened_at'] },
  ],
  references: [ofConsultation('disputes')],
};
