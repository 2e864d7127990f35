/** The points of the yearly evaluation are data, counted from figures; what was not read in the original says so (TN-2i). */
import { expect, it } from '@jest/globals';
import { lowered, percentLeft, pointRules, readPointRules } from '../../src/figures/evaluation-points.js';
import { UnusableFile } from '../../src/rules/yaml/file-fault.js';

const RULE = { figures: ['late', 'silent'], deduct: 25 } as const;

it.each([
  [{ held: 4, late: 0, silent: 0 }, 0, 100],
  [{ held: 4, late: 1, silent: 1 }, 2, 87.5],
  [{ held: 3, late: 1 }, 1, 91.6],
  [{ held: 1, late: 1, silent: 4 }, 5, 0],
  [{}, 0, null],
])('%j: %i lose points, %s per cent are left', (figures, count, left) => {
  expect([lowered(figures, RULE), percentLeft(figures, RULE)]).toEqual([count, left]);
});

it('what the installation delivers is of a decree that nobody has read in the original yet, and says so', () => {
  expect(pointRules().map(({ part, basis }) => [part, basis])).toEqual([
    ['progress', 'not-read'],
    ['quality', 'not-read'],
  ]);
});

it('a file that is something else is refused', () => {
  expect(() => readPointRules('workflows/data/discipline/review-thresholds.yaml')).toThrow(UnusableFile);
});
