/** Disputes that an agency holds: how many at which stage with whom, and each with its age. */

import type { DisputeContext } from '../../../workflows/dispute/dispute.js';
import { DAY_MS, epochMs, type Instant, inVietnam } from '../../../workflows/limits/time.js';
import { HELD_STAGES, type HeldStage, overdueRows } from '../../figures/overdue-sql.js';
import { cursorOf } from '../../http/cursor.js';
import { rowsAfter } from '../../http/keyset.js';
import { PageQuery, pageOf, rowsWanted } from '../../http/page.js';
import { QueryFlag, QueryOneOf, QueryText } from '../../http/query-fields.js';
import { Flag, Moment, OneOf, Part, Parts, Text, Texts, WholeNumber } from '../../http/view-fields.js';
import type { Param, Reader } from '../../persistence/store.js';
import type { CountDays } from './stage-days.js';

const SORTS = ['dueAt', 'openedAt', '-openedAt'] as const;
type BoardSort = (typeof SORTS)[number];

const ORDERS: Readonly<Record<BoardSort, { readonly column: string; readonly descending: boolean }>> = {
  dueAt: { column: 'd.due_at', descending: false },
  openedAt: { column: 'd.opened_at', descending: false },
  '-openedAt': { column: 'd.opened_at', descending: true },
};

export class BoardQuery extends PageQuery {
  @QueryOneOf(HELD_STAGES, { name: 'HeldStage' })
  stage?: HeldStage;

  @QueryText({ description: 'Code of the agency that holds it' })
  holder?: string;

  @QueryFlag()
  overdue?: boolean;

  @QueryOneOf(SORTS, { default: 'openedAt', description: 'The oldest first, unless told' })
  sort?: BoardSort;
}

export class StageView {
  @OneOf(HELD_STAGES, 'HeldStage')
  stage: HeldStage;

  @Text({ nullable: true })
  holder: string | null;

  @WholeNumber()
  count: number;

  @WholeNumber()
  overdue: number;
}

export class HeldDispute {
  @Text({ format: 'uuid' })
  consultation: string;

  @Text()
  subject: string;

  @Text()
  lead: string;

  @WholeNumber()
  round: number;

  @OneOf(HELD_STAGES, 'HeldStage')
  stage: HeldStage;

  @Text({ nullable: true })
  holder: string | null;

  @Moment({ nullable: true })
  dueAt: string | null;

  @Flag()
  overdue: boolean;

  @Moment()
  openedAt: string;

  @WholeNumber({ description: 'Whole days since it was opened' })
  ageDays: number;

  @Texts({ description: 'Codes of the agencies whose dissent on main content stands' })
  dissenters: string[];

  @Moment({ nullable: true, description: 'When the present stage began' })
  stageSince: string | null;

  @WholeNumber({ description: 'Working days that the present stage has' })
  stageWorkingDays: number;

  @WholeNumber({ description: 'Working days since the present stage began, today included' })
  heldWorkingDays: number;

  @Texts({ description: 'What the Office last found missing; none where it found nothing' })
  missing: string[];
}

export class OverdueCounts {
  @WholeNumber()
  opinions: number;

  @WholeNumber()
  notices: number;

  @WholeNumber()
  stages: number;

  @WholeNumber({ description: 'Decisions of the Office on who is competent' })
  competences: number;

  @WholeNumber({ description: 'Sessions that a dissenting head has not confirmed' })
  confirmations: number;
}

export class BoardView {
  @Parts(() => StageView)
  stages: StageView[];

  @Part(() => OverdueCounts)
  overdue: OverdueCounts;

  @Parts(() => HeldDispute)
  items: HeldDispute[];

  @Text({ nullable: true, description: 'The cursor of the next page; null on the last' })
  next: string | null;
}

interface Row {
  readonly consultation_id: string;
  readonly subject: string;
  readonly lead: string;
  readonly round: number;
  readonly state: HeldStage;
  readonly holder: string | null;
  readonly due_at: Instant | null;
  readonly overdue: boolean;
  readonly opened_at: Instant;
  readonly regulation_hash: string;
  readonly context_json: string;
}

/** The board with one page of disputes. `now` says how old each is, `days` counts the working days of its stage. */
export async function boardOf(
  reader: Reader,
  province: string,
  query: BoardQuery,
  now: Instant,
  days: CountDays,
): Promise<BoardView> {
  const sort = query.sort ?? 'openedAt';
  const order = {
    name: `board ${sort}`,
    key: 'd.consultation_id',
    ...ORDERS[sort],
  };
  const where = ['d.province = ?', 'd.state = ANY(?)'];
  const params: Param[] = [province, query.stage === undefined ? [...HELD_STAGES] : [query.stage]];
  const add = (sql: string, value: Param) => {
    where.push(sql);
    params.push(value);
  };
  if (query.holder !== undefined) add('d.holder = ?', query.holder);
  if (query.overdue !== undefined) add('d.overdue = ?', query.overdue);
  const rows = await rowsAfter<Row>(
    reader,
    {
      select: `SELECT d.consultation_id, c.subject, c.lead, d.round, d.state, d.holder, d.due_at, d.overdue, d.opened_at,
          c.regulation_hash, d.context_json
        FROM disputes d JOIN consultations c ON c.province = d.province AND c.id = d.consultation_id`,
      where,
      params,
    },
    order,
    query.cursor,
    rowsWanted(query),
  );
  const stages = new Map<Row, StageOfCard>();
  for (const row of rows) stages.set(row, await stageOf(row, now, days));
  const show = (row: Row): HeldDispute => ({
    consultation: row.consultation_id,
    subject: row.subject,
    lead: row.lead,
    round: row.round,
    stage: row.state,
    holder: row.holder,
    dueAt: row.due_at === null ? null : inVietnam(row.due_at),
    overdue: row.overdue,
    openedAt: inVietnam(row.opened_at),
    ageDays: Math.floor((epochMs(now) - epochMs(row.opened_at)) / DAY_MS),
    ...(stages.get(row) ?? NO_STAGE),
  });
  const after = (row: Row) =>
    cursorOf(order.name, [sort === 'dueAt' ? row.due_at : row.opened_at, row.consultation_id]);
  return {
    stages: await stagesOf(reader, province),
    overdue: await overdueCounts(reader, province, now),
    ...pageOf(rows, query, show, after),
  };
}

type StageOfCard = Pick<HeldDispute, 'dissenters' | 'stageSince' | 'stageWorkingDays' | 'heldWorkingDays' | 'missing'>;

const NO_STAGE: StageOfCard = {
  dissenters: [],
  stageSince: null,
  stageWorkingDays: 0,
  heldWorkingDays: 0,
  missing: [],
};

/** What a card tells of the stage; it has no columns, and a page has few rows. */
async function stageOf(row: Row, now: Instant, days: CountDays): Promise<StageOfCard> {
  const { dissenters, stageSince, stageDays, missing } = JSON.parse(row.context_json) as DisputeContext;
  return {
    dissenters: [...dissenters],
    stageSince: inVietnam(stageSince),
    stageWorkingDays: stageDays,
    heldWorkingDays: await days(row.regulation_hash, stageSince, now),
    missing: [...(missing.at(-1)?.items ?? [])],
  };
}

async function stagesOf(reader: Reader, province: string): Promise<StageView[]> {
  const rows = await reader.rows<{ state: HeldStage; holder: string | null; n: number; late: number }>(
    `SELECT state, holder, COUNT(*) AS n, SUM(CASE WHEN overdue = TRUE THEN 1 ELSE 0 END) AS late
     FROM disputes WHERE province = ? AND state = ANY(?) GROUP BY state, holder ORDER BY state, holder`,
    [province, [...HELD_STAGES]],
  );
  return rows.map(({ state, holder, n, late }) => ({
    stage: state,
    holder,
    count: Number(n),
    overdue: Number(late),
  }));
}

async function overdueCounts(reader: Reader, province: string, now: Instant): Promise<OverdueCounts> {
  const { sql, params } = await overdueRows(reader, province, now);
  const rows = await reader.rows<{ kind: string; n: number }>(
    `SELECT x.kind, COUNT(*) AS n FROM (${sql}) AS x GROUP BY x.kind`,
    params,
  );
  const count = (kind: string) => Number(rows.find((row) => row.kind === kind)?.n ?? 0);
  return {
    opinions: count('opinion'),
    notices: count('notice'),
    stages: count('stage'),
    competences: count('competence'),
    confirmations: count('confirmation'),
  };
}
