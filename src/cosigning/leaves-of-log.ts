/** The texts of the leaves of a province's log, for whoever follows it. */
import { entryLeafText } from '../journal/log/leaves.js';
import type { KeptCheckpoint } from '../journal/log/read-checkpoints.js';
import type { Reader } from '../persistence/store.js';

/**
 * The leaves from place `from` to before `until`. `checkpoints` are those whose seals may stand among them.
 * @param begins a place at or before `from` where a checkpoint's own leaves begin
 * @throws Error when one is missing
 */
export async function leavesOf(
  reader: Reader,
  province: string,
  checkpoints: readonly Pick<KeptCheckpoint, 'size' | 'seal'>[],
  { begins, from, until }: { readonly begins: number; readonly from: number; readonly until: number },
): Promise<string[]> {
  const found = new Map<number, string>(checkpoints.map(({ size, seal }) => [size - 1, seal]));
  const rows = await reader.rows<{ place: number; chain: string; seq: number; hash: string }>(
    `SELECT r.position + j.seq - r.first_seq AS place, j.chain, j.seq, j.hash FROM log_runs r JOIN journal j
     ON j.province = r.province AND j.chain = r.chain AND j.seq >= r.first_seq AND j.seq <= r.last_seq
     WHERE r.province = ? AND r.position >= ? AND r.position < ?
     AND r.position + j.seq - r.first_seq >= ? AND r.position + j.seq - r.first_seq < ?`,
    [province, begins, until, from, until],
  );
  for (const { place, ...entry } of rows) found.set(Number(place), entryLeafText(entry));
  return Array.from({ length: until - from }, (_, at) => {
    const leaf = found.get(from + at);
    if (leaf === undefined) throw new Error(`Leaf ${from + at} of the log of ${province} is missing.`);
    return leaf;
  });
}
