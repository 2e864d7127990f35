/** What a notice makes of a limit that runs: never sooner than the next working day, never longer for a day that is worked. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCalendar } from '../../src/rules/calendars/read-calendar.js';
import { amendCalendar } from '../../workflows/limits/amend-calendar.js';
import { addWorkingDays, type Calendar } from '../../workflows/limits/calendar.js';
import { type CountingClock, type LedgerStep, projectLimit } from '../../workflows/limits/limit.js';
import { lastDayOf, recount } from '../../workflows/limits/recount.js';
import {
  addDays,
  type CivilDate,
  civilDateOf,
  dayNumber,
  dayOfNumber,
  instantAt,
} from '../../workflows/limits/time.js';

const CLOCK: CountingClock = { dayEnds: '24:00', receiptCutOff: '17:00', workedSaturdaysCount: true };
const OFFICIAL = readCalendar('vn-civil-service');
const day = (text: string) => text as CivilDate;

/** Whole weeks of May 2023 have no feast: Monday 15 to Friday 19, Monday 22 to Friday 26, and so on. */
const starting = (on: string, workingDays: number): LedgerStep[] => [
  { kind: 'start', on: day(on), budget: { workingDays } },
];

const amended = (calendar: Calendar, change: { off?: string[]; worked?: string[]; withdrawn?: string[] }): Calendar =>
  amendCalendar(calendar, {
    version: `${calendar.version}+`,
    basis: 'Thông báo',
    daysOff: (change.off ?? []).map(day),
    workedSaturdays: (change.worked ?? []).map(day),
    withdrawn: (change.withdrawn ?? []).map(day),
  });

interface Case {
  /** Days off of the calendar by which the limit was counted, beside the official ones. */
  readonly before?: string[];
  readonly of: number;
  readonly change: { off?: string[]; worked?: string[]; withdrawn?: string[] };
  readonly on: string;
  readonly was: string;
  readonly is: string;
  readonly steps: number;
}

const CASES: readonly (readonly [string, Case])[] = [
  [
    'a day off within it makes it longer',
    { of: 7, change: { off: ['2023-05-22'] }, on: '2023-05-17', was: '2023-05-25', is: '2023-05-26', steps: 1 },
  ],
  [
    'a day off after it leaves it',
    { of: 7, change: { off: ['2023-05-29'] }, on: '2023-05-17', was: '2023-05-25', is: '2023-05-25', steps: 1 },
  ],
  [
    'its last day made off moves it to the next working day',
    { of: 4, change: { off: ['2023-05-22'] }, on: '2023-05-22', was: '2023-05-22', is: '2023-05-23', steps: 1 },
  ],
  [
    'a day off taken out again makes it shorter',
    {
      before: ['2023-05-22'],
      of: 7,
      change: { withdrawn: ['2023-05-22'] },
      on: '2023-05-17',
      was: '2023-05-26',
      is: '2023-05-25',
      steps: 1,
    },
  ],
  [
    'a Saturday worked makes it shorter',
    { of: 7, change: { worked: ['2023-05-20'] }, on: '2023-05-17', was: '2023-05-25', is: '2023-05-24', steps: 1 },
  ],
  [
    'it would end in the past: it ends with the next working day',
    {
      before: ['2023-05-22', '2023-05-23', '2023-05-24'],
      of: 4,
      change: { withdrawn: ['2023-05-22', '2023-05-23', '2023-05-24'] },
      on: '2023-05-23',
      was: '2023-05-25',
      is: '2023-05-24',
      steps: 2,
    },
  ],
  [
    'it would end on the day of the notice: the same',
    {
      before: ['2023-05-22', '2023-05-23', '2023-05-24'],
      of: 4,
      change: { withdrawn: ['2023-05-22', '2023-05-23', '2023-05-24'] },
      on: '2023-05-22',
      was: '2023-05-25',
      is: '2023-05-23',
      steps: 2,
    },
  ],
  [
    'it would end with the next working day: it does',
    {
      before: ['2023-05-22', '2023-05-23', '2023-05-24'],
      of: 4,
      change: { withdrawn: ['2023-05-22', '2023-05-23', '2023-05-24'] },
      on: '2023-05-19',
      was: '2023-05-25',
      is: '2023-05-22',
      steps: 1,
    },
  ],
  [
    'the next working day after the notice is its last day: it stays',
    {
      before: ['2023-05-22'],
      of: 4,
      change: { withdrawn: ['2023-05-22'] },
      on: '2023-05-22',
      was: '2023-05-23',
      is: '2023-05-23',
      steps: 2,
    },
  ],
  [
    'the notice comes on its last day: it is never longer than it was',
    {
      before: ['2023-05-22'],
      of: 4,
      change: { withdrawn: ['2023-05-22'] },
      on: '2023-05-23',
      was: '2023-05-23',
      is: '2023-05-23',
      steps: 2,
    },
  ],
  [
    'on a Friday that is its last day, a Saturday worked adds no weekend to it',
    {
      before: ['2023-05-18'],
      of: 3,
      change: { withdrawn: ['2023-05-18'] },
      on: '2023-05-22',
      was: '2023-05-22',
      is: '2023-05-22',
      steps: 2,
    },
  ],
  [
    'the notice takes one day out and makes the last day off: it ends on a working day',
    {
      before: ['2023-05-18'],
      of: 3,
      change: { withdrawn: ['2023-05-18'], off: ['2023-05-22'] },
      on: '2023-05-22',
      was: '2023-05-22',
      is: '2023-05-23',
      steps: 2,
    },
  ],
];

describe('a limit under an amended calendar', () => {
  it.each(CASES)('%s', (_, { before, of, change, on, was, is, steps }) => {
    const first = before === undefined ? OFFICIAL : amended(OFFICIAL, { off: before });
    const ledger = starting('2023-05-16', of);
    const { lastDay } = projectLimit(ledger, first, CLOCK);
    expect(lastDay).toBe(was);
    const calendar = amended(first, change);
    const recounted = recount(ledger, lastDay, instantAt(day(on), '09:00'), calendar, CLOCK);
    expect(recounted.lastDay).toBe(is);
    expect(recounted.dueAt).toBe(instantAt(day(is), '24:00'));
    expect(recounted.ledger).toHaveLength(steps);
    expect(projectLimit(recounted.ledger, calendar, CLOCK).lastDay).toBe(is);
  });

  it('that stayed is counted from its own steps by the next notice', () => {
    const first = amended(OFFICIAL, { off: ['2023-05-22'] });
    const second = amended(first, { withdrawn: ['2023-05-22'] });
    const kept = recount(
      starting('2023-05-16', 4),
      day('2023-05-23'),
      instantAt(day('2023-05-23'), '09:00'),
      second,
      CLOCK,
    );
    expect(recount(kept.ledger, kept.lastDay, instantAt(day('2023-05-23'), '10:00'), second, CLOCK)).toEqual(kept);
    const third = amended(second, { off: ['2023-05-23'] });
    expect(recount(kept.ledger, kept.lastDay, instantAt(day('2023-05-23'), '10:00'), third, CLOCK).lastDay).toBe(
      '2023-05-24',
    );
  });

  const anyDay = fc.integer({ min: dayNumber(day('2023-06-01')), max: dayNumber(day('2023-08-20')) }).map(dayOfNumber);
  const someDays = fc.uniqueArray(anyDay, { maxLength: 6 });

  it('ends as the rule says, whatever is entered and taken out', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 20 }),
        someDays,
        someDays,
        fc.integer({ min: 0, max: 30 }),
        (start, n, entered, added, later) => {
          const off = added.filter((date) => !entered.includes(date));
          const first = amended(OFFICIAL, { off: entered });
          const ledger = starting(start, n);
          const { lastDay } = projectLimit(ledger, first, CLOCK);
          const on = addDays(start, later);
          fc.pre(on <= lastDay);
          const calendar = amended(first, { withdrawn: entered, off });
          const at = instantAt(on, '09:00');
          const recounted = recount(ledger, lastDay, at, calendar, CLOCK);
          const plain = projectLimit(ledger, calendar, CLOCK).lastDay;
          const soonest = addWorkingDays(calendar, civilDateOf(at), 1);
          if (plain >= lastDay) expect(recounted.lastDay).toBe(plain);
          else if (off.length === 0) {
            const bounded = plain < soonest ? soonest : plain;
            expect(recounted.lastDay).toBe(bounded < lastDay ? bounded : lastDay);
          } else expect(recounted.lastDay >= (soonest < lastDay ? soonest : lastDay)).toBe(true);
          expect(projectLimit(recounted.ledger, calendar, CLOCK).dueAt).toBe(recounted.dueAt);
        },
      ),
    );
  });
});

describe('the last day of a limit', () => {
  it.each(['24:00', '17:00', '00:00'])('is told from its end where the day ends at %s', (dayEnds) => {
    expect(lastDayOf(instantAt(day('2023-05-25'), dayEnds), { ...CLOCK, dayEnds })).toBe('2023-05-25');
  });
});
