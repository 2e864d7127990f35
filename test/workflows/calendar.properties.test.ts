import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCalendar } from '../../src/rules/calendars/read-calendar.js';
import { amendCalendar } from '../../workflows/limits/amend-calendar.js';
import {
  addCalendarDays,
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  workingDaysIn,
} from '../../workflows/limits/calendar.js';
import { type CountingClock, type LedgerStep, projectLimit, workingDaysOf } from '../../workflows/limits/limit.js';
import { addDays, type CivilDate, dayNumber, dayOfNumber, weekday } from '../../workflows/limits/time.js';

const calendar = readCalendar('vn-civil-service');

/** Days that leave room on both sides for the counts below. */
const anyDay = fc
  .integer({ min: dayNumber('2023-04-01' as CivilDate), max: dayNumber('2027-08-01' as CivilDate) })
  .map(dayOfNumber);
const anySaturday = anyDay.map((date) => addDays(date, 6 - weekday(date)));
const fewDays = fc.integer({ min: 1, max: 30 });
const saturdays = fc.boolean();

const anyStep: fc.Arbitrary<LedgerStep> = fc.oneof(
  fewDays.map((workingDays): LedgerStep => ({ kind: 'extend', workingDays })),
  fc.record({ kind: fc.constant('at-least' as const), on: anyDay, workingDays: fewDays }),
);
const anyStart: fc.Arbitrary<LedgerStep> = fc.record({
  kind: fc.constant('start' as const),
  on: anyDay,
  budget: fc.oneof(
    fewDays.map((workingDays) => ({ workingDays })),
    fewDays.map((calendarDays) => ({ calendarDays })),
    anyDay.map((on) => ({ on })),
  ),
});
const anyLedger = fc.tuple(anyStart, fc.array(anyStep, { maxLength: 2 })).map(([start, steps]) => [start, ...steps]);
const clockWith = (workedSaturdaysCount: boolean): CountingClock => ({
  dayEnds: '24:00',
  receiptCutOff: null,
  workedSaturdaysCount,
});

describe('counting working days, whatever the day and the number', () => {
  it('lands on a working day', () => {
    fc.assert(
      fc.property(anyDay, fewDays, saturdays, (date, n, count) => {
        expect(isWorkingDay(calendar, addWorkingDays(calendar, date, n, count), count)).toBe(true);
        expect(isWorkingDay(calendar, addWorkingDays(calendar, date, -n, count), count)).toBe(true);
      }),
    );
  });

  it('ends later the more days there are', () => {
    fc.assert(
      fc.property(anyDay, fewDays, saturdays, (date, n, count) => {
        expect(addWorkingDays(calendar, date, n, count) < addWorkingDays(calendar, date, n + 1, count)).toBe(true);
      }),
    );
  });

  it('never ends earlier for what began later', () => {
    fc.assert(
      fc.property(anyDay, fewDays, fewDays, saturdays, (date, later, n, count) => {
        const second = addDays(date, later);
        expect(addWorkingDays(calendar, date, n, count) <= addWorkingDays(calendar, second, n, count)).toBe(true);
        expect(addCalendarDays(calendar, date, n, count) <= addCalendarDays(calendar, second, n, count)).toBe(true);
      }),
    );
  });

  it('returns to the working day from which it came', () => {
    fc.assert(
      fc.property(anyDay, fewDays, saturdays, (date, n, count) => {
        const start = nextWorkingDay(calendar, date, count);
        expect(addWorkingDays(calendar, addWorkingDays(calendar, start, n, count), -n, count)).toBe(start);
      }),
    );
  });

  it('can be taken in two parts', () => {
    fc.assert(
      fc.property(anyDay, fewDays, fewDays, saturdays, (date, n, m, count) => {
        const inParts = addWorkingDays(calendar, addWorkingDays(calendar, date, n, count), m, count);
        expect(inParts).toBe(addWorkingDays(calendar, date, n + m, count));
      }),
    );
  });

  it('has exactly the number of working days in it that was asked for', () => {
    fc.assert(
      fc.property(anyDay, fewDays, saturdays, (date, n, count) => {
        const last = addWorkingDays(calendar, date, n, count);
        const listed = workingDaysIn(calendar, date, last, count);
        expect(listed).toHaveLength(n);
        expect(listed.at(-1)).toBe(last);
        expect(countWorkingDays(calendar, date, last, count)).toBe(n);
      }),
    );
  });

  it('lists the same days as a person who goes through them one by one', () => {
    fc.assert(
      fc.property(anyDay, fewDays, saturdays, (date, span, count) => {
        const oneByOne = Array.from({ length: span }, (_, index) => addDays(date, index + 1)).filter((candidate) => {
          if (calendar.daysOff.includes(candidate)) return false;
          if (weekday(candidate) === 6) return count && calendar.workedSaturdays.includes(candidate);
          return weekday(candidate) !== 0;
        });
        expect(workingDaysIn(calendar, date, addDays(date, span), count)).toEqual(oneByOne);
      }),
    );
  });
});

describe('amending the calendar, whatever the days', () => {
  const amended = (daysOff: CivilDate[], workedSaturdays: CivilDate[]) =>
    amendCalendar(calendar, { version: 'later', basis: '1/TB', daysOff, workedSaturdays });

  it('can only make limits end later, or leave them, when it adds days off', () => {
    fc.assert(
      fc.property(anyDay, fewDays, fc.array(anyDay, { maxLength: 10 }), saturdays, (date, n, off, count) => {
        const later = amended([...off, addDays(date, 1)], []);
        expect(addWorkingDays(later, date, n, count) >= addWorkingDays(calendar, date, n, count)).toBe(true);
      }),
    );
  });

  it('can only make limits end earlier, or leave them, when it adds worked Saturdays', () => {
    fc.assert(
      fc.property(anyDay, fewDays, fc.array(anySaturday, { maxLength: 10 }), (date, n, worked) => {
        const earlier = amended([], worked);
        expect(addWorkingDays(earlier, date, n) <= addWorkingDays(calendar, date, n)).toBe(true);
        expect(addWorkingDays(earlier, date, n, false)).toBe(addWorkingDays(calendar, date, n, false));
      }),
    );
  });

  it('says of the days that it names what the notice says, and of no other day anything new', () => {
    fc.assert(
      fc.property(anyDay, anySaturday, anyDay, (off, worked, other) => {
        fc.pre(off !== worked && other !== off && other !== worked);
        const after = amended([off], [worked]);
        expect(isWorkingDay(after, off)).toBe(false);
        expect(isWorkingDay(after, worked)).toBe(true);
        expect(isWorkingDay(after, other)).toBe(isWorkingDay(calendar, other));
      }),
    );
  });
});

describe('projecting a limit, whatever has been decided about it', () => {
  it('gives the same twice, and on an equal calendar read anew', () => {
    const readAnew = structuredClone(calendar);
    fc.assert(
      fc.property(anyLedger, saturdays, (ledger, count) => {
        const limit = projectLimit(ledger, calendar, clockWith(count));
        expect(projectLimit(ledger, calendar, clockWith(count))).toEqual(limit);
        expect(projectLimit(structuredClone(ledger), readAnew, clockWith(count))).toEqual(limit);
      }),
    );
  });

  it('never ends earlier for one more decision', () => {
    fc.assert(
      fc.property(anyLedger, anyStep, saturdays, (ledger, step, count) => {
        const before = projectLimit(ledger, calendar, clockWith(count));
        const after = projectLimit([...ledger, step], calendar, clockWith(count));
        expect(after.dueAt >= before.dueAt).toBe(true);
      }),
    );
  });

  it('is extended by as many working days as were granted', () => {
    fc.assert(
      fc.property(anyDay, fewDays, fewDays, saturdays, (on, workingDays, more, count) => {
        const ledger: LedgerStep[] = [
          { kind: 'start', on, budget: { workingDays } },
          { kind: 'extend', workingDays: more },
        ];
        expect(workingDaysOf(ledger, calendar, clockWith(count))).toBe(workingDays + more);
      }),
    );
  });
});
