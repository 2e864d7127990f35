/** The rows of what an entry told agencies: one for each agency, role or person that is addressed. */
import type { Instant } from '../../workflows/limits/time.js';
import type { Message } from '../../workflows/step/messages.js';
import type { Row } from '../persistence/store.js';

/** What was told with one entry of the journal. */
export interface EntryMessages {
  readonly seq: number;
  readonly at: Instant;
  readonly messages: readonly Message[];
}

/** What the messages are about. */
interface MessagesAbout {
  readonly id: string;
  readonly is: 'consultation' | 'case';
}

/** The messages of an entry, none of them delivered yet. An id is that of the entry, and which of its messages it is. */
export function messageRows(province: string, { id, is }: MessagesAbout, { seq, at, messages }: EntryMessages): Row[] {
  const rows: Row[] = [];
  for (const { kind, to, params } of messages) {
    for (const { agency, role, person = null } of to) {
      rows.push({
        province,
        id: `${id}.${seq}.${rows.length + 1}`,
        agency,
        role,
        person,
        kind,
        consultation_id: is === 'consultation' ? id : null,
        case_id: is === 'case' ? id : null,
        params_json: JSON.stringify(params),
        created_at: at,
        delivered_at: null,
      });
    }
  }
  return rows;
}
