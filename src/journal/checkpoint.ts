/**
 * Anchors the heads of chains in signed checkpoints. A checkpoint that is kept elsewhere fixes everything before it: no
 * entry can be changed or cut off without the signature, the root or a head no longer fitting.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Instant } from '../../workflows/limits/time.js';
import type { Store, Tx } from '../persistence/store.js';
import { canonicalJson, sha256 } from '../platform/canonical-json.js';
import type { CheckpointBody } from './checkpoint-body.js';
import { AUDIT_CHAIN, GENESIS, isOfConsultation, LETTERS_CHAIN, PROVINCE_CHAIN, REGISTER_CHAIN } from './entry.js';
import { type ChainHead, leafHash, rootOf } from './merkle.js';
import type { SigningKey } from './signing-key.js';

/** Heads in one checkpoint: it is one short transaction, and one tree that a proof reads whole. */
const MOST_HEADS = 500;

export interface MadeCheckpoint {
  readonly seq: number;
  readonly hash: string;
  /** How many heads it anchors. */
  readonly heads: number;
  /** False when as many more may wait. */
  readonly last: boolean;
}

/**
 * Makes one checkpoint of the heads that changed since they were last anchored, at most a page of them; null when there are
 * none. It locks heads that no transaction is writing and leaves the others for the next time, so that no command waits for
 * more than one page and it waits for none; several replicas make theirs one after another. `first` is the id of a consultation
 * that must be among them if it is not anchored: a proof is asked for it.
 * @throws StoreError when the database cannot be written
 */
export async function makeCheckpoint(
  store: Store,
  key: SigningKey,
  province: string,
  now: Instant,
  first?: string,
): Promise<MadeCheckpoint | null> {
  return store.write(async (tx) => {
    await oneAtATime(store, tx, province);
    const heads = await unanchoredHeads(tx, province, first);
    if (heads.length === 0) return null;
    const last = await tx.row<{ seq: number; hash: string }>(
      'SELECT seq, hash FROM checkpoints WHERE province = ? ORDER BY seq DESC LIMIT 1',
      [province],
    );
    const seq = (last?.seq ?? 0) + 1;
    const body: CheckpointBody = {
      v: 1,
      province,
      seq,
      at: now,
      prev: last?.hash ?? GENESIS,
      entries: heads.length,
      root: rootOf(heads.map(leafHash)),
      keyId: key.id,
    };
    const hash = await write(tx, body, key, heads);
    return { seq, hash, heads: heads.length, last: heads.length < MOST_HEADS };
  });
}

/** Makes checkpoints, page by page and yielding between them, until every head of a province is anchored. @returns how many heads */
export async function anchorEverything(
  store: Store,
  key: SigningKey,
  province: string,
  now: () => Promise<Instant>,
): Promise<number> {
  let heads = 0;
  for (;;) {
    const made = await makeCheckpoint(store, key, province, await now());
    heads += made?.heads ?? 0;
    if (made === null || made.last) return heads;
    await nextTurn();
  }
}

async function oneAtATime(store: Store, tx: Tx, province: string): Promise<void> {
  if (store.kind !== 'postgres') return;
  await tx.rows(`SELECT pg_advisory_xact_lock(hashtextextended('dong-thuan checkpoint ' || ?, 0))`, [province]);
}

/** Committed heads that no checkpoint holds yet, in the order of their chains; at most a page. */
async function unanchoredHeads(tx: Tx, province: string, first: string | undefined): Promise<ChainHead[]> {
  // The one that must be among them is locked before any other, so no lock is held while it is waited for.
  const asked = first === undefined ? [] : await unanchored(tx, province, 'AND id = ?', [first], 'FOR UPDATE');
  const others = await unanchored(tx, province, '', [], 'FOR UPDATE SKIP LOCKED');
  const own = [
    ...(await provinceHead(tx, province, PROVINCE_CHAIN)),
    ...(await provinceHead(tx, province, REGISTER_CHAIN)),
    ...(await provinceHead(tx, province, LETTERS_CHAIN)),
    ...(await provinceHead(tx, province, AUDIT_CHAIN)),
  ];
  const heads = new Map<string, ChainHead>();
  for (const head of [...asked, ...own, ...others]) if (heads.size < MOST_HEADS) heads.set(head.chain, head);
  return [...heads.values()].sort((a, b) => (a.chain < b.chain ? -1 : 1));
}

function unanchored(tx: Tx, province: string, which: string, params: string[], lock: string): Promise<ChainHead[]> {
  return tx.rows<ChainHead>(
    `SELECT id AS chain, journal_seq AS seq, journal_hash AS hash FROM consultations
     WHERE province = ? AND journal_seq > anchored_seq ${which} ORDER BY id LIMIT ${MOST_HEADS} ${lock}`,
    [province, ...params],
  );
}

/** The head of a chain that has no row of its own, if no checkpoint holds it: that is read off the checkpoints. */
function provinceHead(tx: Tx, province: string, chain: string): Promise<ChainHead[]> {
  return tx.rows<ChainHead>(
    `SELECT j.chain, j.seq, j.hash FROM journal j WHERE j.province = ? AND j.chain = ?
     AND j.seq = (SELECT MAX(l.seq) FROM journal l WHERE l.province = j.province AND l.chain = j.chain)
     AND NOT EXISTS
       (SELECT 1 FROM checkpoint_heads h WHERE h.province = j.province AND h.chain = j.chain AND h.seq >= j.seq)`,
    [province, chain],
  );
}

async function write(tx: Tx, body: CheckpointBody, key: SigningKey, heads: readonly ChainHead[]): Promise<string> {
  const { province, seq, at, entries, root, prev } = body;
  const text = canonicalJson(body);
  const hash = sha256(text);
  await tx.insert('checkpoints', [
    { province, seq, at, entries, root, prev_hash: prev, hash, key_id: key.id, signature: key.sign(text), body: text },
  ]);
  await tx.insert(
    'checkpoint_heads',
    heads.map((head, position) => ({ province, checkpoint_seq: seq, position, ...head })),
  );
  const anchored = heads
    .filter((head) => isOfConsultation(head.chain))
    .map((head) => ({ province, id: head.chain, anchored_seq: head.seq }));
  await tx.update('consultations', anchored);
  return hash;
}
