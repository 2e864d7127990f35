/**
 * The follow-up list (HP-8, HP-11, PY-1.5): everything overdue or long-running in the province, and the newest finding about each.
 * What has no finding says so; it leaves the list only when it is done.
 */
import type {
  Finding,
  FollowUpItem,
  FollowUpReviewContext,
} from '../../workflows/discipline/follow-up-review/follow-up-review.js';
import { DAY_MS, epochMs, type Instant, instantOf } from '../../workflows/limits/time.js';
import type { Param, Reader } from '../persistence/store.js';
import { aboutWatched, type Watched } from './overdue-about.js';
import { overdueRows } from './overdue-sql.js';

/** A consultation that runs for more calendar days than this since it was opened is long-running; assumed, no directive names it. */
export const LONG_RUNNING_DAYS = 45;

const RUNNING = ['collecting', 'consolidating', 'reconciling', 'escalated'] as const;

/** So many of the newest reviews are looked through; each carries what those before it found. */
const REVIEWS = 8;

/** So many rows are looked up at once. */
const BATCH = 500;

/** The name of what is watched, the same in every review. */
export const nameOfWatched = ({ consultation_id, kind, subject }: Watched): string =>
  `${consultation_id} ${kind} ${subject}`;

/** Everything on the list, a row each, as `Watched`. */
export async function followUpRows(
  reader: Reader,
  province: string,
  now: Instant,
): Promise<{ readonly sql: string; readonly params: readonly Param[] }> {
  const overdue = await overdueRows(reader, province, now);
  const before = instantOf(epochMs(now) - LONG_RUNNING_DAYS * DAY_MS);
  // So written SQLite begins with the few that run, not with all that were ever opened before.
  const openedAt = 'COALESCE(c.opened_at, c.opened_at)';
  return {
    sql: `${overdue.sql}
      UNION ALL
      SELECT 'long-running' AS kind, c.id AS consultation_id, 'consultation' AS subject, ${openedAt} AS due_at
        FROM consultations c WHERE c.province = ? AND c.state = ANY(?) AND ${openedAt} <= ?`,
    params: [...overdue.params, province, [...RUNNING], before],
  };
}

/** The newest finding about each thing that was ever reviewed lately, by its name. */
export async function newestFindings(reader: Reader, province: string): Promise<ReadonlyMap<string, Finding>> {
  const reviews = await reader.rows<{ context_json: string }>(
    // Of two that began at one moment the later entry is the newer.
    `SELECT c.context_json FROM discipline_cases c
     JOIN discipline_steps s ON s.province = c.province AND s.case_id = c.id AND s.version = 1
     WHERE c.province = ? AND c.kind = ? ORDER BY c.raised_at DESC, s.seq DESC LIMIT ?`,
    [province, 'follow-up-review', REVIEWS],
  );
  const newest = new Map<string, Finding>();
  for (const { context_json } of reviews)
    for (const { item, finding, before } of (JSON.parse(context_json) as FollowUpReviewContext).items) {
      const known = newest.get(item);
      const found = finding ?? before;
      if (found !== null && (known === undefined || found.on > known.on)) newest.set(item, found);
    }
  return newest;
}

/** The whole list as a review keeps it, the longest overdue first. */
export async function followUpItems(reader: Reader, province: string, now: Instant): Promise<FollowUpItem[]> {
  const { sql, params } = await followUpRows(reader, province, now);
  const rows = await reader.rows<Watched>(
    `SELECT x.kind, x.consultation_id, x.subject, x.due_at FROM (${sql}) AS x ORDER BY x.due_at, x.consultation_id, x.kind`,
    params,
  );
  const findings = await newestFindings(reader, province);
  const items: FollowUpItem[] = [];
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH);
    const about = await aboutWatched(reader, province, batch, now);
    for (const row of batch) {
      const { subject, holder, head, person, urged } = about(row);
      const item = nameOfWatched(row);
      items.push({
        item,
        kind: row.kind,
        consultation: row.consultation_id,
        subject,
        agency: holder,
        head,
        person,
        since: row.due_at,
        days: daysSince(row.due_at, now),
        urged,
        before: findings.get(item) ?? null,
      });
    }
  }
  return items;
}

/** Whole days since a moment. */
export const daysSince = (since: Instant, now: Instant): number => Math.floor((epochMs(now) - epochMs(since)) / DAY_MS);
