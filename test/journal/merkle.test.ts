import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { leafHash, nodeHash, pathOf, rootByPath, rootOf } from '../../src/journal/merkle.js';
import { sha256 } from '../../src/platform/canonical-json.js';

const leaves = (size: number) =>
  Array.from({ length: size }, (_, index) => leafHash({ chain: `c${index}`, seq: 1, hash: sha256(`c${index}`) }));

describe('the tree over the heads', () => {
  it('hashes leaf and node under first bytes of their own', () => {
    const head = { chain: 'c1', seq: 2, hash: 'ab' };
    expect(leafHash(head)).toBe(sha256('\u0000{"chain":"c1","hash":"ab","seq":2}'));
    const [left = '', right = ''] = leaves(2);
    expect(nodeHash(left, right)).not.toBe(nodeHash(right, left));
  });

  it('is split after the largest power of two smaller than its size (RFC 6962, 2.1)', () => {
    const [a = '', b = '', c = '', d = '', e = ''] = leaves(5);
    expect(rootOf([a])).toBe(a);
    expect(rootOf([a, b, c])).toBe(nodeHash(nodeHash(a, b), c));
    expect(rootOf([a, b, c, d, e])).toBe(nodeHash(nodeHash(nodeHash(a, b), nodeHash(c, d)), e));
  });

  it('is left by a path from any leaf to the root, and by no other path', () => {
    const place = fc.integer({ min: 1, max: 70 }).chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1)));
    fc.assert(
      fc.property(place, ([size, index]) => {
        const tree = leaves(size);
        const path = pathOf(tree, index);
        const leaf = tree[index] ?? '';
        const root = rootOf(tree);
        expect(rootByPath(leaf, index, size, path)).toBe(root);
        expect(rootByPath(sha256('other'), index, size, path)).not.toBe(root);
        expect(rootByPath(leaf, index, size, [...path, leaf])).toBeNull();
        if (size > 1) expect(rootByPath(leaf, index, size, path.slice(1))).toBeNull();
        if (index > 0) expect(rootByPath(leaf, index - 1, size, path)).not.toBe(root);
      }),
    );
  });

  it('has no place outside itself, and no root without leaves', () => {
    expect(rootByPath(sha256('a'), 1, 1, [])).toBeNull();
    expect(rootByPath(sha256('a'), -1, 2, [])).toBeNull();
    expect(() => rootOf([])).toThrow(RangeError);
    expect(() => pathOf(leaves(3), 3)).toThrow(RangeError);
  });
});
