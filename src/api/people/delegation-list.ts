/** Delegations of a head's powers: to whom, by which document, from when, and until before when. */

import { ROLES, type Role } from '../../../workflows/commands/commands.js';
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import { cursorOf } from '../../http/cursor.js';
import { rowsAfter } from '../../http/keyset.js';
import { type Page, PageQuery, pageOf, rowsWanted } from '../../http/page.js';
import { QueryFlag, QueryOneOf, QueryText } from '../../http/query-fields.js';
import { Flag, Moment, OneOf, Part, Text } from '../../http/view-fields.js';
import type { Param, Reader } from '../../persistence/store.js';

export class DelegationsQuery extends PageQuery {
  @QueryText({ description: 'Code of the agency' })
  agency?: string;

  @QueryFlag({ description: 'Whether it holds at this moment' })
  inForce?: boolean;

  @QueryOneOf(['from', '-from'], { default: '-from' })
  sort?: 'from' | '-from';
}

export class NamedPersonView {
  @Text()
  id: string;

  @Text({ nullable: true, description: 'Null where the person is not entered here' })
  name: string | null;
}

export class DelegationView {
  @Text()
  id: string;

  @Text()
  agency: string;

  @OneOf(ROLES, 'Role', { description: 'The role in which the powers are used' })
  to: Role;

  @Part(() => NamedPersonView, {
    nullable: true,
    description: 'Who alone may use them; null where whoever has the role may',
  })
  person: NamedPersonView | null;

  @Text({ nullable: true, description: 'Number of the written delegation' })
  document: string | null;

  @Moment({ description: 'The first moment' })
  from: string;

  @Moment({ description: 'The first moment no longer, unless it was ended before' })
  until: string;

  @Text({ description: 'Id of the head who granted it' })
  grantedBy: string;

  @Text({ nullable: true })
  grantedByName: string | null;

  @Moment()
  grantedAt: string;

  @Moment({ nullable: true, description: 'When it was ended before its time; null where it was not' })
  endedAt: string | null;

  @Part(() => NamedPersonView, { nullable: true, description: 'Who ended it' })
  endedBy: NamedPersonView | null;

  @Flag({ description: 'Whether it holds at this moment' })
  inForce: boolean;
}

interface Row {
  readonly id: string;
  readonly agency: string;
  readonly to_role: Role;
  readonly to_person: string | null;
  readonly person_name: string | null;
  readonly document: string | null;
  readonly from_at: Instant;
  readonly until_at: Instant;
  readonly granted_by: string;
  readonly granted_by_name: string | null;
  readonly granted_at: Instant;
  readonly ended_at: Instant | null;
  readonly ended_by: string | null;
  readonly ended_by_name: string | null;
}

const SELECT = `SELECT d.id, d.agency, d.to_role, d.to_person, d.document, d.from_at, d.until_at, d.granted_by, d.granted_at,
    d.ended_at, d.ended_by, p.name AS person_name, g.name AS granted_by_name, e.name AS ended_by_name
  FROM delegations d
  LEFT JOIN people p ON p.province = d.province AND p.id = d.to_person
  LEFT JOIN people g ON g.province = d.province AND g.id = d.granted_by
  LEFT JOIN people e ON e.province = d.province AND e.id = d.ended_by`;

const IN_FORCE = '(d.from_at <= ? AND d.until_at > ? AND (d.ended_at IS NULL OR d.ended_at > ?))';

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
    where.push(query.inForce ? IN_FORCE : `NOT ${IN_FORCE}`);
    params.push(now, now, now);
  }
  const sort = query.sort ?? '-from';
  const name = `delegations ${sort}`;
  const rows = await rowsAfter<Row>(
    reader,
    { select: SELECT, where, params },
    { name, column: 'd.from_at', key: 'd.id', descending: sort === '-from', always: true },
    query.cursor,
    rowsWanted(query),
  );
  const show = (row: Row) => shown(row, now);
  return pageOf(rows, query, show, (row) => cursorOf(name, [row.from_at, row.id]));
}

function shown(row: Row, now: Instant): DelegationView {
  const named = (id: string | null, name: string | null) => (id === null ? null : { id, name });
  return {
    id: row.id,
    agency: row.agency,
    to: row.to_role,
    person: named(row.to_person, row.person_name),
    document: row.document,
    from: inVietnam(row.from_at),
    until: inVietnam(row.until_at),
    grantedBy: row.granted_by,
    grantedByName: row.granted_by_name,
    grantedAt: inVietnam(row.granted_at),
    endedAt: row.ended_at === null ? null : inVietnam(row.ended_at),
    endedBy: named(row.ended_by, row.ended_by_name),
    inForce: row.from_at <= now && now < row.until_at && (row.ended_at === null || now < row.ended_at),
  };
}
