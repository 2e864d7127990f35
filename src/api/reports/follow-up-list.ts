/** The follow-up list as the API shows it: everything overdue or long-running, with the newest finding beside it. */
import type { Finding } from '../../../workflows/discipline/follow-up-review/follow-up-review.js';
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import { daysSince, followUpRows, nameOfWatched, newestFindings } from '../../figures/follow-up.js';
import { aboutWatched, type Watched } from '../../figures/overdue-about.js';
import { cursorOf } from '../../http/cursor.js';
import { rowsAfter } from '../../http/keyset.js';
import { type Page, PageQuery, pageOf, rowsWanted } from '../../http/page.js';
import { QueryOneOf } from '../../http/query-fields.js';
import { Day, Moment, OneOf, Part, Text, WholeNumber } from '../../http/view-fields.js';
import type { Reader } from '../../persistence/store.js';

export const WATCHED_KINDS = ['opinion', 'notice', 'stage', 'competence', 'confirmation', 'long-running'] as const;

export class FollowUpQuery extends PageQuery {
  @QueryOneOf(WATCHED_KINDS, { name: 'WatchedKind' })
  kind?: (typeof WATCHED_KINDS)[number];
}

export class FindingView {
  @Text()
  text: string;

  @Text({ nullable: true, description: 'Name of who found it' })
  by: string | null;

  @Day()
  on: string;

  @Day({ nullable: true, description: 'When it is looked at again' })
  againOn: string | null;
}

export class FollowUpEntry {
  @Text({ description: 'By which the same thing is known in every review' })
  item: string;

  @OneOf(WATCHED_KINDS, 'WatchedKind')
  kind: (typeof WATCHED_KINDS)[number];

  @Text({ format: 'uuid' })
  consultation: string;

  @Text({ description: 'Subject of the consultation' })
  subject: string;

  @Text({ description: 'Code of the lead' })
  lead: string;

  @Text({ nullable: true, description: 'Code of the agency whose opinion or notice it is' })
  agency: string | null;

  @Text({ nullable: true, description: 'Code of the agency that holds it now' })
  holder: string | null;

  @Text({ nullable: true, description: 'Name of its head; null where that is not certain' })
  head: string | null;

  @Text({ nullable: true, description: 'Name of the person who holds it now; null where that is not certain' })
  person: string | null;

  @Moment({ description: 'The limit that passed; of what is long-running, when it was opened' })
  since: string;

  @WholeNumber({ description: 'Whole days since then' })
  days: number;

  @WholeNumber({ description: 'How often its head was urged' })
  urged: number;

  @Day({ nullable: true })
  urgedOn: string | null;

  @Day({ nullable: true, description: 'By when the last urging asked for an answer' })
  answerBy: string | null;

  @Part(() => FindingView, { nullable: true, description: 'The newest finding; null where there is none yet' })
  finding: FindingView | null;
}

/** A page of the list, the longest first. */
export async function listFollowUp(
  reader: Reader,
  province: string,
  query: FollowUpQuery,
  now: Instant,
): Promise<Page<FollowUpEntry>> {
  const watched = await followUpRows(reader, province, now);
  const rows = await rowsAfter<Watched & { readonly item: string }>(
    reader,
    {
      select: `SELECT w.* FROM (SELECT x.kind, x.consultation_id, x.subject, x.due_at,
          x.consultation_id || ' ' || x.kind || ' ' || x.subject AS item FROM (${watched.sql}) AS x) AS w`,
      where: query.kind === undefined ? ['1 = 1'] : ['w.kind = ?'],
      params: [...watched.params, ...(query.kind === undefined ? [] : [query.kind])],
    },
    { name: 'follow-up', column: 'w.due_at', key: 'w.item', descending: false },
    query.cursor,
    rowsWanted(query),
  );
  const about = await aboutWatched(reader, province, rows, now);
  const findings = await newestFindings(reader, province);
  const show = (row: Watched): FollowUpEntry => ({
    item: nameOfWatched(row),
    kind: row.kind,
    consultation: row.consultation_id,
    ...about(row),
    since: inVietnam(row.due_at),
    days: daysSince(row.due_at, now),
    finding: shown(findings.get(nameOfWatched(row))),
  });
  return pageOf(rows, query, show, (row) => cursorOf('follow-up', [row.due_at, row.item]));
}

const shown = (finding: Finding | undefined): FindingView | null => (finding === undefined ? null : { ...finding });
