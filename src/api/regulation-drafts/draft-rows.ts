/** The rows of regulations that administrators write, their trials and the province's own rehearsals. */
import type { CivilDate, Instant } from '../../../workflows/limits/time.js';
import type { Reader, Store, Tx } from '../../persistence/store.js';

export interface DraftRow {
  readonly id: string;
  readonly version: number;
  readonly based_on: string;
  readonly body_json: string;
  readonly saved_by_name: string | null;
  readonly saved_at: Instant;
  readonly proposed_by: string | null;
  readonly proposed_by_name: string | null;
  readonly proposed_at: Instant | null;
  readonly document: string | null;
  readonly from_on: CivilDate | null;
}

const FOUND = `SELECT d.id, d.version, d.based_on, d.body_json, s.name AS saved_by_name, d.saved_at, d.proposed_by,
    p.name AS proposed_by_name, d.proposed_at, d.document, d.from_on
  FROM regulation_drafts d
  LEFT JOIN people s ON s.province = d.province AND s.id = d.saved_by
  LEFT JOIN people p ON p.province = d.province AND p.id = d.proposed_by
  WHERE d.province = ?`;

/** The drafts of a province whose ids come after one, by id. */
export function draftsAfter(reader: Reader, province: string, after: string, most: number): Promise<DraftRow[]> {
  return reader.rows<DraftRow>(`${FOUND} AND d.id > ? ORDER BY d.id LIMIT ?`, [province, after, most]);
}

export function draftRow(reader: Reader, province: string, id: string): Promise<DraftRow | undefined> {
  return reader.row<DraftRow>(`${FOUND} AND d.id = ?`, [province, id]);
}

/** What a change writes beside the version. */
export type DraftChange = Readonly<
  Partial<
    Record<'body_json' | 'proposed_by' | 'proposed_at' | 'document' | 'from_on' | 'rehearsed_json', string | null>
  >
> &
  Readonly<{ saved_by: string; saved_at: Instant }>;

/** No proposal stands: what is laid before another person is the text that was proposed, and no other. */
export const NOT_PROPOSED = {
  proposed_by: null,
  proposed_at: null,
  document: null,
  from_on: null,
  rehearsed_json: null,
} as const;

/** What is written in the same transaction. */
type Beside = (tx: Tx) => Promise<void>;

/** Changes a draft at the version that was seen, and writes what belongs beside it. @returns whether that version still stood there */
export async function changeDraft(
  store: Store,
  province: string,
  { id, seen }: { readonly id: string; readonly seen: number },
  change: DraftChange,
  beside: Beside,
): Promise<boolean> {
  const row = { province, id, ...change, version: seen + 1 };
  return store.write(async (tx) => {
    if ((await tx.update('regulation_drafts', [row], { column: 'version', seen: [seen] })) !== 1) return false;
    await beside(tx);
    return true;
  });
}

export const TRIALS = ['rehearsal', 'what-if'] as const;
/** `rehearsal`: all stories, before and under the draft; `what-if`: past consultations replayed under it. */
export type TrialKind = (typeof TRIALS)[number];

export const TRIAL_STATES = ['running', 'done', 'failed', 'too-long'] as const;
export type TrialState = (typeof TRIAL_STATES)[number];

export interface TrialRow {
  readonly kind: TrialKind;
  /** SHA-256 of the text that was tried. */
  readonly hash: string;
  readonly asked_json: string;
  readonly started_at: Instant;
  readonly state: TrialState;
  readonly result_json: string | null;
}

/** The last trial of each kind of a draft. */
export function trialsOf(reader: Reader, province: string, id: string): Promise<TrialRow[]> {
  return reader.rows<TrialRow>(
    `SELECT kind, hash, asked_json, started_at, state, result_json FROM regulation_trials
     WHERE province = ? AND regulation_id = ?`,
    [province, id],
  );
}

/** Notes that a trial has begun, in place of the one before it. */
export async function trialBegins(
  store: Store,
  key: { readonly province: string; readonly regulation_id: string; readonly kind: TrialKind },
  trial: {
    readonly hash: string;
    readonly asked_json: string;
    readonly started_by: string;
    readonly started_at: Instant;
  },
  beside: Beside,
): Promise<void> {
  await store.write(async (tx) => {
    await tx.remove('regulation_trials', [key]);
    await tx.insert('regulation_trials', [{ ...key, ...trial, state: 'running', result_json: null }]);
    await beside(tx);
  });
}

/** Notes what a trial came to; nothing where one of another text has taken its place. */
export async function trialEnds(
  store: Store,
  key: { readonly province: string; readonly regulation_id: string; readonly kind: TrialKind },
  hash: string,
  { state, result }: { readonly state: TrialState; readonly result: unknown },
): Promise<void> {
  await store.write((tx) =>
    tx.execute(
      `UPDATE regulation_trials SET state = ?, result_json = ?
       WHERE province = ? AND regulation_id = ? AND kind = ? AND hash = ?`,
      [state, result === null ? null : JSON.stringify(result), key.province, key.regulation_id, key.kind, hash],
    ),
  );
}

export interface OwnRehearsalRow {
  readonly name: string;
  readonly story: string;
  readonly saved_by_name: string | null;
  readonly saved_at: Instant;
}

/** The province's own rehearsals, by name. */
export function ownRehearsals(reader: Reader, province: string): Promise<OwnRehearsalRow[]> {
  return reader.rows<OwnRehearsalRow>(
    `SELECT r.name, r.story, s.name AS saved_by_name, r.saved_at FROM own_rehearsals r
     LEFT JOIN people s ON s.province = r.province AND s.id = r.saved_by WHERE r.province = ? ORDER BY r.name`,
    [province],
  );
}
