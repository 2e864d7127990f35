/** The list of consultations, from the columns that answer what is asked of it. No dossier is loaded. */
import type { Role } from '../../../workflows/commands/commands.js';
import type { ConsultationState, Outcome } from '../../../workflows/consultation/consultation.js';
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import type { Urgency } from '../../../workflows/regulation/regulation.js';
import { cursorOf } from '../../http/cursor.js';
import { type Order, rowsAfter } from '../../http/keyset.js';
import { type Page, type PageQuery, pageOf, rowsWanted } from '../../http/page.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Param, Reader } from '../../persistence/store.js';
import { seesAll } from '../identity/audience.js';
import {
  type ConsultationListItem,
  type ConsultationsQuery,
  type ConsultationsSort,
  USUAL_SORT,
} from './consultation-list.views.js';
import { askedIn, type Condition, type ConsultationSet, partyTo, withSubject } from './consultation-sets.js';
import { planned, type Wanted } from './list-plan.js';
import { overdueRows } from './overdue-sql.js';

const ORDERS: Readonly<
  Record<
    ConsultationsSort,
    { readonly column: string; readonly descending: boolean; readonly always?: true; readonly mostlyNone?: true }
  >
> = {
  // What has ended has no limit any more, and nearly all has ended.
  dueAt: { column: 'c.due_at', descending: false, mostlyNone: true },
  '-dueAt': { column: 'c.due_at', descending: true, mostlyNone: true },
  openedAt: { column: 'c.opened_at', descending: false },
  '-openedAt': { column: 'c.opened_at', descending: true },
  updatedAt: { column: 'c.updated_at', descending: false, always: true },
  '-updatedAt': { column: 'c.updated_at', descending: true, always: true },
};

interface Row {
  readonly id: string;
  readonly version: number;
  readonly state: ConsultationState;
  readonly outcome: Outcome | null;
  readonly round: number;
  readonly lead: string;
  readonly matter: string;
  readonly subject: string;
  readonly urgency: Urgency;
  readonly regulation_id: string;
  readonly proposal_hash: string | null;
  readonly responsible_agency: string | null;
  readonly responsible_role: Role | null;
  readonly due_at: Instant | null;
  readonly opened_at: Instant | null;
  readonly ended_at: Instant | null;
  readonly suspended_at: Instant | null;
  readonly updated_at: Instant;
}

const SELECTED = `c.id, c.version, c.state, c.outcome, c.round, c.lead, c.matter, c.subject, c.urgency,
  c.regulation_id, c.proposal_hash, c.responsible_agency, c.responsible_role,
  c.due_at, c.opened_at, c.ended_at, c.suspended_at, c.updated_at`;

/** A page of the consultations that a person may see. `now` says what is overdue. */
export async function listConsultations(
  reader: Reader,
  person: SignedIn,
  query: ConsultationsQuery,
  now: Instant,
): Promise<Page<ConsultationListItem>> {
  const { list, order } = await askedFor(reader, person, query, now);
  const rows = await rowsAfter<Row>(reader, list, order, query.cursor, rowsWanted(query));
  return pageOf(rows, query, shown, (row) => placeAfter(row, order));
}

/**
 * All that the same list has, batch by batch in its order, so that none is kept in memory for longer than it is used. `now`
 * says what is overdue.
 */
export async function* consultationBatches(
  reader: Reader,
  person: SignedIn,
  query: Omit<ConsultationsQuery, keyof PageQuery>,
  now: Instant,
  size: number,
): AsyncGenerator<readonly ConsultationListItem[]> {
  const { list, order } = await askedFor(reader, person, query, now);
  let cursor: string | undefined;
  for (;;) {
    const rows: Row[] = await rowsAfter<Row>(reader, list, order, cursor, size);
    yield rows.map(shown);
    const last = rows.at(-1);
    if (last === undefined || rows.length < size) return;
    cursor = placeAfter(last, order);
  }
}

async function askedFor(reader: Reader, person: SignedIn, query: ConsultationsQuery, now: Instant) {
  const name = query.sort ?? USUAL_SORT;
  const order: Order = { name, key: 'c.id', ...ORDERS[name] };
  const list = await planned(reader, SELECTED, await wantedOf(reader, person, query, now));
  return { list, order };
}

const placeAfter = (row: Row, order: Order): string => cursorOf(order.name, [sortedBy(row, order), row.id]);

async function wantedOf(reader: Reader, person: SignedIn, query: ConsultationsQuery, now: Instant): Promise<Wanted> {
  const { province, agency } = person;
  const columns: Condition[] = [{ sql: 'c.province = ?', params: [province] }];
  const indexed: Condition[] = [];
  const sets: ConsultationSet[] = [];
  const add = (sql: string, ...params: Param[]) => columns.push({ sql, params });
  const addIndexed = (test: string, value: Param) => {
    add(`c.${test}`, value);
    indexed.push({ sql: `consultations d WHERE d.province = ? AND d.${test}`, params: [province, value] });
  };
  if (query.mine === true) addIndexed('lead = ?', agency);
  if (query.lead !== undefined) addIndexed('lead = ?', query.lead);
  if (query.mine === false) add('c.lead <> ?', agency ?? '');
  const ownOnly = query.mine === true || query.lead === agency;
  if (!ownOnly && !(await seesAll(reader, person))) sets.push(partyTo(province, agency ?? ''));
  if (query.agency !== undefined) sets.push(askedIn(province, query.agency));
  if (query.q !== undefined) sets.push(...withSubject(province, query.q));
  if (query.state !== undefined) addIndexed('state = ANY(?)', query.state);
  if (query.matter !== undefined) add('c.matter = ?', query.matter);
  if (query.urgency !== undefined) add('c.urgency = ?', query.urgency);
  if (query.dueBefore !== undefined) addIndexed('due_at < ?', query.dueBefore);
  const overdue = query.overdue === undefined ? null : await overdueSet(reader, province, now);
  if (overdue !== null && query.overdue === false)
    add(`c.id NOT IN (SELECT d.consultation_id FROM ${overdue.rows.sql})`, ...overdue.rows.params);
  const small = query.overdue === true ? overdue : null;
  return { province, columns, indexed, sets, narrow: query.matter !== undefined, small };
}

/** What is overdue is soon done, so there is little of it. */
async function overdueSet(reader: Reader, province: string, now: Instant): Promise<ConsultationSet> {
  const { sql, params } = await overdueRows(reader, province, now);
  const has: ConsultationSet['has'] = (id) => ({
    sql: `SELECT 1 FROM (${sql}) AS x WHERE x.consultation_id = ${id}`,
    params,
  });
  return {
    rows: { sql: `(${sql}) AS d WHERE 1 = 1`, params },
    has,
    exact: true,
    ordered: false,
  };
}

function sortedBy(row: Row, { column }: Order): Instant | null {
  if (column === 'c.due_at') return row.due_at;
  return column === 'c.opened_at' ? row.opened_at : row.updated_at;
}

const maybeShown = (at: Instant | null): string | null => (at === null ? null : inVietnam(at));

function shown(row: Row): ConsultationListItem {
  const { responsible_agency: agency, responsible_role: role } = row;
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    outcome: row.outcome,
    round: row.round,
    lead: row.lead,
    matter: row.matter,
    subject: row.subject,
    urgency: row.urgency,
    regulation: row.regulation_id,
    responsible: agency === null || role === null ? null : { agency, role },
    dueAt: maybeShown(row.due_at),
    openedAt: maybeShown(row.opened_at),
    endedAt: maybeShown(row.ended_at),
    suspendedAt: maybeShown(row.suspended_at),
    updatedAt: inVietnam(row.updated_at),
    proposalHash: row.proposal_hash,
  };
}
