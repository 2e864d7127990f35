/**
 * The figures of the Office's reports. Each is a condition on the requests of a period: the table counts the rows that fulfil
 * it, and the list behind the figure shows the same rows, so that the two cannot differ.
 */
import { type CivilDate, type Instant, instantAt } from '../../../workflows/limits/time.js';
import type { OpinionState } from '../../../workflows/opinion/opinion.js';
import { ANSWER_FIGURES, type AnswerFigure, COUNTED_STATES, STATES_OF } from '../../dossiers/answer-figures.js';
import type { Param } from '../../persistence/store.js';
import { type Moments, momentsOf, type Period } from './period.js';

/** A piece of SQL, with its parameters. */
export interface Sql {
  readonly sql: string;
  readonly params: readonly Param[];
}

/** Whose requests: agencies of the province, all of them or one. */
export interface Asked {
  readonly province: string;
  readonly codes: readonly string[];
}

/** The figures about the notices owed for what was asked in a period; each is a condition on `o`, some on what is overdue now. */
export const NOTICE_FIGURES = ['noticesIssued', 'noticesPending', 'noticesOverdue'] as const;

export type NoticeFigure = (typeof NOTICE_FIGURES)[number];
/** `ending`: the limit ends within the period, as in the workload; `overdue`: it is overdue now, whenever it was asked. */
export type Figure = AnswerFigure | NoticeFigure | 'ending' | 'overdue';

export const FIGURES = [
  ...(Object.keys(ANSWER_FIGURES) as AnswerFigure[]),
  ...NOTICE_FIGURES,
  'ending',
  'overdue',
] as const satisfies readonly Figure[];

const OPEN: readonly OpinionState[] = ['awaiting', 'clarifying'];

const COLUMNS = `o.province, o.consultation_id, o.key, o.agency, o.state, o.asked_at, o.due_at, o.late_at, o.extensions_granted,
  o.unclarified, o.urged`;

/** What the figures about answers are counted from: the index of agencies has all of it. */
export const FIGURE_COLUMNS = 'o.agency, o.state, o.late_at, o.extensions_granted, o.unclarified, o.urged';

/**
 * What was asked in a period. A limit ends after the request was made, so those asked since a day are among those due since
 * that day: the index of agencies, states and limits finds them. What has no limit yet is few, and is looked for beside.
 */
export function askedRows(
  { province, codes }: Asked,
  { since, until }: Moments,
  columns = COLUMNS,
  states: readonly OpinionState[] = COUNTED_STATES,
): Sql {
  // So written SQLite stays on that index, which alone has what is counted, and reads no row of an opinion.
  const askedAt = 'COALESCE(o.asked_at, o.asked_at)';
  const asked = `o.province = ? AND o.agency = ANY(?) AND o.state = ANY(?) AND ${askedAt} >= ? AND ${askedAt} < ?`;
  const params: Param[] = [province, codes, states, since, until];
  return {
    sql: `SELECT ${columns} FROM opinions o WHERE ${asked} AND o.due_at >= ?
      UNION ALL SELECT ${columns} FROM opinions o WHERE ${asked} AND o.due_at IS NULL`,
    params: [...params, since, ...params],
  };
}

/** The notices that are owed for what was asked in a period (PY-2.2e), with their requests; those that are issued too, or not. */
export function noticeRows(
  { province, codes }: Asked,
  { since, until }: Moments,
  states: readonly ('issued' | 'pending')[] = ['issued', 'pending'],
): Sql {
  return {
    sql: `SELECT ${COLUMNS}, n.state AS notice_state, n.due_at AS notice_due_at FROM notices n CROSS JOIN opinions o
      WHERE o.province = n.province AND o.consultation_id = n.consultation_id AND o.key = n.opinion_key AND n.province = ? AND n.state = ANY(?) AND n.due_at >= ? AND o.agency = ANY(?) AND o.asked_at >= ? AND o.asked_at < ?`,
    params: [province, states, since, codes, since, until],
  };
}

/** The open requests whose limit ends with one of the days: at the first moment that is late. */
export function endingRows({ province, codes }: Asked, { from, to }: Period): Sql {
  return {
    sql: `SELECT ${COLUMNS} FROM opinions o
      WHERE o.province = ? AND o.agency = ANY(?) AND o.state = ANY(?) AND o.due_at > ? AND o.due_at <= ?`,
    params: [province, codes, OPEN, dayBegins(from), dayEnds(to)],
  };
}

/** What is overdue now: the same as in the list of what is overdue (overdue-sql.ts). */
function overdueRequests({ province, codes }: Asked): Sql {
  return {
    sql: `SELECT ${COLUMNS} FROM opinions o
      WHERE o.province = ? AND o.agency = ANY(?) AND o.state = 'overdue' AND o.current = TRUE`,
    params: [province, codes],
  };
}

const dayBegins = (date: CivilDate): Instant => instantAt(date, '00:00');
const dayEnds = (date: CivilDate): Instant => instantAt(date, '24:00');

/** Which notices a figure counts, as a condition on `noticeRows`. */
export function noticeCondition(figure: NoticeFigure, now: Instant): Sql {
  if (figure === 'noticesIssued') return { sql: "o.notice_state = 'issued'", params: [] };
  const time = figure === 'noticesPending' ? '>' : '<=';
  return { sql: `o.notice_state = 'pending' AND o.notice_due_at ${time} ?`, params: [now] };
}

/** The requests behind a figure, each once. `now` says which notices are overdue, `moments` which requests are meant where it is about when they were asked. */
export function rowsBehind(
  figure: Figure,
  asked: Asked,
  period: Period,
  now: Instant,
  moments: Moments = momentsOf(period),
): Sql {
  if (figure === 'ending') return endingRows(asked, period);
  if (figure === 'overdue') return overdueRequests(asked);
  if (isAboutNotices(figure)) return among(noticeRows(asked, moments), noticeCondition(figure, now));
  return among(askedRows(asked, moments, COLUMNS, STATES_OF[figure]), { sql: ANSWER_FIGURES[figure], params: [] });
}

function among(rows: Sql, condition: Sql): Sql {
  return {
    sql: `SELECT * FROM (${rows.sql}) AS o WHERE ${condition.sql}`,
    params: [...rows.params, ...condition.params],
  };
}

function isAboutNotices(figure: AnswerFigure | NoticeFigure): figure is NoticeFigure {
  return NOTICE_FIGURES.some((one) => one === figure);
}
