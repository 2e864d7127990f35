import { expect, it } from '@jest/globals';
import { quarterOf } from '../../workflows/limits/quarter.js';
import type { CivilDate } from '../../workflows/limits/time.js';

it.each([
  ['2023-01-01', '2023-01-01', '2023-03-31'],
  ['2023-06-14', '2023-04-01', '2023-06-30'],
  ['2024-02-29', '2024-01-01', '2024-03-31'],
  ['2024-12-31', '2024-10-01', '2024-12-31'],
])('the quarter of %s is from %s to %s', (date, from, to) => {
  expect(quarterOf(date as CivilDate)).toEqual({ from, to });
});
