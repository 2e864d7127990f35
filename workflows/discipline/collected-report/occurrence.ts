/** On which day, and until which moment, units report in one week: told by the form and by the calendar of the province. */
import { addWorkingDays, type Calendar, isWorkingDay, nextWorkingDay } from '../../limits/calendar.js';
import { addDays, type CivilDate, dayNumber, type Instant, instantAt } from '../../limits/time.js';
import { type FormOfReport, WEEKDAYS } from '../report-form/report-form.js';

export interface Occurrence {
  /** The Monday of the week that is reported. */
  readonly week: CivilDate;
  /** The day that the form names, and the day on which it is, where the first is off. */
  readonly planned: CivilDate;
  readonly day: CivilDate;
  /** Reports that come at this moment or later are late. */
  readonly reportBy: Instant;
  readonly compileAt: Instant;
  /** By which calendar the day was found. */
  readonly calendar: { readonly id: string; readonly version: string };
}

/** 1970-01-01 was a Thursday: so many days after the Monday of its week. */
const FIRST_DAY = 3;

/** The Monday of the week in which a day lies. */
export function mondayOf(date: CivilDate): CivilDate {
  const since = (((dayNumber(date) + FIRST_DAY) % 7) + 7) % 7;
  return addDays(date, -since);
}

/**
 * The occurrence of a form in the week of a day. A day off moves to the next working day, at the same hour: so the law moves the end of
 * every limit (Civil Code 2015, Art. 148(5)), and so the engine counts receipts on days off. A form may say that it moves back, where the
 * report is wanted before the week is over. Instants are of Asia/Ho_Chi_Minh.
 * @throws YearWithoutNotice where the calendar does not know the day
 */
export function occurrenceIn(
  form: Pick<FormOfReport, 'weekday' | 'reportBy' | 'compileAt' | 'whenOff'>,
  date: CivilDate,
  calendar: Calendar,
): Occurrence {
  const week = mondayOf(date);
  const planned = addDays(week, WEEKDAYS.indexOf(form.weekday));
  const day = moved(planned, form.whenOff, calendar);
  return {
    week,
    planned,
    day,
    reportBy: instantAt(day, form.reportBy),
    compileAt: instantAt(day, form.compileAt),
    calendar: { id: calendar.id, version: calendar.version },
  };
}

function moved(planned: CivilDate, whenOff: FormOfReport['whenOff'], calendar: Calendar): CivilDate {
  if (isWorkingDay(calendar, planned)) return planned;
  return whenOff === 'next-working-day' ? nextWorkingDay(calendar, planned) : addWorkingDays(calendar, planned, -1);
}
