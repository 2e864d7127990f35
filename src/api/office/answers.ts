/** How the agencies have answered what they were asked in a period: what the Office and home affairs report (HP 2598, TN 3328). */

import { byName } from '../../../workflows/commands/by-name.js';
import { type CivilDate, civilDateOf, type Instant } from '../../../workflows/limits/time.js';
import { OPINION_STATES, type OpinionState } from '../../../workflows/opinion/opinion.js';
import { QueryDay } from '../../http/query-fields.js';
import { Day, Part, Parts, Text, WholeNumber } from '../../http/view-fields.js';
import type { Param, Reader } from '../../persistence/store.js';
import { agencyNames } from '../../rules/register/agency-names.js';
import { momentsOf, type Period, periodOf } from './period.js';

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

/** A request that ended for other reasons than the agency's says nothing of the agency. */
const UNCOUNTED: readonly OpinionState[] = ['transferred', 'cancelled'];
const COUNTED = OPINION_STATES.filter((state) => !UNCOUNTED.includes(state));

const COUNTS = `COUNT(*) AS asked,
  SUM(CASE WHEN o.late_at IS NOT NULL THEN 1 ELSE 0 END) AS late,
  SUM(CASE WHEN o.late_at IS NULL AND o.state = 'answered' THEN 1 ELSE 0 END) AS answered,
  SUM(CASE WHEN o.late_at IS NULL AND o.state = 'answered' AND o.extensions_granted > 0 THEN 1 ELSE 0 END) AS extended,
  SUM(CASE WHEN o.late_at IS NULL AND o.state IN ('deemed', 'overdue', 'unanswered') THEN 1 ELSE 0 END) AS silent,
  SUM(CASE WHEN o.late_at IS NULL AND o.state IN ('returned', 'contested', 'released') THEN 1 ELSE 0 END) AS returned,
  SUM(CASE WHEN o.late_at IS NULL AND o.state IN ('awaiting', 'clarifying') THEN 1 ELSE 0 END) AS pending,
  SUM(CASE WHEN o.unclarified = TRUE THEN 1 ELSE 0 END) AS unclarified,
  SUM(CASE WHEN o.state = 'contested' THEN 1 ELSE 0 END) AS contested,
  SUM(o.urged) AS urged`;

interface Row {
  readonly agency: string;
  readonly asked: number;
  readonly late: number;
  readonly answered: number;
  readonly extended: number;
  readonly silent: number;
  readonly returned: number;
  readonly pending: number;
  readonly unclarified: number;
  readonly contested: number;
  readonly urged: number;
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
  const agencies = (await countsByAgency(reader, province, [...names.keys()], period))
    .map(([agency, counts]): AgencyAnswers => ({ agency, name: names.get(agency) ?? agency, ...counts }))
    .sort((a, b) => b.silent + b.late - (a.silent + a.late) || b.asked - a.asked || byName(a.name, b.name));
  return { ...period, agencies, totals: summed(agencies), ...(await noticesOf(reader, province, period, now)) };
}

/**
 * A limit ends after the request was made, so those asked since a day are among those due since that day: the index of
 * agencies, states and limits finds them. What has no limit yet is few, and is looked for beside.
 */
async function countsByAgency(
  reader: Reader,
  province: string,
  codes: readonly string[],
  period: Period,
): Promise<[string, AnswerCounts][]> {
  const { since, until } = momentsOf(period);
  const asked = 'o.province = ? AND o.agency = ANY(?) AND o.state = ANY(?) AND o.asked_at >= ? AND o.asked_at < ?';
  const params: Param[] = [province, codes, COUNTED, since, until];
  const rows = await reader.rows<Row>(
    `SELECT o.agency, ${COUNTS} FROM opinions o WHERE ${asked} AND o.due_at >= ? GROUP BY o.agency
     UNION ALL SELECT o.agency, ${COUNTS} FROM opinions o WHERE ${asked} AND o.due_at IS NULL GROUP BY o.agency`,
    [...params, since, ...params],
  );
  const found = new Map<string, AnswerCounts>();
  for (const row of rows) found.set(row.agency, summed([countsOf(row), ...valuesAt(found, row.agency)]));
  return [...found];
}

function valuesAt(found: ReadonlyMap<string, AnswerCounts>, agency: string): AnswerCounts[] {
  const known = found.get(agency);
  return known === undefined ? [] : [known];
}

function countsOf(row: Row): AnswerCounts {
  return {
    asked: Number(row.asked),
    onTime: Number(row.answered) - Number(row.extended),
    afterExtension: Number(row.extended),
    silent: Number(row.silent),
    late: Number(row.late),
    returned: Number(row.returned),
    pending: Number(row.pending),
    unclarified: Number(row.unclarified),
    contested: Number(row.contested),
    urged: Number(row.urged),
  };
}

function summed(all: readonly AnswerCounts[]): AnswerCounts {
  const sum = (name: keyof AnswerCounts) => all.reduce((total, one) => total + one[name], 0);
  return {
    asked: sum('asked'),
    onTime: sum('onTime'),
    afterExtension: sum('afterExtension'),
    silent: sum('silent'),
    late: sum('late'),
    returned: sum('returned'),
    pending: sum('pending'),
    unclarified: sum('unclarified'),
    contested: sum('contested'),
    urged: sum('urged'),
  };
}

/** The notices owed for what was asked in the period (PY-2.2e): issued, still in time, and overdue. */
async function noticesOf(reader: Reader, province: string, period: Period, now: Instant) {
  const { since, until } = momentsOf(period);
  const row = await reader.row<{ issued: number | null; running: number | null; overdue: number | null }>(
    `SELECT SUM(CASE WHEN n.state = 'issued' THEN 1 ELSE 0 END) AS issued,
       SUM(CASE WHEN n.state = 'pending' AND n.due_at > ? THEN 1 ELSE 0 END) AS running,
       SUM(CASE WHEN n.state = 'pending' AND n.due_at <= ? THEN 1 ELSE 0 END) AS overdue
     FROM notices n
     JOIN opinions o ON o.province = n.province AND o.consultation_id = n.consultation_id AND o.key = n.opinion_key
     WHERE n.province = ? AND n.state = ANY(?) AND n.due_at >= ? AND o.asked_at >= ? AND o.asked_at < ?`,
    [now, now, province, ['issued', 'pending'], since, since, until],
  );
  return {
    noticesIssued: Number(row?.issued ?? 0),
    noticesPending: Number(row?.running ?? 0),
    noticesOverdue: Number(row?.overdue ?? 0),
  };
}
