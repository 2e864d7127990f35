/** The people of a province and what they are where; never how they sign in. */

import { type ByName, cursorByName, rowsByName } from '../../http/listed-by-name.js';
import { type Page, PageQuery, pageOf, rowsWanted } from '../../http/page.js';
import { QueryFlag, QueryOneOf, QueryText } from '../../http/query-fields.js';
import type { SignedIn } from '../../http/signed-in.js';
import { Flag, SomeOf, Text } from '../../http/view-fields.js';
import type { Param, Reader } from '../../persistence/store.js';
import { canonicalJson, sha256 } from '../../platform/canonical-json.js';
import { PERSON_ROLES, type PersonRole } from '../../rules/register/person-roles.js';

export class PeopleQuery extends PageQuery {
  @QueryText({ description: 'Code of the agency' })
  agency?: string;

  @QueryOneOf(PERSON_ROLES, { name: 'PersonRole' })
  role?: PersonRole;

  @QueryText({ description: 'Part of the name, whatever its case; without any mark also in names with marks' })
  q?: string;

  @QueryFlag()
  active?: boolean;

  @QueryOneOf(['name', '-name'], { default: 'name' })
  sort?: 'name' | '-name';
}

export class PersonView {
  @Text()
  id: string;

  @Text()
  name: string;

  @Text({ nullable: true })
  title: string | null;

  @Text({
    nullable: true,
    description: 'Where what they are told is sent; told to administrators only, null to others',
  })
  email: string | null;

  @Flag()
  active: boolean;

  @Text({ nullable: true, description: 'Code of the agency; null for the administrator' })
  agency: string | null;

  @SomeOf(PERSON_ROLES, 'PersonRole')
  roles: PersonRole[];

  @Text({ description: 'Their ETag without quotes: another one as soon as anything that can be changed is changed' })
  version: string;
}

/** Enough to tell two states of one person apart. */
const TAG_LENGTH = 16;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly email: string | null;
  readonly active: boolean;
}

/**
 * A page of people, by name in the order of the Vietnamese alphabet.
 * @param asker an administrator is told addresses, everybody else who works where
 */
export async function listPeople(
  reader: Reader,
  { province, roles }: Pick<SignedIn, 'province' | 'roles'>,
  query: PeopleQuery,
): Promise<Page<PersonView>> {
  const where = ['p.province = ?'];
  const params: Param[] = [province];
  const add = (sql: string, ...values: Param[]) => {
    where.push(sql);
    params.push(...values);
  };
  const role = 'SELECT 1 FROM person_roles r WHERE r.province = p.province AND r.person_id = p.id';
  if (query.agency !== undefined) add(`EXISTS (${role} AND r.agency = ?)`, query.agency);
  if (query.role !== undefined) add(`EXISTS (${role} AND r.role = ?)`, query.role);
  if (query.active !== undefined) add('p.active = ?', query.active);
  const all = await reader.rows<Row>(
    `SELECT p.id, p.name, p.title, p.email, p.active FROM people p WHERE ${where.join(' AND ')}`,
    params,
  );
  const list: ByName<Row> = {
    name: `people ${query.sort ?? 'name'}`,
    sortedBy: ({ name }) => name,
    key: ({ id }) => id,
    descending: query.sort === '-name',
    wanted: query.q,
    texts: ({ name }) => [name],
  };
  const rows = rowsByName(all, list, query.cursor, rowsWanted(query));
  const held = await rolesOf(
    reader,
    province,
    rows.map(({ id }) => id),
  );
  const show = (row: Row) => {
    const person = shown(row, held);
    return roles.includes('admin') ? person : { ...person, email: null };
  };
  return pageOf(rows, query, show, (row) => cursorByName(row, list));
}

/** One person of a province, switched off or not; undefined when there is none. */
export async function findPerson(reader: Reader, province: string, id: string): Promise<PersonView | undefined> {
  const row = await reader.row<Row>('SELECT id, name, title, email, active FROM people WHERE province = ? AND id = ?', [
    province,
    id,
  ]);
  return row === undefined ? undefined : shown(row, await rolesOf(reader, province, [id]));
}

interface HeldRole {
  readonly person_id: string;
  readonly agency: string;
  readonly role: PersonRole;
}

function shown(row: Row, held: readonly HeldRole[]): PersonView {
  const own = held.filter(({ person_id }) => person_id === row.id);
  const agency = own.find((one) => one.agency !== '')?.agency ?? null;
  const person = { ...row, agency, roles: own.map((one) => one.role) };
  return { ...person, version: sha256(canonicalJson(person)).slice(0, TAG_LENGTH) };
}

function rolesOf(reader: Reader, province: string, ids: readonly string[]) {
  return reader.rows<HeldRole>(
    'SELECT person_id, agency, role FROM person_roles WHERE province = ? AND person_id = ANY(?) ORDER BY person_id, role',
    [province, ids],
  );
}
