/** The list of consultations, from the columns that answer what is asked of it. No dossier is loaded. */
import type { Role } from '../../../workflows/commands/commands.js';
import { isMarked } from '../../../workflows/commands/looked-for.js';
import type { ConsultationState, Outcome } from '../../../workflows/consultation/consultation.js';
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import type { Urgency } from '../../../workflows/regulation/regulation.js';
import { isBlank } from '../../../workflows/step/check.js';
import { formHashOf } from '../../dossiers/form-hash.js';
import type { Reading } from '../../dossiers/search-words.js';
import { overdueRows } from '../../figures/overdue-sql.js';
import { cursorOf, isOfOrder } from '../../http/cursor.js';
import { type ListQuery, type Order, rowsAfter } from '../../http/keyset.js';
import { type Page, type PageQuery, pageOf, rowsWanted } from '../../http/page.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Param, Reader } from '../../persistence/store.js';
import { audits } from '../../rules/reading/reading.js';
import { seesAll } from '../identity/audience.js';
import {
  type ConsultationListItem,
  type ConsultationsQuery,
  type ConsultationsSort,
  USUAL_SORT,
} from './consultation-list.views.js';
import {
  askedIn,
  type Condition,
  type ConsultationSet,
  partyTo,
  rareUrgency,
  withoutSubject,
  withSubject,
} from './consultation-sets.js';
import { planned, type Wanted } from './list-plan.js';
import { type Standing, standingsOf } from './list-standing.js';

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
  const rows = await listed(reader, readingsOf(reader, person, query, now), query.cursor, rowsWanted(query));
  const standing = await standingsIn(reader, person, rows, now);
  return pageOf(rows, query, ({ row }) => shown(row, standing(row.id)), placeAfter);
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
  const readings = readingsOf(reader, person, query, now);
  let cursor: string | undefined;
  for (;;) {
    const rows: Listed[] = await listed(reader, readings, cursor, size);
    const standing = await standingsIn(reader, person, rows, now);
    yield rows.map(({ row }) => shown(row, standing(row.id)));
    const last = rows.at(-1);
    if (last === undefined || rows.length < size) return;
    cursor = placeAfter(last);
  }
}

/** The list once more, for what is found by another reading of the words that are looked for. */
interface OneReading {
  readonly order: Order;
  /** Made only where the rows of the readings before do not fill the page. */
  readonly list: () => Promise<ListQuery>;
}

interface Listed {
  readonly row: Row;
  readonly order: Order;
}

/** What has the words as they are written comes first, in its order; then what has them but for the marks that were not typed. */
function readingsOf(reader: Reader, person: SignedIn, query: ConsultationsQuery, now: Instant): OneReading[] {
  const sort = query.sort ?? USUAL_SORT;
  const once = query.q === undefined || isBlank(query.q) || isMarked(query.q);
  const readings: readonly Reading[] = once ? ['exact'] : ['exact', 'folded'];
  return readings.map((reading) => ({
    order: { name: reading === 'exact' ? sort : `${sort} ${reading}`, key: 'c.id', ...ORDERS[sort] },
    list: async () => planned(reader, SELECTED, await wantedOf(reader, person, query, now, reading)),
  }));
}

/** Up to `wanted` rows after a cursor, of one reading after the other. */
async function listed(
  reader: Reader,
  readings: readonly OneReading[],
  cursor: string | undefined,
  wanted: number,
): Promise<Listed[]> {
  const begun = cursor === undefined ? 0 : readings.findIndex(({ order }) => isOfOrder(cursor, order.name));
  const found: Listed[] = [];
  // A cursor of none of them is refused by the first.
  for (const [index, { order, list }] of readings.slice(Math.max(begun, 0)).entries()) {
    const rows = await rowsAfter<Row>(
      reader,
      await list(),
      order,
      index === 0 ? cursor : undefined,
      wanted - found.length,
    );
    found.push(...rows.map((row) => ({ row, order })));
    if (found.length >= wanted) break;
  }
  return found;
}

const standingsIn = (reader: Reader, { province }: SignedIn, rows: readonly Listed[], now: Instant) =>
  standingsOf(
    reader,
    province,
    rows.filter(({ row }) => row.ended_at === null).map(({ row }) => row.id),
    now,
  );

const placeAfter = ({ row, order }: Listed): string => cursorOf(order.name, [sortedBy(row, order), row.id]);

async function wantedOf(
  reader: Reader,
  person: SignedIn,
  query: ConsultationsQuery,
  now: Instant,
  reading: Reading,
): Promise<Wanted> {
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
  if (!ownOnly)
    if (audits(person)) add('c.opened_at IS NOT NULL');
    else if (await seesAll(reader, person)) add('(c.opened_at IS NOT NULL OR c.lead = ?)', agency);
    else sets.push(partyTo(province, agency ?? ''));
  if (query.agency !== undefined) sets.push(askedIn(province, query.agency));
  if (query.q !== undefined) {
    const words = withSubject(province, query.q, reading);
    sets.push(...words);
    if (reading === 'folded' && words.length > 0) columns.push(withoutSubject(province, query.q, 'c.id'));
  }
  if (query.state !== undefined) addIndexed('state = ANY(?)', query.state);
  if (query.matter !== undefined) add('c.matter_form_hash = ?', formHashOf(query.matter));
  if (query.urgency !== undefined) add('c.urgency = ?', query.urgency);
  if (query.dueBefore !== undefined) addIndexed('due_at < ?', query.dueBefore);
  const overdue = query.overdue === undefined ? null : await overdueSet(reader, province, now);
  if (overdue !== null && query.overdue === false)
    add(`c.id NOT IN (SELECT d.consultation_id FROM ${overdue.rows.sql})`, ...overdue.rows.params);
  const rare = async () => (query.urgency === undefined ? null : rareUrgency(reader, province, query.urgency));
  const small = query.overdue === true ? overdue : sets.length === 0 ? null : await rare();
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

function shown(row: Row, { awaited, deciding, confirming, overdueSince }: Standing): ConsultationListItem {
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
    awaited: [...awaited],
    deciding: [...deciding],
    confirming: [...confirming],
    dueAt: maybeShown(row.due_at),
    overdueSince: maybeShown(overdueSince),
    openedAt: maybeShown(row.opened_at),
    endedAt: maybeShown(row.ended_at),
    suspendedAt: maybeShown(row.suspended_at),
    updatedAt: inVietnam(row.updated_at),
    proposalHash: row.proposal_hash,
  };
}
