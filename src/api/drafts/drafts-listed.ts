/** How far drafts are, for lists of work: of several opinions, or of the requests that an agency prepares. */
import type { Reader } from '../../persistence/store.js';
import { REQUEST_ACT } from './request-drafts.js';

export const DRAFT_STATES = ['saved', 'submitted', 'returned'] as const;

/** How far a draft is. */
export interface DraftState {
  readonly state: (typeof DRAFT_STATES)[number];
  /** The name of who submitted it, sent it back, or saved it last. */
  readonly by: string | null;
  /** What the head wants changed, where it was sent back. */
  readonly remark: string | null;
}

/** A request that is prepared. */
export interface RequestDrafted extends DraftState {
  readonly subject: string;
  readonly owner: string;
}

interface Progress {
  readonly submitted: number;
  readonly returned: number;
  readonly name: string | null;
  readonly remark: string | null;
}

/** The drafts of answers of a province's consultations, by "consultation agency". A submission counts in its own round only. */
export async function answersDrafted(
  reader: Reader,
  province: string,
  consultations: readonly string[],
): Promise<ReadonlyMap<string, DraftState>> {
  if (consultations.length === 0) return new Map();
  const rows = await reader.rows<Progress & { consultation_id: string; agency: string }>(
    `SELECT d.consultation_id, d.agency, d.remark, p.name,
        CASE WHEN d.submitted_at IS NOT NULL AND d.round = c.round THEN 1 ELSE 0 END AS submitted,
        CASE WHEN d.returned_at IS NOT NULL THEN 1 ELSE 0 END AS returned
      FROM answer_drafts d
      JOIN consultations c ON c.province = d.province AND c.id = d.consultation_id
      LEFT JOIN people p ON p.province = d.province AND p.id = COALESCE(d.submitted_by, d.returned_by, d.saved_by)
      WHERE d.province = ? AND d.consultation_id = ANY(?)`,
    [province, consultations],
  );
  return new Map(rows.map((row) => [`${row.consultation_id} ${row.agency}`, stateOf(row)]));
}

/**
 * What an agency prepares of acts in consultations that it leads, by "consultation act agency", what was sent back before what
 * lies before the head.
 */
export async function actsDrafted(
  reader: Reader,
  { province, owner }: { readonly province: string; readonly owner: string },
  consultations: readonly string[],
): Promise<ReadonlyMap<string, DraftState>> {
  if (consultations.length === 0) return new Map();
  const rows = await reader.rows<Progress & { consultation_id: string; act: string; agency: string }>(
    `SELECT d.consultation_id, d.act, d.agency, d.remark, p.name,
        CASE WHEN d.submitted_at IS NOT NULL AND d.round = c.round THEN 1 ELSE 0 END AS submitted,
        CASE WHEN d.returned_at IS NOT NULL THEN 1 ELSE 0 END AS returned
      FROM act_drafts d
      JOIN consultations c ON c.province = d.province AND c.id = d.consultation_id
      LEFT JOIN people p ON p.province = d.province AND p.id = COALESCE(d.submitted_by, d.returned_by, d.saved_by)
      WHERE d.province = ? AND d.owner = ? AND d.consultation_id = ANY(?)`,
    [province, owner, consultations],
  );
  return new Map(rows.map((row) => [`${row.consultation_id} ${row.act} ${row.agency}`, stateOf(row)]));
}

/** The requests of a province that are prepared, of those with these ids, by id. */
export async function requestsDrafted(
  reader: Reader,
  province: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RequestDrafted>> {
  if (ids.length === 0) return new Map();
  const rows = await reader.rows<Progress & { consultation_id: string; subject: string; owner: string }>(
    `SELECT d.consultation_id, d.subject, d.owner, d.remark, p.name,
        CASE WHEN d.submitted_at IS NOT NULL THEN 1 ELSE 0 END AS submitted,
        CASE WHEN d.returned_at IS NOT NULL THEN 1 ELSE 0 END AS returned
      FROM act_drafts d
      LEFT JOIN people p ON p.province = d.province AND p.id = COALESCE(d.submitted_by, d.returned_by, d.saved_by)
      WHERE d.province = ? AND d.act = ? AND d.consultation_id = ANY(?)`,
    [province, REQUEST_ACT, ids],
  );
  return new Map(rows.map((row) => [row.consultation_id, { ...stateOf(row), subject: row.subject, owner: row.owner }]));
}

function stateOf({ submitted, returned, name, remark }: Progress): DraftState {
  if (submitted === 1) return { state: 'submitted', by: name, remark: null };
  return returned === 1 ? { state: 'returned', by: name, remark } : { state: 'saved', by: name, remark: null };
}
