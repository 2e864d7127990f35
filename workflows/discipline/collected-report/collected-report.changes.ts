/** What a command changes of a collected report. The checks have let it through. */
import type { CaseCircumstances } from '../case-facts.js';
import type { CollectedReportInputs } from '../inputs.js';
import type { FormOfReport } from '../report-form/report-form.js';
import { type CollectedReportContext, missingUnits, type RowOfUnit } from './collected-report.js';
import type { Occurrence } from './occurrence.js';

type Change<Name extends keyof CollectedReportInputs> = (
  context: CollectedReportContext,
  input: Required<CollectedReportInputs[Name]>,
  circumstances: CaseCircumstances,
) => Partial<CollectedReportContext>;

export const weekOpened: Change<'collected-report.open'> = (_context, input, { at, actor, facts }) => {
  const agency = String(actor.agency);
  const form = facts.week?.form as FormOfReport;
  const occurrence = facts.week?.occurrence as Occurrence;
  return {
    subject: form.name,
    raisedBy: agency,
    raisedAt: at,
    concerns: { agency: null, person: null },
    holder: { agency, person: null },
    dueOn: occurrence.day,
    form: input.form,
    fields: form.fields,
    units: form.units,
    occurrence,
    rows: [],
    urged: [],
    compiled: null,
  };
};

export const rowHandedIn: Change<'collected-report.submit'> = (context, { values }, { at, actor }) => {
  const unit = String(actor.agency);
  const before = context.rows.find((row) => row.unit === unit);
  const row: RowOfUnit = {
    unit,
    values: context.fields.map(({ label, holds }) => {
      const value = String(values.find(({ field }) => field === label)?.value).trim();
      return holds === 'number' ? Number(value) : value;
    }),
    at,
    by: actor.name,
    late: at >= context.occurrence.reportBy,
    corrected: before === undefined ? 0 : before.corrected + 1,
  };
  return { rows: [...context.rows.filter((other) => other !== before), row] };
};

export const unitsUrged: Change<'collected-report.urge'> = (context, _input, { at, today }) => ({
  urged: [...context.urged, { at, on: today, units: missingUnits(context) }],
});

/** Rows stand in the order of the form, so that one week is read beside another. */
export const tableCompiled: Change<'collected-report.compile'> = (context, _input, { at, actor }) => {
  const rows = context.units.flatMap((unit) => context.rows.filter((row) => row.unit === unit));
  return {
    compiled: {
      at,
      by: actor.name,
      rows,
      totals: context.fields.map(({ holds }, place) =>
        holds === 'number' ? rows.reduce((sum, { values }) => sum + Number(values[place]), 0) : null,
      ),
      late: rows.filter(({ late }) => late).map(({ unit }) => unit),
      missing: missingUnits(context),
    },
    dueOn: null,
  };
};
