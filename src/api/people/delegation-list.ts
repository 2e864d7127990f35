/** Delegations of a head's powers: to which role, from when, and until before when. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { ROLES } from '../../../workflows/commands/commands.js';
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import { cursorOf } from '../../http/cursor.js';
import { instant, words } from '../../http/described.js';
import { rowsAfter } from '../../http/keyset.js';
import { type Page, PageQuery, pageOf, rowsWanted } from '../../http/page.js';
import type { Param, Reader } from '../../persistence/store.js';

export class DelegationsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Code of the agency' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  agency?: string;

  @ApiPropertyOptional({ type: Boolean, description: 'Whether it holds at this moment' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  inForce?: boolean;

  @ApiPropertyOptional({ enum: ['from', '-from'], default: '-from' })
  @IsOptional()
  @IsIn(['from', '-from'])
  sort?: string;
}

export class DelegationView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  agency: string;

  @words(ROLES, { name: 'Role' })
  to: string;

  @instant('The first moment')
  from: string;

  @instant('The first moment no longer')
  until: string;

  @ApiProperty({ description: 'Id of the head who granted it' })
  grantedBy: string;

  @instant()
  grantedAt: string;

  @ApiProperty({ description: 'Whether it holds at this moment' })
  inForce: boolean;
}

interface Row {
  readonly id: string;
  readonly agency: string;
  readonly to_role: string;
  readonly from_at: Instant;
  readonly until_at: Instant;
  readonly granted_by: string;
  readonly granted_at: Instant;
}

/** A page of delegations. `now` says which hold. */
export async function listDelegations(
  reader: Reader,
  province: string,
  query: DelegationsQuery,
  now: Instant,
): Promise<Page<DelegationView>> {
  const where = ['d.province = ?'];
  const params: Param[] = [province];
  if (query.agency !== undefined) {
    where.push('d.agency = ?');
    params.push(query.agency);
  }
  if (query.inForce !== undefined) {
    where.push(query.inForce ? '(d.from_at <= ? AND d.until_at > ?)' : '(d.from_at > ? OR d.until_at <= ?)');
    params.push(now, now);
  }
  const sort = query.sort ?? '-from';
  const name = `delegations ${sort}`;
  const rows = await rowsAfter<Row>(
    reader,
    {
      select: 'SELECT d.id, d.agency, d.to_role, d.from_at, d.until_at, d.granted_by, d.granted_at FROM delegations d',
      where,
      params,
    },
    { name, column: 'd.from_at', key: 'd.id', descending: sort === '-from', always: true },
    query.cursor,
    rowsWanted(query),
  );
  const show = (row: Row): DelegationView => ({
    id: row.id,
    agency: row.agency,
    to: row.to_role,
    from: inVietnam(row.from_at),
    until: inVietnam(row.until_at),
    grantedBy: row.granted_by,
    grantedAt: inVietnam(row.granted_at),
    inForce: row.from_at <= now && now < row.until_at,
  });
  return pageOf(rows, query, show, (row) => cursorOf(name, [row.from_at, row.id]));
}
