import { describe, expect, it } from '@jest/globals';
import { durationMs } from '../../src/tools/evaluation/duration.js';

describe('an ISO 8601 duration', () => {
  it.each([
    ['PT2H', 7_200_000],
    ['P1D', 86_400_000],
    ['P1DT30M', 88_200_000],
    ['P2W', 1_209_600_000],
    ['PT0S', 0],
  ])('%s is %i milliseconds', (text, ms) => {
    expect(durationMs(text)).toBe(ms);
  });

  it.each(['', 'P', 'PT', 'P1DT', '2H', 'PT2', 'P1M', 'P1Y', '-P1D', 'PT1.5H', 'p1d'])('%j is none', (text) => {
    expect(durationMs(text)).toBeNull();
  });
});
