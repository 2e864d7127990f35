/** The proofs of the log's tree, held against roots that are counted the long way. */
import { describe, expect, it } from '@jest/globals';
import { leafHashOf } from '../../src/journal/log/leaves.js';
import {
  consistencyPath,
  EMPTY_ROOT,
  GrowingTree,
  inclusionPath,
  isConsistent,
  isIncluded,
  type Nodes,
} from '../../src/journal/log/tree.js';
import { rootOf } from '../../src/journal/merkle.js';

const SIZES = 40;
const leaves = Array.from({ length: SIZES }, (_, index) => leafHashOf(`leaf ${index}`));
const nodes: Nodes = async (level, index) => rootOf(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
const rootAt = (size: number) => (size === 0 ? EMPTY_ROOT : rootOf(leaves.slice(0, size)));
const other = leafHashOf('another');

describe('the tree of a log', () => {
  it('has the roots of RFC 9162 at every size, however it grew', () => {
    const tree = new GrowingTree();
    expect(tree.root()).toBe(EMPTY_ROOT);
    for (const [index, leaf] of leaves.entries()) {
      tree.push(leaf);
      expect(tree.root()).toBe(rootAt(index + 1));
      expect(GrowingTree.from(tree.saved()).root()).toBe(tree.root());
    }
  });

  it('proves each leaf in each tree, and no other leaf, place or size', async () => {
    for (let size = 1; size <= SIZES; size += 1)
      for (let index = 0; index < size; index += 1) {
        const leaf = leaves[index] ?? '';
        const path = await inclusionPath(nodes, index, size);
        expect(isIncluded(leaf, index, size, rootAt(size), path)).toBe(true);
        expect(isIncluded(other, index, size, rootAt(size), path)).toBe(false);
        expect(isIncluded(leaf, index + 1, size, rootAt(size), path)).toBe(false);
        expect(isIncluded(leaf, index, size, other, path)).toBe(false);
        if (path.length > 0) expect(isIncluded(leaf, index, size, rootAt(size), path.slice(1))).toBe(false);
      }
  });

  it('proves of each two sizes that the smaller is the beginning, and of no other root', async () => {
    for (let second = 1; second <= SIZES; second += 1)
      for (let first = 1; first <= second; first += 1) {
        const path = await consistencyPath(nodes, first, second);
        const [smaller, larger] = [first, second].map((size) => ({ size, root: rootAt(size) }));
        if (smaller === undefined || larger === undefined) throw new Error('there are two');
        expect(isConsistent(smaller, larger, path)).toBe(true);
        expect(isConsistent({ ...smaller, root: other }, larger, path)).toBe(false);
        expect(isConsistent(smaller, { ...larger, root: other }, path)).toBe(false);
        expect(isConsistent(smaller, larger, [...path, other])).toBe(false);
        if (path.length > 0) expect(isConsistent(smaller, larger, path.slice(1))).toBe(false);
        if (first < second) expect(isConsistent(larger, smaller, path)).toBe(false);
      }
    // Every tree begins with the empty one, which needs no proof and takes none.
    const empty = { size: 0, root: EMPTY_ROOT };
    expect(isConsistent(empty, { size: 1, root: rootAt(1) }, [])).toBe(true);
    expect(isConsistent(empty, { size: 1, root: rootAt(1) }, [other])).toBe(false);
    expect(isConsistent({ ...empty, root: other }, { size: 1, root: rootAt(1) }, [])).toBe(false);
  });
});
