/** What a command changes of a form of a report. The checks have let it through. */
import type { CaseCircumstances } from '../case-facts.js';
import type { ReportFormInputs } from '../inputs.js';
import type { FormOfReport, ReportFormContext } from './report-form.js';

type Change<Name extends keyof ReportFormInputs> = (
  context: ReportFormContext,
  input: Required<ReportFormInputs[Name]>,
  circumstances: CaseCircumstances,
) => Partial<ReportFormContext>;

export const formMade: Change<'report-form.make'> = (_context, input, { at, actor }) => {
  const agency = String(actor.agency);
  return {
    subject: input.name,
    raisedBy: agency,
    raisedAt: at,
    concerns: { agency: null, person: null },
    holder: { agency, person: null },
    dueOn: null,
    form: formOf(input),
  };
};

export const formAmended: Change<'report-form.amend'> = (_context, input) => ({
  subject: input.name,
  form: formOf(input),
});

function formOf(input: Required<ReportFormInputs['report-form.make']>): FormOfReport {
  const { name, basis, weekday, reportBy, compileAt, fields, units } = input;
  return {
    name,
    basis,
    fields: fields.map(({ label, holds }) => ({ label: String(label), holds: holds as 'text' | 'number' })),
    weekday,
    reportBy,
    compileAt,
    whenOff: input.whenOff ?? 'next-working-day',
    units: units.map(({ agency }) => String(agency)),
  };
}
