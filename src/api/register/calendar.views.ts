/** The calendar and a computed limit as the API shows them. */

import { type CivilDate, type Instant } from '../../../workflows/limits/time.js';
import { QueryDay, QueryMoment, QueryText, QueryWholeNumber } from '../../http/query-fields.js';
import { Day, Days, Flag, Moment, OneOf, Parts, Text, Texts, WholeNumber } from '../../http/view-fields.js';
import { REASONS_OFF, type ReasonOff } from '../../rules/calendars/reason-off.js';

const MOST_DAYS = 3660;

export class CalendarQuery {
  @QueryWholeNumber({ description: 'Only the days of this year', example: 2026, minimum: 1900, maximum: 2200 })
  year?: number;
}

export class OfficialNoticeView {
  @Text()
  number: string;

  @Day({ optional: true })
  date?: string;

  @Text({ optional: true })
  about?: string;
}

export class CalendarYearView {
  @WholeNumber()
  year: number;

  @Flag({ description: 'Limits may reach into it before its notice is out' })
  provisional: boolean;

  @Flag({
    description: 'Its notice is complete: limits may reach into it. The days of one that is not are kept until it is',
  })
  complete: boolean;

  @Parts(() => OfficialNoticeView)
  notices: OfficialNoticeView[];
}

export class LocalDayOffView {
  @Day()
  date: string;

  @Texts({ description: 'Codes of the agencies that are off' })
  agencies: string[];

  @Text({ description: 'Number of the notice' })
  basis: string;
}

export class CalendarView {
  @Text()
  id: string;

  @Text({ description: 'The version in use' })
  version: string;

  @Parts(() => CalendarYearView)
  years: CalendarYearView[];

  @Days()
  daysOff: string[];

  @Days()
  workedSaturdays: string[];

  @Parts(() => LocalDayOffView, { description: 'Days off of some agencies only; they count in the limits of these' })
  localDaysOff: LocalDayOffView[];
}

export class LimitQuery {
  @QueryMoment({ description: 'When it is received', example: '2023-05-16T09:00:00+07:00', required: true })
  received: Instant;

  @QueryWholeNumber({ minimum: 0, description: 'Exactly one of workingDays, calendarDays and on', maximum: MOST_DAYS })
  workingDays?: number;

  @QueryWholeNumber({ minimum: 0, maximum: MOST_DAYS })
  calendarDays?: number;

  @QueryDay()
  on?: CivilDate;

  @QueryText({ description: 'Id of the regulation; left out: the one in force', example: 'phu-yen-2230' })
  regulation?: string;

  @QueryText({
    description: 'Code of the agency that has to keep it; left out: one without days off of its own',
    example: 'SXD',
  })
  agency?: string;
}

export class SkippedDayView {
  @Day()
  date: string;

  @OneOf(REASONS_OFF, 'ReasonOff', { description: 'Why it is no working day' })
  because: ReasonOff;

  @Texts({ description: 'Numbers of the notices' })
  notices: string[];
}

export class ComputedLimitView {
  @Moment({ description: 'On time is strictly before' })
  dueAt: string;

  @Day()
  lastDay: string;

  @Day({ description: 'The day of receipt, which is not counted' })
  startedOn: string;

  @WholeNumber()
  workingDays: number;

  @Days()
  counted: string[];

  @Parts(() => SkippedDayView)
  skipped: SkippedDayView[];

  @Text()
  regulation: string;

  @Text()
  calendar: string;
}
