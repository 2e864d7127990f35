import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  type CivilDate,
  civilDateOf,
  dayNumber,
  dayOfNumber,
  epochMs,
  type Instant,
  instantAt,
  instantOf,
  inVietnam,
  isClock,
  parseCivilDate,
  parseInstant,
  timeOfDay,
  weekday,
  yearOf,
} from '../../workflows/limits/time.js';

const day = (text: string) => text as CivilDate;

describe('reading an instant', () => {
  it('keeps the moment, in UTC with milliseconds, whatever the offset', () => {
    expect(parseInstant('2023-05-16T09:00:00+07:00')).toBe('2023-05-16T02:00:00.000Z');
    expect(parseInstant('2023-05-16T02:00Z')).toBe('2023-05-16T02:00:00.000Z');
    expect(parseInstant('2023-05-16T02:00:00.1239Z')).toBe('2023-05-16T02:00:00.123Z');
  });

  it.each([
    ['a moment without an offset', '2023-05-16T09:00:00'],
    ['a day', '2023-05-16'],
    ['a day that the month does not have', '2023-02-30T09:00:00+07:00'],
    ['an hour that the day does not have', '2023-05-16T25:00:00Z'],
    ['an offset that does not exist', '2023-05-16T09:00:00+99:00'],
    ['a moment before the year 0', '0000-01-01T00:00:00+07:00'],
    ['a moment after the year 9999', '9999-12-31T23:59:00-12:00'],
    ['a number', 1684202400000],
  ])('refuses %s', (_, text) => {
    expect(parseInstant(text)).toBeNull();
  });

  it('returns from milliseconds to where it came from', () => {
    const instant = instantOf(1684202400000);
    expect(epochMs(instant)).toBe(1684202400000);
  });
});

describe('reading a civil date', () => {
  it('takes a day that exists', () => {
    expect(parseCivilDate('2024-02-29')).toBe('2024-02-29');
  });

  it.each([['2023-02-29'], ['2023-13-01'], ['2023-5-16'], ['16/05/2023'], [20230516], [null]])('refuses %p', (text) => {
    expect(parseCivilDate(text)).toBeNull();
  });
});

describe('a day in Vietnam', () => {
  it('begins at 17:00 UTC of the day before', () => {
    expect(civilDateOf('2023-05-25T16:59:59.999Z' as Instant)).toBe('2023-05-25');
    expect(civilDateOf('2023-05-25T17:00:00.000Z' as Instant)).toBe('2023-05-26');
    expect(timeOfDay('2023-05-25T17:00:00.000Z' as Instant)).toBe('00:00:00.000');
    expect(inVietnam('2023-05-25T17:00:00.000Z' as Instant)).toBe('2023-05-26T00:00:00.000+07:00');
  });

  it('ends at 24:00, the first moment of the next', () => {
    expect(instantAt(day('2023-05-25'), '24:00')).toBe(instantAt(day('2023-05-26'), '00:00'));
    expect(instantAt(day('2023-01-01'), '06:59')).toBe('2022-12-31T23:59:00.000Z');
    expect(instantAt(day('2023-05-25'), '17:30')).toBe('2023-05-25T10:30:00.000Z');
  });

  it('is the same read off the text as through a Date, at every moment', () => {
    const moments = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) });
    fc.assert(
      fc.property(moments, (ms) => {
        const minute = ms - (ms % 60_000);
        const inVietnamAsUtc = new Date(minute + 7 * 60 * 60_000).toISOString();
        const date = civilDateOf(instantOf(minute));
        expect(date).toBe(inVietnamAsUtc.slice(0, 10));
        expect(instantAt(date, inVietnamAsUtc.slice(11, 16))).toBe(instantOf(minute));
      }),
    );
  });

  it('knows its number, its year and its weekday', () => {
    expect(dayNumber(day('1970-01-01'))).toBe(0);
    expect(dayOfNumber(dayNumber(day('2024-02-29')))).toBe('2024-02-29');
    expect(dayNumber(day('2024-03-01')) - dayNumber(day('2024-02-28'))).toBe(2);
    expect(yearOf(day('2024-02-29'))).toBe(2024);
    expect(weekday(day('2023-05-21'))).toBe(0);
    expect(weekday(day('2023-05-27'))).toBe(6);
  });

  it('is followed by the next, over the end of months and leap days', () => {
    expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addDays(day('2024-01-01'), -1)).toBe('2023-12-31');
  });
});

describe('a time of the clock', () => {
  it.each([['00:00'], ['07:30'], ['23:59'], ['24:00']])('is %s', (text) => {
    expect(isClock(text)).toBe(true);
  });

  it.each([['24:01'], ['7:30'], ['12:60'], ['12:00:00'], ['17h'], [17]])('is not %p', (text) => {
    expect(isClock(text)).toBe(false);
  });
});
