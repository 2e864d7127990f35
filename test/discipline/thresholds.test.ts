/** The thresholds of reviews as data: what is installed cites clauses that there are, and a broken file is told line by line. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readReviewThresholds, reviewThresholds } from '../../src/rules/discipline/review-thresholds.js';

const SOUND =
  '- { id: a, title: Im lặng, english: Silence, figure: silent, least: 3, clauses: [PY-1.7], basis: assumed }';

describe('the thresholds of reviews', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dong-thuan-thresholds-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const read = async (text: string) => {
    const file = join(folder, 'thresholds.yaml');
    await writeFile(file, text);
    return readReviewThresholds(file);
  };

  it('that are installed found a proposal by PY-1.7', () => {
    expect(reviewThresholds().map(({ id }) => id)).toContain('silences');
    for (const { clauses, least } of reviewThresholds()) {
      expect(clauses).toContain('PY-1.7');
      expect(least).toBeGreaterThan(1);
    }
  });

  it('may be none', async () => {
    expect(await read('[]')).toEqual([]);
    expect(await read(SOUND)).toMatchObject([{ id: 'a', least: 3 }]);
  });

  it.each([
    ['a clause that there is not', SOUND.replace('PY-1.7', 'PY-99'), /1.*PY-99/],
    ['a figure that nobody counts', SOUND.replace('silent', 'lazy'), /figure.*lazy/],
    ['a number below one', SOUND.replace('least: 3', 'least: 0'), /least.*from 1/],
    ['the same id twice', `${SOUND}\n${SOUND}`, /1\.id: is written twice/],
  ])('are refused with %s', async (_name, text, told) => {
    await expect(read(text)).rejects.toThrow(told);
  });
});
