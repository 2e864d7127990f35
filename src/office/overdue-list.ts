/** What is overdue anywhere in the province, the longest overdue first. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { DAY_MS, epochMs, type Instant, inVietnam } from '../../workflows/time.js';
import { cursorOf } from '../http/cursor.js';
import { instant, maybe, words } from '../http/described.js';
import { rowsAfter } from '../http/keyset.js';
import { type Page, PageQuery, pageOf, rowsWanted } from '../http/page.js';
import type { Param, Reader } from '../persistence/store.js';
import { overdueRows } from './overdue-sql.js';

const KINDS = ['opinion', 'notice', 'stage'] as const;

export class OverdueQuery extends PageQuery {
  @ApiPropertyOptional({ enum: KINDS, enumName: 'OverdueKind' })
  @IsOptional()
  @IsIn([...KINDS])
  kind?: string;

  @ApiPropertyOptional({ description: 'Code of the agency that holds it' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  holder?: string;

  @ApiPropertyOptional({ enum: ['dueAt', '-dueAt'], default: 'dueAt' })
  @IsOptional()
  @IsIn(['dueAt', '-dueAt'])
  sort?: string;
}

export class OverdueItem {
  @words(KINDS, { name: 'OverdueKind' })
  kind: string;

  @ApiProperty({ format: 'uuid' })
  consultation: string;

  @ApiProperty({ description: 'Subject of the consultation' })
  subject: string;

  @ApiProperty()
  lead: string;

  @maybe(String, 'The agency whose opinion or notice it is')
  agency: string | null;

  @maybe(String, 'The agency that holds it now')
  holder: string | null;

  @instant()
  dueAt: string;

  @ApiProperty({ type: 'integer', description: 'Whole days since the limit passed' })
  daysOverdue: number;
}

interface Row {
  readonly item: string;
  readonly kind: string;
  readonly consultation_id: string;
  readonly subject: string;
  readonly lead: string;
  readonly agency: string | null;
  readonly holder: string | null;
  readonly due_at: Instant;
}

/** A page of what is overdue. */
export async function listOverdue(
  reader: Reader,
  province: string,
  query: OverdueQuery,
  now: Instant,
): Promise<Page<OverdueItem>> {
  const overdue = await overdueRows(reader, province, now);
  const name = `overdue ${query.sort ?? 'dueAt'}`;
  const where = ['1 = 1'];
  const params: Param[] = [...overdue.params, province];
  if (query.kind !== undefined) {
    where.push('w.kind = ?');
    params.push(query.kind);
  }
  if (query.holder !== undefined) {
    where.push('w.holder = ?');
    params.push(query.holder);
  }
  const rows = await rowsAfter<Row>(
    reader,
    {
      select: `SELECT w.*, c.lead, c.subject
        FROM (SELECT x.kind, x.consultation_id, x.agency, x.holder, x.due_at,
                x.consultation_id || ' ' || x.kind || ' ' || x.subject AS item FROM (${overdue.sql}) AS x) AS w
        JOIN consultations c ON c.province = ? AND c.id = w.consultation_id`,
      where,
      params,
    },
    { name, column: 'w.due_at', key: 'w.item', descending: query.sort === '-dueAt' },
    query.cursor,
    rowsWanted(query),
  );
  const show = (row: Row): OverdueItem => ({
    kind: row.kind,
    consultation: row.consultation_id,
    subject: row.subject,
    lead: row.lead,
    agency: row.agency,
    holder: row.holder,
    dueAt: inVietnam(row.due_at),
    daysOverdue: Math.floor((epochMs(now) - epochMs(row.due_at)) / DAY_MS),
  });
  return pageOf(rows, query, show, (row) => cursorOf(name, [row.due_at, row.item]));
}
