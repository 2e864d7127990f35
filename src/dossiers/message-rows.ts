/** The rows of what an entry told agencies: one for each agency or role that is addressed. */
import type { Instant } from '../../workflows/limits/time.js';
import type { Message } from '../../workflows/step/messages.js';
import type { Row } from '../persistence/store.js';

/** What was told with one entry of a consultation's journal. */
export interface EntryMessages {
  readonly seq: number;
  readonly at: Instant;
  readonly messages: readonly Message[];
}

/** The messages of an entry, none of them delivered yet. An id is that of the entry, and which of its messages it is. */
export function messageRows(province: string, consultation: string, { seq, at, messages }: EntryMessages): Row[] {
  const rows: Row[] = [];
  for (const { kind, to, params } of messages) {
    for (const { agency, role } of to) {
      rows.push({
        province,
        id: `${consultation}.${seq}.${rows.length + 1}`,
        agency,
        role,
        kind,
        consultation_id: consultation,
        params_json: JSON.stringify(params),
        created_at: at,
        delivered_at: null,
      });
    }
  }
  return rows;
}
