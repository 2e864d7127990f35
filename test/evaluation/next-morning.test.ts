import { describe, expect, it } from '@jest/globals';
import { readCalendar } from '../../src/rules/calendars/read-calendar.js';
import { readRegulations } from '../../src/rules/regulations/read-regulations.js';
import { nextMorning } from '../../src/tools/evaluation/next-morning.js';
import { inVietnam, parseInstant } from '../../workflows/limits/time.js';

describe('the next morning', () => {
  const [regulation] = readRegulations().values();
  const calendar = readCalendar(regulation?.calendar ?? '');
  it.each([
    ['before eight on a working day', '2023-06-14T07:59:00+07:00', '2023-06-14T08:00:00.000+07:00'],
    ['at eight', '2023-06-14T08:00:00+07:00', '2023-06-15T08:00:00.000+07:00'],
    ['at midnight', '2023-06-15T00:00:00+07:00', '2023-06-15T08:00:00.000+07:00'],
    ['on Friday afternoon', '2023-06-16T16:00:00+07:00', '2023-06-19T08:00:00.000+07:00'],
    ['before eight on Saturday', '2023-06-17T06:00:00+07:00', '2023-06-19T08:00:00.000+07:00'],
    ['before a feast', '2023-09-01T08:00:00+07:00', '2023-09-05T08:00:00.000+07:00'],
  ])('%s', (_when, now, morning) => {
    const at = parseInstant(now);
    if (at === null) throw new Error(`${now} is no instant.`);
    expect(inVietnam(nextMorning(calendar, at, true))).toBe(morning);
  });
});
