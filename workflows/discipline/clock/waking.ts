/**
 * When the clock has to look at a case, and for what: a day by which something was due is over, the hour of a collected report comes, or
 * a week of one opens by itself. It follows from the case alone, so it is a column of it that everybody can count again.
 */
import { addDays, type CivilDate, civilDateOf, type Instant, instantAt } from '../../limits/time.js';
import type { Case } from '../case.js';
import type { CollectedReportContext } from '../collected-report/collected-report.js';
import { mondayOf } from '../collected-report/occurrence.js';
import { COURSES } from '../courses.js';
import { type FormOfReport, type ReportFormContext, WEEKDAYS } from '../report-form/report-form.js';

/** `due`: the limit of the case passed · `report-by`, `compile`: the hours of a collected report · `opening`: a week of a form opens. */
type CaseLimit = 'due' | 'report-by' | 'compile' | 'opening';

export interface Waking {
  readonly limit: CaseLimit;
  readonly at: Instant;
}

const DAYS_OF_WEEK = 7;

/** The next moment at which the clock acts on a case; null where it has nothing to do. Days and hours are of Asia/Ho_Chi_Minh. */
export function wakingOf({ kind, state, context }: Case): Waking | null {
  if (kind === 'report-form') return state === 'in-force' ? opening(context as ReportFormContext) : null;
  if (kind === 'collected-report') return state === 'open' ? hour(context as CollectedReportContext) : null;
  const { dueOn, passed } = context;
  if (dueOn === null || dueOn === passed || COURSES[kind].ended(state, context)) return null;
  return { limit: 'due', at: instantAt(addDays(dueOn, 1), '00:00') };
}

/** A week that was opened after its hour is compiled by hand: nobody could have reported in time. */
function hour({ raisedAt, named, occurrence }: CollectedReportContext): Waking | null {
  if (raisedAt >= occurrence.reportBy) return null;
  return named === undefined
    ? { limit: 'report-by', at: occurrence.reportBy }
    : { limit: 'compile', at: occurrence.compileAt };
}

/** The first opening after the last one, or after the moment at which the form said that its weeks open by themselves. */
function opening({ form, turnedAt }: ReportFormContext): Waking | null {
  if (form.opens === undefined) return null;
  const { since } = form.opens;
  const after = turnedAt === undefined || turnedAt < since ? since : turnedAt;
  let week = mondayOf(civilDateOf(after));
  while (openingOf(form, form.opens, week) <= after) week = addDays(week, DAYS_OF_WEEK);
  return { limit: 'opening', at: openingOf(form, form.opens, week) };
}

const openingOf = (
  { weekday }: Pick<FormOfReport, 'weekday'>,
  { at, daysBefore }: Required<FormOfReport>['opens'],
  week: CivilDate,
): Instant => instantAt(addDays(week, WEEKDAYS.indexOf(weekday) - daysBefore), at);

/** The week, by a day in it, that a form opens at its moment. */
export function weekOpenedAt({ opens }: Pick<FormOfReport, 'opens'>, at: Instant): CivilDate {
  return addDays(civilDateOf(at), opens?.daysBefore ?? 0);
}
