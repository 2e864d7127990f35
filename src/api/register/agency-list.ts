/** The register of agencies and their functions: what may be consulted, and on what. */

import { AGENCY_KINDS, type AgencyKind } from '../../../workflows/commands/commands.js';
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import { SUBORDINATIONS, type Subordination } from '../../../workflows/regulation/regulation.js';
import { type ByName, cursorByName, rowsByName } from '../../http/listed-by-name.js';
import { type Page, PageQuery, pageOf, rowsWanted } from '../../http/page.js';
import { QueryFlag, QueryOneOf, QueryText } from '../../http/query-fields.js';
import { Flag, Moment, OneOf, Parts, Text, Texts, WholeNumber } from '../../http/view-fields.js';
import type { Param, Reader } from '../../persistence/store.js';
import { AGENCY_GROUPS } from '../../rules/register/agency-groups.js';
import { agenciesThatCanAnswer } from '../../rules/register/people-in-agency.js';

export class AgenciesQuery extends PageQuery {
  @QueryOneOf(AGENCY_KINDS, { name: 'AgencyKind' })
  kind?: AgencyKind;

  @QueryText({ description: 'Agencies with this function', example: 'construction' })
  function?: string;

  @QueryText({
    description: 'Part of the name or of the code, whatever its case; without any mark also in names with marks',
  })
  q?: string;

  @QueryFlag({ description: 'Whether it was dissolved' })
  dissolved?: boolean;

  @QueryOneOf(['code', '-code', 'name', '-name'], {
    default: 'code',
    description: 'Names in the order of the Vietnamese alphabet',
  })
  sort?: 'code' | '-code' | 'name' | '-name';
}

export class SuccessorView {
  @Text()
  agency: string;

  @Texts()
  functions: string[];
}

export class AgencyView {
  @Text({ example: 'SXD' })
  code: string;

  @Text({ example: 'Sở Xây dựng' })
  name: string;

  @OneOf(AGENCY_KINDS, 'AgencyKind')
  kind: AgencyKind;

  @Texts({ example: ['construction', 'housing'] })
  functions: string[];

  @Flag({ description: 'Outside the system: its receipt is recorded and its answers entered by the lead’s clerk' })
  external: boolean;

  @OneOf(SUBORDINATIONS, 'Subordination', {
    description:
      'To whom it answers: where the rule binds departments, the silence of the others is overdue and never consent',
  })
  subordination: Subordination;

  @Text({
    nullable: true,
    description: `The group with which it is asked: one of ${AGENCY_GROUPS.join(', ')}, or a name of the province’s own; null: by its kind, subordination and name`,
  })
  group: string | null;

  @WholeNumber({ description: 'Its version, to be sent as `If-Match` with a change', example: 1 })
  version: number;

  @Flag({ description: 'Whether it can be asked: somebody there can sign in and answer, or it is outside the system' })
  answerable: boolean;

  @Moment({ nullable: true })
  dissolvedAt: string | null;

  @Parts(() => SuccessorView, { nullable: true })
  successors: SuccessorView[] | null;
}

interface Row {
  readonly code: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly functions_json: string;
  readonly external: boolean;
  readonly subordination: Subordination;
  readonly group_name: string | null;
  readonly version: number;
  readonly dissolved_at: Instant | null;
  readonly successors_json: string | null;
}

const SELECT = `SELECT a.code, a.name, a.kind, a.functions_json, a.external, a.subordination, a.group_name, a.version, a.dissolved_at, a.successors_json FROM agencies a`;

/** A page of the register. `now` says who can be asked. */
export async function listAgencies(
  reader: Reader,
  province: string,
  query: AgenciesQuery,
  now: Instant,
): Promise<Page<AgencyView>> {
  const where = ['a.province = ?'];
  const params: Param[] = [province];
  const add = (sql: string, ...values: Param[]) => {
    where.push(sql);
    params.push(...values);
  };
  if (query.kind !== undefined) add('a.kind = ?', query.kind);
  if (query.function !== undefined) add('a.code = ANY(?)', await agenciesWith(reader, province, query.function));
  if (query.dissolved !== undefined) add(`a.dissolved_at IS ${query.dissolved ? 'NOT ' : ''}NULL`);
  const all = await reader.rows<Row>(`${SELECT} WHERE ${where.join(' AND ')}`, params);
  const sort = query.sort ?? 'code';
  const list: ByName<Row> = {
    name: `agencies ${sort}`,
    sortedBy: ({ name }) => (sort.endsWith('name') ? name : ''),
    key: ({ code }) => code,
    descending: sort.startsWith('-'),
    wanted: query.q,
    texts: ({ code, name }) => [code, name],
  };
  const rows = rowsByName(all, list, query.cursor, rowsWanted(query));
  const answering = await agenciesThatCanAnswer(reader, province, now);
  return pageOf(
    rows,
    query,
    (row) => shown(row, answering),
    (row) => cursorByName(row, list),
  );
}

/** One agency of a province, dissolved ones included; undefined when there is none. */
export async function findAgency(
  reader: Reader,
  province: string,
  code: string,
  now: Instant,
): Promise<AgencyView | undefined> {
  const row = await reader.row<Row>(`${SELECT} WHERE a.province = ? AND a.code = ?`, [province, code]);
  return row === undefined ? undefined : shown(row, await agenciesThatCanAnswer(reader, province, now));
}

/** The codes of the agencies that have a function, dissolved ones included: a province has a few dozen in all. */
async function agenciesWith(reader: Reader, province: string, wanted: string): Promise<string[]> {
  const agencies = await reader.rows<Pick<Row, 'code' | 'functions_json'>>(
    'SELECT code, functions_json FROM agencies WHERE province = ?',
    [province],
  );
  return agencies.filter((agency) => functionsOf(agency).includes(wanted)).map(({ code }) => code);
}

const functionsOf = ({ functions_json }: Pick<Row, 'functions_json'>) => JSON.parse(functions_json) as string[];

function shown(row: Row, answering: ReadonlySet<string>): AgencyView {
  return {
    code: row.code,
    name: row.name,
    kind: row.kind,
    functions: functionsOf(row),
    external: row.external,
    subordination: row.subordination,
    group: row.group_name,
    version: row.version,
    answerable: row.external || answering.has(row.code),
    dissolvedAt: row.dissolved_at === null ? null : inVietnam(row.dissolved_at),
    successors: row.successors_json === null ? null : (JSON.parse(row.successors_json) as SuccessorView[]),
  };
}
