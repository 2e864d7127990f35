import { describe, expect, it } from '@jest/globals';
import { readCalendar } from '../../src/rules/calendars/read-calendar.js';
import { amendCalendar } from '../../workflows/limits/amend-calendar.js';
import { provisionally, YearWithoutNotice } from '../../workflows/limits/calendar.js';
import {
  type Budget,
  type CountingClock,
  countedDays,
  isPaused,
  type LedgerStep,
  limitFrom,
  projectLimit,
  receiptDay,
  reminderInstants,
  workingDaysLeft,
  workingDaysOf,
} from '../../workflows/limits/limit.js';
import { type CivilDate, type Instant, inVietnam, parseInstant } from '../../workflows/limits/time.js';

const calendar = readCalendar('vn-civil-service');
const clock: CountingClock = { dayEnds: '24:00', receiptCutOff: null, workedSaturdaysCount: true };
const officeHours: CountingClock = { ...clock, dayEnds: '17:00', receiptCutOff: '16:30' };

const day = (text: string) => text as CivilDate;
const start = (on: string, budget: Budget): LedgerStep => ({ kind: 'start', on: day(on), budget });
const extend = (workingDays: number): LedgerStep => ({ kind: 'extend', workingDays });
const atLeast = (on: string, workingDays: number): LedgerStep => ({ kind: 'at-least', on: day(on), workingDays });

function at(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === null) throw new Error(`${text} is no instant`);
  return instant;
}

describe('the day of receipt', () => {
  it('is the day in Vietnam, whatever the hour, when there is no cut-off', () => {
    expect(receiptDay(at('2023-05-16T23:59:59.999+07:00'), clock, calendar)).toBe('2023-05-16');
    expect(receiptDay(at('2023-05-16T17:00:00Z'), clock, calendar)).toBe('2023-05-17');
  });

  it('is still that day at the very moment of the cut-off, and the next working day after it', () => {
    expect(receiptDay(at('2023-05-16T16:30:00.000+07:00'), officeHours, calendar)).toBe('2023-05-16');
    expect(receiptDay(at('2023-05-16T16:30:00.001+07:00'), officeHours, calendar)).toBe('2023-05-17');
  });

  it('moves over days off when the cut-off has passed', () => {
    expect(receiptDay(at('2023-05-19T18:00:00+07:00'), officeHours, calendar)).toBe('2023-05-22');
    expect(receiptDay(at('2024-05-03T18:00:00+07:00'), officeHours, calendar)).toBe('2024-05-04');
    const without = { ...officeHours, workedSaturdaysCount: false };
    expect(receiptDay(at('2024-05-03T18:00:00+07:00'), without, calendar)).toBe('2024-05-06');
  });

  it('is the next working day when it is received on a day off, at any hour', () => {
    expect(receiptDay(at('2023-05-20T09:00:00+07:00'), officeHours, calendar)).toBe('2023-05-22');
    expect(receiptDay(at('2023-05-21T18:00:00+07:00'), officeHours, calendar)).toBe('2023-05-22');
    expect(receiptDay(at('2023-05-20T09:00:00+07:00'), clock, calendar)).toBe('2023-05-20');
  });

  it('never moves for a cut-off at 24:00', () => {
    expect(receiptDay(at('2023-05-16T23:59:59.999+07:00'), { ...clock, receiptCutOff: '24:00' }, calendar)).toBe(
      '2023-05-16',
    );
  });
});

describe('the end of a limit', () => {
  it('is the first moment of the day after the last, when days end at 24:00', () => {
    const limit = projectLimit([start('2023-05-16', { workingDays: 7 })], calendar, clock);
    expect(limit.lastDay).toBe('2023-05-25');
    expect(inVietnam(limit.dueAt)).toBe('2023-05-26T00:00:00.000+07:00');
  });

  it('is 17:00 of the last day, when days end with the office', () => {
    const limit = projectLimit([start('2023-05-16', { workingDays: 7 })], calendar, officeHours);
    expect(limit).toEqual({ lastDay: '2023-05-25', dueAt: at('2023-05-25T17:00:00+07:00') });
  });

  it('moves to the next working day for calendar days that end on a day off', () => {
    expect(projectLimit([start('2023-08-25', { calendarDays: 7 })], calendar, clock).lastDay).toBe('2023-09-05');
    expect(projectLimit([start('2027-01-30', { calendarDays: 7 })], calendar, clock).lastDay).toBe('2027-02-11');
  });

  it('is the named day, or the next working day when that is off', () => {
    expect(projectLimit([start('2023-05-16', { on: day('2023-05-25') })], calendar, clock).lastDay).toBe('2023-05-25');
    expect(projectLimit([start('2023-05-16', { on: day('2023-05-27') })], calendar, clock).lastDay).toBe('2023-05-29');
    expect(projectLimit([start('2024-04-26', { on: day('2024-05-04') })], calendar, clock).lastDay).toBe('2024-05-04');
  });

  it('leaves swapped Saturdays out where the regulation does', () => {
    const ledger = [start('2024-04-26', { workingDays: 5 })];
    expect(projectLimit(ledger, calendar, clock).lastDay).toBe('2024-05-07');
    expect(projectLimit(ledger, calendar, { ...clock, workedSaturdaysCount: false }).lastDay).toBe('2024-05-08');
  });
});

describe('what is decided while a limit runs', () => {
  it('adds an extension to the last day of the limit then running', () => {
    expect(projectLimit([start('2023-05-16', { workingDays: 7 }), extend(3)], calendar, clock).lastDay).toBe(
      '2023-05-30',
    );
    expect(projectLimit([start('2023-08-25', { calendarDays: 7 }), extend(1)], calendar, clock).lastDay).toBe(
      '2023-09-06',
    );
  });

  it('keeps the old due when a contest would end earlier, and takes the contest when it ends later', () => {
    const ledger = [start('2023-05-16', { workingDays: 7 })];
    expect(projectLimit([...ledger, atLeast('2023-05-18', 2)], calendar, clock).lastDay).toBe('2023-05-25');
    expect(projectLimit([...ledger, atLeast('2023-05-23', 2)], calendar, clock).lastDay).toBe('2023-05-25');
    expect(projectLimit([...ledger, atLeast('2023-05-25', 2)], calendar, clock).lastDay).toBe('2023-05-29');
  });

  it('counts in the order in which it was decided', () => {
    const ledger = [start('2023-05-16', { workingDays: 3 })];
    expect(projectLimit([...ledger, extend(2), atLeast('2023-05-22', 2)], calendar, clock).lastDay).toBe('2023-05-24');
    expect(projectLimit([...ledger, atLeast('2023-05-22', 2), extend(2)], calendar, clock).lastDay).toBe('2023-05-26');
  });

  it('lets a new start take the place of what ran before', () => {
    const ledger = [start('2023-05-16', { workingDays: 7 }), extend(2), start('2023-05-18', { workingDays: 1 })];
    expect(projectLimit(ledger, calendar, clock).lastDay).toBe('2023-05-19');
  });

  it.each([
    ['empty', []],
    ['without a start', [extend(2)]],
  ])('cannot be %s', (_, ledger) => {
    expect(() => projectLimit(ledger, calendar, clock)).toThrow(RangeError);
    expect(() => countedDays(ledger, calendar, clock)).toThrow(RangeError);
    expect(() => workingDaysOf(ledger, calendar, clock)).toThrow(RangeError);
  });
});

describe('the days that a limit contains', () => {
  it('are listed for people: after the day of receipt, until the last day', () => {
    expect(countedDays([start('2023-05-16', { workingDays: 7 })], calendar, clock)).toEqual([
      '2023-05-17',
      '2023-05-18',
      '2023-05-19',
      '2023-05-22',
      '2023-05-23',
      '2023-05-24',
      '2023-05-25',
    ]);
    expect(countedDays([start('2024-05-03', { workingDays: 1 }), extend(1)], calendar, clock)).toEqual([
      '2024-05-04',
      '2024-05-06',
    ]);
  });

  it.each<[string, Budget, number]>([
    ['working days', { workingDays: 7 }, 7],
    ['calendar days', { calendarDays: 7 }, 5],
    ['a named day', { on: day('2023-05-25') }, 7],
    ['a named day that has passed', { on: day('2023-05-12') }, 0],
  ])('are numbered alike, told in %s', (_, budget, number) => {
    expect(workingDaysOf([start('2023-05-16', budget)], calendar, clock)).toBe(number);
  });

  it('include the day to which calendar days were moved', () => {
    expect(workingDaysOf([start('2023-08-25', { calendarDays: 7 })], calendar, clock)).toBe(5);
  });
});

describe('a limit that runs from an event', () => {
  it('does not count the day of the event, and knows no cut-off', () => {
    const limit = limitFrom(at('2023-05-19T20:00:00+07:00'), 2, calendar, officeHours);
    expect(limit.lastDay).toBe('2023-05-23');
    expect(limit.dueAt).toBe(at('2023-05-23T17:00:00+07:00'));
    expect(limit.ledger).toEqual([start('2023-05-19', { workingDays: 2 })]);
    expect(projectLimit(limit.ledger, calendar, officeHours).dueAt).toBe(limit.dueAt);
  });

  it('that begins at 24:00 begins with the next day', () => {
    expect(limitFrom(at('2023-05-26T00:00:00+07:00'), 1, calendar, clock).lastDay).toBe('2023-05-29');
  });
});

describe('reminders', () => {
  const before = [{ workingDays: 1 }, { workingDays: 2 }];
  const since = at('2023-05-16T09:00:00+07:00');

  it('go out at 08:00, so many working days before the last day, earliest first', () => {
    expect(reminderInstants(day('2023-05-23'), before, calendar, clock, since)).toEqual([
      at('2023-05-19T08:00:00+07:00'),
      at('2023-05-22T08:00:00+07:00'),
    ]);
  });

  it('go out once, however often they are told', () => {
    expect(reminderInstants(day('2023-05-23'), [...before, ...before], calendar, clock, since)).toHaveLength(2);
  });

  it('leave out what is not later than now', () => {
    const lastDay = day('2023-05-18');
    expect(reminderInstants(lastDay, before, calendar, clock, since)).toEqual([at('2023-05-17T08:00:00+07:00')]);
    expect(reminderInstants(lastDay, before, calendar, clock, at('2023-05-17T08:00:00+07:00'))).toEqual([]);
  });

  it('leave out what is not before the end of the limit', () => {
    const sameDay = [{ workingDays: 0 }];
    expect(reminderInstants(day('2023-05-23'), sameDay, calendar, clock, since)).toEqual([
      at('2023-05-23T08:00:00+07:00'),
    ]);
    expect(reminderInstants(day('2023-05-23'), sameDay, calendar, { ...clock, dayEnds: '08:00' }, since)).toEqual([]);
  });

  it('are not stopped by the beginning of the calendar', () => {
    expect(reminderInstants(day('2023-01-03'), before, calendar, clock, at('2023-01-02T09:00:00+07:00'))).toEqual([]);
  });
});

describe('when a notice changes the calendar', () => {
  const amended = amendCalendar(calendar, {
    version: 'later',
    basis: '12729/VPCP-KGVX',
    daysOff: [day('2023-05-22')],
    workedSaturdays: [day('2023-05-27')],
  });

  it('the same decisions give the limit anew, and the old calendar still gives the old one', () => {
    const ledger = [start('2023-05-16', { workingDays: 7 }), extend(1)];
    expect(projectLimit(ledger, calendar, clock).lastDay).toBe('2023-05-26');
    expect(projectLimit(ledger, amended, clock).lastDay).toBe('2023-05-27');
    expect(projectLimit(ledger, calendar, clock).lastDay).toBe('2023-05-26');
  });

  it('a named day that is now off moves on', () => {
    const ledger = [start('2023-05-16', { on: day('2023-05-22') })];
    expect(projectLimit(ledger, calendar, clock).lastDay).toBe('2023-05-22');
    expect(projectLimit(ledger, amended, clock).lastDay).toBe('2023-05-23');
  });
});

describe('a limit beyond the last notice', () => {
  it.each<[string, Budget]>([
    ['working days', { workingDays: 7 }],
    ['calendar days', { calendarDays: 7 }],
    ['a named day', { on: day('2028-01-05') }],
  ])('is refused in %s', (_, budget) => {
    expect(() => projectLimit([start('2027-12-28', budget)], calendar, clock)).toThrow(YearWithoutNotice);
  });

  it('is refused for an extension and a contest too', () => {
    const ledger = [start('2027-12-20', { workingDays: 5 })];
    expect(() => projectLimit([...ledger, extend(5)], calendar, clock)).toThrow(YearWithoutNotice);
    expect(() => projectLimit([...ledger, atLeast('2027-12-30', 2)], calendar, clock)).toThrow(YearWithoutNotice);
  });

  it('is counted where the engine sets it itself', () => {
    expect(limitFrom(at('2027-12-31T09:00:00+07:00'), 1, provisionally(calendar), clock).lastDay).toBe('2028-01-03');
  });

  it('is due at the end of the last day of the last year, which needs no further year', () => {
    const limit = projectLimit([start('2027-12-30', { workingDays: 1 })], calendar, clock);
    expect(inVietnam(limit.dueAt)).toBe('2028-01-01T00:00:00.000+07:00');
  });
});

describe('a limit that stands still', () => {
  const pause = (on: string): LedgerStep => ({ kind: 'pause', on: day(on) });
  const resume = (on: string, workingDays: number): LedgerStep => ({ kind: 'resume', on: day(on), workingDays });
  /** Seven working days from Tuesday 16 May: until Thursday 25 May. */
  const running = [start('2023-05-16', { workingDays: 7 })];
  const paused = [...running, pause('2023-05-19')];
  const resumed = [...paused, resume('2023-06-05', 4)];

  it('is known by the last of its steps', () => {
    expect([running, paused, resumed, [...resumed, extend(1)]].map(isPaused)).toEqual([false, true, false, false]);
    expect(isPaused([...resumed, pause('2023-06-07')])).toBe(true);
  });

  it.each([
    ['2023-05-16', 7],
    ['2023-05-19', 4],
    ['2023-05-20', 4],
    ['2023-05-25', 0],
    ['2023-05-29', 0],
  ])('from %s has the working days after that day left: %d', (on, left) => {
    expect(workingDaysLeft([...running, pause(on)], calendar, clock)).toBe(left);
  });

  it('has no days left to tell when it runs', () => {
    for (const ledger of [running, resumed])
      expect(() => workingDaysLeft(ledger, calendar, clock)).toThrow('the limit does not stand still');
  });

  it('goes on with them from the day of resumption, and counts neither that day nor those it stood still', () => {
    expect(projectLimit(resumed, calendar, clock).lastDay).toBe('2023-06-09');
    expect(countedDays(resumed, calendar, clock)).toEqual(
      ['05-17', '05-18', '05-19', '06-06', '06-07', '06-08', '06-09'].map((date) => `2023-${date}`),
    );
    expect(workingDaysOf([...running, pause('2023-05-29'), resume('2023-06-05', 1)], calendar, clock)).toBe(8);
  });

  it('that is counted anew counts the days of the new count alone', () => {
    const anew = [...resumed, start('2023-06-07', { workingDays: 7 })];
    expect(workingDaysOf(anew, calendar, clock)).toBe(7);
    expect(projectLimit(anew, calendar, clock).lastDay).toBe('2023-06-16');
  });
});
