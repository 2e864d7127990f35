import { instant, text } from './columns.js';
import type { Table } from './table.js';

/** A person's own name for what they filtered a page by; `query` is the query string of the page's address. */
export const savedViews: Table = {
  key: { province: text, person_id: text, page: text, name: text },
  columns: { query: text, updated_at: instant },
  clustered: true,
};
