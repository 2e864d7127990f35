import { describe, expect, it } from '@jest/globals';
import { momentsOf, periodOf } from '../../src/api/office/period.js';
import type { CivilDate } from '../../workflows/limits/time.js';

const day = (text: string) => text as CivilDate;

describe('the period of an overview', () => {
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
