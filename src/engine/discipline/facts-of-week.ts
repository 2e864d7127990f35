/** What the law is told of a form when a week of its report is opened: the form, the day by the calendar, and whether it is open already. */
import type { CollectedReportContext } from '../../../workflows/discipline/collected-report/collected-report.js';
import type { WeekFacts } from '../../../workflows/discipline/collected-report/collected-report-facts.js';
import { mondayOf, type Occurrence, occurrenceIn } from '../../../workflows/discipline/collected-report/occurrence.js';
import type { FormOfReport, ReportFormContext } from '../../../workflows/discipline/report-form/report-form.js';
import { type Calendar, YearWithoutNotice } from '../../../workflows/limits/calendar.js';
import { addDays, type CivilDate } from '../../../workflows/limits/time.js';
import { readCase } from '../../dossiers/case-rows.js';
import type { Tx } from '../../persistence/store.js';
import type { Register } from '../../rules/register/register.js';

/** A week begins with its report at most so many days after the Monday: a day off moves it, a long feast moves it far. */
const FARTHEST = 28;

/** Reads the facts within the transaction that decides. */
export async function factsOfWeek(
  tx: Tx,
  { province, inUse }: Register,
  { form: id = '', week }: { readonly form?: string; readonly week?: CivilDate },
): Promise<WeekFacts> {
  const found = await readCase(tx, province, id);
  const standing = found?.standing;
  if (standing?.kind !== 'report-form' || standing.state !== 'in-force')
    return { form: null, compiler: null, occurrence: null, same: null };
  const { form, holder } = standing.context as ReportFormContext;
  const occurrence = week === undefined ? null : knownOccurrence(form, week, inUse.calendar);
  const same = week === undefined ? null : await sameWeek(tx, province, { form: id, compiler: holder.agency, week });
  return { form, compiler: holder.agency, occurrence, same };
}

function knownOccurrence(form: FormOfReport, week: CivilDate, calendar: Calendar): Occurrence | null {
  try {
    return occurrenceIn(form, week, calendar);
  } catch (error) {
    if (error instanceof YearWithoutNotice) return null;
    throw error;
  }
}

/** The report of this form and week, among the few of its agency that are due about then or are compiled. */
async function sameWeek(
  tx: Tx,
  province: string,
  { form, compiler, week }: { readonly form: string; readonly compiler: string; readonly week: CivilDate },
): Promise<string | null> {
  const monday = mondayOf(week);
  const rows = await tx.rows<{ id: string; context_json: string }>(
    `SELECT id, context_json FROM discipline_cases
     WHERE province = ? AND raised_by = ? AND kind = 'collected-report' AND (due_on IS NULL OR due_on BETWEEN ? AND ?)
     ORDER BY id`,
    [province, compiler, addDays(monday, -FARTHEST), addDays(monday, FARTHEST)],
  );
  const same = rows.find(({ context_json }) => {
    const context = JSON.parse(context_json) as CollectedReportContext;
    return context.form === form && context.occurrence.week === monday;
  });
  return same?.id ?? null;
}
