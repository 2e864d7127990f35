/** The rows of drafts, whatever act they prepare: one for each place, with a version that every save raises. */
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import { StaleDraft } from '../../http/problems/problem.js';
import type { Reader, Row, Store } from '../../persistence/store.js';
import { StoreError } from '../../persistence/store-error.js';
import type { DraftPerson, DraftView } from './draft.views.js';

/** Where a draft lies: its table, and its whole key there. */
export interface DraftPlace {
  readonly table: 'answer_drafts' | 'act_drafts';
  readonly key: Readonly<Record<string, string>>;
}

/** What a save writes. */
export interface Saving {
  readonly draft: Record<string, unknown>;
  readonly round: number;
  readonly submitted: boolean;
  readonly person: string;
  readonly at: Instant;
  /** The version that was seen; 0 for the first save. */
  readonly seen: number;
  /** Columns that only this table has. */
  readonly others?: Row;
}

/** What sending a draft back writes. */
export interface SendingBack {
  readonly remark: string;
  readonly person: string;
  readonly at: Instant;
  readonly seen: number;
}

interface Found {
  readonly round: number;
  readonly body_json: string;
  readonly version: number;
  readonly text_version: number;
  readonly saved_by: string;
  readonly saved_by_name: string | null;
  readonly saved_at: Instant;
  readonly submitted_at: Instant | null;
  readonly submitted_by: string | null;
  readonly submitted_by_name: string | null;
  readonly returned_at: Instant | null;
  readonly returned_by: string | null;
  readonly returned_by_name: string | null;
  readonly remark: string | null;
}

/** The draft as it stands; null when there is none. `round` is the one now running: a submission does not outlive its own. */
export async function readDraft(reader: Reader, place: DraftPlace, round: number): Promise<DraftView | null> {
  const row = await find(reader, place);
  if (row === undefined) return null;
  const submitted = row.submitted_at !== null && row.round === round;
  return {
    draft: JSON.parse(row.body_json) as Record<string, unknown>,
    version: row.version,
    savedVersion: row.text_version,
    round: row.round,
    savedBy: personOf(row.saved_by, row.saved_by_name),
    savedAt: inVietnam(row.saved_at),
    submittedAt: submitted && row.submitted_at !== null ? inVietnam(row.submitted_at) : null,
    submittedBy: submitted ? personOf(row.submitted_by, row.submitted_by_name) : null,
    returned:
      row.returned_at === null
        ? null
        : {
            at: inVietnam(row.returned_at),
            by: personOf(row.returned_by, row.returned_by_name),
            remark: row.remark ?? '',
          },
  };
}

/**
 * Saves a draft over the version that was seen. Of two saves at once one wins, on both databases. What was sent back stays
 * so until it is submitted.
 * @throws StaleDraft when another version stands there now: it tells who saved it, and when
 */
export async function saveDraft(store: Store, place: DraftPlace, saving: Saving): Promise<void> {
  const { draft, round, submitted, person, at, seen, others = {} } = saving;
  const version = seen + 1;
  const row = {
    ...place.key,
    ...others,
    round,
    body_json: JSON.stringify(draft),
    version,
    text_version: version,
    saved_by: person,
    saved_at: at,
    submitted_at: submitted ? at : null,
    submitted_by: submitted ? person : null,
  };
  const sentBack = { returned_at: null, returned_by: null, remark: null };
  await atVersion(store, place, () =>
    store.write((tx) =>
      seen === 0
        ? tx.insert(place.table, [{ ...row, ...sentBack }], 'ignore')
        : tx.update(place.table, [submitted ? { ...row, ...sentBack } : row], { column: 'version', seen: [seen] }),
    ),
  );
}

/**
 * Sends a draft back with a remark: it is no longer submitted, and its text stays as it is.
 * @throws StaleDraft when another version than the seen one stands there
 */
export async function sendBackDraft(store: Store, place: DraftPlace, back: SendingBack): Promise<void> {
  const { remark, person, at, seen } = back;
  const row = {
    ...place.key,
    version: seen + 1,
    submitted_at: null,
    submitted_by: null,
    returned_at: at,
    returned_by: person,
    remark,
  };
  await atVersion(store, place, () =>
    store.write((tx) => tx.update(place.table, [row], { column: 'version', seen: [seen] })),
  );
}

/**
 * Throws a draft away. One that is not there is no error.
 * @throws StaleDraft when another version than the seen one stands there
 */
export async function discardDraft(store: Store, place: DraftPlace, seen: number): Promise<void> {
  if ((await find(store.reader, place)) === undefined) return;
  await atVersion(store, place, () =>
    store.write((tx) =>
      tx.execute(`DELETE FROM ${place.table} WHERE ${whereOf(place)} AND version = ?`, [
        ...Object.values(place.key),
        seen,
      ]),
    ),
  );
}

/** The act was done: the draft that led to it goes. One that was saved after the act stays. */
export async function forgetDraft(store: Store, place: DraftPlace, doneAt: Instant): Promise<void> {
  await store.write((tx) =>
    tx.execute(`DELETE FROM ${place.table} WHERE ${whereOf(place)} AND saved_at <= ?`, [
      ...Object.values(place.key),
      doneAt,
    ]),
  );
}

async function atVersion(store: Store, place: DraftPlace, change: () => Promise<number>): Promise<void> {
  const changed = await change().catch((error: unknown) => {
    if (error instanceof StoreError && error.code === 'conflict') return 0;
    throw error;
  });
  if (changed === 1) return;
  const now = await find(store.reader, place);
  throw new StaleDraft(now?.version ?? 0, now?.saved_by_name ?? null, now?.saved_at ?? null);
}

const whereOf = ({ key }: DraftPlace): string =>
  Object.keys(key)
    .map((column) => `${column} = ?`)
    .join(' AND ');

function find(reader: Reader, place: DraftPlace): Promise<Found | undefined> {
  return reader.row<Found>(
    `SELECT d.*, s.name AS saved_by_name, h.name AS submitted_by_name, r.name AS returned_by_name
      FROM (SELECT * FROM ${place.table} WHERE ${whereOf(place)}) d
      LEFT JOIN people s ON s.province = d.province AND s.id = d.saved_by
      LEFT JOIN people h ON h.province = d.province AND h.id = d.submitted_by
      LEFT JOIN people r ON r.province = d.province AND r.id = d.returned_by`,
    Object.values(place.key),
  );
}

const personOf = (id: string | null, name: string | null): DraftPerson | null =>
  id === null || name === null ? null : { id, name };
