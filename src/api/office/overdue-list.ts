/** What is overdue anywhere in the province, the longest overdue first. */

import { DAY_MS, epochMs, type Instant, inVietnam } from '../../../workflows/limits/time.js';
import { type AboutWatched, aboutWatched } from '../../figures/overdue-about.js';
import { overdueHeldBy, overdueRows } from '../../figures/overdue-sql.js';
import { cursorOf } from '../../http/cursor.js';
import { rowsAfter } from '../../http/keyset.js';
import { type Page, PageQuery, pageOf, rowsWanted } from '../../http/page.js';
import { QueryOneOf, QueryText } from '../../http/query-fields.js';
import { Moment, OneOf, Text, WholeNumber } from '../../http/view-fields.js';
import type { Reader } from '../../persistence/store.js';

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

const shownOf = ({ subject, lead, agency, holder, person }: AboutWatched) => ({
  subject,
  lead,
  agency,
  holder,
  person,
});

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
  const about = await aboutWatched(reader, province, rows, now);
  const show = (row: Row): OverdueItem => ({
    kind: row.kind,
    consultation: row.consultation_id,
    ...shownOf(about(row)),
    dueAt: inVietnam(row.due_at),
    daysOverdue: Math.floor((epochMs(now) - epochMs(row.due_at)) / DAY_MS),
  });
  return pageOf(rows, query, show, (row) => cursorOf(name, [row.due_at, row.item]));
}
