/** What is overdue anywhere in a province: opinions without deemed consent, notices owed, stages of disputes. */
import type { Instant } from '../../workflows/time.js';
import type { Param, Reader } from '../persistence/store.js';

interface Sql {
  readonly sql: string;
  readonly params: readonly Param[];
}

/** The stages at which somebody holds a dispute. */
export const HELD_STAGES = ['negotiating', 'verifying', 'incomplete', 'submitted', 'remitted'] as const;

/**
 * Every overdue thing, a row each: what, whose it is, since when. The index of opinions leads with the agency, so all codes
 * of the province are named: there are a few dozen, and the search stays on the index.
 */
export async function overdueRows(reader: Reader, province: string, now: Instant): Promise<Sql> {
  const agencies = await reader.rows<{ code: string }>('SELECT code FROM agencies WHERE province = ?', [province]);
  return {
    sql: `SELECT 'opinion' AS kind, o.consultation_id, o.key AS subject, o.agency, o.responsible_agency AS holder, o.due_at
        FROM opinions o WHERE o.province = ? AND o.agency = ANY(?) AND o.state = 'overdue' AND o.current = TRUE
      UNION ALL
      SELECT 'notice' AS kind, n.consultation_id, n.opinion_key AS subject, o.agency, o.responsible_agency AS holder, n.due_at
        FROM notices n
        JOIN opinions o ON o.province = n.province AND o.consultation_id = n.consultation_id AND o.key = n.opinion_key
        WHERE n.province = ? AND n.state = 'pending' AND n.due_at <= ?
      UNION ALL
      SELECT 'stage' AS kind, d.consultation_id, d.state AS subject, d.holder AS agency, d.holder, d.due_at
        FROM disputes d WHERE d.province = ? AND d.state = ANY(?) AND d.overdue = TRUE`,
    params: [province, agencies.map(({ code }) => code), province, now, province, [...HELD_STAGES]],
  };
}

/** The ids of the consultations with something overdue. */
export async function overdueIds(reader: Reader, province: string, now: Instant): Promise<Sql> {
  const { sql, params } = await overdueRows(reader, province, now);
  return { sql: `SELECT x.consultation_id FROM (${sql}) AS x`, params };
}
