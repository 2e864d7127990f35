/**
 * What an agency holds, and what it waits for, from indexed columns. The law says what the next act is, and the door writes it
 * into a column (workflows/dossier/next-act.ts). `CROSS JOIN` is what SQLite takes in the order written: first the
 * consultations of the lead, then their few opinions.
 */
import type { ConsultationCommandName } from '../../../workflows/commands/commands.js';
import type { ConsultationState } from '../../../workflows/consultation/consultation.js';
import type { OpinionAct } from '../../../workflows/dossier/next-act.js';
import { HELD_STAGES } from '../../figures/overdue-sql.js';
import type { Param } from '../../persistence/store.js';
import { REQUEST_ACT } from '../drafts/request-drafts.js';

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

/** Whose work it is: the agency, and whether the person is its clerk, who enters what comes on paper. */
export interface Worker {
  readonly province: string;
  readonly agency: string;
  readonly isClerk: boolean;
}

/** In which capacity a person works on what the agency holds; `other` only looks, as a deputy without a delegation. */
export type Capacity = 'head' | 'officer' | 'clerk' | 'other';

/**
 * Whether a row `w` of what the agency holds is for a person in that capacity to do or to prepare, as the button of the row says it
 * (web/src/pages/work/next-act.ts): SQL.
 */
export const OWN_PART: Readonly<Record<Capacity, string>> = {
  head: "w.next_act <> 'opinion.record-receipt'",
  officer: "w.next_act <> 'dispute.decide'",
  clerk: "w.role = 'clerk'",
  other: '1 = 0',
};

/** What the agency holds: opinions, receipts, notices, returns and extensions to decide, comments, disputes, drafts. */
export function heldBy({ province, agency, isClerk }: Worker): WorkSql {
  const consultations = (kind: string, state: ConsultationState, act: ConsultationCommandName, only = ''): WorkSql => ({
    sql: `SELECT '${kind}' AS kind, c.next_act, c.id AS consultation_id, '' AS opinion, '' AS agency, c.responsible_role AS role, NULL AS due_at
        FROM consultations c
        WHERE c.province = ? AND c.lead = ? AND c.state = '${state}' AND c.next_act = '${act}' AND c.suspended_at IS NULL${only}`,
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
    comments(province, agency),
    consultations('conclusion', 'reconciling', 'consultation.conclude'),
    consultations('draft', 'draft', 'consultation.open', DRAFTED_IN_THE_JOURNAL_ALONE),
    drafted(province, agency),
    suspended(province, agency),
    {
      sql: `SELECT 'dispute' AS kind, d.next_act, d.consultation_id, '' AS opinion, '' AS agency, 'head' AS role, d.due_at
        FROM disputes d WHERE d.province = ? AND d.state = ANY(?) AND d.holder = ?`,
      params: [province, [...HELD_STAGES], agency],
    },
    ...(isClerk ? [onPaper(province, agency)] : []),
  ]);
}

/** What agencies outside still have to say, which the clerk of the lead enters when its document has come. */
function onPaper(province: string, agency: string): WorkSql {
  return {
    sql: `SELECT ${KIND} AS kind, o.next_act, o.consultation_id, o.key AS opinion, o.agency, 'clerk' AS role,
               o.next_act_due_at AS due_at
        FROM consultations c CROSS JOIN opinions o
        WHERE c.province = ? AND c.lead = ? AND c.state = ANY(?)
          AND o.province = c.province AND o.consultation_id = c.id AND o.next_act = ANY(?) AND o.responsible_agency <> ?
          AND ${IS_OUTSIDE}`,
    params: [province, agency, ['collecting', 'reconciling'], [...ENTERED_BY_CLERK], agency],
  };
}

/** The acts of an agency outside that its lead's clerk enters. */
const ENTERED_BY_CLERK: readonly OpinionAct[] = ['opinion.answer', 'opinion.clarify', 'dispute.confirm-session'];

const IS_OUTSIDE = `EXISTS (SELECT 1 FROM agencies a
            WHERE a.province = o.province AND a.code = o.responsible_agency AND a.external = TRUE)`;

/** What the lead answers, and concludes where all is answered; comments that came on paper also while the heads meet. */
function comments(province: string, agency: string): WorkSql {
  return {
    sql: `SELECT 'comments' AS kind, c.next_act, c.id AS consultation_id, '' AS opinion, '' AS agency, 'head' AS role, NULL AS due_at
        FROM consultations c
        WHERE c.province = ? AND c.lead = ? AND c.suspended_at IS NULL
          AND (c.state = 'consolidating' OR (c.state = ANY(?) AND c.next_act = 'comment.resolve'))`,
    params: [province, agency, ['reconciling', 'escalated']],
  };
}

/** What the agency waits for: what others hold in consultations that it leads, and what the lead holds of its own. What its clerk enters, the clerk holds. */
export function waitedForBy({ province, agency, isClerk }: Worker): WorkSql {
  return united([
    {
      sql: `SELECT ${KIND} AS kind, o.next_act, o.consultation_id, o.key AS opinion, o.agency,
               o.responsible_agency AS holder, o.responsible_role AS role, o.next_act_due_at AS due_at
        FROM consultations c CROSS JOIN opinions o
        WHERE c.province = ? AND c.lead = ? AND c.state = 'collecting'
          AND o.province = c.province AND o.consultation_id = c.id AND o.state = ANY(?) AND o.responsible_agency <> ?
          ${isClerk ? `AND NOT ${IS_OUTSIDE}` : ''}`,
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

/** A draft that stands in the journal and of which something is kept aside is listed as what is kept aside. */
const DRAFTED_IN_THE_JOURNAL_ALONE = ` AND NOT EXISTS (SELECT 1 FROM act_drafts d
          WHERE d.province = c.province AND d.consultation_id = c.id AND d.act = '${REQUEST_ACT}')`;

/** The requests that the agency prepares as lead. One that was opened needs no draft, should any have been left. */
function drafted(province: string, agency: string): WorkSql {
  return {
    sql: `SELECT 'draft' AS kind, d.act AS next_act, d.consultation_id, '' AS opinion, '' AS agency,
               CASE WHEN d.submitted_at IS NULL THEN 'officer' ELSE 'head' END AS role, NULL AS due_at
        FROM act_drafts d LEFT JOIN consultations c ON c.province = d.province AND c.id = d.consultation_id
        WHERE d.province = ? AND d.owner = ? AND d.act = '${REQUEST_ACT}' AND (c.state IS NULL OR c.state = 'draft')`,
    params: [province, agency],
  };
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
