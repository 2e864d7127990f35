/** Step 3: every entry is a leaf of the log whose root is signed (RFC 9162, section 2.1.3). */
import { bytesOfHash, hexOf, isHash } from './bytes.js';
import { canonical } from './canonical.js';
import type { Proven } from './chain.js';
import { type Hash, leafOf, nodeOf, sha256 } from './hashes.js';
import type { Note } from './note.js';
import { must, type Where, Wrong } from './wrong.js';

/** Larger trees than this there are not: a path is as long as the tree is high. */
const MOST_HIGH = 54;

/** @throws Wrong `path-false`, `place-false` with the number of the entry */
export async function checkTree(consultation: string, entries: readonly Proven[], note: Note): Promise<void> {
  const chain = await sha256(consultation);
  let before = -1;
  for (const { entry, hash, index, path } of entries) {
    const where = { seq: entry.seq };
    must(before < index && index < note.size - 1, 'place-false', where);
    const leaf = await leafOf(canonical({ chain, hash, seq: entry.seq }));
    const root = await rootByPath(leaf, { index, size: note.size, path }, where);
    must(isEqual(root, note.root), 'path-false', where);
    before = index;
  }
}

export interface Place {
  readonly index: number;
  /** How many leaves the tree has. */
  readonly size: number;
  /** From the leaf upwards. */
  readonly path: readonly string[];
}

/** The root to which a leaf leads. @throws Wrong `path-false` where the path is too long, too short or no hash */
export async function rootByPath(leaf: Hash, { index, size, path }: Place, where: Where = {}): Promise<Hash> {
  must(path.length <= MOST_HIGH && index < size, 'path-false', where);
  const beside = path.at(-1);
  if (size === 1) {
    must(beside === undefined, 'path-false', where);
    return leaf;
  }
  must(beside !== undefined, 'path-false', where);
  const below = path.slice(0, -1);
  const split = largestPowerBelow(size);
  if (index < split)
    return nodeOf(await rootByPath(leaf, { index, size: split, path: below }, where), hashOf(beside, where));
  const right = await rootByPath(leaf, { index: index - split, size: size - split, path: below }, where);
  return nodeOf(hashOf(beside, where), right);
}

/** @throws Wrong `path-false` where it is not written as a hash */
export function hashOf(text: string, where: Where = {}): Hash {
  if (!isHash(text)) throw new Wrong('path-false', where);
  return bytesOfHash(text);
}

/** The largest power of two that is smaller than `size`. */
function largestPowerBelow(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

export const isEqual = (one: Hash, other: Hash): boolean => hexOf(one) === hexOf(other);
