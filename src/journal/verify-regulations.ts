/** Verifies the columns beside the bodies of the regulations that a province keeps. */
import type { Regulation } from '../../workflows/regulation/regulation.js';
import type { Reader, Row } from '../persistence/store.js';
import type { JournalFault } from './fault.js';
import { sameRows } from './same-rows.js';

/**
 * The first row that says something else than its body. The bodies were held against their hashes before (kept-rules.ts);
 * when one was first stored is a note, as entries name it by its hash.
 */
export async function verifyRegulations(
  reader: Reader,
  province: string,
  regulations: ReadonlyMap<string, Regulation>,
): Promise<JournalFault | null> {
  const stored = await reader.rows<Row & { hash: string }>(
    'SELECT hash, regulation_id, in_force_from, in_force_until FROM regulations WHERE province = ? ORDER BY hash',
    [province],
  );
  const rows = stored.flatMap(({ hash }) => {
    const body = regulations.get(hash);
    if (body === undefined) return [];
    const { id, inForce } = body;
    return [{ hash, regulation_id: id, in_force_from: inForce.from, in_force_until: inForce.until }];
  });
  return sameRows({ table: 'regulations', key: ['hash'], rows }, stored);
}
