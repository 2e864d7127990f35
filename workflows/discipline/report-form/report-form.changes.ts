/** What a command changes of a form of a report. The checks have let it through. */
import type { Instant } from '../../limits/time.js';
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
    form: formOf(input, at),
  };
};

export const formAmended: Change<'report-form.amend'> = (_context, input, { at }) => ({
  subject: input.name,
  form: formOf(input, at),
});

/** A week opens by default on the Monday before its Friday. */
const OPEN_DAYS = 4;

function formOf(input: ReportFormInputs['report-form.make'], since: Instant): FormOfReport {
  const { name, basis, weekday, reportBy, compileAt, fields, units } = input as Required<typeof input>;
  const { openAt, openDays = OPEN_DAYS } = input;
  return {
    name,
    basis,
    fields: fields.map(({ label, holds }) => ({ label: String(label), holds: holds as 'text' | 'number' })),
    weekday,
    reportBy,
    compileAt,
    whenOff: input.whenOff ?? 'next-working-day',
    ...(openAt === undefined ? {} : { opens: { at: openAt, daysBefore: openDays, since } }),
    units: units.map(({ agency }) => String(agency)),
  };
}
