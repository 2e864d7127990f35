/**
 * Takes what was journalled into the province's log and signs a checkpoint of it (docs/decisions/0037). A checkpoint that is kept
 * elsewhere fixes everything before it: no entry can be changed, left out or cut off without a hash no longer fitting.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Instant, instantOf } from '../../workflows/limits/time.js';
import type { Row, Store, Tx } from '../persistence/store.js';
import { canonicalJson, sha256 } from '../platform/canonical-json.js';
import { GENESIS, isOfConsultation } from './entry.js';
import { entryLeafText, leafHashOf, parseSeal, type Seal, sealText } from './log/leaves.js';
import { checkpointText, signedLine } from './log/note.js';
import { originOf } from './log/origin.js';
import { latestCheckpoint } from './log/read-checkpoints.js';
import { rulesOf } from './log/sealed-rules.js';
import { putHeads } from './log/standing-heads.js';
import { appendToTiles, nodesOf } from './log/tiles.js';
import { rangeRoot } from './log/tree.js';
import { limitsRecordedUpTo, remains, type Stretch, unloggedStretches } from './log/unlogged.js';
import type { SigningKey } from './signing-key.js';

export interface MadeCheckpoint {
  readonly seq: number;
  /** SHA-256 of its text. */
  readonly hash: string;
  /** How many chains it takes further. */
  readonly heads: number;
  /** False when as many more may wait. */
  readonly last: boolean;
}

export interface CheckpointWish {
  /** The id of a consultation that must be in it whole: a proof is asked for it. */
  readonly first?: string;
  /** Also where nothing was journalled since, if the last one is older than this, in milliseconds: it says up to when that holds. */
  readonly olderThanMs?: number;
}

/** What is known of the checkpoint before. */
interface Before {
  readonly seq: number;
  readonly hash: string;
  readonly size: number;
  /** Null where there is none in the log. */
  readonly seal: Seal | null;
}

/**
 * Makes one checkpoint of the entries that are not in the log yet, at most a page of chains; null when there are none. It locks chains
 * that no transaction is writing and leaves the others for the next time, so that no command waits for more than one page and
 * it waits for none; several replicas make theirs one after another.
 * @throws StoreError when the database cannot be written
 */
export async function makeCheckpoint(
  store: Store,
  key: SigningKey,
  province: string,
  now: Instant,
  wish: CheckpointWish = {},
): Promise<MadeCheckpoint | null> {
  return store.write(async (tx) => {
    await oneAtATime(store, tx, province);
    const before = await lastCheckpoint(tx, province);
    // Before the entries are looked for: what passes in between is then among them, or still counted as running.
    const recorded = await limitsRecordedUpTo(tx, province, now);
    const { stretches, isLast } = await unloggedStretches(tx, province, wish.first);
    if (stretches.length === 0 && !isTooOld(before, now, wish.olderThanMs)) return null;
    const isWhole = !(await remains(tx, province, stretches));
    const seal = {
      seal: before.seq + 1,
      province,
      at: latest(now, before.seal?.at, ...stretches.map(({ at }) => at)),
      upTo: isWhole ? recorded : earlier(before.seal?.upTo ?? instantOf(0), recorded),
      prev: before.hash,
    };
    const leaves = await takeIn(tx, province, before.size, stretches);
    const { chains, root } = await putHeads(tx, province, stretches);
    const rules = canonicalJson(await rulesOf(tx, province));
    const text = sealText({ ...seal, chains, heads: root, rules: sha256(rules) });
    await appendToTiles(tx, province, before.size, [...leaves, leafHashOf(text)]);
    const row = {
      province,
      seq: seal.seal,
      at: seal.at,
      size: before.size + leaves.length + 1,
      seal: text,
      rules: sha256(rules) === before.seal?.rules ? null : rules,
    };
    const hash = await sign(tx, row, key.previous === undefined ? [key] : [key, key.previous]);
    return { seq: seal.seal, hash, heads: stretches.length, last: isLast };
  });
}

/** Makes checkpoints, page by page and yielding between them, until everything is in the log. @returns how many chains went further */
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

/** The last one, of the former format where there is none of this. */
async function lastCheckpoint(tx: Tx, province: string): Promise<Before> {
  const last = await latestCheckpoint(tx, province);
  if (last !== undefined) {
    const { seq, hash, size } = last;
    return { seq, hash, size, seal: parseSeal(last.seal) };
  }
  const former = await tx.row<{ seq: number; hash: string }>(
    'SELECT seq, hash FROM checkpoints WHERE province = ? ORDER BY seq DESC LIMIT 1',
    [province],
  );
  return { seq: former?.seq ?? 0, hash: former?.hash ?? GENESIS, size: 0, seal: null };
}

function isTooOld({ seal }: Before, now: Instant, olderThanMs: number | undefined): boolean {
  if (olderThanMs === undefined) return false;
  return seal === null || Date.parse(now) - Date.parse(seal.at) > olderThanMs;
}

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);

/** On PostgreSQL another replica may have written an entry after this one looked at the clock. */
const latest = (now: Instant, ...others: readonly (Instant | undefined)[]): Instant =>
  others.reduce<Instant>((last, at) => (at !== undefined && at > last ? at : last), now);

/** Writes down where the entries stand in the log, and marks them. @returns the hashes of their leaves */
async function takeIn(tx: Tx, province: string, size: number, stretches: readonly Stretch[]): Promise<string[]> {
  const leaves: string[] = [];
  const runs = stretches.map(({ chain, entries }) => {
    const position = size + leaves.length;
    leaves.push(...entries.map(({ seq, hash }) => leafHashOf(entryLeafText({ chain, seq, hash }))));
    return { province, position, chain, first_seq: entries[0]?.seq ?? 0, last_seq: entries.at(-1)?.seq ?? 0 };
  });
  await tx.insert('log_runs', runs);
  const anchored = runs
    .filter(({ chain }) => isOfConsultation(chain))
    .map(({ chain, last_seq }) => ({ province, id: chain, anchored_seq: last_seq }));
  await tx.update('consultations', anchored);
  return leaves;
}

async function sign(
  tx: Tx,
  row: Row & { province: string; size: number },
  keys: readonly SigningKey[],
): Promise<string> {
  const { province, size } = row;
  const origin = await originOf(tx, province, keys[0]?.id ?? '');
  const body = checkpointText({ origin, size, root: await rangeRoot(nodesOf(tx, province), 0, size) });
  const signatures = keys.map((key) => signedLine(origin, key, body)).join('');
  await tx.insert('log_checkpoints', [{ ...row, hash: sha256(body), body, signatures }]);
  return sha256(body);
}
