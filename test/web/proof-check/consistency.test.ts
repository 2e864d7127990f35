import { beforeAll, describe, expect, it } from '@jest/globals';
import { checkpointText, noteOf, signedLine, verifierText } from '../../../src/journal/log/note.js';
import { consistencyPath, type Nodes } from '../../../src/journal/log/tree.js';
import { rootOf } from '../../../src/journal/merkle.js';
import { sha256 } from '../../../src/platform/canonical-json.js';
import { compared } from '../../../web/src/proof-check/consistency.js';
import { aKey } from '../../journal/keys.js';

const ORIGIN = 'dong-thuan/phu-yen/test';
const MOST = 20;

describe('in the browser, two checkpoints', () => {
  const key = aKey();
  const published = verifierText({ name: ORIGIN, publicKey: key.publicKey, as: 'log' });
  const leaves = Array.from({ length: MOST }, (_, at) => sha256(`leaf ${at}`));
  const nodes: Nodes = async (level, index) => rootOf(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
  const text = (size: number, of = leaves) => checkpointText({ origin: ORIGIN, size, root: rootOf(of.slice(0, size)) });
  const signed = (size: number, of = leaves) => noteOf(text(size, of), [signedLine(ORIGIN, key, text(size, of))]);
  const pairs = Array.from({ length: MOST }, (_, from) => from + 1).flatMap((from) =>
    Array.from({ length: MOST - from + 1 }, (_, more) => [from, from + more] as const),
  );
  let paths: string[][] = [];
  beforeAll(async () => {
    paths = await Promise.all(pairs.map(async ([from, to]) => [...(await consistencyPath(nodes, from, to))]));
  });

  it('are one history where one tree is the beginning of the other, at every size', async () => {
    for (const [at, [from, to]] of pairs.entries()) {
      const found = await compared(text(from), { note: signed(to), path: paths[at] ?? [] }, [published]);
      expect([from, to, found]).toEqual([from, to, 'one-history']);
    }
  });

  it('are two where a leaf of the beginning is another one, or the path is', async () => {
    const other = leaves.with(0, sha256('another leaf'));
    for (const [at, [from, to]] of pairs.entries()) {
      const path = paths[at] ?? [];
      expect(await compared(text(from, other), { note: signed(to), path }, [published])).toBe('two-histories');
      if (path.length > 0)
        expect(await compared(text(from), { note: signed(to), path: path.slice(1) }, [published])).toBe(
          'two-histories',
        );
      expect(await compared(text(from), { note: signed(to), path: [...path, sha256('x')] }, [published])).toBe(
        'two-histories',
      );
    }
  });

  it('cannot be compared where the other is shorter, or signed by nobody who is known', async () => {
    expect(await compared(text(5), { note: signed(4), path: [] }, [published])).toBe('shorter');
    const strange = verifierText({ name: ORIGIN, publicKey: aKey().publicKey, as: 'log' });
    expect(await compared(text(4), { note: signed(4), path: [] }, [strange])).toBe('unsigned');
    expect(await compared(text(4), { note: signed(4), path: [] }, [])).toBe('unsigned');
  });
});
