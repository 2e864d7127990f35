/**
 * The hashes of a log as tiles (C2SP tlog-tiles): 256 hashes side by side in one row, those of leaves at level 0, of subtrees over
 * 256 leaves at level 1, and so on. A tile is added to until it is full; what can be counted from one is not kept.
 */
import type { Reader, Tx } from '../../persistence/store.js';
import { nodeHash } from '../merkle.js';
import type { Nodes } from './tree.js';

const WIDTH = 256;
const LEVELS = 8;
const BYTES = 32;

/** Reads complete subtrees from the tiles of a province, each tile once. */
export function nodesOf(reader: Reader, province: string): Nodes {
  const read = new Map<string, Promise<Buffer>>();
  const tile = (level: number, index: number): Promise<Buffer> => {
    const name = `${level}/${index}`;
    const known = read.get(name) ?? readTile(reader, province, level, index);
    read.set(name, known);
    return known;
  };
  return async (level, index) => {
    const [row, above] = [Math.floor(level / LEVELS), level % LEVELS];
    const first = index * 2 ** above;
    const hashes = await tile(row, Math.floor(first / WIDTH));
    const from = first % WIDTH;
    return over(Array.from({ length: 2 ** above }, (_, at) => hashAt(hashes, from + at)));
  };
}

/** Adds the hashes of leaves to the tiles of a log that has `size` of them. */
export async function appendToTiles(tx: Tx, province: string, size: number, leaves: readonly string[]): Promise<void> {
  let [level, at, added] = [0, size, leaves];
  while (added.length > 0) {
    const full: string[] = [];
    for (let begun = 0; begun < added.length; ) {
      const index = Math.floor((at + begun) / WIDTH);
      const from = (at + begun) % WIDTH;
      const part = added.slice(begun, begun + WIDTH - from);
      const hashes = await grow(tx, { province, level, tile: index }, from, part);
      if (from + part.length === WIDTH) full.push(over(Array.from({ length: WIDTH }, (_, n) => hashAt(hashes, n))));
      begun += part.length;
    }
    [level, at, added] = [level + 1, Math.floor(at / WIDTH), full];
  }
}

/** The hashes of one tile, as bytes; as many as it has. */
export async function readTile(reader: Reader, province: string, level: number, tile: number): Promise<Buffer> {
  const row = await reader.row<{ hashes: string }>(
    'SELECT hashes FROM log_tiles WHERE province = ? AND level = ? AND tile = ?',
    [province, level, tile],
  );
  return Buffer.from(row?.hashes ?? '', 'base64');
}

type TileKey = { readonly province: string; readonly level: number; readonly tile: number };

async function grow(tx: Tx, key: TileKey, from: number, added: readonly string[]): Promise<Buffer> {
  const before = from === 0 ? Buffer.alloc(0) : await readTile(tx, key.province, key.level, key.tile);
  if (before.length !== from * BYTES) throw new Error(`tile ${key.level}/${key.tile} of the log does not fit its size`);
  const hashes = Buffer.concat([before, ...added.map((hash) => Buffer.from(hash, 'hex'))]);
  const row = { ...key, hashes: hashes.toString('base64') };
  if (from === 0) await tx.insert('log_tiles', [row]);
  else await tx.update('log_tiles', [row]);
  return hashes;
}

function hashAt(tile: Buffer, index: number): string {
  const hash = tile.subarray(index * BYTES, (index + 1) * BYTES);
  if (hash.length !== BYTES) throw new RangeError(`the tile has no hash ${index}`);
  return hash.toString('hex');
}

/** The root over a power of two of hashes. */
function over(hashes: readonly string[]): string {
  let row = hashes;
  while (row.length > 1)
    row = Array.from({ length: row.length / 2 }, (_, at) => nodeHash(row[at * 2] ?? '', row[at * 2 + 1] ?? ''));
  return row[0] ?? '';
}
