/**
 * The tree of a log that only grows (RFC 9162, section 2.1): roots, inclusion proofs and consistency proofs, made from a source of
 * nodes and checked without one. Hashes are lower-case hexadecimal; leaves are numbered from 0.
 */
import { createHash } from 'node:crypto';
import { nodeHash, rootByPath } from '../merkle.js';

/** The root of a tree without leaves: SHA-256 of nothing. */
export const EMPTY_ROOT = createHash('sha256').digest('hex');

/** Where complete subtrees are found: that over the 2^level leaves from index·2^level on. */
export type Nodes = (level: number, index: number) => Promise<string>;

/** The root over the leaves from `start` to before `end`. */
export async function rangeRoot(nodes: Nodes, start: number, end: number): Promise<string> {
  const size = end - start;
  if (size <= 0) throw new RangeError('a stretch without leaves has no root');
  const level = Math.log2(size);
  if (Number.isInteger(level) && start % size === 0) return nodes(level, start / size);
  const split = splitOf(size);
  return nodeHash(await rangeRoot(nodes, start, start + split), await rangeRoot(nodes, start + split, end));
}

/** What is needed beside leaf `index` to come to the root of the first `size` leaves, from the leaf upwards. */
export async function inclusionPath(nodes: Nodes, index: number, size: number): Promise<string[]> {
  const path: string[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      path.push(await rangeRoot(nodes, middle, end));
      end = middle;
    } else {
      path.push(await rangeRoot(nodes, start, middle));
      start = middle;
    }
  }
  return path.reverse();
}

/** What shows that the tree of the first `second` leaves begins with that of the first `first` (RFC 9162, section 2.1.4.1). */
export async function consistencyPath(nodes: Nodes, first: number, second: number): Promise<string[]> {
  if (first === 0 || first === second) return [];
  const path: string[] = [];
  let [start, end, isRoot] = [0, second, true];
  while (end !== first) {
    const middle = start + splitOf(end - start);
    if (first <= middle) {
      path.push(await rangeRoot(nodes, middle, end));
      end = middle;
    } else {
      path.push(await rangeRoot(nodes, start, middle));
      start = middle;
      isRoot = false;
    }
  }
  if (!isRoot) path.push(await rangeRoot(nodes, start, end));
  return path.reverse();
}

/** Whether a leaf stands at `index` of the tree of `size` leaves with this root. */
export function isIncluded(leaf: string, index: number, size: number, root: string, path: readonly string[]): boolean {
  return rootByPath(leaf, index, size, path) === root;
}

/** Whether the larger tree begins with the smaller one (RFC 9162, section 2.1.4.2). */
export function isConsistent(
  first: { readonly size: number; readonly root: string },
  second: { readonly size: number; readonly root: string },
  path: readonly string[],
): boolean {
  if (first.size > second.size) return false;
  if (first.size === second.size) return path.length === 0 && first.root === second.root;
  if (first.size === 0) return path.length === 0 && first.root === EMPTY_ROOT;
  const rest = [...path];
  // Where the smaller tree is complete its root is the first node, and is not sent.
  const begun = isPowerOfTwo(first.size) ? first.root : rest.shift();
  if (begun === undefined) return false;
  let [smaller, larger] = [begun, begun];
  let [index, last] = [first.size - 1, second.size - 1];
  while (index % 2 === 1) [index, last] = [Math.floor(index / 2), Math.floor(last / 2)];
  for (const beside of rest) {
    if (last === 0) return false;
    if (index % 2 === 1 || index === last) {
      smaller = nodeHash(beside, smaller);
      larger = nodeHash(beside, larger);
      while (index % 2 === 0 && index !== 0) [index, last] = [index / 2, Math.floor(last / 2)];
    } else larger = nodeHash(larger, beside);
    [index, last] = [Math.floor(index / 2), Math.floor(last / 2)];
  }
  return last === 0 && smaller === first.root && larger === second.root;
}

/** A tree that is read from its first leaf on, of which only the complete subtrees at its edge are kept. */
export class GrowingTree {
  /** By level; a level without a subtree of its own is null. */
  private readonly edge: (string | null)[] = [];
  private count = 0;

  get size(): number {
    return this.count;
  }

  push(leaf: string): void {
    let carried = leaf;
    let level = 0;
    for (let left = this.edge[0]; left !== null && left !== undefined; left = this.edge[level]) {
      carried = nodeHash(left, carried);
      this.edge[level] = null;
      level += 1;
    }
    this.edge[level] = carried;
    this.count += 1;
  }

  root(): string {
    let root: string | null = null;
    for (const subtree of this.edge) if (subtree !== null) root = root === null ? subtree : nodeHash(subtree, root);
    return root ?? EMPTY_ROOT;
  }

  /** What another run needs to go on from here. */
  saved(): { readonly size: number; readonly edge: readonly (string | null)[] } {
    return { size: this.count, edge: [...this.edge] };
  }

  static from(saved: { readonly size: number; readonly edge: readonly (string | null)[] }): GrowingTree {
    const tree = new GrowingTree();
    tree.edge.push(...saved.edge);
    tree.count = saved.size;
    return tree;
  }
}

/** The largest power of two smaller than the number of leaves. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

function isPowerOfTwo(size: number): boolean {
  return Number.isInteger(Math.log2(size));
}
