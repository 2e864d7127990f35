/** Verifies the checkpoints of the former format, from before the log of the province: everything that they anchored is still there. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Reader } from '../persistence/store.js';
import { sha256 } from '../platform/canonical-json.js';
import { type CheckpointBody, parseCheckpoint } from './checkpoint-body.js';
import { GENESIS } from './entry.js';
import { fault, type JournalFault } from './fault.js';
import { type ChainHead, leafHash, rootOf } from './merkle.js';
import { isSignedBy } from './signing-key.js';

/** A checkpoint that was kept elsewhere: printed, published, sent to another agency. */
export interface OutsideCheckpoint {
  readonly province: string;
  /** Null where the file does not tell it: a signed note alone. */
  readonly seq: number | null;
  readonly hash: string;
}

/** What is wrong, and in which chain: an id of a consultation, `:register`, `:province`, or `:checkpoints` for the checkpoints themselves. */
export interface Difference {
  readonly chain: string;
  readonly fault: JournalFault;
}

export const CHECKPOINTS = ':checkpoints';

interface CheckpointRow {
  readonly seq: number;
  readonly at: string;
  readonly entries: number;
  readonly root: string;
  readonly prev_hash: string;
  readonly hash: string;
  readonly key_id: string;
  readonly signature: string;
  readonly body: string;
}

const PAGE = 100;

/** Each checkpoint in turn, as `onCheckpoint` is told; the first difference, or null. `keys` are public keys by id. */
export async function verifyCheckpoints(
  reader: Reader,
  province: string,
  keys: ReadonlyMap<string, string>,
  onCheckpoint: (seq: number, hash: string) => void,
): Promise<Difference | null> {
  let head = GENESIS;
  let seq = 0;
  for (;;) {
    const page = await reader.rows<CheckpointRow>(
      `SELECT seq, at, entries, root, prev_hash, hash, key_id, signature, body FROM checkpoints
       WHERE province = ? AND seq > ? ORDER BY seq LIMIT ${PAGE}`,
      [province, seq],
    );
    for (const row of page) {
      const wrong = inCheckpoint(province, row, { seq: seq + 1, prev: head }, keys);
      if (wrong !== null) return { chain: CHECKPOINTS, fault: wrong };
      const lost = await inHeads(reader, province, row);
      if (lost !== null) return lost;
      seq = row.seq;
      head = row.hash;
      onCheckpoint(seq, head);
      // On SQLite nothing here waits for input or output, so others would get no turn.
      await nextTurn();
    }
    if (page.length < PAGE) break;
  }
  const lost = await lostCheckpoint(reader, province, seq);
  return lost === null ? null : { chain: CHECKPOINTS, fault: fault('checkpoint-lost', { seq: lost }) };
}

/** A checkpoint after the last one whose heads are still there: both are written in one transaction. */
async function lostCheckpoint(reader: Reader, province: string, last: number): Promise<number | null> {
  const row = await reader.row<{ checkpoint_seq: number }>(
    `SELECT h.checkpoint_seq FROM checkpoint_heads h WHERE h.province = ? AND h.checkpoint_seq > ? AND NOT EXISTS
     (SELECT 1 FROM checkpoints c WHERE c.province = h.province AND c.seq = h.checkpoint_seq)
     ORDER BY h.checkpoint_seq LIMIT 1`,
    [province, last],
  );
  return row?.checkpoint_seq ?? null;
}

function inCheckpoint(
  province: string,
  row: CheckpointRow,
  expected: { readonly seq: number; readonly prev: string },
  keys: ReadonlyMap<string, string>,
): JournalFault | null {
  const { seq } = row;
  if (seq !== expected.seq) return fault('checkpoint-gap', { expected: expected.seq, found: seq });
  const body = parseCheckpoint(row.body);
  if (body === null) return fault('checkpoint-broken', { seq });
  if (sha256(row.body) !== row.hash) return fault('checkpoint-hash', { seq });
  const part = misplaced(province, row, body);
  if (part !== null) return fault('checkpoint-misplaced', { seq, part });
  if (body.prev !== expected.prev) return fault('checkpoint-link', { seq });
  const publicKey = keys.get(row.key_id);
  if (publicKey === undefined) return fault('checkpoint-key', { seq, keyId: row.key_id });
  return isSignedBy(publicKey, row.body, row.signature) ? null : fault('checkpoint-signature', { seq });
}

/** The columns beside the signed text must say what it says. */
function misplaced(province: string, row: CheckpointRow, body: CheckpointBody): string | null {
  if (body.province !== province) return 'province';
  if (body.seq !== row.seq) return 'seq';
  if (body.at !== row.at) return 'at';
  if (body.entries !== row.entries) return 'entries';
  if (body.root !== row.root) return 'root';
  if (body.prev !== row.prev_hash) return 'prev_hash';
  return body.keyId === row.key_id ? null : 'key_id';
}

interface HeadRow extends ChainHead {
  readonly position: number;
  /** The hash of that entry in the journal; null when it is gone. */
  readonly kept: string | null;
}

/** The tree over the heads is the one that was signed, and every head is an entry of the journal. */
async function inHeads(reader: Reader, province: string, checkpoint: CheckpointRow): Promise<Difference | null> {
  const heads = await reader.rows<HeadRow>(
    `SELECT h.position, h.chain, h.seq, h.hash, j.hash AS kept FROM checkpoint_heads h
     LEFT JOIN journal j ON j.province = h.province AND j.chain = h.chain AND j.seq = h.seq
     WHERE h.province = ? AND h.checkpoint_seq = ? ORDER BY h.position`,
    [province, checkpoint.seq],
  );
  const inOrder = heads.every(({ position }, index) => position === index);
  const isWhole = inOrder && heads.length === checkpoint.entries && heads.length > 0;
  if (!isWhole || rootOf(heads.map(leafHash)) !== checkpoint.root)
    return { chain: CHECKPOINTS, fault: fault('checkpoint-root', { seq: checkpoint.seq }) };
  const lost = heads.find(({ hash, kept }) => kept !== hash);
  if (lost === undefined) return null;
  return { chain: lost.chain, fault: fault('anchored-head', { checkpoint: checkpoint.seq, seq: lost.seq }) };
}
