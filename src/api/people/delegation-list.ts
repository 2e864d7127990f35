/** Delegations of a head's powers: to which role, from when, and until before when. */

import { ROLES, type Role } from '../../../workflows/commands/commands.js';
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import { cursorOf } from '../../http/cursor.js';
import { rowsAfter } from '../../http/keyset.js';
import { type Page, PageQuery, pageOf, rowsWanted } from '../../http/page.js';
import { QueryFlag, QueryOneOf, QueryText } from '../../http/query-fields.js';
import { Flag, Moment, OneOf, Text } from '../../http/view-fields.js';
import type { Param, Reader } from '../../persistence/store.js';

export class DelegationsQuery extends PageQuery {
  @QueryText({ description: 'Code of the agency' })
  agency?: string;

  @QueryFlag({ description: 'Whether it holds at this moment' })
  inForce?: boolean;

  @QueryOneOf(['from', '-from'], { default: '-from' })
  sort?: 'from' | '-from';
}

export class DelegationView {
  @Text()
  id: string;

  @Text()
  agency: string;

  @OneOf(ROLES, 'Role')
  to: Role;

  @Moment({ description: 'The first moment' })
  from: string;

  @Moment({ description: 'The first moment no longer' })
  until: string;

  @Text({ description: 'Id of the head who granted it' })
  grantedBy: string;

  @Moment()
  grantedAt: string;

  @Flag({ description: 'Whether it holds at this moment' })
  inForce: boolean;
}

interface Row {
  readonly id: string;
  readonly agency: string;
  readonly to_role: Role;
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
