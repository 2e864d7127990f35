import { describe, expect, it } from '@jest/globals';
import { readCalendar } from '../../src/rules/calendars/read-calendar.js';
import { calendarOfAgency } from '../../workflows/limits/agency-calendar.js';
import { amendCalendar, notEntered } from '../../workflows/limits/amend-calendar.js';
import {
  addCalendarDays,
  addWorkingDays,
  type Calendar,
  countWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  provisionally,
  workingDaysIn,
  YearWithoutNotice,
} from '../../workflows/limits/calendar.js';
import { checkAmendment, checkCalendar } from '../../workflows/limits/check-calendar.js';
import type { CivilDate } from '../../workflows/limits/time.js';

const calendar = readCalendar('vn-civil-service');
const day = (text: string) => text as CivilDate;
const days = (...texts: string[]) => texts.map(day);

describe('the official calendar', () => {
  it.each([
    ['2023-05-16', 7, '2023-05-25'],
    ['2023-08-30', 5, '2023-09-08'],
    ['2024-02-06', 5, '2024-02-20'],
    ['2025-04-25', 5, '2025-05-06'],
    ['2025-08-27', 7, '2025-09-09'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-11-20', 3, '2026-11-26'],
    ['2027-04-29', 3, '2027-05-06'],
    ['2023-04-27', 5, '2023-05-09'],
    ['2023-01-18', 5, '2023-02-01'],
    ['2024-04-26', 5, '2024-05-07'],
    ['2025-01-24', 5, '2025-02-07'],
    ['2025-12-31', 5, '2026-01-09'],
    ['2026-08-21', 7, '2026-09-03'],
    ['2027-02-03', 5, '2027-02-17'],
    ['2027-09-01', 5, '2027-09-10'],
  ])('ends a limit received on %s after %i working days on %s', (received, n, due) => {
    expect(addWorkingDays(calendar, day(received), n)).toBe(due);
  });

  it.each([
    ['2023-08-25', 7, '2023-09-05'],
    ['2026-02-10', 10, '2026-02-23'],
    ['2025-04-21', 10, '2025-05-05'],
    ['2027-01-30', 7, '2027-02-11'],
    ['2023-05-16', 7, '2023-05-23'],
  ])('ends a limit received on %s after %i calendar days on %s', (received, n, due) => {
    expect(addCalendarDays(calendar, day(received), n)).toBe(due);
  });

  it.each([
    [2023, 249],
    [2024, 251],
    [2025, 250],
    [2026, 249],
    [2027, 249],
  ])('has in %i so many working days: %i', (year, number) => {
    const [after, until] = [day(`${year - 1}-12-31`), day(`${year}-12-31`)];
    expect(workingDaysIn(calendar, after, until)).toHaveLength(number);
    expect(countWorkingDays(calendar, after, until)).toBe(number);
  });

  it('names a notice for every year, and leaves none provisional', () => {
    expect(Object.keys(calendar.years)).toEqual(['2023', '2024', '2025', '2026', '2027']);
    for (const year of Object.values(calendar.years)) {
      expect(year.notices.length).toBeGreaterThan(0);
      expect(year.provisional).toBe(false);
    }
  });
});

describe('a working day', () => {
  it('is Monday to Friday, and no feast', () => {
    expect(isWorkingDay(calendar, day('2023-05-16'))).toBe(true);
    expect(isWorkingDay(calendar, day('2023-05-20'))).toBe(false);
    expect(isWorkingDay(calendar, day('2023-05-21'))).toBe(false);
    expect(isWorkingDay(calendar, day('2023-05-01'))).toBe(false);
    expect(isWorkingDay(calendar, day('2025-11-24'))).toBe(true);
    expect(isWorkingDay(calendar, day('2026-11-24'))).toBe(false);
  });

  it('is a swapped Saturday, where swapped Saturdays count', () => {
    expect(isWorkingDay(calendar, day('2024-05-04'))).toBe(true);
    expect(isWorkingDay(calendar, day('2024-05-04'), false)).toBe(false);
    expect(addWorkingDays(calendar, day('2024-04-26'), 5, false)).toBe('2024-05-08');
    expect(countWorkingDays(calendar, day('2023-12-31'), day('2024-12-31'), false)).toBe(250);
  });

  it('follows every day off', () => {
    expect(nextWorkingDay(calendar, day('2023-09-01'))).toBe('2023-09-05');
    expect(nextWorkingDay(calendar, day('2023-09-05'))).toBe('2023-09-05');
    expect(nextWorkingDay(calendar, day('2024-05-04'), false)).toBe('2024-05-06');
  });
});

describe('counting working days', () => {
  it('starts after the day, be it a working day or off', () => {
    expect(addWorkingDays(calendar, day('2023-05-19'), 1)).toBe('2023-05-22');
    expect(addWorkingDays(calendar, day('2023-05-20'), 1)).toBe('2023-05-22');
    expect(addWorkingDays(calendar, day('2023-05-21'), 2)).toBe('2023-05-23');
  });

  it('goes back as it goes forward', () => {
    expect(addWorkingDays(calendar, day('2023-05-22'), -1)).toBe('2023-05-19');
    expect(addWorkingDays(calendar, day('2023-05-21'), -1)).toBe('2023-05-19');
    expect(addWorkingDays(calendar, day('2023-05-25'), -7)).toBe('2023-05-16');
  });

  it('of no days stays where it is, even on a day off', () => {
    expect(addWorkingDays(calendar, day('2023-05-21'), 0)).toBe('2023-05-21');
  });

  it('lists the days after one until another, and none backwards', () => {
    expect(workingDaysIn(calendar, day('2024-04-26'), day('2024-05-06'))).toEqual(
      days('2024-05-02', '2024-05-03', '2024-05-04', '2024-05-06'),
    );
    expect(workingDaysIn(calendar, day('2023-05-19'), day('2023-05-21'))).toEqual([]);
    expect(workingDaysIn(calendar, day('2023-05-19'), day('2023-05-19'))).toEqual([]);
    expect(countWorkingDays(calendar, day('2023-05-19'), day('2023-05-16'))).toBe(0);
  });

  it.each([[1.5], [Number.NaN], [Number.POSITIVE_INFINITY]])('knows no %p days', (n) => {
    expect(() => addWorkingDays(calendar, day('2023-05-16'), n)).toThrow(RangeError);
    expect(() => addCalendarDays(calendar, day('2023-05-16'), n)).toThrow(RangeError);
  });
});

describe('a year without a notice', () => {
  const refusedYear = (count: () => unknown): number | undefined => {
    try {
      count();
    } catch (error) {
      if (error instanceof YearWithoutNotice) return error.year;
      throw error;
    }
    return undefined;
  };

  it('is refused wherever a count would reach into it, and named', () => {
    expect(refusedYear(() => isWorkingDay(calendar, day('2028-03-01')))).toBe(2028);
    expect(refusedYear(() => addWorkingDays(calendar, day('2027-12-30'), 2))).toBe(2028);
    expect(refusedYear(() => addWorkingDays(calendar, day('2027-12-30'), 1_000_000_000))).toBe(2028);
    expect(refusedYear(() => addWorkingDays(calendar, day('2023-01-03'), -1))).toBe(2022);
    expect(refusedYear(() => addCalendarDays(calendar, day('2027-12-30'), 2))).toBe(2028);
    expect(refusedYear(() => addCalendarDays(calendar, day('2027-12-30'), Number.MAX_SAFE_INTEGER))).toBe(2028);
    expect(refusedYear(() => addCalendarDays(calendar, day('2023-01-03'), -3))).toBe(2022);
    expect(refusedYear(() => workingDaysIn(calendar, day('2027-12-30'), day('2028-01-01')))).toBe(2028);
    expect(refusedYear(() => workingDaysIn(calendar, day('2022-12-30'), day('2023-01-05')))).toBe(2022);
  });

  it('is not refused while the count stays within the last year', () => {
    expect(addWorkingDays(calendar, day('2027-12-30'), 1)).toBe('2027-12-31');
    expect(addCalendarDays(calendar, day('2027-12-30'), 1)).toBe('2027-12-31');
  });

  it('is refused when the day that a limit would move to lies in it', () => {
    const until2028 = amendCalendar(calendar, {
      version: 'x',
      basis: 'x',
      daysOff: days('2027-12-31'),
      workedSaturdays: [],
    });
    expect(refusedYear(() => nextWorkingDay(until2028, day('2027-12-31')))).toBe(2028);
    expect(refusedYear(() => addCalendarDays(until2028, day('2027-12-30'), 1))).toBe(2028);
  });

  it('is refused although it is listed, and is never jumped over', () => {
    const notices = [{ number: '1/TB' }];
    const gap: Calendar = {
      ...calendar,
      years: {
        '2025': { notices, provisional: false },
        '2023': { notices, provisional: false },
        '2024': { notices: [], provisional: false },
      },
    };
    expect(refusedYear(() => isWorkingDay(gap, day('2024-03-01')))).toBe(2024);
    expect(refusedYear(() => addWorkingDays(gap, day('2023-12-29'), 1))).toBe(2024);
    expect(refusedYear(() => addWorkingDays(gap, day('2025-01-02'), -1))).toBe(2024);
    expect(refusedYear(() => addCalendarDays(gap, day('2023-12-29'), 400))).toBe(2024);
    expect(refusedYear(() => workingDaysIn(gap, day('2023-12-28'), day('2025-01-02')))).toBe(2024);
    expect(isWorkingDay(gap, day('2025-01-02'))).toBe(true);
  });
});

describe('a provisional year', () => {
  it('has weekends and the feasts that the law fixes', () => {
    const marked = { ...calendar, years: { ...calendar.years, '2028': { notices: [], provisional: true } } };
    expect(isWorkingDay(marked, day('2028-01-03'))).toBe(true);
    expect(isWorkingDay(marked, day('2028-05-01'))).toBe(false);
    expect(isWorkingDay(marked, day('2028-11-24'))).toBe(false);
    expect(isWorkingDay(marked, day('2028-11-25'))).toBe(false);
    expect(addWorkingDays(marked, day('2027-12-31'), 1)).toBe('2028-01-03');
    expect(() => isWorkingDay(marked, day('2029-03-01'))).toThrow(YearWithoutNotice);
  });

  it('is every year for ten more years, for the limits that the engine sets itself', () => {
    const open = provisionally(calendar);
    expect(addWorkingDays(open, day('2027-12-31'), 1)).toBe('2028-01-03');
    expect(isWorkingDay(open, day('2037-12-31'))).toBe(true);
    expect(() => isWorkingDay(open, day('2101-01-03'))).toThrow(YearWithoutNotice);
    expect(addWorkingDays(open, day('2023-01-03'), -1)).toBe('2022-12-30');
    expect(workingDaysIn(open, day('2022-12-31'), day('2027-12-31'))).toEqual(
      workingDaysIn(calendar, day('2022-12-31'), day('2027-12-31')),
    );
  });

  it('is made provisional once, and leaves the calendar in use as it was', () => {
    const open = provisionally(calendar);
    expect(provisionally(calendar)).toBe(open);
    expect(provisionally(open)).toBe(open);
    expect(() => isWorkingDay(calendar, day('2028-01-03'))).toThrow(YearWithoutNotice);
  });
});

describe('amending the calendar', () => {
  const amendment = {
    version: '2026-12-01',
    basis: '1/TB-BNV',
    daysOff: days('2026-11-23'),
    workedSaturdays: days('2026-11-28'),
  };

  it('adds days to the calendar in use, under the new version', () => {
    const amended = amendCalendar(calendar, amendment);
    expect(amended.version).toBe('2026-12-01');
    expect(isWorkingDay(amended, day('2026-11-23'))).toBe(false);
    expect(isWorkingDay(amended, day('2026-11-28'))).toBe(true);
    expect(isWorkingDay(amended, day('2026-08-22'))).toBe(true);
    expect(isWorkingDay(amended, day('2026-09-02'))).toBe(false);
    expect(amended.daysOff).toHaveLength(calendar.daysOff.length + 1);
    expect(amended.years['2026']?.notices.at(-1)).toEqual({ number: '1/TB-BNV' });
    expect(amended.years['2027']).toEqual(calendar.years['2027']);
  });

  it('leaves the calendar that it amends untouched', () => {
    const before = structuredClone(calendar);
    amendCalendar(calendar, amendment);
    expect(calendar).toEqual(before);
    expect(isWorkingDay(calendar, day('2026-11-23'))).toBe(true);
  });

  it('stops working a Saturday that becomes a day off, and the reverse', () => {
    const off = amendCalendar(calendar, { ...amendment, daysOff: days('2026-08-22'), workedSaturdays: [] });
    expect(off.workedSaturdays).not.toContain('2026-08-22');
    expect(isWorkingDay(off, day('2026-08-22'))).toBe(false);
    const back = amendCalendar(off, { ...amendment, daysOff: [], workedSaturdays: days('2026-08-22') });
    expect(back.daysOff).not.toContain('2026-08-22');
    expect(isWorkingDay(back, day('2026-08-22'))).toBe(true);
  });

  it('takes days out again that were entered before, the days off of all as well as the Saturdays', () => {
    const amended = amendCalendar(calendar, amendment);
    const mended = amendCalendar(amended, {
      version: 'x',
      basis: 'Đính chính',
      daysOff: [],
      workedSaturdays: [],
      withdrawn: days('2026-11-28', '2026-11-23'),
    });
    expect(mended.daysOff).toEqual(calendar.daysOff);
    expect(mended.workedSaturdays).toEqual(calendar.workedSaturdays);
    expect(mended.years['2026']?.notices.map(({ number }) => number).slice(-2)).toEqual(['1/TB-BNV', 'Đính chính']);
    expect(mended.years['2026']).not.toHaveProperty('complete');
  });

  it('takes out no feast that the law itself fixes', () => {
    const without = { ...amendment, daysOff: [], workedSaturdays: [], withdrawn: days('2026-04-30') };
    expect(calendar.daysOff).toContain('2026-04-30');
    expect(isWorkingDay(amendCalendar(calendar, without), day('2026-04-30'))).toBe(false);
  });

  it('does not open a year by some of its days; they count once its notice is complete', () => {
    const begun = amendCalendar(calendar, { ...amendment, daysOff: days('2028-01-25'), workedSaturdays: [] });
    expect(begun.years['2028']).toEqual({ notices: [{ number: '1/TB-BNV' }], provisional: false, complete: false });
    expect(() => addWorkingDays(begun, day('2027-12-31'), 1)).toThrow(YearWithoutNotice);
    expect(isWorkingDay(provisionally(begun), day('2028-01-25'))).toBe(false);
    const more = amendCalendar(begun, { ...amendment, daysOff: days('2028-01-26'), workedSaturdays: [] });
    expect(() => isWorkingDay(more, day('2028-01-26'))).toThrow(YearWithoutNotice);
    const whole = { version: 'y', basis: '2/TB', daysOff: days('2028-01-27'), workedSaturdays: [], completes: [2028] };
    const complete = amendCalendar(more, whole);
    expect(complete.years['2028']).toEqual({
      notices: [{ number: '1/TB-BNV' }, { number: '1/TB-BNV' }, { number: '2/TB' }],
      provisional: false,
    });
    for (const date of days('2028-01-25', '2028-01-26', '2028-01-27')) expect(isWorkingDay(complete, date)).toBe(false);
    expect(addWorkingDays(complete, day('2027-12-31'), 1)).toBe('2028-01-03');
    const corrected = amendCalendar(complete, {
      ...amendment,
      daysOff: [],
      workedSaturdays: [],
      withdrawn: days('2028-01-27'),
    });
    expect(isWorkingDay(corrected, day('2028-01-27'))).toBe(true);
  });

  it('completes a year without naming a day of it', () => {
    const whole = { version: 'y', basis: '2/TB', daysOff: [], workedSaturdays: [], completes: [2028] };
    expect(addWorkingDays(amendCalendar(calendar, whole), day('2027-12-31'), 1)).toBe('2028-01-03');
  });

  it('keeps a provisional year countable while its notice is not whole, and ends that when it is', () => {
    const marked = { ...calendar, years: { ...calendar.years, '2028': { notices: [], provisional: true } } };
    const begun = amendCalendar(marked, { ...amendment, daysOff: days('2028-01-25'), workedSaturdays: [] });
    expect(begun.years['2028']).toEqual({ notices: [{ number: '1/TB-BNV' }], provisional: true, complete: false });
    expect(isWorkingDay(begun, day('2028-01-25'))).toBe(false);
    const complete = amendCalendar(begun, { ...amendment, completes: [2028] });
    expect(complete.years['2028']?.provisional).toBe(false);
  });

  it('leaves a year open that one day had opened under the earlier law', () => {
    const stored = {
      ...calendar,
      years: { ...calendar.years, '2028': { notices: [{ number: '1' }], provisional: false } },
    };
    const amended = amendCalendar(stored, { ...amendment, daysOff: days('2028-01-25'), workedSaturdays: [] });
    expect(isWorkingDay(amended, day('2028-01-26'))).toBe(true);
    expect(amended.years['2028']).not.toHaveProperty('complete');
  });

  it('twice with the same days changes nothing but the version and the notices', () => {
    const once = amendCalendar(calendar, amendment);
    const twice = amendCalendar(once, amendment);
    expect(twice.daysOff).toEqual(once.daysOff);
    expect(twice.workedSaturdays).toEqual(once.workedSaturdays);
  });
});

describe('days off of some agencies only', () => {
  const storm = {
    version: 'storm',
    basis: 'Công điện 1/CĐ',
    daysOff: days('2026-09-29', '2026-09-28'),
    workedSaturdays: [],
  };
  const local = amendCalendar(calendar, { ...storm, agencies: ['SXD', 'SNNMT'] });

  it('count for these agencies, and for nobody else', () => {
    expect(local.daysOff).toEqual(calendar.daysOff);
    expect(local.years).toEqual(calendar.years);
    expect(local.version).toBe('storm');
    for (const agency of ['SXD', 'SNNMT'])
      expect(addWorkingDays(calendarOfAgency(local, agency), day('2026-09-25'), 1)).toBe('2026-09-30');
    expect(addWorkingDays(calendarOfAgency(local, 'STC'), day('2026-09-25'), 1)).toBe('2026-09-28');
    expect(calendarOfAgency(local, 'STC')).toBe(local);
    expect(calendarOfAgency(local, null)).toBe(local);
    expect(calendarOfAgency(calendar, 'SXD')).toBe(calendar);
  });

  it('make one calendar for each agency, with the version of the calendar in use', () => {
    const own = calendarOfAgency(local, 'SXD');
    expect(calendarOfAgency(local, 'SXD')).toBe(own);
    expect(own).toMatchObject({ id: calendar.id, version: 'storm' });
    expect(calendarOfAgency(own, 'SXD')).toEqual(own);
  });

  it('are a Saturday as well, which all others work', () => {
    const saturday = amendCalendar(calendar, { ...storm, daysOff: days('2026-08-22'), agencies: ['SXD'] });
    expect(isWorkingDay(saturday, day('2026-08-22'))).toBe(true);
    expect(isWorkingDay(calendarOfAgency(saturday, 'SXD'), day('2026-08-22'))).toBe(false);
  });

  it('stay when a later notice gives others', () => {
    const more = amendCalendar(local, { ...storm, daysOff: days('2026-10-01'), agencies: ['SYT'] });
    expect(more.localDaysOff?.map(({ date }) => date)).toEqual(['2026-09-28', '2026-09-29', '2026-10-01']);
  });

  it('are told with their agencies and their notice, in order', () => {
    expect(local.localDaysOff).toEqual([
      { date: '2026-09-28', agencies: ['SNNMT', 'SXD'], basis: 'Công điện 1/CĐ' },
      { date: '2026-09-29', agencies: ['SNNMT', 'SXD'], basis: 'Công điện 1/CĐ' },
    ]);
    const again = amendCalendar(local, { ...storm, basis: '2', daysOff: days('2026-09-28'), agencies: ['SYT', 'SXD'] });
    expect(again.localDaysOff?.slice(0, 2)).toEqual([
      { date: '2026-09-28', agencies: ['SNNMT'], basis: 'Công điện 1/CĐ' },
      { date: '2026-09-28', agencies: ['SXD', 'SYT'], basis: '2' },
    ]);
  });

  it('are taken out again for the agencies named, or for all', () => {
    const gone = { ...storm, daysOff: [], withdrawn: days('2026-09-28') };
    const forOne = amendCalendar(local, { ...gone, agencies: ['SXD'] });
    expect(isWorkingDay(calendarOfAgency(forOne, 'SXD'), day('2026-09-28'))).toBe(true);
    expect(isWorkingDay(calendarOfAgency(forOne, 'SNNMT'), day('2026-09-28'))).toBe(false);
    expect(isWorkingDay(calendarOfAgency(forOne, 'SXD'), day('2026-09-29'))).toBe(false);
    const forBoth = amendCalendar(local, { ...gone, agencies: ['SNNMT', 'SXD'] });
    expect(forBoth.localDaysOff?.map(({ date }) => date)).toEqual(['2026-09-29']);
    const forAll = amendCalendar(local, gone);
    expect(forAll.localDaysOff?.map(({ date }) => date)).toEqual(['2026-09-29']);
    expect(forAll.years).toEqual(calendar.years);
    const none = amendCalendar(forAll, { ...gone, withdrawn: days('2026-09-29') });
    expect(none).not.toHaveProperty('localDaysOff');
  });

  it('stay when the same day of all is taken out', () => {
    const both = amendCalendar(local, storm);
    const mended = amendCalendar(both, { ...storm, daysOff: [], withdrawn: storm.daysOff });
    expect(mended.localDaysOff).toEqual(local.localDaysOff);
    expect(mended.daysOff).toEqual(calendar.daysOff);
  });

  it.each([
    [undefined, ['2026-11-23', '2026-09-02', '2026-08-22', '2026-09-28'], [0]],
    [['SXD'], ['2026-09-02', '2026-09-28', '2026-09-29'], [0]],
    [['SXD', 'STC'], ['2026-09-28'], [0]],
    [undefined, [], []],
  ])('withdrawn for %p, %p: not entered are the places %p', (agencies, withdrawn, places) => {
    const named = agencies === undefined ? {} : { agencies };
    expect(notEntered(local, { withdrawn: days(...withdrawn), ...named })).toEqual(places);
  });

  it('that withdraws nothing has nothing to look for', () => {
    expect(notEntered(local, {})).toEqual([]);
  });
});

describe('checking a calendar', () => {
  const sound = {
    id: 'x',
    version: '1',
    years: {
      '2024': { notices: [{ number: '1/TB', date: '2023-11-22', about: 'Tết' }] },
      '2025': { notices: [], provisional: true },
    },
    daysOff: ['2024-05-01', '2024-04-29'],
    workedSaturdays: ['2024-05-04'],
  };
  const faultsOf = (data: unknown) => {
    const checked = checkCalendar(data);
    return 'faults' in checked ? checked.faults.map(({ path, reason }) => `${path.join('.')}: ${reason}`) : [];
  };

  it('takes a sound one, sorts its days and fills in what may be left out', () => {
    expect(checkCalendar(sound)).toEqual({
      calendar: {
        ...sound,
        years: { ...sound.years, '2024': { ...sound.years['2024'], provisional: false } },
        daysOff: ['2024-04-29', '2024-05-01'],
      },
    });
  });

  it('takes what it gave, through JSON', () => {
    expect(checkCalendar(JSON.parse(JSON.stringify(calendar)))).toEqual({ calendar });
  });

  it.each([
    [null, 'null'],
    ['a text', '"a text"'],
    [[], '[]'],
    [7, '7'],
  ])('refuses %p as a whole, and says no more', (data, shown) => {
    expect(faultsOf(data)).toEqual([`: must be a map of id, version, years, daysOff, workedSaturdays, not ${shown}`]);
  });

  it('tells every key that is missing', () => {
    expect(faultsOf({})).toEqual([
      'id: is missing',
      'version: is missing',
      'years: is missing',
      'daysOff: is missing',
      'workedSaturdays: is missing',
    ]);
  });

  it('tells every fault at once', () => {
    expect(
      faultsOf({
        id: ' ',
        version: 2,
        holidays: [],
        years: {
          '24': { notices: [] },
          '2024': { notices: [{ date: 'yesterday', about: '' }, '5015/TB'], provisional: 'no', source: 'x' },
          '2025': null,
          '2026': { notices: {} },
          '2027': {},
        },
        daysOff: ['2024-02-30', '2024-05-01', '2024-05-01', '2023-05-01', '1899-05-01', 20240501],
        workedSaturdays: ['2024-05-03', '2024-05-01', '2028-05-06'],
      }).sort(),
    ).toEqual([
      'daysOff.0: must be a day "YYYY-MM-DD" that exists, from 2000 to 2099, not "2024-02-30"',
      'daysOff.2: is written twice',
      'daysOff.3: is in a year that is not listed: 2023-05-01',
      'daysOff.4: must be a day "YYYY-MM-DD" that exists, from 2000 to 2099, not "1899-05-01"',
      'daysOff.5: must be a day "YYYY-MM-DD" that exists, from 2000 to 2099, not 20240501',
      'holidays: is not known; the keys here are id, version, years, daysOff, workedSaturdays',
      'id: must be text, not " "',
      'version: must be text, not 2',
      'workedSaturdays.0: must be a Saturday, which 2024-05-03 is not',
      'workedSaturdays.1: is listed as a day off as well: 2024-05-01',
      'workedSaturdays.1: must be a Saturday, which 2024-05-01 is not',
      'workedSaturdays.2: is in a year that is not listed: 2028-05-06',
      'years.2024.notices.0.about: must be text, not ""',
      'years.2024.notices.0.date: must be a day "YYYY-MM-DD" that exists, not "yesterday"',
      'years.2024.notices.0.number: is missing',
      'years.2024.notices.1: must be a map of number, date, about, not "5015/TB"',
      'years.2024.provisional: must be true or false, not "no"',
      'years.2024.source: is not known; the keys here are notices, provisional',
      'years.2025: must be a map of notices, provisional, not null',
      'years.2026.notices: must be a list, not {}',
      'years.2027.notices: is missing',
      'years.24: must be a year from 2000 to 2099, not "24"',
    ]);
  });

  it.each([
    [{}, '{}'],
    [[], '[]'],
    ['2024', '"2024"'],
  ])('refuses %p as the years', (years, shown) => {
    expect(faultsOf({ ...sound, years, daysOff: [], workedSaturdays: [] })).toEqual([
      `years: must be a map with at least one key, not ${shown}`,
    ]);
  });

  it('takes an amendment that names only what it changes', () => {
    expect(checkAmendment({ version: '2', basis: '1/TB', daysOff: ['2024-05-03'] })).toEqual({
      amendment: {
        version: '2',
        basis: '1/TB',
        daysOff: ['2024-05-03'],
        workedSaturdays: [],
        withdrawn: [],
        completes: [],
      },
    });
    const some = { version: '2', basis: '1/TB', withdrawn: ['2024-05-03', '2024-05-02'], agencies: ['SXD', 'STC'] };
    expect(checkAmendment({ ...some, workedSaturdays: [], completes: [] })).toEqual({
      amendment: {
        version: '2',
        basis: '1/TB',
        daysOff: [],
        workedSaturdays: [],
        withdrawn: ['2024-05-02', '2024-05-03'],
        completes: [],
        agencies: ['STC', 'SXD'],
      },
    });
  });

  it.each([
    [{ withdrawn: ['2024-05-01'], daysOff: ['2024-05-01'] }, 'withdrawn.0: is entered by the same notice: 2024-05-01'],
    [
      { withdrawn: ['2024-05-04'], workedSaturdays: ['2024-05-04'] },
      'withdrawn.0: is entered by the same notice: 2024-05-04',
    ],
    [{ withdrawn: ['2024-05-01', '2024-05-01'] }, 'withdrawn.1: is written twice'],
    [{ completes: [1999] }, 'completes.0: must be a year from 2000 to 2099, not 1999'],
    [{ completes: ['2028'] }, 'completes.0: must be a year from 2000 to 2099, not "2028"'],
    [{ completes: [2028, 2028] }, 'completes.1: is written twice'],
    [{ agencies: [] }, 'agencies: must be a list with at least one item, not []'],
    [{ agencies: ['SXD'], workedSaturdays: ['2024-05-04'] }, 'workedSaturdays: is of all agencies; name none'],
    [{ agencies: ['SXD'], completes: [2028] }, 'completes: is of all agencies; name none'],
  ])('refuses of an amendment %p', (lists, fault) => {
    const checked = checkAmendment({ version: '2', basis: '1/TB', ...lists });
    if (!('faults' in checked)) throw new Error('it is refused');
    expect(checked.faults.map(({ path, reason }) => `${path.join('.')}: ${reason}`)).toEqual([fault]);
  });

  it('tells every fault of an amendment', () => {
    expect(checkAmendment({ version: '2', daysOff: ['x'], workedSaturdays: ['2024-05-03'], until: 1 })).toEqual({
      faults: [
        { path: ['basis'], reason: 'is missing' },
        {
          path: ['daysOff', 0],
          reason: 'must be a day "YYYY-MM-DD" that exists, from 2000 to 2099, not "x"',
        },
        { path: ['workedSaturdays', 0], reason: 'must be a Saturday, which 2024-05-03 is not' },
        {
          path: ['until'],
          reason:
            'is not known; the keys here are version, basis, daysOff, workedSaturdays, withdrawn, completes, agencies',
        },
      ],
    });
  });
});
