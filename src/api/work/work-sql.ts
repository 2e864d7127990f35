/**
 * What an agency holds, and what it waits for, from indexed columns. Each branch names the one next act. Contexts are JSON
 * that SQL does not read; the two facts that have no column of their own are recognised by their text, whose quotes cannot
 * occur unescaped inside what a person wrote. `CROSS JOIN` is what SQLite takes in the order written: first the consultations
 * of the lead, then their few opinions.
 */
import type { Param } from '../../persistence/store.js';

export interface WorkSql {
  readonly sql: string;
  readonly params: readonly Param[];
}

const EXTENSION_ASKED = '%"state":"asked"%';
const NOTHING_UNRESOLVED = '%"unresolved":0,%';

/** What the agency holds: opinions, receipts, notices, returns and extensions to decide, comments, disputes, drafts. */
export function heldBy(province: string, agency: string): WorkSql {
  const branches: WorkSql[] = [
    {
      sql: `SELECT CASE WHEN o.notice_state = 'pending' THEN 'notice' WHEN o.state = 'returned' THEN 'return'
                    WHEN o.received_at IS NULL THEN 'receipt' ELSE 'opinion' END AS kind,
               CASE WHEN o.notice_state = 'pending' THEN 'notice.issue' WHEN o.state = 'returned' THEN 'opinion.contest-return'
                    WHEN o.received_at IS NULL THEN 'opinion.record-receipt' WHEN o.state = 'clarifying' THEN 'opinion.clarify'
                    ELSE 'opinion.answer' END AS next_act,
               o.consultation_id, o.agency, o.responsible_role AS role,
               CASE WHEN o.notice_state = 'pending' THEN n.due_at WHEN o.state = 'returned' THEN NULL ELSE o.due_at END AS due_at
        FROM opinions o
        LEFT JOIN notices n ON n.province = o.province AND n.consultation_id = o.consultation_id AND n.opinion_key = o.key
        WHERE o.province = ? AND o.responsible_agency = ?`,
      params: [province, agency],
    },
    {
      sql: `SELECT 'extension' AS kind, 'opinion.grant-extension' AS next_act, o.consultation_id, o.agency, 'head' AS role, o.due_at
        FROM consultations c CROSS JOIN opinions o
        WHERE c.province = ? AND c.lead = ? AND c.state = 'collecting'
          AND o.province = c.province AND o.consultation_id = c.id AND o.state = 'awaiting' AND o.context_json LIKE ?`,
      params: [province, agency, EXTENSION_ASKED],
    },
    {
      sql: `SELECT 'comments' AS kind,
               CASE WHEN c.context_json LIKE ? THEN 'consultation.conclude' ELSE 'comment.resolve' END AS next_act,
               c.id AS consultation_id, '' AS agency, 'head' AS role, NULL AS due_at
        FROM consultations c WHERE c.province = ? AND c.lead = ? AND c.state = 'consolidating'`,
      params: [NOTHING_UNRESOLVED, province, agency],
    },
    {
      sql: `SELECT 'conclusion' AS kind, 'consultation.conclude' AS next_act, c.id AS consultation_id, '' AS agency,
               'head' AS role, NULL AS due_at
        FROM consultations c JOIN disputes d ON d.province = c.province AND d.consultation_id = c.id AND d.round = c.round
        WHERE c.province = ? AND c.lead = ? AND c.state = 'reconciling' AND d.state = 'unified'`,
      params: [province, agency],
    },
    {
      sql: `SELECT 'dispute' AS kind,
               CASE d.state WHEN 'negotiating' THEN 'dispute.record-session' WHEN 'incomplete' THEN 'dispute.complete'
                    WHEN 'verifying' THEN 'dispute.submit' WHEN 'submitted' THEN 'dispute.decide'
                    ELSE 'consultation.decide' END AS next_act,
               d.consultation_id, '' AS agency, 'head' AS role, d.due_at
        FROM disputes d
        WHERE d.province = ? AND d.state = ANY(?) AND d.holder = ?`,
      params: [province, ['negotiating', 'incomplete', 'verifying', 'submitted', 'remitted'], agency],
    },
    {
      sql: `SELECT 'draft' AS kind, 'consultation.open' AS next_act, c.id AS consultation_id, '' AS agency,
               'officer' AS role, NULL AS due_at
        FROM consultations c WHERE c.province = ? AND c.lead = ? AND c.state = 'draft'`,
      params: [province, agency],
    },
  ];
  return united(branches);
}

/** What the agency waits for: what others hold in consultations that it leads, and what the lead holds of its own. */
export function waitedForBy(province: string, agency: string): WorkSql {
  return united([
    {
      sql: `SELECT 'opinion' AS kind, 'opinion.answer' AS next_act, o.consultation_id, o.agency,
               o.responsible_agency AS holder, o.responsible_role AS role, o.due_at
        FROM consultations c CROSS JOIN opinions o
        WHERE c.province = ? AND c.lead = ? AND c.state = 'collecting'
          AND o.province = c.province AND o.consultation_id = c.id AND o.state = ANY(?) AND o.responsible_agency <> ?`,
      params: [province, agency, ['awaiting', 'clarifying', 'overdue'], agency],
    },
    {
      sql: `SELECT 'dispute' AS kind,
               CASE d.state WHEN 'verifying' THEN 'dispute.submit' ELSE 'dispute.decide' END AS next_act,
               d.consultation_id, '' AS agency, d.holder, 'head' AS role, d.due_at
        FROM consultations c JOIN disputes d ON d.province = c.province AND d.consultation_id = c.id
        WHERE c.province = ? AND c.lead = ? AND c.state = 'escalated' AND d.state = ANY(?)`,
      params: [province, agency, ['verifying', 'submitted']],
    },
    {
      sql: `SELECT 'return' AS kind, 'opinion.accept-return' AS next_act, o.consultation_id, o.agency,
               o.responsible_agency AS holder, o.responsible_role AS role, NULL AS due_at
        FROM opinions o WHERE o.province = ? AND o.agency = ? AND o.state = 'returned'`,
      params: [province, agency],
    },
  ]);
}

function united(branches: readonly WorkSql[]): WorkSql {
  return {
    sql: branches.map(({ sql }) => sql).join('\nUNION ALL\n'),
    params: branches.flatMap(({ params }) => params),
  };
}
