/**
 * What an agency holds, and what it waits for, from indexed columns. The law says what the next act is, and the door writes it
 * into a column (workflows/dossier/next-act.ts). `CROSS JOIN` is what SQLite takes in the order written: first the
 * consultations of the lead, then their few opinions.
 */
import type { ConsultationState } from '../../../workflows/consultation/consultation.js';
import type { OpinionAct } from '../../../workflows/dossier/next-act.js';
import type { Param } from '../../persistence/store.js';
import { HELD_STAGES } from '../consultations/overdue-sql.js';

export interface WorkSql {
  readonly sql: string;
  readonly params: readonly Param[];
}

/** What the list calls the work on an opinion, by its next act. */
const KIND_OF_ACT: Readonly<Record<OpinionAct, string>> = {
  'notice.issue': 'notice',
  'opinion.contest-return': 'return',
  'opinion.record-receipt': 'receipt',
  'opinion.clarify': 'opinion',
  'opinion.answer': 'opinion',
  'competence.decide': 'competence',
  'dispute.confirm-session': 'confirmation',
};

const KIND = `CASE o.next_act ${Object.entries(KIND_OF_ACT)
  .map(([act, kind]) => `WHEN '${act}' THEN '${kind}'`)
  .join(' ')} END`;

/** What the agency holds: opinions, receipts, notices, returns and extensions to decide, comments, disputes, drafts. */
export function heldBy(province: string, agency: string): WorkSql {
  const consultations = (kind: string, state: ConsultationState): WorkSql => ({
    sql: `SELECT '${kind}' AS kind, c.next_act, c.id AS consultation_id, '' AS opinion, '' AS agency, c.responsible_role AS role, NULL AS due_at
        FROM consultations c
        WHERE c.province = ? AND c.lead = ? AND c.state = '${state}' AND c.next_act IS NOT NULL AND c.suspended_at IS NULL`,
    params: [province, agency],
  });
  return united([
    {
      sql: `SELECT ${KIND} AS kind, o.next_act, o.consultation_id, o.key AS opinion, o.agency, o.responsible_role AS role,
               o.next_act_due_at AS due_at
        FROM opinions o WHERE o.province = ? AND o.responsible_agency = ?`,
      params: [province, agency],
    },
    {
      sql: `SELECT 'extension' AS kind, 'opinion.grant-extension' AS next_act, o.consultation_id, o.key AS opinion, o.agency, 'head' AS role, o.due_at
        FROM consultations c CROSS JOIN opinions o
        WHERE c.province = ? AND c.lead = ? AND c.state = 'collecting'
          AND o.province = c.province AND o.consultation_id = c.id AND o.state = 'awaiting' AND o.extension_state = 'asked'`,
      params: [province, agency],
    },
    consultations('comments', 'consolidating'),
    consultations('conclusion', 'reconciling'),
    consultations('draft', 'draft'),
    suspended(province, agency),
    {
      sql: `SELECT 'dispute' AS kind, d.next_act, d.consultation_id, '' AS opinion, '' AS agency, 'head' AS role, d.due_at
        FROM disputes d WHERE d.province = ? AND d.state = ANY(?) AND d.holder = ?`,
      params: [province, [...HELD_STAGES], agency],
    },
  ]);
}

/** What the agency waits for: what others hold in consultations that it leads, and what the lead holds of its own. */
export function waitedForBy(province: string, agency: string): WorkSql {
  return united([
    {
      sql: `SELECT ${KIND} AS kind, o.next_act, o.consultation_id, o.key AS opinion, o.agency,
               o.responsible_agency AS holder, o.responsible_role AS role, o.next_act_due_at AS due_at
        FROM consultations c CROSS JOIN opinions o
        WHERE c.province = ? AND c.lead = ? AND c.state = 'collecting'
          AND o.province = c.province AND o.consultation_id = c.id AND o.state = ANY(?) AND o.responsible_agency <> ?`,
      params: [province, agency, ['awaiting', 'clarifying', 'overdue', 'contested'], agency],
    },
    {
      sql: `SELECT 'dispute' AS kind, d.next_act, d.consultation_id, '' AS opinion, '' AS agency, d.holder, 'head' AS role, d.due_at
        FROM consultations c JOIN disputes d ON d.province = c.province AND d.consultation_id = c.id
        WHERE c.province = ? AND c.lead = ? AND c.state = 'escalated' AND d.state = ANY(?)`,
      params: [province, agency, ['verifying', 'submitted']],
    },
    {
      sql: `SELECT 'return' AS kind, 'opinion.accept-return' AS next_act, o.consultation_id, o.key AS opinion, o.agency,
               o.responsible_agency AS holder, o.responsible_role AS role, NULL AS due_at
        FROM opinions o WHERE o.province = ? AND o.agency = ? AND o.state = 'returned'`,
      params: [province, agency],
    },
  ]);
}

/** What the Office has suspended is its own to let go on: only an Office is asked, for all others hold none. */
function suspended(province: string, agency: string): WorkSql {
  return {
    sql: `SELECT 'suspension' AS kind, c.next_act, c.id AS consultation_id, '' AS opinion, '' AS agency, c.responsible_role AS role, NULL AS due_at
        FROM agencies a CROSS JOIN consultations c
        WHERE a.province = ? AND a.code = ? AND a.kind = 'office' AND c.province = a.province AND c.state = ANY(?)
          AND c.suspended_at IS NOT NULL AND c.responsible_agency = a.code`,
    params: [province, agency, ['collecting', 'consolidating', 'reconciling', 'escalated']],
  };
}

function united(branches: readonly WorkSql[]): WorkSql {
  return {
    sql: branches.map(({ sql }) => sql).join('\nUNION ALL\n'),
    params: branches.flatMap(({ params }) => params),
  };
}
