/** Which of several opinions have a draft, for lists of work. */
import type { Reader } from '../../persistence/store.js';

/** How far a draft is. */
export interface DraftState {
  readonly state: 'saved' | 'submitted';
  /** The name of who submitted it, or saved it last. */
  readonly by: string | null;
}

/** The drafts of a province's consultations, by "consultation agency". A submission counts in its own round only. */
export async function draftsOf(
  reader: Reader,
  province: string,
  consultations: readonly string[],
): Promise<ReadonlyMap<string, DraftState>> {
  if (consultations.length === 0) return new Map();
  const rows = await reader.rows<{ consultation_id: string; agency: string; submitted: number; name: string | null }>(
    `SELECT d.consultation_id, d.agency, p.name,
        CASE WHEN d.submitted_at IS NOT NULL AND d.round = c.round THEN 1 ELSE 0 END AS submitted
      FROM answer_drafts d
      JOIN consultations c ON c.province = d.province AND c.id = d.consultation_id
      LEFT JOIN people p ON p.province = d.province AND p.id = COALESCE(d.submitted_by, d.saved_by)
      WHERE d.province = ? AND d.consultation_id = ANY(?)`,
    [province, consultations],
  );
  return new Map(
    rows.map(({ consultation_id, agency, submitted, name }) => [
      `${consultation_id} ${agency}`,
      { state: submitted === 1 ? 'submitted' : 'saved', by: name },
    ]),
  );
}
