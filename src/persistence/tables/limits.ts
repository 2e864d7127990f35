import { instant, optional, text } from './columns.js';
import type { Table } from './table.js';

/** Every legal limit, one row each; `passed_at` set is the claim that it was applied. */
export const limits: Table = {
  key: { province: text, consultation_id: text, subject: text, kind: text, due_at: instant },
  columns: { passed_at: optional(instant) },
  indexes: [{ name: 'limits_open', columns: ['province', 'due_at'], where: 'passed_at IS NULL' }],
  clustered: true,
};
