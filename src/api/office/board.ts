/** Disputes that somebody holds: how many at which stage with whom, and each with its age. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { DisputeContext } from '../../../workflows/dispute/dispute.js';
import { DAY_MS, epochMs, type Instant, inVietnam } from '../../../workflows/limits/time.js';
import { cursorOf } from '../../http/cursor.js';
import { instant, maybe, maybeInstant, words } from '../../http/described.js';
import { rowsAfter } from '../../http/keyset.js';
import { PageQuery, pageOf, rowsWanted } from '../../http/page.js';
import type { Param, Reader } from '../../persistence/store.js';
import { HELD_STAGES, overdueRows } from '../consultations/overdue-sql.js';
import type { CountDays } from './stage-days.js';

const ORDERS: Readonly<Record<string, { readonly column: string; readonly descending: boolean }>> = {
  dueAt: { column: 'd.due_at', descending: false },
  openedAt: { column: 'd.opened_at', descending: false },
  '-openedAt': { column: 'd.opened_at', descending: true },
};

export class BoardQuery extends PageQuery {
  @ApiPropertyOptional({ enum: HELD_STAGES, enumName: 'HeldStage' })
  @IsOptional()
  @IsIn([...HELD_STAGES])
  stage?: string;

  @ApiPropertyOptional({ description: 'Code of the agency that holds it' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  holder?: string;

  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  overdue?: boolean;

  @ApiPropertyOptional({ enum: Object.keys(ORDERS), default: 'openedAt', description: 'The oldest first, unless told' })
  @IsOptional()
  @IsIn(Object.keys(ORDERS))
  sort?: string;
}

export class StageView {
  @words(HELD_STAGES, { name: 'HeldStage' })
  stage: string;

  @maybe(String)
  holder: string | null;

  @ApiProperty({ type: 'integer' })
  count: number;

  @ApiProperty({ type: 'integer' })
  overdue: number;
}

export class HeldDispute {
  @ApiProperty({ format: 'uuid' })
  consultation: string;

  @ApiProperty()
  subject: string;

  @ApiProperty()
  lead: string;

  @ApiProperty({ type: 'integer' })
  round: number;

  @words(HELD_STAGES, { name: 'HeldStage' })
  stage: string;

  @maybe(String)
  holder: string | null;

  @maybeInstant()
  dueAt: string | null;

  @ApiProperty()
  overdue: boolean;

  @instant()
  openedAt: string;

  @ApiProperty({ type: 'integer', description: 'Whole days since it was opened' })
  ageDays: number;

  @ApiProperty({ type: [String], description: 'Codes of the agencies whose dissent on main content stands' })
  dissenters: string[];

  @maybeInstant('When the present stage began')
  stageSince: string | null;

  @ApiProperty({ type: 'integer', description: 'Working days that the present stage has' })
  stageWorkingDays: number;

  @ApiProperty({ type: 'integer', description: 'Working days since the present stage began, today included' })
  heldWorkingDays: number;

  @ApiProperty({ type: [String], description: 'What the Office last found missing; none where it found nothing' })
  missing: string[];
}

export class OverdueCounts {
  @ApiProperty({ type: 'integer' })
  opinions: number;

  @ApiProperty({ type: 'integer' })
  notices: number;

  @ApiProperty({ type: 'integer' })
  stages: number;
}

export class BoardView {
  @ApiProperty({ type: () => [StageView] })
  stages: StageView[];

  @ApiProperty({ type: () => OverdueCounts })
  overdue: OverdueCounts;

  @ApiProperty({ type: () => [HeldDispute] })
  items: HeldDispute[];

  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next page; null on the last' })
  next: string | null;
}

interface Row {
  readonly consultation_id: string;
  readonly subject: string;
  readonly lead: string;
  readonly round: number;
  readonly state: string;
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
    column: 'd.opened_at',
    descending: false,
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
  const rows = await reader.rows<{ state: string; holder: string | null; n: number; late: number }>(
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
  return { opinions: count('opinion'), notices: count('notice'), stages: count('stage') };
}
