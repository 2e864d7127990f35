import { describe, expect, it } from '@jest/globals';
import { momentsOf, periodOf, quarterOf } from '../../src/api/office/period.js';
import type { CivilDate } from '../../workflows/limits/time.js';

const day = (text: string) => text as CivilDate;

describe('the period of an overview', () => {
  it.each([
    ['2023-01-01', '2023-01-01', '2023-03-31'],
    ['2023-06-14', '2023-04-01', '2023-06-30'],
    ['2024-12-31', '2024-10-01', '2024-12-31'],
  ])('is for %s the quarter from %s to %s', (date, from, to) => {
    expect(quarterOf(day(date))).toEqual({ from, to });
  });

  it('takes what is left out from the quarter of the day that is named, or of today', () => {
    const today = day('2023-06-14');
    expect(periodOf({}, today)).toEqual({ from: '2023-04-01', to: '2023-06-30' });
    expect(periodOf({ from: day('2023-02-10') }, today)).toEqual({ from: '2023-02-10', to: '2023-03-31' });
    expect(periodOf({ to: day('2023-02-10') }, today)).toEqual({ from: '2023-01-01', to: '2023-02-10' });
  });

  it('does not end before it begins, and is no longer than two years', () => {
    const today = day('2023-06-14');
    expect(() => periodOf({ from: day('2023-02-02'), to: day('2023-02-01') }, today)).toThrow('invalid-input');
    expect(() => periodOf({ from: day('2021-01-01'), to: day('2023-02-01') }, today)).toThrow('invalid-input');
    expect(periodOf({ from: today, to: today }, today)).toEqual({ from: today, to: today });
  });

  it('begins and ends at midnight in Vietnam', () => {
    expect(momentsOf({ from: day('2023-04-01'), to: day('2023-04-02') })).toEqual({
      since: '2023-03-31T17:00:00.000Z',
      until: '2023-04-02T17:00:00.000Z',
    });
  });
});
