/** The entries of a consultation's journal, page by page. */
import { cursorOf, placeOf } from '../../http/cursor.js';
import { type Page, pageOf, rowsWanted } from '../../http/page.js';
import type { Param, Reader } from '../../persistence/store.js';
import type { JournalReader } from '../../rules/reading/withheld-entry.js';
import { type JournalItem, type JournalQuery, journalItem } from './journal.views.js';

/** A page in the order of the entries, or in the opposite one. @throws BrokenEntry */
export async function listJournal(
  reader: Reader,
  { province, id, ...as }: JournalReader & { readonly province: string; readonly id: string },
  query: JournalQuery,
): Promise<Page<JournalItem>> {
  const backwards = query.sort === '-seq';
  const order = `journal ${query.sort ?? 'seq'}`;
  const params: Param[] = [province, id];
  let where = 'province = ? AND chain = ?';
  if (query.cursor !== undefined) {
    where += backwards ? ' AND seq < ?' : ' AND seq > ?';
    params.push(placeOf(query.cursor, order, ['number'])[0] ?? 0);
  }
  if (query.command !== undefined) {
    where += ' AND command = ?';
    params.push(query.command);
  }
  const rows = await reader.rows<{ seq: number; entry: string; hash: string }>(
    `SELECT seq, entry, hash FROM journal WHERE ${where} ORDER BY seq ${backwards ? 'DESC' : 'ASC'} LIMIT ?`,
    [...params, rowsWanted(query)],
  );
  return pageOf(
    rows,
    query,
    (row) => journalItem(row, as),
    (row) => cursorOf(order, [row.seq]),
  );
}
