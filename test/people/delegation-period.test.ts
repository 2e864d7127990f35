/** Powers are lent from today on, and for a time that has an end within reach. */
import { describe, expect, it } from '@jest/globals';
import { requireFairPeriod } from '../../src/api/people/delegation-period.js';
import { HttpProblem } from '../../src/http/problems/problem.js';
import { parseInstant } from '../../workflows/limits/time.js';

/** Half past one at night in Vietnam: it is still the day before in UTC. */
const NOW = parseInstant('2023-06-14T01:30:00+07:00') ?? ('' as never);

const refusalOf = (asked: unknown): string | null => {
  try {
    requireFairPeriod(asked, NOW, 366);
    return null;
  } catch (error) {
    if (error instanceof HttpProblem) return `${error.code} ${error.pointers.join()}`;
    throw error;
  }
};

describe('the period of a delegation', () => {
  it.each<[string, object, string | null]>([
    ['from the first minute of today', { from: '2023-06-14T00:00:00+07:00', until: '2023-06-30T00:00:00+07:00' }, null],
    [
      'from the last minute of yesterday',
      { from: '2023-06-13T23:59:00+07:00', until: '2023-06-30T00:00:00+07:00' },
      'delegation-backdated /from',
    ],
    ['of a year, and a leap day', { from: '2023-06-14T00:00:00+07:00', until: '2024-06-14T00:00:00+07:00' }, null],
    [
      'of more',
      { from: '2023-06-14T00:00:00+07:00', until: '2024-06-15T00:01:00+07:00' },
      'delegation-too-long /until',
    ],
    [
      'without end',
      { from: '2023-06-14T00:00:00+07:00', until: '9999-12-31T00:00:00+07:00' },
      'delegation-too-long /until',
    ],
    ['from yesterday, with no end told', { from: '2023-06-13T00:00:00+07:00' }, 'delegation-backdated /from'],
    ['of which nothing is told: the law says what is missing', {}, null],
    ['that is no period: the law says so', { from: 'x', until: 7 }, null],
  ])('%s', (_what, asked, expected) => {
    expect(refusalOf(asked)).toBe(expected);
  });
});
