/** My work as a list by due time: what is held, the one next act, and until when. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { type Instant, inVietnam } from '../../workflows/time.js';
import { cursorOf } from '../http/cursor.js';
import { maybe, maybeInstant, words } from '../http/described.js';
import { rowsAfter } from '../http/keyset.js';
import { type Page, PageQuery, pageOf, rowsWanted } from '../http/page.js';
import type { Reader } from '../persistence/store.js';
import type { WorkSql } from './work-sql.js';

export const WORK_KINDS = [
  'opinion',
  'receipt',
  'notice',
  'return',
  'extension',
  'comments',
  'conclusion',
  'dispute',
  'draft',
] as const;

export class WorkQuery extends PageQuery {
  @ApiPropertyOptional({ enum: WORK_KINDS, enumName: 'WorkKind' })
  @IsOptional()
  @IsIn([...WORK_KINDS])
  kind?: string;

  @ApiPropertyOptional({ enum: ['dueAt', '-dueAt'], default: 'dueAt' })
  @IsOptional()
  @IsIn(['dueAt', '-dueAt'])
  sort?: string;
}

export class WorkItem {
  @words(WORK_KINDS, { name: 'WorkKind' })
  kind: string;

  @ApiProperty({ format: 'uuid' })
  consultation: string;

  @ApiProperty()
  subject: string;

  @ApiProperty()
  lead: string;

  @maybe(String, 'The agency whose opinion it is about')
  agency: string | null;

  @ApiProperty({ description: 'Who holds it: code of the agency' })
  holder: string;

  @maybe(String, 'The role that holds it there')
  role: string | null;

  @ApiProperty({ description: 'The one next act, by the name of its command', example: 'opinion.answer' })
  next: string;

  @maybeInstant()
  dueAt: string | null;

  @ApiProperty({ description: 'Whether its limit has passed' })
  overdue: boolean;
}

interface Row {
  readonly item: string;
  readonly kind: string;
  readonly next_act: string;
  readonly consultation_id: string;
  readonly agency: string;
  readonly holder?: string;
  readonly role: string | null;
  readonly due_at: Instant | null;
  readonly subject: string;
  readonly lead: string;
}

/** A page of what a query of work-sql.ts finds. `holder` stands where a row names none. */
export async function listWork(
  reader: Reader,
  province: string,
  { sql, params }: WorkSql,
  holder: string,
  query: WorkQuery,
  now: Instant,
): Promise<Page<WorkItem>> {
  const name = `work ${query.sort ?? 'dueAt'}`;
  const rows = await rowsAfter<Row>(
    reader,
    {
      select: `SELECT w.*, c.subject, c.lead
        FROM (SELECT x.*, x.consultation_id || ' ' || x.kind || ' ' || x.agency AS item FROM (${sql}) AS x) AS w
        JOIN consultations c ON c.province = ? AND c.id = w.consultation_id`,
      where: query.kind === undefined ? ['1 = 1'] : ['w.kind = ?'],
      params: [...params, province, ...(query.kind === undefined ? [] : [query.kind])],
    },
    { name, column: 'w.due_at', key: 'w.item', descending: query.sort === '-dueAt' },
    query.cursor,
    rowsWanted(query),
  );
  const show = (row: Row): WorkItem => ({
    kind: row.kind,
    consultation: row.consultation_id,
    subject: row.subject,
    lead: row.lead,
    agency: row.agency === '' ? null : row.agency,
    holder: row.holder ?? holder,
    role: row.role,
    next: row.next_act,
    dueAt: row.due_at === null ? null : inVietnam(row.due_at),
    overdue: row.due_at !== null && row.due_at <= now,
  });
  return pageOf(rows, query, show, (row) => cursorOf(name, [row.due_at, row.item]));
}
