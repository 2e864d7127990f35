import { describe, expect, it } from '@jest/globals';
import {
  type AmendmentForm,
  amendmentOf,
  amendmentSlips,
  isEntered,
  withDay,
  yearsToComplete,
} from '../../web/src/pages/administration/amendment.js';
import { daysOffOf, kindOf, weeksOf, workingDaysOf } from '../../web/src/pages/administration/month-grid.js';
import type { Calendar } from '../../workflows/limits/calendar.js';
import type { CivilDate } from '../../workflows/limits/time.js';

const day = (text: string) => text as CivilDate;
const CALENDAR: Calendar = {
  id: 'test',
  version: '1',
  years: { '2024': { notices: [{ number: '2450/VPCP-KGVX' }], provisional: false } },
  daysOff: ['2024-04-18', '2024-04-29', '2024-04-30', '2024-05-01'].map(day),
  workedSaturdays: [day('2024-05-04')],
};

const STORM: Calendar = {
  ...CALENDAR,
  localDaysOff: [{ date: day('2024-06-03'), agencies: ['SXD'], basis: 'Công điện' }],
};
const EMPTY: AmendmentForm = {
  basis: '1/TB',
  version: 'v2',
  daysOff: [],
  workedSaturdays: [],
  withdrawn: [],
  completes: [],
  agencies: null,
};

describe('a month of the calendar', () => {
  it('begins its weeks on Monday and leaves the other places empty', () => {
    const weeks = weeksOf(CALENDAR, 2024, 5);
    expect(weeks.length).toBe(5);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks[0]?.map((one) => one?.day ?? null)).toEqual([null, null, 1, 2, 3, 4, 5]);
    expect(weeks.flat().filter((one) => one !== null).length).toBe(31);
  });

  it('has a sixth week where it needs one, and ends with the year', () => {
    expect(weeksOf(CALENDAR, 2024, 9).length).toBe(6);
    expect(
      weeksOf(CALENDAR, 2024, 12)
        .flat()
        .findLast((one) => one !== null)?.date,
    ).toBe('2024-12-31');
  });

  it('tells a day off from a weekend, and a Saturday that is worked from both', () => {
    expect(kindOf(CALENDAR, day('2024-04-29'))).toBe('off');
    expect(kindOf(CALENDAR, day('2024-05-04'))).toBe('made-up');
    expect(kindOf(CALENDAR, day('2024-05-11'))).toBe('weekend');
    expect(kindOf(CALENDAR, day('2024-05-02'))).toBe('work');
    expect(kindOf(STORM, day('2024-06-03'))).toBe('local');
  });
});

describe('a year of the calendar', () => {
  it('puts days off in a row together, and knows the feasts that the law itself fixes', () => {
    expect(daysOffOf(CALENDAR, 2024)).toEqual([
      { first: '2024-01-01', last: '2024-01-01' },
      { first: '2024-04-18', last: '2024-04-18' },
      { first: '2024-04-29', last: '2024-05-01' },
      { first: '2024-09-02', last: '2024-09-02' },
    ]);
  });

  it('counts its working days: 262 weekdays, six off, one Saturday worked', () => {
    expect(workingDaysOf(CALENDAR, 2024)).toBe(257);
  });
});

describe('a notice that is typed', () => {
  it('keeps its days in order', () => {
    expect(withDay([day('2026-11-24')], '2026-11-23', 'off', [])).toEqual({ days: ['2026-11-23', '2026-11-24'] });
  });

  it('takes no day that does not exist, and none twice', () => {
    expect(withDay([], '2026-02-30', 'off', [])).toEqual({ slip: 'date' });
    expect(withDay([day('2026-11-28')], '2026-11-28', 'off', [])).toEqual({ slip: 'twice' });
    expect(withDay([], '2026-11-28', 'worked', [day('2026-11-28')])).toEqual({ slip: 'twice' });
  });

  it('has only Saturdays worked in exchange', () => {
    expect(withDay([], '2026-11-28', 'worked', [])).toEqual({ days: ['2026-11-28'] });
    expect(withDay([], '2026-11-27', 'worked', [])).toEqual({ slip: 'saturday' });
  });

  it('needs its number, the name of the version and at least one day', () => {
    const form: AmendmentForm = { ...EMPTY, daysOff: [day('2026-11-23')] };
    expect(amendmentSlips(form)).toEqual([]);
    expect(amendmentSlips({ ...form, basis: ' ' })).toEqual(['basis']);
    expect(amendmentSlips({ ...EMPTY, basis: '', version: '' })).toEqual(['basis', 'version', 'days']);
    expect(amendmentSlips({ ...form, version: '' })).toEqual(['version']);
    expect(amendmentSlips({ ...form, daysOff: [] })).toEqual(['days']);
    expect(amendmentSlips({ ...EMPTY, withdrawn: [day('2024-04-29')] })).toEqual([]);
    expect(amendmentSlips({ ...EMPTY, completes: [2028] })).toEqual([]);
    expect(amendmentSlips({ ...form, agencies: [] })).toEqual(['agencies']);
    expect(amendmentSlips({ ...form, agencies: ['SXD'] })).toEqual([]);
    expect(amendmentSlips({ ...EMPTY, agencies: ['SXD'], completes: [2028] })).toEqual(['days']);
  });

  it('takes out only what the calendar has', () => {
    const has = (date: CivilDate) => isEntered(CALENDAR, date, null);
    expect(withDay([], '2024-04-29', 'withdrawn', [], has)).toEqual({ days: ['2024-04-29'] });
    expect(withDay([], '2024-05-04', 'withdrawn', [], has)).toEqual({ days: ['2024-05-04'] });
    expect(withDay([], '2024-05-06', 'withdrawn', [], has)).toEqual({ slip: 'not-entered' });
    expect(withDay([], '2024-04-29', 'withdrawn', [day('2024-04-29')], has)).toEqual({ slip: 'twice' });
  });

  it('of some agencies takes out what all of these have', () => {
    expect(isEntered(STORM, day('2024-06-03'), ['SXD'])).toBe(true);
    expect(isEntered(STORM, day('2024-06-03'), ['SXD', 'STC'])).toBe(false);
    expect(isEntered(STORM, day('2024-06-03'), null)).toBe(true);
    expect(isEntered(STORM, day('2024-04-29'), ['SXD'])).toBe(false);
    expect(isEntered(STORM, day('2024-06-04'), null)).toBe(false);
  });

  it('may complete a year of which some days are known, a year that it names, and the next one', () => {
    const begun = { notices: [{ number: '1' }], provisional: false, complete: false };
    expect(yearsToComplete(CALENDAR, [])).toEqual([2025]);
    expect(yearsToComplete(CALENDAR, [day('2026-01-02'), day('2024-05-06')])).toEqual([2025, 2026]);
    expect(yearsToComplete({ ...CALENDAR, years: { ...CALENDAR.years, '2025': begun } }, [])).toEqual([2025, 2026]);
  });

  it('is sent with what applies: worked Saturdays and complete years are of all', () => {
    const form: AmendmentForm = {
      ...EMPTY,
      basis: ' 1/TB ',
      daysOff: [day('2026-11-23')],
      workedSaturdays: [day('2026-11-28')],
      completes: [2028],
    };
    const all = { basis: '1/TB', version: 'v2', daysOff: ['2026-11-23'], withdrawn: [] };
    expect(amendmentOf(form)).toEqual({ ...all, workedSaturdays: ['2026-11-28'], completes: [2028] });
    expect(amendmentOf({ ...form, agencies: ['SXD'] })).toEqual({ ...all, agencies: ['SXD'] });
  });
});
