import { describe, expect, it } from '@jest/globals';
import { spokenTime } from '../../src/api/inbox/spoken-time.js';
import { stagesOf } from '../../web/src/pages/consultation/stages/stage-line.js';
import { instantFrom, sayEnd, saySpan, sayUntil, writtenLastDay } from '../../web/src/time/say.js';
import { by, calendar } from './law.js';
import { aConsultation, anAnswer, at } from './sample-opinions.js';

describe('a limit is said as its last day', () => {
  it.each([
    ['2023-06-24 00:00', 'hết thứ Sáu 23/6/2023', '23/06/2023'],
    ['2024-01-01 00:00', 'hết Chủ nhật 31/12/2023', '31/12/2023'],
    ['2023-06-23 17:00', '17:00 thứ Sáu 23/6/2023', '23/06/2023'],
    ['2023-06-23 08:05', '8:05 thứ Sáu 23/6/2023', '23/06/2023'],
    ['2023-06-24 00:01', '0:01 thứ Bảy 24/6/2023', '24/06/2023'],
  ])('%s: %s, by pages, messages and files alike', (limit, said, written) => {
    const instant = instantFrom(at(limit));
    expect(sayEnd(instant, 'vi')).toBe(said);
    expect(spokenTime(instant, 'vi')).toBe(said);
    expect(sayUntil(instant, instantFrom(at('2022-06-01 09:00')), 'vi')).toBe(`đến ${said}`);
    expect(writtenLastDay(instant)).toBe(written);
  });
});

describe('a time from one moment until another', () => {
  it.each([
    ['2023-06-17 09:00', '2023-06-20 00:00', '17/6 – 19/6'],
    ['2023-06-20 00:00', '2023-06-20 00:00', '20/6'],
    ['2023-06-20 00:00', '2023-06-21 00:00', '20/6'],
    ['2023-06-20 00:00', '2023-06-21 00:01', '20/6 – 21/6'],
    ['2023-06-20 09:00', '2023-06-20 10:00', '20/6'],
  ])('%s until %s is %s', (from, until, said) => {
    expect(saySpan(instantFrom(at(from)), instantFrom(at(until)))).toBe(said);
  });

  it('never ends before it begins on the line of stages', () => {
    const midnight = at('2024-05-10 00:00');
    const silent = anAnswer(by, 'STC', midnight, { mot: 'agree' });
    const ended = aConsultation([silent], { state: 'concluded' as never, endedAt: midnight });
    const line = stagesOf(ended, instantFrom(midnight), calendar, 'vi').map(({ words }) => words);
    expect(line.slice(1, 3)).toEqual(['26/4 – 9/5', '10/5']);
  });
});
