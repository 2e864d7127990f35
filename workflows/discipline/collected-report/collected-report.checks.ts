/** What a command on a collected report lacks: each gives the refusal, or null. */
import { firstOf, said } from '../case-checks.js';
import type { CaseCircumstances } from '../case-facts.js';
import { type CaseRefusal, caseRefusal } from '../case-refusals.js';
import type { CollectedReportInputs } from '../inputs.js';
import { type CollectedReportContext, missingUnits } from './collected-report.js';

type Check<Name extends keyof CollectedReportInputs> = (
  context: CollectedReportContext,
  input: CollectedReportInputs[Name],
  circumstances: CaseCircumstances,
) => CaseRefusal | null;

/** Of a form of one's own agency that is in force, and once for each week. */
export const openedOnce: Check<'collected-report.open'> = (_context, input, { actor, facts }) =>
  firstOf(said(input, 'form', 'week'), () => {
    const { week: report } = facts;
    if (report === undefined || report.form === null || report.compiler !== actor.agency)
      return caseRefusal('report-form-unknown', 'form');
    if (report.occurrence === null) return caseRefusal('report-day-unknown', 'week');
    return report.same === null ? null : caseRefusal('report-already-open', 'week');
  });

/** By a unit that is asked; what it handed in before is corrected until the hour, and not after it. */
export const handedIn: Check<'collected-report.submit'> = (context, input, { actor, at }) => {
  const { units, rows, occurrence } = context;
  if (!units.includes(String(actor.agency))) return caseRefusal('report-not-asked');
  const before = rows.find(({ unit }) => unit === actor.agency);
  if (before !== undefined && at >= occurrence.reportBy) return caseRefusal('report-correction-late');
  return valuesGiven(context, input);
};

function valuesGiven(
  { fields }: CollectedReportContext,
  { values = [] }: CollectedReportInputs['collected-report.submit'],
): CaseRefusal | null {
  const stray = values.findIndex(
    ({ field }, at) =>
      !fields.some(({ label }) => label === field) || values.findIndex((v) => v.field === field) !== at,
  );
  if (stray !== -1) return caseRefusal('report-field-unknown', `values/${stray}/field`);
  for (const { label, holds } of fields) {
    const at = values.findIndex(({ field }) => field === label);
    const value = values[at]?.value?.trim() ?? '';
    if (value === '') return caseRefusal('case-field-required', at === -1 ? 'values' : `values/${at}/value`);
    if (holds === 'number' && !NUMBER.test(value)) return caseRefusal('report-number-expected', `values/${at}/value`);
  }
  return null;
}

/** A whole number as people count events; a sum of any number of these is exact. */
const NUMBER = /^\d{1,9}$/;

export const urgedAfterTheHour: Check<'collected-report.urge'> = (context, _input, { at }) =>
  at >= context.occurrence.reportBy && missingUnits(context).length > 0 ? null : caseRefusal('report-nobody-to-urge');

/** Not while units may still correct; then as soon as every unit has reported, and in any case from its own hour on. */
export const hourCome: Check<'collected-report.compile'> = (context, _input, { at }) => {
  const { reportBy, compileAt } = context.occurrence;
  const complete = at >= reportBy && missingUnits(context).length === 0;
  return at >= compileAt || complete ? null : caseRefusal('report-hour-not-come');
};
