/** What is overdue anywhere in a province: opinions without deemed consent, notices owed, competence to decide, stages of disputes, sessions to confirm. */
import type { DisputeState } from '../../workflows/dispute/dispute.js';
import type { Instant } from '../../workflows/limits/time.js';
import type { Param, Reader } from '../persistence/store.js';

interface Sql {
  readonly sql: string;
  readonly params: readonly Param[];
}

/** The stages at which an agency holds a dispute. */
export const HELD_STAGES = [
  'negotiating',
  'verifying',
  'incomplete',
  'submitted',
  'remitted',
] as const satisfies readonly DisputeState[];
export type HeldStage = (typeof HELD_STAGES)[number];

/** Sessions that the dissenting head has not confirmed in time: found from the few disputes that are still negotiated. */
const UNCONFIRMED = `SELECT 'confirmation' AS kind, o.consultation_id, o.key AS subject, o.next_act_due_at AS due_at
        FROM disputes d CROSS JOIN opinions o
        WHERE d.province = ? AND d.state = 'negotiating' AND o.province = d.province AND o.consultation_id = d.consultation_id
          AND o.round = d.round AND o.next_act = 'dispute.confirm-session' AND o.next_act_due_at <= ?`;

/**
 * Every overdue thing, a row each: what, in which consultation, since when. Whose it is stands with the opinion, which is not
 * looked up for a notice: nearly all of what is overdue is notices, and who counts or sorts them need not know. The index of
 * opinions leads with the agency, so all codes of the province are named: there are a few dozen, and the search stays on it.
 */
export async function overdueRows(reader: Reader, province: string, now: Instant): Promise<Sql> {
  const agencies = await reader.rows<{ code: string }>('SELECT code FROM agencies WHERE province = ?', [province]);
  const codes = agencies.map(({ code }) => code);
  return {
    sql: `SELECT 'opinion' AS kind, o.consultation_id, o.key AS subject, o.due_at
        FROM opinions o WHERE o.province = ? AND o.agency = ANY(?) AND o.state = 'overdue' AND o.current = TRUE
      UNION ALL
      SELECT 'notice' AS kind, n.consultation_id, n.opinion_key AS subject, n.due_at
        FROM notices n WHERE n.province = ? AND n.state = 'pending' AND n.due_at <= ?
      UNION ALL
      SELECT 'stage' AS kind, d.consultation_id, d.state AS subject, d.due_at
        FROM disputes d WHERE d.province = ? AND d.state = ANY(?) AND d.overdue = TRUE
      UNION ALL
      SELECT 'competence' AS kind, o.consultation_id, o.key AS subject, o.next_act_due_at AS due_at
        FROM opinions o WHERE o.province = ? AND o.agency = ANY(?) AND o.state = 'contested' AND o.current = TRUE
          AND o.next_act_due_at <= ?
      UNION ALL
      ${UNCONFIRMED}`,
    params: [
      ...[province, codes, province, now, province, [...HELD_STAGES]],
      ...[province, codes, now],
      ...[province, now],
    ],
  };
}

/** The same of what one agency holds: the lead of a notice, the consulted agency of an opinion, the holder of a stage. */
export function overdueHeldBy(province: string, holder: string, now: Instant): Sql {
  return {
    sql: `SELECT 'opinion' AS kind, o.consultation_id, o.key AS subject, o.due_at
        FROM opinions o WHERE o.province = ? AND o.responsible_agency = ? AND o.state = 'overdue' AND o.current = TRUE
      UNION ALL
      SELECT 'notice' AS kind, n.consultation_id, n.opinion_key AS subject, n.due_at
        FROM opinions o
        CROSS JOIN notices n
        WHERE o.province = ? AND o.responsible_agency = ?
          AND n.province = o.province AND n.consultation_id = o.consultation_id AND n.opinion_key = o.key
          AND n.state = 'pending' AND n.due_at <= ?
      UNION ALL
      SELECT 'stage' AS kind, d.consultation_id, d.state AS subject, d.due_at
        FROM disputes d WHERE d.province = ? AND d.state = ANY(?) AND d.overdue = TRUE AND d.holder = ?
      UNION ALL
      SELECT 'competence' AS kind, o.consultation_id, o.key AS subject, o.next_act_due_at AS due_at
        FROM opinions o WHERE o.province = ? AND o.responsible_agency = ? AND o.state = 'contested' AND o.current = TRUE
          AND o.next_act_due_at <= ?
      UNION ALL
      ${UNCONFIRMED} AND o.responsible_agency = ?`,
    params: [
      ...[province, holder, province, holder, now, province, [...HELD_STAGES], holder],
      ...[province, holder, now],
      ...[province, now, holder],
    ],
  };
}
