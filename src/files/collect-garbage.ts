/**
 * Files that nothing refers to are thrown away, but not at once: an upload becomes part of an act or of a draft only later. What
 * the journal of any consultation names is never thrown away, whatever became of the consultation.
 */
import { type Instant, instantOf } from '../../workflows/limits/time.js';
import type { Store, Tx } from '../persistence/store.js';
import type { Files } from './files.js';
import type { FileStorage } from './storage.js';

export interface Collection {
  readonly store: Store;
  readonly storage: FileStorage;
  readonly files: Files;
  /** So long after it was uploaded last a file stays in any case, in milliseconds. */
  readonly graceMs: number;
  /** The moment by the wall clock, in epoch milliseconds: by it the storage says how old a file is. */
  readonly now: number;
}

/** What was thrown away. */
export interface Collected {
  /** Uploads of agencies that nothing referred to. */
  readonly uploads: number;
  /** Files whose bytes went. */
  readonly files: number;
}

/** Looks through all that is kept once. Uploads go by the clock of the database, bytes without a row by their own age. */
export async function collectGarbage(collection: Collection): Promise<Collected> {
  const { store, storage, files, graceMs, now } = collection;
  const before = instantOf((await store.now(store.reader)) - graceMs);
  const uploads = await store.write((tx) => forgetUnreferenced(tx, before));
  let gone = 0;
  for await (const { since, ...key } of storage.list())
    if (since < now - graceMs && (await files.removeUnknown(key))) gone += 1;
  return { uploads, files: gone };
}

interface Candidate {
  readonly province: string;
  readonly sha256: string;
  readonly agency: string;
}

/** The rows are locked and then it is asked once more what refers to them: an act that names one meanwhile has it first. */
async function forgetUnreferenced(tx: Tx, before: Instant): Promise<number> {
  const candidates = await tx.rows<Candidate>(
    `SELECT f.province, f.sha256, f.agency FROM files f WHERE f.uploaded_at < ? AND NOT EXISTS (
        SELECT 1 FROM file_references r WHERE r.province = f.province AND r.sha256 = f.sha256)
      ORDER BY f.province, f.sha256, f.agency FOR UPDATE OF f`,
    [before],
  );
  if (candidates.length === 0) return 0;
  const named = new Set([...(await namedInJournals(tx, candidates)), ...(await namedInDrafts(tx))]);
  const unreferenced = candidates.filter(({ province, sha256 }) => !named.has(`${province} ${sha256}`));
  return tx.remove(
    'files',
    unreferenced.map(({ province, sha256, agency }) => ({ province, sha256, agency })),
  );
}

async function namedInJournals(tx: Tx, candidates: readonly Candidate[]): Promise<string[]> {
  const rows = await tx.rows<Omit<Candidate, 'agency'>>(
    'SELECT DISTINCT province, sha256 FROM file_references WHERE sha256 = ANY(?)',
    [candidates.map(({ sha256 }) => sha256)],
  );
  return rows.map(({ province, sha256 }) => `${province} ${sha256}`);
}

/**
 * A draft is kept as it was typed, so every hash in it counts. Drafts are few: they go when the act is done; so are messages of the
 * document axis that wait for a clerk, whose files are still to be attached.
 */
async function namedInDrafts(tx: Tx): Promise<string[]> {
  const rows = await tx.rows<{ province: string; body_json: string }>(
    `SELECT province, body_json FROM answer_drafts UNION ALL SELECT province, body_json FROM act_drafts
      UNION ALL SELECT province, files_json AS body_json FROM edxml_messages WHERE state = 'answer'`,
  );
  return rows.flatMap(({ province, body_json }) =>
    [...body_json.matchAll(/\b[0-9a-f]{64}\b/g)].map(([sha256]) => `${province} ${sha256}`),
  );
}
