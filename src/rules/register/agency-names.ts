/** How the agencies of a province are called, dissolved ones included: what they did stays under their name. */
import type { Reader } from '../../persistence/store.js';

/** Names by code. A province has a few dozen agencies, so all are read at once. */
export async function agencyNames(reader: Reader, province: string): Promise<ReadonlyMap<string, string>> {
  const rows = await reader.rows<{ code: string; name: string }>('SELECT code, name FROM agencies WHERE province = ?', [
    province,
  ]);
  return new Map(rows.map(({ code, name }) => [code, name]));
}
