/** How the agencies have answered what they were asked in a period: what the Office and home affairs report (HP 2598, TN 3328). */

import { byName } from '../../../workflows/commands/by-name.js';
import { type CivilDate, civilDateOf, type Instant } from '../../../workflows/limits/time.js';
import { QueryDay } from '../../http/query-fields.js';
import { Day, Part, Parts, Text, WholeNumber } from '../../http/view-fields.js';
import type { Reader } from '../../persistence/store.js';
import { agencyNames } from '../../rules/register/agency-names.js';
import {
  ANSWER_FIGURES,
  type AnswerFigure,
  type Asked,
  askedRows,
  COUNTED_COLUMNS,
  NOTICE_FIGURES,
  type NoticeFigure,
  noticeCondition,
  noticeRows,
} from './figures.js';
import { type Period, periodOf } from './period.js';

export class AnswersQuery {
  @QueryDay({ description: 'The first day on which it was asked; left out: the first of the quarter' })
  from?: CivilDate;

  @QueryDay({ description: 'The last day on which it was asked; left out: the last of the quarter' })
  to?: CivilDate;
}

/** What became of requests. Each is counted in `asked` and in exactly one of the others, from `onTime` to `pending`. */
export class AnswerCounts {
  @WholeNumber({ description: 'Requests, without those withdrawn, superseded or passed to a successor' })
  asked: number;

  @WholeNumber({ description: 'Answered within the limit' })
  onTime: number;

  @WholeNumber({ description: 'Answered within the limit as it was extended' })
  afterExtension: number;

  @WholeNumber({ description: 'The limit passed without an answer, and none came since' })
  silent: number;

  @WholeNumber({ description: 'An answer came after the limit, whatever its effect' })
  late: number;

  @WholeNumber({ description: 'Returned: the lead accepted it, or has not yet decided' })
  returned: number;

  @WholeNumber({ description: 'The limit still runs, or has not begun to' })
  pending: number;

  @WholeNumber({ description: 'Beside these: answers that stand although the clarification asked for did not come' })
  unclarified: number;

  @WholeNumber({
    description: 'Beside these: returns whose ground of competence the lead contests, for the Office to decide',
  })
  contested: number;

  @WholeNumber({ description: 'Beside these: how often its head was urged' })
  urged: number;
}

export class AgencyAnswers extends AnswerCounts {
  @Text({ description: 'Code of the agency that answers for it now' })
  agency: string;

  @Text()
  name: string;
}

export class AnswersView {
  @Day()
  from: string;

  @Day()
  to: string;

  @Parts(() => AgencyAnswers, { description: 'Most unanswered and late first; agencies that were asked' })
  agencies: AgencyAnswers[];

  @Part(() => AnswerCounts)
  totals: AnswerCounts;

  @WholeNumber({ description: 'Written notices of a deemed consent that were issued' })
  noticesIssued: number;

  @WholeNumber({ description: 'Notices owed whose limit still runs' })
  noticesPending: number;

  @WholeNumber({ description: 'Notices owed whose limit has passed' })
  noticesOverdue: number;
}

/** Each figure counted, or for the urgings added up. */
const COUNTED: Readonly<Record<keyof AnswerCounts, string>> = {
  asked: counted('asked'),
  onTime: counted('onTime'),
  afterExtension: counted('afterExtension'),
  silent: counted('silent'),
  late: counted('late'),
  returned: counted('returned'),
  pending: counted('pending'),
  unclarified: counted('unclarified'),
  contested: counted('contested'),
  urged: 'SUM(o.urged)',
};
const NAMES = Object.keys(COUNTED) as (keyof AnswerCounts)[];

function counted(figure: AnswerFigure): string {
  return `SUM(CASE WHEN ${ANSWER_FIGURES[figure]} THEN 1 ELSE 0 END)`;
}

/** The report of a period. `now` says which quarter is meant where none is named, and which notices are overdue. */
export async function answersOf(
  reader: Reader,
  province: string,
  query: AnswersQuery,
  now: Instant,
): Promise<AnswersView> {
  const period = periodOf(query, civilDateOf(now));
  const names = await agencyNames(reader, province);
  const asked = { province, codes: [...names.keys()] };
  const agencies = (await countsByAgency(reader, asked, period))
    .map(([agency, found]): AgencyAnswers => ({ agency, name: names.get(agency) ?? agency, ...found }))
    .sort((a, b) => b.silent + b.late - (a.silent + a.late) || b.asked - a.asked || byName(a.name, b.name));
  return { ...period, agencies, totals: summed(agencies), ...(await noticesOf(reader, asked, period, now)) };
}

async function countsByAgency(
  reader: Reader,
  asked: Asked,
  period: Period,
): Promise<[agency: string, counts: AnswerCounts][]> {
  const { sql, params } = askedRows(asked, period, COUNTED_COLUMNS);
  const columns = NAMES.map((name) => `${COUNTED[name]} AS "${name}"`).join(', ');
  const rows = await reader.rows<{ agency: string } & Record<keyof AnswerCounts, number>>(
    `SELECT o.agency, ${columns} FROM (${sql}) AS o GROUP BY o.agency`,
    params,
  );
  return rows.map((row) => [row.agency, counts((name) => Number(row[name]))]);
}

function summed(all: readonly AnswerCounts[]): AnswerCounts {
  return counts((name) => all.reduce((total, one) => total + one[name], 0));
}

function counts(of: (name: keyof AnswerCounts) => number): AnswerCounts {
  return Object.fromEntries(NAMES.map((name) => [name, of(name)])) as unknown as AnswerCounts;
}

/** The notices owed for what was asked in the period (PY-2.2e): issued, still in time, and overdue. */
async function noticesOf(reader: Reader, asked: Asked, period: Period, now: Instant) {
  const { sql, params } = noticeRows(asked, period);
  const conditions = NOTICE_FIGURES.map((figure) => ({ figure, ...noticeCondition(figure, now) }));
  const columns = conditions.map((one) => `SUM(CASE WHEN ${one.sql} THEN 1 ELSE 0 END) AS "${one.figure}"`);
  const row = await reader.row<Record<NoticeFigure, number | null>>(`SELECT ${columns.join(', ')} FROM (${sql}) AS o`, [
    ...conditions.flatMap((one) => one.params),
    ...params,
  ]);
  return {
    noticesIssued: Number(row?.noticesIssued ?? 0),
    noticesPending: Number(row?.noticesPending ?? 0),
    noticesOverdue: Number(row?.noticesOverdue ?? 0),
  };
}
