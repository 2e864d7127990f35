import { instant, optional, text } from './columns.js';
import type { Table } from './table.js';

/** The written notice owed for a deemed consent; the key is why there is exactly one. */
export const notices: Table = {
  key: { province: text, consultation_id: text, opinion_key: text },
  columns: { state: text, deemed_at: instant, due_at: instant, issued_at: optional(instant), number: optional(text) },
  indexes: [
    { name: 'notices_by_state', columns: ['province', 'state', 'due_at'] },
    { name: 'notices_by_silence', columns: ['province', 'deemed_at'] },
  ],
  clustered: true,
};
