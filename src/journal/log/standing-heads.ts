/** The heads of all chains as they stand in the database, and their tree. */
import type { Reader, Row, Tx } from '../../persistence/store.js';
import { type Head, HeadsTree, placeOf, placeText } from './heads.js';
import { chainKeyOf, leafHashOf } from './leaves.js';
import type { Stretch } from './unlogged.js';

/** Brings the heads up to the last entries of these stretches. @returns how many chains there are then, and the root over all heads */
export async function putHeads(
  tx: Tx,
  province: string,
  stretches: readonly Stretch[],
): Promise<{ readonly chains: number; readonly root: string }> {
  const moved = stretches.flatMap(({ chain, entries }) => {
    const last = entries.at(-1);
    return last === undefined ? [] : [{ chain: chainKeyOf(chain), seq: last.seq, hash: last.hash }];
  });
  const before = await headsIn(tx, province, [...new Set(moved.map(({ chain }) => placeOf(chain)))]);
  await write(
    tx,
    'log_heads',
    moved.map((head) => ({ province, place: placeOf(head.chain), ...head })),
    ({ place, chain }) => before.get(Number(place))?.some((known) => known.chain === chain) === true,
  );
  const after = new Map([...before].map(([place, heads]) => [place, new Map(heads.map((head) => [head.chain, head]))]));
  for (const head of moved) after.get(placeOf(head.chain))?.set(head.chain, head);
  const places = [...after].map(([place, heads]) => ({
    province,
    place,
    hash: leafHashOf(placeText([...heads.values()])),
  }));
  await write(tx, 'log_places', places, ({ place }) => (before.get(Number(place))?.length ?? 0) > 0);
  const count = await tx.row<{ chains: number }>('SELECT COUNT(*) AS chains FROM log_heads WHERE province = ?', [
    province,
  ]);
  return { chains: Number(count?.chains ?? 0), root: (await headsTree(tx, province)).root() };
}

/** The heads in one place, in the order of their chains. */
export async function headsAt(reader: Reader, province: string, place: number): Promise<Head[]> {
  return reader.rows<Head>('SELECT chain, seq, hash FROM log_heads WHERE province = ? AND place = ? ORDER BY chain', [
    province,
    place,
  ]);
}

/** The tree over all places. */
export async function headsTree(reader: Reader, province: string): Promise<HeadsTree> {
  const tree = new HeadsTree();
  const rows = await reader.rows<{ place: number; hash: string }>(
    'SELECT place, hash FROM log_places WHERE province = ?',
    [province],
  );
  for (const { place, hash } of rows) tree.set(place, hash);
  return tree;
}

async function headsIn(reader: Reader, province: string, places: readonly number[]): Promise<Map<number, Head[]>> {
  const rows = await reader.rows<Head & { place: number }>(
    'SELECT place, chain, seq, hash FROM log_heads WHERE province = ? AND place = ANY(?) ORDER BY place, chain',
    [province, places],
  );
  const found = new Map<number, Head[]>(places.map((place) => [place, []]));
  for (const { place, ...head } of rows) found.get(place)?.push(head);
  return found;
}

async function write(
  tx: Tx,
  table: 'log_heads' | 'log_places',
  rows: readonly Row[],
  isThere: (row: Row) => boolean,
): Promise<void> {
  await tx.insert(
    table,
    rows.filter((row) => !isThere(row)),
  );
  await tx.update(table, rows.filter(isThere));
}
