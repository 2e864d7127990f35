/** The rows of drafts: one for each consultation and agency, with a version that every save raises. */
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import { StaleDraft } from '../../http/problems/problem.js';
import type { Reader, Store } from '../../persistence/store.js';
import { StoreError } from '../../persistence/store-error.js';
import type { AnswerDraftView, DraftPerson } from './answer-draft.views.js';

/** Which draft: the agency is the one that was asked, also where another now answers for it. */
export interface DraftKey {
  readonly province: string;
  readonly consultation: string;
  readonly agency: string;
}

/** What a save writes. */
export interface Saving {
  readonly draft: Record<string, unknown>;
  readonly round: number;
  readonly submitted: boolean;
  readonly person: string;
  readonly at: Instant;
  /** The version that was seen; 0 for the first save, null where none was told. */
  readonly seen: number | null;
}

interface Row {
  readonly round: number;
  readonly body_json: string;
  readonly version: number;
  readonly saved_by: string;
  readonly saved_by_name: string | null;
  readonly saved_at: Instant;
  readonly submitted_at: Instant | null;
  readonly submitted_by: string | null;
  readonly submitted_by_name: string | null;
}

const FOUND = `SELECT d.round, d.body_json, d.version, d.saved_by, s.name AS saved_by_name, d.saved_at,
    d.submitted_at, d.submitted_by, h.name AS submitted_by_name
  FROM answer_drafts d
  LEFT JOIN people s ON s.province = d.province AND s.id = d.saved_by
  LEFT JOIN people h ON h.province = d.province AND h.id = d.submitted_by
  WHERE d.province = ? AND d.consultation_id = ? AND d.agency = ?`;

/** The draft as it stands; null when there is none. `round` is the one now running: a submission does not outlive its own. */
export async function readDraft(reader: Reader, key: DraftKey, round: number): Promise<AnswerDraftView | null> {
  const row = await find(reader, key);
  if (row === undefined) return null;
  const submitted = row.submitted_at !== null && row.round === round;
  return {
    draft: JSON.parse(row.body_json) as Record<string, unknown>,
    version: row.version,
    round: row.round,
    savedBy: personOf(row.saved_by, row.saved_by_name),
    savedAt: inVietnam(row.saved_at),
    submittedAt: submitted && row.submitted_at !== null ? inVietnam(row.submitted_at) : null,
    submittedBy: submitted ? personOf(row.submitted_by, row.submitted_by_name) : null,
  };
}

/**
 * Saves a draft over the version that was seen. Of two saves at once one wins, on both databases.
 * @throws StaleDraft when another version stands there now: it tells who saved it, and when
 */
export async function saveDraft(store: Store, key: DraftKey, saving: Saving): Promise<void> {
  const { draft, round, submitted, person, at, seen } = saving;
  const row = {
    ...keyOf(key),
    round,
    body_json: JSON.stringify(draft),
    saved_by: person,
    saved_at: at,
    submitted_at: submitted ? at : null,
    submitted_by: submitted ? person : null,
  };
  await atVersion(store, key, async () =>
    store.write((tx) =>
      seen === null || seen === 0
        ? tx.insert('answer_drafts', [{ ...row, version: 1 }], 'ignore')
        : tx.update('answer_drafts', [{ ...row, version: seen + 1 }], { column: 'version', seen: [seen] }),
    ),
  );
}

/**
 * Throws a draft away. One that is not there is no error.
 * @throws StaleDraft when another version than the seen one stands there
 */
export async function discardDraft(store: Store, key: DraftKey, seen: number): Promise<void> {
  if ((await find(store.reader, key)) === undefined) return;
  await atVersion(store, key, async () =>
    store.write((tx) =>
      tx.execute(
        'DELETE FROM answer_drafts WHERE province = ? AND consultation_id = ? AND agency = ? AND version = ?',
        [key.province, key.consultation, key.agency, seen],
      ),
    ),
  );
}

/** The answer was given: the draft that led to it goes. One that was saved after the answer stays. */
export async function draftAnswered(store: Store, key: DraftKey, answeredAt: Instant): Promise<void> {
  await store.write((tx) =>
    tx.execute(
      'DELETE FROM answer_drafts WHERE province = ? AND consultation_id = ? AND agency = ? AND saved_at <= ?',
      [key.province, key.consultation, key.agency, answeredAt],
    ),
  );
}

async function atVersion(store: Store, key: DraftKey, change: () => Promise<number>): Promise<void> {
  const changed = await change().catch((error: unknown) => {
    if (error instanceof StoreError && error.code === 'conflict') return 0;
    throw error;
  });
  if (changed === 1) return;
  const now = await find(store.reader, key);
  throw new StaleDraft(now?.version ?? 0, now?.saved_by_name ?? null, now?.saved_at ?? null);
}

function find(reader: Reader, { province, consultation, agency }: DraftKey): Promise<Row | undefined> {
  return reader.row<Row>(FOUND, [province, consultation, agency]);
}

const keyOf = ({ province, consultation, agency }: DraftKey) => ({ province, consultation_id: consultation, agency });

const personOf = (id: string | null, name: string | null): DraftPerson | null =>
  id === null || name === null ? null : { id, name };
