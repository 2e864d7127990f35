/** Where the entries of a consultation stand in the province's log, and the way from there to a signed checkpoint. */
import type { Reader } from '../../persistence/store.js';
import type { ProvenCheckpoint } from '../proof-document.js';
import { placeOf, placeText } from './heads.js';
import { chainKeyOf } from './leaves.js';
import { verifierText } from './note.js';
import { type KeptCheckpoint, noteOfCheckpoint, signerOf } from './read-checkpoints.js';
import { sealedRules } from './sealed-rules.js';
import { headsAt, headsTree } from './standing-heads.js';
import { nodesOf } from './tiles.js';
import { inclusionPath } from './tree.js';

/** The number of the last entry of a chain that is in the log; 0 for none. */
export async function lastInLog(reader: Reader, province: string, chain: string): Promise<number> {
  const key = chainKeyOf(chain);
  const head = (await headsAt(reader, province, placeOf(key))).find((one) => one.chain === key);
  return head?.seq ?? 0;
}

/** The place of every entry of a chain in the log, from the first on. */
export async function placesInLog(reader: Reader, province: string, chain: string): Promise<number[]> {
  const runs = await reader.rows<{ position: number; first_seq: number; last_seq: number }>(
    'SELECT position, first_seq, last_seq FROM log_runs WHERE province = ? AND chain = ? ORDER BY first_seq',
    [province, chain],
  );
  return runs.flatMap(({ position, first_seq, last_seq }) =>
    Array.from({ length: last_seq - first_seq + 1 }, (_, at) => position + at),
  );
}

/** The way from each of these places to the root of a checkpoint. */
export async function pathsTo(
  reader: Reader,
  province: string,
  checkpoint: KeptCheckpoint,
  places: readonly number[],
): Promise<{ readonly index: number; readonly path: string[] }[]> {
  const nodes = nodesOf(reader, province);
  const found: { index: number; path: string[] }[] = [];
  for (const index of places) found.push({ index, path: await inclusionPath(nodes, index, checkpoint.size) });
  return found;
}

/** The latest checkpoint with all that a proof of a chain shows of it; null when the key that signed it is not kept here. */
export async function provenCheckpoint(
  reader: Reader,
  province: string,
  chain: string,
  checkpoint: KeptCheckpoint,
): Promise<ProvenCheckpoint | null> {
  const signer = await signerOf(reader, checkpoint);
  if (signer === null) return null;
  const place = placeOf(chainKeyOf(chain));
  const tree = await headsTree(reader, province);
  const stamp = await reader.row<{ token: string }>('SELECT token FROM log_timestamps WHERE province = ? AND seq = ?', [
    province,
    checkpoint.seq,
  ]);
  return {
    note: await noteOfCheckpoint(reader, province, checkpoint),
    key: verifierText(signer),
    ...(stamp === undefined ? {} : { timestamp: stamp.token }),
    seal: {
      text: checkpoint.seal,
      path: await inclusionPath(nodesOf(reader, province), checkpoint.size - 1, checkpoint.size),
    },
    heads: { text: placeText(await headsAt(reader, province, place)), path: tree.path(place) },
    rules: await sealedRules(reader, province, checkpoint.seq),
  };
}
