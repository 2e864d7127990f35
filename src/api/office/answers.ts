/** How the agencies have answered what they were asked in a period: what the Office and home affairs report (HP 2598, TN 3328). */

import { byName } from '../../../workflows/commands/by-name.js';
import { addDays, type CivilDate, civilDateOf, type Instant } from '../../../workflows/limits/time.js';
import { COUNTED_COLUMNS, type Counts, countsBy } from '../../dossiers/answer-figures.js';
import { QueryDay } from '../../http/query-fields.js';
import { Day, Part, Parts, Text, WholeNumber } from '../../http/view-fields.js';
import { answerDays, daysBetween } from '../../journal/answer-days.js';
import type { Reader, Store } from '../../persistence/store.js';
import { agencyNames } from '../../rules/register/agency-names.js';
import { type Asked, askedRows, FIGURE_COLUMNS, type NoticeFigure, noticeCondition, noticeRows } from './figures.js';
import { type Moments, momentsOf, type Period, periodOf } from './period.js';

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

/**
 * The report of a period, by what is kept of its days (src/journal/answer-days.ts). `now` says which quarter is meant where none is named, which notices are overdue,
 * and which days are over.
 */
export async function answersOf(
  store: Pick<Store, 'views' | 'write'>,
  province: string,
  query: AnswersQuery,
  now: Instant,
): Promise<AnswersView> {
  const today = civilDateOf(now);
  const period = periodOf(query, today);
  const { views } = store;
  const names = await agencyNames(views, province);
  const asked = { province, codes: [...names.keys()] };
  const found = (await byDays(store, asked, period, today)) ?? (await countedTogether(views, asked, momentsOf(period)));
  const agencies = [...found.agencies]
    .filter(([, counts]) => counts.asked > 0)
    .map(([agency, counts]): AgencyAnswers => ({ agency, name: names.get(agency) ?? agency, ...counts }))
    .sort((a, b) => b.silent + b.late - (a.silent + a.late) || b.asked - a.asked || byName(a.name, b.name));
  const owed = await noticesOwed(views, asked, found.owing, now);
  return { ...period, agencies, totals: added(agencies), noticesIssued: found.noticesIssued, ...owed };
}

interface Counted {
  readonly agencies: ReadonlyMap<string, Counts>;
  readonly noticesIssued: number;
  /** In which time what was asked for which a notice is still owed; null for none. */
  readonly owing: Moments | null;
}

/** Days that are over by what is kept of them, what was asked since by its rows. Null where nothing is told of the days. */
async function byDays(
  store: Pick<Store, 'views' | 'write'>,
  asked: Asked,
  { from, to }: Period,
  today: CivilDate,
): Promise<Counted | null> {
  const yesterday = addDays(today, -1);
  const days = daysBetween(from, to < yesterday ? to : yesterday);
  const kept = await answerDays(store, asked.province, days);
  if (kept === null) return null;
  const since = from < today ? today : from;
  const rest = to < today ? null : await countedTogether(store.views, asked, momentsOf({ from: since, to }));
  const agencies = new Map(rest?.agencies);
  let noticesIssued = rest?.noticesIssued ?? 0;
  for (const code of asked.codes) {
    const ofDays = kept.flatMap((day) => day[code] ?? []);
    const ofRest = agencies.get(code);
    if (ofDays.length > 0) agencies.set(code, added(ofRest === undefined ? ofDays : [...ofDays, ofRest]));
    noticesIssued += ofDays.reduce((sum, one) => sum + one.noticesIssued, 0);
  }
  const owing = days.filter((_, index) => Object.values(kept[index] ?? {}).some((one) => one.noticesOwed > 0));
  const first = owing[0] ?? (rest === null ? undefined : since);
  const last = rest === null ? owing.at(-1) : to;
  const isOwed = first !== undefined && last !== undefined;
  return { agencies, noticesIssued, owing: isOwed ? momentsOf({ from: first, to: last }) : null };
}

/** Everything that was asked in a time, by its rows. */
async function countedTogether(reader: Reader, asked: Asked, moments: Moments): Promise<Counted> {
  const { sql, params } = askedRows(asked, moments, FIGURE_COLUMNS);
  const rows = await reader.rows<{ agency: string } & Counts>(
    `SELECT o.agency, ${COUNTED_COLUMNS} FROM (${sql}) AS o GROUP BY o.agency`,
    params,
  );
  const issued = noticeRows(asked, moments, ['issued']);
  const notices = await reader.row<{ n: number }>(`SELECT COUNT(*) AS n FROM (${issued.sql}) AS o`, issued.params);
  return {
    agencies: new Map(rows.map((row) => [row.agency, countsBy((figure) => Number(row[figure]))])),
    noticesIssued: Number(notices?.n ?? 0),
    owing: moments,
  };
}

function added(all: readonly Counts[]): Counts {
  return countsBy((figure) => all.reduce((total, one) => total + one[figure], 0));
}

/** The notices that are still owed for what was asked in the period (PY-2.2e): in time, and overdue. They are few. */
async function noticesOwed(reader: Reader, asked: Asked, owing: Moments | null, now: Instant) {
  if (owing === null) return { noticesPending: 0, noticesOverdue: 0 };
  const { sql, params } = noticeRows(asked, owing, ['pending']);
  const conditions = (['noticesPending', 'noticesOverdue'] as const).map((figure) => ({
    figure,
    ...noticeCondition(figure, now),
  }));
  const columns = conditions.map((one) => `SUM(CASE WHEN ${one.sql} THEN 1 ELSE 0 END) AS "${one.figure}"`);
  const row = await reader.row<Record<NoticeFigure, number | null>>(`SELECT ${columns.join(', ')} FROM (${sql}) AS o`, [
    ...conditions.flatMap((one) => one.params),
    ...params,
  ]);
  return { noticesPending: Number(row?.noticesPending ?? 0), noticesOverdue: Number(row?.noticesOverdue ?? 0) };
}
