/** Dossiers as they stand in the database: loaded behind a lock to be changed, or read without one to be shown. */
import type { ConsultationContext, ConsultationState } from '../../workflows/consultation/consultation.js';
import type { DisputeContext, DisputeState } from '../../workflows/dispute/dispute.js';
import type { Instant } from '../../workflows/limits/time.js';
import type { OpinionContext, OpinionState } from '../../workflows/opinion/opinion.js';
import type { Reader, Tx } from '../persistence/store.js';
import type { KeptDossiers, StoredDossier } from './kept-dossiers.js';

interface ConsultationRow {
  readonly id: string;
  readonly state: ConsultationState;
  readonly version: number;
  readonly regulation_id: string;
  readonly regulation_hash: string;
  readonly journal_seq: number;
  readonly journal_hash: string;
  readonly updated_at: Instant;
  readonly context_json: string;
}

interface PartRow<State> {
  readonly consultation_id: string;
  readonly state: State;
  readonly context_json: string;
}

export type Locking = 'FOR UPDATE' | 'FOR UPDATE SKIP LOCKED';

/** The row that is locked; it brings the context along unless the dossier may still be in memory. */
interface HeadRow extends Omit<ConsultationRow, 'context_json'> {
  readonly context_json: string | null;
}

/**
 * Loads dossiers by id, to change them. On PostgreSQL the consultation's row is locked first: every part of a
 * dossier is behind that lock, so the parts are asked for without waiting for it; `SKIP LOCKED` leaves out the consultations
 * that another replica works on. A dossier kept in memory is used when the locked row says that it has not changed since.
 */
export async function loadDossiers(
  tx: Tx,
  province: string,
  ids: readonly string[],
  locking: Locking,
  kept: KeptDossiers,
): Promise<Map<string, StoredDossier>> {
  const unknown = ids.filter((id) => !kept.has(province, id));
  const [heads, opinions, disputes] = await Promise.all([
    tx.rows<HeadRow>(
      `SELECT id, state, version, regulation_id, regulation_hash, journal_seq, journal_hash, updated_at,
              CASE WHEN id = ANY(?) THEN context_json END AS context_json
       FROM consultations WHERE province = ? AND id = ANY(?) ORDER BY id ${locking}`,
      [unknown, province, ids],
    ),
    partsOf<OpinionState>(tx, 'opinions', province, unknown),
    partsOf<DisputeState>(tx, 'disputes', province, unknown),
  ]);
  const found = new Map<string, StoredDossier>();
  const outdated: string[] = [];
  for (const head of heads) {
    const { id, context_json } = head;
    const stored =
      context_json === null
        ? kept.find(province, id, head.version, head.journal_hash)
        : assemble({ ...head, context_json }, opinions.get(id), disputes.get(id));
    if (stored === undefined) outdated.push(id);
    // Set even while undefined, as it is read below: the dossiers of a batch keep the order of their ids.
    found.set(id, stored as StoredDossier);
  }
  if (outdated.length === 0) return found;
  // Another replica has written these meanwhile: they are read anew, behind the locks that are already held.
  for (const id of outdated) kept.drop(province, id);
  for (const [id, stored] of await loadDossiers(tx, province, outdated, locking, kept)) found.set(id, stored);
  return found;
}

/** A row of the one statement that reads a whole dossier: which part it is, and what all parts have in common. */
interface WholeRow extends ConsultationRow {
  readonly part: 'consultation' | 'opinion' | 'dispute';
}

const WHOLE = `
  SELECT 'consultation' AS part, id, state, version, regulation_id, regulation_hash, journal_seq, journal_hash, updated_at, context_json
  FROM consultations WHERE province = ? AND id = ?
  UNION ALL SELECT 'opinion', consultation_id, state, NULL, NULL, NULL, NULL, NULL, NULL, context_json
  FROM opinions WHERE province = ? AND consultation_id = ?
  UNION ALL SELECT 'dispute', consultation_id, state, NULL, NULL, NULL, NULL, NULL, NULL, context_json
  FROM disputes WHERE province = ? AND consultation_id = ?`;

/** Reads a dossier to show it; null when there is none. One statement reads all of it, so that it is of one moment. */
export async function readDossier(reader: Reader, province: string, id: string): Promise<StoredDossier | null> {
  const rows = await reader.rows<WholeRow>(WHOLE, [province, id, province, id, province, id]);
  const row = rows.find(({ part }) => part === 'consultation');
  if (row === undefined) return null;
  const parts = (part: WholeRow['part']): PartRow<never>[] =>
    rows.filter((candidate) => candidate.part === part).map(partOf);
  return assemble(row, parts('opinion'), parts('dispute'));
}

function partOf({ id, state, context_json }: WholeRow): PartRow<never> {
  return { consultation_id: id, state: state as never, context_json };
}

async function partsOf<State>(
  tx: Tx,
  table: 'opinions' | 'disputes',
  province: string,
  ids: readonly string[],
): Promise<Map<string, PartRow<State>[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.rows<PartRow<State>>(
    `SELECT consultation_id, state, context_json FROM ${table} WHERE province = ? AND consultation_id = ANY(?)`,
    [province, ids],
  );
  const groups = new Map<string, PartRow<State>[]>();
  for (const row of rows) {
    const group = groups.get(row.consultation_id);
    if (group === undefined) groups.set(row.consultation_id, [row]);
    else group.push(row);
  }
  return groups;
}

function assemble(
  row: ConsultationRow,
  opinions: readonly PartRow<OpinionState>[] = [],
  disputes: readonly PartRow<DisputeState>[] = [],
): StoredDossier {
  return {
    version: row.version,
    regulationId: row.regulation_id,
    regulationHash: row.regulation_hash,
    seq: row.journal_seq,
    hash: row.journal_hash,
    recordedAt: row.updated_at,
    dossier: {
      id: row.id,
      consultation: { state: row.state, context: JSON.parse(row.context_json) as ConsultationContext },
      opinions: opinions
        .map(({ state, context_json }) => ({ state, context: JSON.parse(context_json) as OpinionContext }))
        .sort((a, b) => a.context.ordinal - b.context.ordinal),
      disputes: disputes
        .map(({ state, context_json }) => ({ state, context: JSON.parse(context_json) as DisputeContext }))
        .sort((a, b) => a.context.round - b.context.round),
    },
  };
}
