/** What is overdue anywhere in the province, the longest overdue first. */

import { DAY_MS, epochMs, type Instant, inVietnam } from '../../../workflows/limits/time.js';
import { cursorOf } from '../../http/cursor.js';
import { rowsAfter } from '../../http/keyset.js';
import { type Page, PageQuery, pageOf, rowsWanted } from '../../http/page.js';
import { QueryOneOf, QueryText } from '../../http/query-fields.js';
import { Moment, OneOf, Text, WholeNumber } from '../../http/view-fields.js';
import { whoHolds } from '../../journal/who-holds.js';
import type { Reader } from '../../persistence/store.js';
import { officesOf } from '../../rules/register/office-terms.js';
import { HELD_STAGES, overdueHeldBy, overdueRows } from '../consultations/overdue-sql.js';

const KINDS = ['opinion', 'notice', 'stage', 'competence', 'confirmation'] as const;
type OverdueKind = (typeof KINDS)[number];

export class OverdueQuery extends PageQuery {
  @QueryOneOf(KINDS, { name: 'OverdueKind' })
  kind?: OverdueKind;

  @QueryText({ description: 'Code of the agency that holds it' })
  holder?: string;

  @QueryOneOf(['dueAt', '-dueAt'], { default: 'dueAt' })
  sort?: 'dueAt' | '-dueAt';
}

export class OverdueItem {
  @OneOf(KINDS, 'OverdueKind')
  kind: OverdueKind;

  @Text({ format: 'uuid' })
  consultation: string;

  @Text({ description: 'Subject of the consultation' })
  subject: string;

  @Text()
  lead: string;

  @Text({ nullable: true, description: 'The agency whose opinion or notice it is' })
  agency: string | null;

  @Text({ nullable: true, description: 'The agency that holds it now' })
  holder: string | null;

  @Text({ nullable: true, description: 'Name of the person who holds it now; null where that is not certain' })
  person: string | null;

  @Moment()
  dueAt: string;

  @WholeNumber({ description: 'Whole days since the limit passed' })
  daysOverdue: number;
}

interface Row {
  readonly item: string;
  readonly kind: OverdueKind;
  readonly consultation_id: string;
  /** The key of the opinion, or the stage. */
  readonly subject: string;
  readonly due_at: Instant;
}

/** A page of what is overdue. */
export async function listOverdue(
  reader: Reader,
  province: string,
  query: OverdueQuery,
  now: Instant,
): Promise<Page<OverdueItem>> {
  const { holder } = query;
  const overdue =
    holder === undefined ? await overdueRows(reader, province, now) : overdueHeldBy(province, holder, now);
  const name = `overdue ${query.sort ?? 'dueAt'}`;
  const rows = await rowsAfter<Row>(
    reader,
    {
      select: `SELECT w.* FROM (SELECT x.kind, x.consultation_id, x.subject, x.due_at,
                x.consultation_id || ' ' || x.kind || ' ' || x.subject AS item FROM (${overdue.sql}) AS x) AS w`,
      where: query.kind === undefined ? ['1 = 1'] : ['w.kind = ?'],
      params: [...overdue.params, ...(query.kind === undefined ? [] : [query.kind])],
    },
    { name, column: 'w.due_at', key: 'w.item', descending: query.sort === '-dueAt' },
    query.cursor,
    rowsWanted(query),
  );
  const about = await aboutThem(reader, province, rows, now);
  const show = (row: Row): OverdueItem => ({
    kind: row.kind,
    consultation: row.consultation_id,
    ...about(row),
    dueAt: inVietnam(row.due_at),
    daysOverdue: Math.floor((epochMs(now) - epochMs(row.due_at)) / DAY_MS),
  });
  return pageOf(rows, query, show, (row) => cursorOf(name, [row.due_at, row.item]));
}

type About = Pick<OverdueItem, 'subject' | 'lead' | 'agency' | 'holder' | 'person'>;

interface Asked {
  readonly consultation_id: string;
  readonly key: string;
  readonly agency: string;
  readonly holder: string | null;
  readonly role: string | null;
  readonly context_json: string;
}

/** What a page tells beside: only its own rows are looked up, after the many have been put in order. */
async function aboutThem(
  reader: Reader,
  province: string,
  rows: readonly Row[],
  now: Instant,
): Promise<(row: Row) => About> {
  const ids = [...new Set(rows.map((row) => row.consultation_id))];
  const consultations = await reader.rows<{ id: string; lead: string; subject: string }>(
    'SELECT id, lead, subject FROM consultations WHERE province = ? AND id = ANY(?)',
    [province, ids],
  );
  const opinions = await reader.rows<Asked>(
    `SELECT consultation_id, key, agency, responsible_agency AS holder, responsible_role AS role,
       CASE WHEN responsible_role = 'officer' THEN context_json ELSE '{}' END AS context_json
     FROM opinions WHERE province = ? AND consultation_id = ANY(?)`,
    [province, ids],
  );
  const disputes = await reader.rows<{ consultation_id: string; state: string; holder: string | null }>(
    `SELECT consultation_id, state, holder FROM disputes
     WHERE province = ? AND consultation_id = ANY(?) AND state = ANY(?) AND overdue = TRUE`,
    [province, ids, [...HELD_STAGES]],
  );
  const facts = new Map(consultations.map((row) => [row.id, row]));
  const whose = new Map(opinions.map((row) => [`${row.consultation_id} ${row.key}`, row]));
  const officers = new Map(
    opinions.map((row) => [row, (JSON.parse(row.context_json) as { officer?: string }).officer]),
  );
  const holders = await officesOf(
    reader,
    province,
    [...new Set([...opinions, ...disputes].flatMap(({ holder }) => holder ?? []))],
    [...new Set([...officers.values()].flatMap((id) => id ?? []))],
  );
  const held = new Map(disputes.map((row) => [`${row.consultation_id} ${row.state}`, row]));
  return ({ kind, consultation_id: id, subject: part }) => {
    const { subject = '', lead = '' } = facts.get(id) ?? {};
    const holder = (kind === 'stage' ? held : whose).get(`${id} ${part}`)?.holder ?? null;
    const agency = kind === 'stage' ? holder : (whose.get(`${id} ${part}`)?.agency ?? null);
    const named = kind === 'stage' ? undefined : officers.get(whose.get(`${id} ${part}`) as Asked);
    const office = { agency: holder ?? '', role: named === undefined ? 'head' : 'officer' } as const;
    const person = whoHolds({ ...office, named: named === undefined ? null : { id: named } }, now, now, {
      ...holders,
      acts: [],
    });
    return { subject, lead, agency, holder, person };
  };
}
