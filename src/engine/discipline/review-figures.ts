/** What of the agencies counts towards a threshold of reviews, found by the index of agencies, states and limits. */
import { type CivilDate, type Instant, instantAt } from '../../../workflows/limits/time.js';
import type { OpinionState } from '../../../workflows/opinion/opinion.js';
import type { Param, Reader } from '../../persistence/store.js';
import type { ReviewFigure } from '../../rules/discipline/review-thresholds.js';

/** A request that counts; `agency` answers for it now. */
export interface CountedRequest {
  readonly agency: string;
  readonly consultation: string;
  readonly opinion: string;
  readonly askedAt: Instant;
}

/** Whose requests, of which days: a limit that ends at midnight belongs to the day that it ends. */
export interface Counting {
  readonly province: string;
  readonly agencies: readonly string[];
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Steps whose objective cause was confirmed (`excusedSteps`): they count as on time, so towards nothing here (TN-2i). */
  readonly excused: ReadonlySet<string>;
}

const SILENT: readonly OpinionState[] = ['deemed', 'overdue', 'unanswered'];

const FIGURES: Readonly<Record<ReviewFigure, { readonly states: readonly OpinionState[]; readonly sql: string }>> = {
  silent: { states: SILENT, sql: 'o.late_at IS NULL' },
  late: { states: [...SILENT, 'answered'], sql: 'o.late_at IS NOT NULL' },
  unclarified: { states: ['answered'], sql: 'o.unclarified = TRUE' },
};

/** The name of an opinion as a step of the figures (`nameOfStep`). */
export const STEP_OF_OPINION = "('opinion ' || o.consultation_id || ' ' || o.key)";

/** What counts but for the excused: the index has all of it. */
function counted(figure: ReviewFigure, { province, agencies, from, to }: Counting) {
  const { states, sql } = FIGURES[figure];
  const params: Param[] = [province, agencies, states, instantAt(from, '00:00'), instantAt(to, '24:00')];
  return {
    sql: `opinions o WHERE o.province = ? AND o.agency = ANY(?) AND o.state = ANY(?) AND o.due_at > ? AND o.due_at <= ?
      AND ${sql}`,
    params,
  };
}

/** How many requests of each agency count; agencies of which fewer than `least` do are left out. */
export async function countsOf(
  reader: Reader,
  figure: ReviewFigure,
  counting: Counting,
  least: number,
): Promise<readonly { readonly agency: string; readonly count: number }[]> {
  const { sql, params } = counted(figure, counting);
  const counts = (from: string, more: readonly Param[] = []) =>
    reader.rows<{ agency: string; n: number }>(`SELECT o.agency, count(*) AS n FROM ${from} GROUP BY o.agency`, [
      ...params,
      ...more,
    ]);
  const all = await counts(sql);
  // The excused are few, and found by their consultations.
  const steps = [...counting.excused];
  const excused = await (steps.length === 0
    ? []
    : counts(`${sql} AND o.consultation_id = ANY(?) AND ${STEP_OF_OPINION} = ANY(?)`, [consultationsOf(steps), steps]));
  const taken = new Map(excused.map(({ agency, n }) => [agency, Number(n)]));
  return all
    .map(({ agency, n }) => ({ agency, count: Number(n) - (taken.get(agency) ?? 0) }))
    .filter(({ count }) => count >= least)
    .sort((one, other) => other.count - one.count || (one.agency < other.agency ? -1 : 1));
}

/** The second word of a name is the id of a consultation. */
const consultationsOf = (steps: readonly string[]): string[] => [
  ...new Set(steps.flatMap((step) => step.split(' ')[1] ?? [])),
];

/** The requests that count, the first limit first; `most` of them. */
export async function requestsCounted(
  reader: Reader,
  figure: ReviewFigure,
  counting: Counting,
  most: number,
): Promise<readonly CountedRequest[]> {
  const { sql, params } = counted(figure, counting);
  // The index alone tells up to which limit so many are found, so no row of a later one is read.
  const last = await reader.row<{ due_at: Instant }>(
    `SELECT x.due_at FROM (SELECT o.due_at FROM ${sql}) AS x ORDER BY x.due_at LIMIT 1 OFFSET ?`,
    [...params, most + counting.excused.size],
  );
  const until = last === undefined ? [] : [last.due_at];
  const rows = await reader.rows<{ agency: string; consultation_id: string; key: string; asked_at: Instant }>(
    `SELECT o.agency, o.consultation_id, o.key, o.asked_at FROM ${sql}${last === undefined ? '' : ' AND o.due_at <= ?'}
       AND NOT (${STEP_OF_OPINION} = ANY(?)) ORDER BY o.due_at, o.consultation_id, o.key LIMIT ?`,
    [...params, ...until, [...counting.excused], most],
  );
  return rows.map(({ agency, consultation_id: consultation, key: opinion, asked_at: askedAt }) => ({
    agency,
    consultation,
    opinion,
    askedAt,
  }));
}

/** Id of the review of an agency that rests on this threshold in the quarter that begins on a day; null where there is none. */
export async function reviewOn(
  reader: Reader,
  province: string,
  agency: string,
  { threshold, from }: { readonly threshold: string; readonly from: CivilDate },
): Promise<string | null> {
  return (await reviewsOn(reader, province, [agency], from))(agency, threshold);
}

/** The same of several agencies, for any threshold: all their reviews are read at once. */
export async function reviewsOn(
  reader: Reader,
  province: string,
  agencies: readonly string[],
  from: CivilDate,
): Promise<(agency: string, threshold: string) => string | null> {
  // Found by their kind: an agency has many cases of others.
  const rows = await reader.rows<{ id: string; agency: string; context_json: string }>(
    "SELECT id, agency, context_json FROM discipline_cases WHERE province = ? AND kind = 'review' AND agency = ANY(?) ORDER BY raised_at",
    [province, agencies],
  );
  const reviews = new Map<string, string>();
  for (const { id, agency, context_json } of rows) {
    const { figures } = JSON.parse(context_json) as { figures: { threshold: string; from: string } | null };
    const key = `${agency} ${figures?.threshold}`;
    if (figures?.from === from && !reviews.has(key)) reviews.set(key, id);
  }
  return (agency, threshold) => reviews.get(`${agency} ${threshold}`) ?? null;
}
