/** How a later notice changes the calendar in use: days are added, taken out again, given to some agencies only. */
import { type Calendar, type CalendarYear, isComplete, type LocalDayOff } from './calendar.js';
import { type CivilDate, yearOf } from './time.js';

/** What a later notice says. */
export interface CalendarAmendment {
  /** The name of the calendar's version from then on. */
  readonly version: string;
  readonly daysOff: readonly CivilDate[];
  readonly workedSaturdays: readonly CivilDate[];
  /** Days entered before that are neither off nor worked in exchange from then on. */
  readonly withdrawn?: readonly CivilDate[];
  /** Years whose notice is complete with this amendment: limits may reach into them. */
  readonly completes?: readonly number[];
  /** Codes of the agencies whose days off these are, or from whose days off they are withdrawn; left out: of all. */
  readonly agencies?: readonly string[];
  /** Number of the notice. */
  readonly basis: string;
}

/**
 * The calendar in use as a later notice leaves it. The later notice prevails: a worked Saturday that it makes a day off is no
 * longer worked, and a day off that it makes a worked Saturday is no longer off. Every year whose days it names lists it as a
 * notice. A year that was not open before is not opened by some of its days: only `completes` opens it.
 * With `agencies` the calendar of all others stays as it is.
 */
export function amendCalendar(calendar: Calendar, amendment: CalendarAmendment): Calendar {
  const { agencies } = amendment;
  return agencies === undefined ? amendedForAll(calendar, amendment) : amendedFor(agencies, calendar, amendment);
}

/**
 * The places in `withdrawn` of days that the calendar does not have: with `agencies`, days that are not days off of each of
 * them; without, days that are neither off nor worked in exchange for anybody.
 */
export function notEntered(calendar: Calendar, { withdrawn = [], agencies }: Partial<CalendarAmendment>): number[] {
  const localOn = (date: CivilDate) => local(calendar).filter((day) => day.date === date);
  const isEntered = (date: CivilDate): boolean =>
    agencies === undefined
      ? isListed(calendar, date) || localOn(date).length > 0
      : agencies.every((agency) => localOn(date).some((day) => day.agencies.includes(agency)));
  return withdrawn.flatMap((date, index) => (isEntered(date) ? [] : [index]));
}

function amendedForAll(calendar: Calendar, amendment: CalendarAmendment): Calendar {
  const off = new Set(amendment.daysOff);
  const worked = new Set(amendment.workedSaturdays);
  const withdrawn = new Set(amendment.withdrawn);
  const listed = [...withdrawn].filter((date) => isListed(calendar, date));
  const others = local(calendar).filter(({ date }) => !withdrawn.has(date) || listed.includes(date));
  return {
    id: calendar.id,
    version: amendment.version,
    years: withNotice(calendar, [...off, ...worked, ...listed], amendment),
    daysOff: inOrder([...calendar.daysOff.filter((date) => !worked.has(date) && !withdrawn.has(date)), ...off]),
    workedSaturdays: inOrder([
      ...calendar.workedSaturdays.filter((date) => !off.has(date) && !withdrawn.has(date)),
      ...worked,
    ]),
    ...localDays(others),
  };
}

function amendedFor(
  agencies: readonly string[],
  { localDaysOff: before = [], ...calendar }: Calendar,
  { version, daysOff, withdrawn = [], basis }: CalendarAmendment,
): Calendar {
  const touched = new Set([...daysOff, ...withdrawn]);
  const kept = before.flatMap((day) => {
    const left = touched.has(day.date) ? day.agencies.filter((agency) => !agencies.includes(agency)) : day.agencies;
    return left.length === 0 ? [] : [{ ...day, agencies: left }];
  });
  const added = daysOff.map((date) => ({ date, agencies: agencies.toSorted(), basis }));
  return { ...calendar, version, ...localDays([...kept, ...added]) };
}

/** The years of the calendar, those of `days` and those that the amendment completes with its notice. */
function withNotice(
  calendar: Calendar,
  days: readonly CivilDate[],
  { completes = [], basis }: CalendarAmendment,
): Record<string, CalendarYear> {
  const years: Record<string, CalendarYear> = { ...calendar.years };
  for (const year of new Set([...days.map(yearOf), ...completes])) {
    const known = years[year] ?? { notices: [], provisional: false };
    const notices = [...known.notices, { number: basis }];
    if (completes.includes(year)) years[year] = { notices, provisional: false };
    else years[year] = { ...known, notices, ...(isComplete(known) ? {} : { complete: false }) };
  }
  return years;
}

const local = ({ localDaysOff = [] }: Calendar): readonly LocalDayOff[] => localDaysOff;

/** Nothing where there are none: a calendar without local days is stored as it always was. */
function localDays(days: readonly LocalDayOff[]): Pick<Calendar, 'localDaysOff'> {
  const place = ({ date, agencies }: LocalDayOff) => `${date} ${agencies.join(' ')}`;
  return days.length === 0 ? {} : { localDaysOff: days.toSorted((a, b) => (place(a) < place(b) ? -1 : 1)) };
}

function isListed({ daysOff, workedSaturdays }: Calendar, date: CivilDate): boolean {
  return daysOff.includes(date) || workedSaturdays.includes(date);
}

function inOrder(dates: readonly CivilDate[]): CivilDate[] {
  return [...new Set(dates)].sort();
}
