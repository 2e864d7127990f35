import type { Instant } from '../../../workflows/limits/time.js';
import type { Reader } from '../../persistence/store.js';

/** When the newest entry of the journal was written, of all provinces; null before the first. One row by index for each. */
export async function newestEntry(reader: Reader): Promise<Instant | null> {
  let newest: Instant | null = null;
  for (const { code } of await reader.rows<{ code: string }>('SELECT code FROM provinces')) {
    const row = await reader.row<{ at: Instant }>(
      'SELECT at FROM journal WHERE province = ? ORDER BY at DESC LIMIT 1',
      [code],
    );
    if (row !== undefined && (newest === null || row.at > newest)) newest = row.at;
  }
  return newest;
}
