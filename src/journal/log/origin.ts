/** The name of a province's log. */
import type { Reader } from '../../persistence/store.js';
import { parseCheckpointText } from './note.js';

/** As the first checkpoint has it: the name stays when the key is changed. Before there is one it is made of the key that signs first. */
export async function originOf(reader: Reader, province: string, keyId: string): Promise<string> {
  const first = await reader.row<{ body: string }>(
    'SELECT body FROM log_checkpoints WHERE province = ? ORDER BY seq LIMIT 1',
    [province],
  );
  const known = first === undefined ? null : parseCheckpointText(first.body);
  return known?.origin ?? `dong-thuan/${province}/${keyId}`;
}
