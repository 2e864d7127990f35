/** What agencies were told, as it is stored, and what they must have been told by the journal. */
import { messageRows } from '../dossiers/message-rows.js';
import type { Reader, Row } from '../persistence/store.js';
import type { ReplayedStep } from './replay.js';
import type { Expected } from './same-rows.js';

/** The messages of a consultation: their ids begin with its own, so the key finds them. */
export async function readMessages(reader: Reader, province: string, consultation: string): Promise<Row[]> {
  // "/" comes right after "." in every encoding that the databases compare by.
  const rows = await reader.rows<Row>('SELECT * FROM inbox_messages WHERE province = ? AND id >= ? AND id < ?', [
    province,
    `${consultation}.`,
    `${consultation}/`,
  ]);
  return rows.filter(({ id }) => /^\d+\.\d+$/.test(String(id).slice(consultation.length + 1)));
}

/** Every message that an entry sent. When one was delivered is not in the journal. */
export function expectedMessages(province: string, consultation: string, steps: readonly ReplayedStep[]): Expected {
  const rows = steps
    .flatMap(({ entry, messages }) =>
      messageRows(province, { id: consultation, is: 'consultation' }, { seq: entry.seq, at: entry.at, messages }),
    )
    .map(({ delivered_at, ...determined }) => determined);
  return { table: 'inbox_messages', key: ['id'], rows };
}
