/**
 * Verifies the whole log of a province: that its leaves are the entries of the journal, each once and in the order of its chain, that
 * every checkpoint is signed and seals what there was, and that what is counted from the leaves is what is stored.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Reader } from '../../persistence/store.js';
import { sha256 } from '../../platform/canonical-json.js';
import { fault, type JournalFault } from '../fault.js';
import { CountedHeads } from './counted-heads.js';
import { CountedTiles } from './counted-tiles.js';
import { entryLeafText, leafHashOf, parseSeal, type Seal } from './leaves.js';
import { keyHashOf, noteOf, parseCheckpointText, parseNote, signatureBy } from './note.js';
import { checkpointsAfter, type KeptCheckpoint } from './read-checkpoints.js';
import { nodesOf } from './tiles.js';
import { GrowingTree } from './tree.js';

/** What is wrong, and in which chain; `:checkpoints` for the log itself. */
export interface LogDifference {
  readonly chain: string;
  readonly fault: JournalFault;
}

const CHECKPOINTS = ':checkpoints';
const PAGE = 100;

/** What comes before the log: the last checkpoint of the former format. */
export interface LogBeginning {
  readonly seq: number;
  readonly hash: string;
}

/** What was seen of the log so far. */
interface Seen {
  readonly tree: GrowingTree;
  readonly heads: CountedHeads;
  readonly tiles: CountedTiles;
  origin: string | null;
  rules: string;
  seal: Seal | null;
  /** The first entry whose leaf is not the one that is kept in the tiles: where a root does not fit, it is to blame. */
  strange: { readonly chain: string; readonly seq: number } | null;
}

export interface LogVerification {
  /** Raw public keys that may have signed, by id. */
  readonly keys: ReadonlyMap<string, string>;
  /** Called with the number and the hash of each checkpoint. */
  readonly onCheckpoint: (seq: number, hash: string) => void;
}

/** The first difference, or null. @throws StoreError when the database cannot be read */
export async function verifyLog(
  reader: Reader,
  province: string,
  beginning: LogBeginning,
  { keys, onCheckpoint }: LogVerification,
): Promise<LogDifference | null> {
  const seen: Seen = {
    tree: new GrowingTree(),
    heads: new CountedHeads(),
    tiles: new CountedTiles(),
    origin: null,
    rules: '',
    seal: null,
    strange: null,
  };
  let before = beginning;
  for (;;) {
    const page = await checkpointsAfter(reader, province, before.seq, PAGE);
    for (const kept of page) {
      // Read anew for each checkpoint: one that is made meanwhile adds to the last tile.
      const found =
        outOfOrder(kept, before) ??
        (await takeEntries(reader, province, kept, seen)) ??
        inCheckpoint(province, kept, before, seen, keys);
      if (found !== null) return found;
      onCheckpoint(kept.seq, kept.hash);
      before = kept;
      // On SQLite nothing here waits for input or output, so others would get no turn.
      await nextTurn();
    }
    if (page.length < PAGE) break;
  }
  return (await cutOff(reader, province, before.seq, seen)) ?? (await inDerived(reader, province, before, seen));
}

interface LeafRow {
  readonly position: number;
  readonly chain: string;
  readonly first_seq: number;
  readonly last_seq: number;
  readonly seq: number | null;
  readonly hash: string | null;
}

/** The leaves of the entries before a seal. */
async function takeEntries(
  reader: Reader,
  province: string,
  { seq: checkpoint, size }: KeptCheckpoint,
  seen: Seen,
): Promise<LogDifference | null> {
  const rows = await reader.rows<LeafRow>(
    `SELECT r.position, r.chain, r.first_seq, r.last_seq, j.seq, j.hash FROM log_runs r LEFT JOIN journal j
     ON j.province = r.province AND j.chain = r.chain AND j.seq >= r.first_seq AND j.seq <= r.last_seq
     WHERE r.province = ? AND r.position >= ? AND r.position < ? ORDER BY r.position, j.seq`,
    [province, seen.tree.size, size],
  );
  const { tree, heads, tiles } = seen;
  const nodes = nodesOf(reader, province);
  const gap = () => ({ chain: CHECKPOINTS, fault: fault('log-gap', { position: tree.size }) });
  for (const [at, { position, chain, first_seq, last_seq, seq, hash }] of rows.entries()) {
    const expected = first_seq + tree.size - position;
    const isFirst = rows[at - 1]?.position !== position;
    if (isFirst && position !== tree.size) return gap();
    if (hash === null || seq !== expected) return { chain, fault: fault('log-entry', { checkpoint, seq: expected }) };
    if (rows[at + 1]?.position !== position && seq !== last_seq)
      return { chain, fault: fault('log-entry', { checkpoint, seq: seq + 1 }) };
    if (!heads.take(chain, seq, hash)) return { chain, fault: fault('log-twice', { seq }) };
    const leaf = leafHashOf(entryLeafText({ chain, seq, hash }));
    seen.strange ??= (await nodes(0, tree.size).catch(() => null)) === leaf ? null : { chain, seq };
    tree.push(leaf);
    tiles.push(leaf);
  }
  return tree.size === size - 1 ? null : gap();
}

function outOfOrder({ seq }: KeptCheckpoint, before: LogBeginning): LogDifference | null {
  if (seq === before.seq + 1) return null;
  return { chain: CHECKPOINTS, fault: fault('checkpoint-gap', { expected: before.seq + 1, found: seq }) };
}

function inCheckpoint(
  province: string,
  kept: KeptCheckpoint,
  before: LogBeginning,
  seen: Seen,
  keys: ReadonlyMap<string, string>,
): LogDifference | null {
  const { seq } = kept;
  const found = (wrong: JournalFault): LogDifference => ({ chain: CHECKPOINTS, fault: wrong });
  // Where what was counted does not fit, the entry is told whose leaf is another than the one that was kept.
  const counted = (wrong: JournalFault): LogDifference =>
    seen.strange === null
      ? found(wrong)
      : { chain: seen.strange.chain, fault: fault('log-entry', { checkpoint: seq, seq: seen.strange.seq }) };
  if (sha256(kept.body) !== kept.hash) return found(fault('checkpoint-hash', { seq }));
  const head = parseCheckpointText(kept.body);
  const seal = parseSeal(kept.seal);
  if (head === null || seal === null) return found(fault('checkpoint-broken', { seq }));
  seen.heads.settle();
  const part = differingPart(province, kept, before, seen, seal);
  seen.rules = seal.rules;
  if (part !== null) return counted(fault('seal-differs', { seq, part }));
  const leaf = leafHashOf(kept.seal);
  seen.tree.push(leaf);
  seen.tiles.push(leaf);
  seen.seal = seal;
  if (head.size !== kept.size || head.origin !== (seen.origin ?? head.origin))
    return found(fault('checkpoint-misplaced', { seq, part: 'body' }));
  seen.origin = head.origin;
  if (head.root !== seen.tree.root()) return counted(fault('checkpoint-root', { seq }));
  seen.strange = null;
  const wrong = unsigned(kept, head.origin, keys);
  return wrong === null ? null : found(wrong);
}

/** The part of a seal that says something else than what there was. */
function differingPart(
  province: string,
  kept: KeptCheckpoint,
  before: LogBeginning,
  { heads, rules, seal: last }: Seen,
  seal: Seal,
): string | null {
  if (seal.province !== province) return 'province';
  if (seal.seal !== kept.seq) return 'seal';
  if (seal.at !== kept.at || seal.at < (last?.at ?? seal.at)) return 'at';
  if (seal.upTo > seal.at) return 'upTo';
  if (seal.prev !== before.hash) return 'prev';
  if (seal.chains !== heads.count) return 'chains';
  if (seal.heads !== heads.root()) return 'heads';
  // The list is kept where it is another than before, and only there.
  return (kept.rules === null ? rules : sha256(kept.rules)) === seal.rules &&
    (kept.rules === null) === (rules === seal.rules)
    ? null
    : 'rules';
}

/** Every line of ours is a good signature by a key that is known. */
function unsigned(
  { seq, body, signatures }: KeptCheckpoint,
  name: string,
  keys: ReadonlyMap<string, string>,
): JournalFault | null {
  const note = parseNote(noteOf(body, [signatures]));
  if (note === null) return fault('checkpoint-broken', { seq });
  for (const line of note.lines) {
    const one = { text: note.text, lines: [line] };
    const isKnown = [...keys.values()].some((publicKey) => signatureBy(one, { name, publicKey, as: 'log' }) !== null);
    if (isKnown) continue;
    const named = [...keys].find(([, publicKey]) => signatureByHash(name, publicKey, line.keyHash));
    return named === undefined
      ? fault('checkpoint-key', { seq, keyId: line.keyHash })
      : fault('checkpoint-signature', { seq });
  }
  return null;
}

function signatureByHash(name: string, publicKey: string, keyHash: string): boolean {
  return keyHashOf({ name, publicKey, as: 'log' }) === keyHash;
}

/** A checkpoint after the last one whose leaves are still there: both are written in one transaction. */
async function cutOff(reader: Reader, province: string, last: number, { tree }: Seen): Promise<LogDifference | null> {
  const row = await reader.row<{ position: number }>(
    'SELECT position FROM log_runs WHERE province = ? AND position >= ? ORDER BY position LIMIT 1',
    [province, tree.size],
  );
  return row === undefined ? null : { chain: CHECKPOINTS, fault: fault('checkpoint-lost', { seq: last + 1 }) };
}

/** What is counted from the leaves; a checkpoint that was made meanwhile has changed it, and is for the next verification. */
async function inDerived(
  reader: Reader,
  province: string,
  { seq }: LogBeginning,
  { heads, tiles }: Seen,
): Promise<LogDifference | null> {
  const differing = (await heads.differing(reader, province)) ?? (await tiles.differing(reader, province));
  if (differing === null || (await checkpointsAfter(reader, province, seq, 1)).length > 0) return null;
  return { chain: CHECKPOINTS, fault: fault('log-derived', { ...differing }) };
}
