import { describe, expect, it } from '@jest/globals';
import { dayBy, limitPicture } from '../../web/src/pages/opening/limit-picture.js';
import type { Calendar } from '../../workflows/limits/calendar.js';
import { type CivilDate, instantAt } from '../../workflows/limits/time.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';

const day = (text: string) => text as CivilDate;

const CALENDAR: Calendar = {
  id: 'vn',
  version: 'test',
  years: { '2024': { notices: [{ number: '5015/TB' }], provisional: false } },
  daysOff: ['2024-04-29', '2024-04-30', '2024-05-01'].map(day),
  workedSaturdays: [day('2024-05-04')],
};

const REGULATION = {
  limits: {
    urgent: { default: 3, min: 1, max: 5, unit: 'workingDays' },
    ordinary: { default: 7, min: 3, max: 15, unit: 'workingDays' },
    complex: { default: 15, min: 5, max: 20, unit: 'workingDays' },
  },
  clock: { dayEnds: '24:00', receiptCutOff: null, workedSaturdaysCount: true },
  silence: { effect: 'deemed-consent', lateAnswer: 'without-effect', noticeWithin: { workingDays: 1 } },
  reminders: [{ before: { workingDays: 2 } }, { before: { workingDays: 1 } }],
} as unknown as Regulation;

const FRIDAY = instantAt(day('2024-04-26'), '08:41');
const picture = limitPicture({ workingDays: 7 }, 'ordinary', FRIDAY, CALENDAR, REGULATION);
const days = new Map(picture.weeks.flat().map((one) => [one.date as string, one]));

describe('Seven working days from Friday 26/4/2024, over the holidays', () => {
  it('end with Thursday 9/5, and silence takes effect at 0:00 of the 10th', () => {
    expect(picture.lastDay).toBe('2024-05-09');
    expect(picture.dueAt).toBe(instantAt(day('2024-05-10'), '00:00'));
    expect(days.get('2024-05-09')?.marks).toEqual(['limit']);
    expect(days.get('2024-05-10')?.marks).toEqual(['effect']);
  });

  it('do not count the day of receipt and six days off, and count the worked Saturday', () => {
    expect(picture.workingDays).toBe(7);
    expect(picture.daysOff).toBe(6);
    expect(picture.workedSaturdays).toEqual(['2024-05-04']);
    expect(days.get('2024-05-04')).toMatchObject({ isWorkedSaturday: true, isOff: false, ordinal: 3 });
    expect(days.get('2024-04-26')).toMatchObject({ marks: ['received'], ordinal: null, choice: 'past' });
    expect(days.get('2024-04-30')).toMatchObject({ isOff: true, ordinal: null, choice: 'off' });
  });

  it('are reminded of on the 7th and the 8th, and noticed by Monday the 13th', () => {
    expect(picture.reminders).toEqual(['2024-05-07', '2024-05-08']);
    expect(picture.noticeDay).toBe('2024-05-13');
  });

  it('stand in whole weeks from Monday 22/4, to the longest limit that may be chosen', () => {
    expect(picture.weeks.every((week) => week.length === 7)).toBe(true);
    expect(picture.weeks[0]?.[0]?.date).toBe('2024-04-22');
    expect(days.get('2024-05-21')).toMatchObject({ ordinal: 15, choice: 'possible' });
    expect(days.get('2024-05-22')).toMatchObject({ ordinal: null, choice: 'too-long' });
    expect(days.get('2024-05-03')).toMatchObject({ ordinal: 2, choice: 'too-short' });
  });

  it('are in order', () => {
    expect(picture.verdict).toBeNull();
  });
});

describe('A limit that cannot be sent', () => {
  const verdict = (budget: Parameters<typeof limitPicture>[0]) =>
    limitPicture(budget, 'ordinary', FRIDAY, CALENDAR, REGULATION).verdict;

  it('is told as the engine would refuse it', () => {
    expect(verdict({ workingDays: 2 })).toBe('limit-too-short');
    expect(verdict({ workingDays: 16 })).toBe('limit-too-long');
    expect(verdict({ on: day('2024-04-25') })).toBe('limit-in-the-past');
    expect(verdict({ on: day('2024-05-09') })).toBeNull();
  });

  it('reaches into a year without its notice', () => {
    const late = limitPicture(
      { workingDays: 10 },
      'ordinary',
      instantAt(day('2024-12-26'), '09:00'),
      CALENDAR,
      REGULATION,
    );
    expect(late.verdict).toBe('year-without-notice');
  });
});

describe('The arrow keys', () => {
  it('go by days and by weeks, and stop at the edges', () => {
    expect(dayBy('ArrowRight', day('2024-05-09'), picture)).toBe('2024-05-10');
    expect(dayBy('ArrowUp', day('2024-05-09'), picture)).toBe('2024-05-02');
    expect(dayBy('ArrowUp', day('2024-04-22'), picture)).toBeNull();
    expect(dayBy('Enter', day('2024-05-09'), picture)).toBeNull();
  });
});
