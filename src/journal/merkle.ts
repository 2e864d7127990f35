/**
 * The hash tree of a checkpoint, shaped as in RFC 6962, section 2.1: a list of n > 1 leaves is split after the largest power
 * of two smaller than n. Leaves and nodes are hashed under different first bytes, so that no node passes for a leaf.
 * Hashes are lower-case hexadecimal.
 */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../platform/canonical-json.js';

/** The head of a chain: the last entry of a consultation, or of the register, when it was anchored. */
export interface ChainHead {
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
}

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** The hash of a leaf: SHA-256 of the byte 0 and the canonical JSON of `{chain, hash, seq}`. */
export function leafHash({ chain, seq, hash }: ChainHead): string {
  return createHash('sha256').update(LEAF).update(canonicalJson({ chain, hash, seq })).digest('hex');
}

/** The hash of a node: SHA-256 of the byte 1 and the 32 bytes each of the left and the right below it. */
export function nodeHash(left: string, right: string): string {
  return createHash('sha256').update(NODE).update(left, 'hex').update(right, 'hex').digest('hex');
}

/** The root over the hashes of leaves. @throws RangeError when there are none */
export function rootOf(leaves: readonly string[]): string {
  const [only, second] = leaves;
  if (only === undefined) throw new RangeError('a tree without leaves has no root');
  if (second === undefined) return only;
  const split = splitOf(leaves.length);
  return nodeHash(rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
}

/** What is needed beside a leaf to come to the root, from the leaf upwards. @throws RangeError when there is no such leaf */
export function pathOf(leaves: readonly string[], index: number): string[] {
  if (leaves[index] === undefined) throw new RangeError(`the tree has no leaf ${index}`);
  if (leaves.length === 1) return [];
  const split = splitOf(leaves.length);
  const left = leaves.slice(0, split);
  const right = leaves.slice(split);
  return index < split ? [...pathOf(left, index), rootOf(right)] : [...pathOf(right, index - split), rootOf(left)];
}

/** The root to which a leaf and its path lead in a tree of so many leaves; null when the path is not of that tree. */
export function rootByPath(leaf: string, index: number, size: number, path: readonly string[]): string | null {
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(index) || index < 0 || index >= size) return null;
  if (size === 1) return path.length === 0 ? leaf : null;
  const beside = path.at(-1);
  if (beside === undefined) return null;
  const split = splitOf(size);
  const below = path.slice(0, -1);
  if (index < split) {
    const left = rootByPath(leaf, index, split, below);
    return left === null ? null : nodeHash(left, beside);
  }
  const right = rootByPath(leaf, index - split, size - split, below);
  return right === null ? null : nodeHash(beside, right);
}

/** The largest power of two smaller than the number of leaves. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}
