/** Lays the latest checkpoint of a province before a witness, from whatever size the witness knows. */
import { noteOf, parseNote, signatureBy, type Verifier, verifierText } from '../journal/log/note.js';
import {
  checkpointBy,
  checkpointsAfter,
  type KeptCheckpoint,
  latestCheckpoint,
} from '../journal/log/read-checkpoints.js';
import { nodesOf } from '../journal/log/tiles.js';
import { consistencyPath } from '../journal/log/tree.js';
import type { Reader, Store } from '../persistence/store.js';
import { addCheckpointBody, addLeavesBody, MOST_LEAVES, SIZE_TYPE } from '../witness/protocol.js';
import { type Asked, ask } from './ask.js';
import { leavesOf } from './leaves-of-log.js';

export interface AskedWitness {
  readonly verifier: Verifier;
  readonly url: string;
  readonly follows: boolean;
}

/** Why a witness did not sign: what it has seen does not fit what stands here. */
export type Refusal = 'inconsistent' | 'another-root' | 'larger-tree' | 'unknown-size';

/** A witness says that this is not the log that it knows. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly refusal: Refusal,
    message: string,
  ) {
    super(message);
  }
}

/** Seals in one request: at each the witness counts the heads anew. */
const MOST_SEALS = 200;
/** A witness that names another size each time is asked no more for now. */
const MOST_SIZES = 4;

export interface SubmitParts {
  readonly store: Store;
  readonly province: string;
  readonly closing: AbortSignal;
}

/**
 * Goes on until the witness has cosigned the latest checkpoint, and keeps what it signs.
 * @param known the size that it is thought to know; 0 where that is not known
 * @returns the size that it has cosigned
 * @throws Refused; Error when there is no use of its answer
 */
export async function submit(parts: SubmitParts, witness: AskedWitness, known: number): Promise<number> {
  const { store, province } = parts;
  let [size, told] = [known, 0];
  for (;;) {
    const latest = await latestCheckpoint(store.reader, province);
    if (latest === undefined || (await isCosigned(parts, witness, latest))) return size;
    if (size > latest.size)
      throw new Refused('larger-tree', `It has cosigned a log of ${size} leaves, and here are ${latest.size}.`);
    const target = witness.follows ? await nextFollowed(parts, size, latest) : latest;
    const { status, type, body } = await (witness.follows ? sendLeaves : sendProof)(parts, witness, target, size);
    if (status === 200) {
      await keep(parts, witness, target, body);
      size = target.size;
    } else if (status === 409 && type === SIZE_TYPE && told < MOST_SIZES) {
      const other = sizeIn(body);
      if (other === size && target.size === size)
        throw new Refused('another-root', `It knows another tree of ${size} leaves.`);
      [size, told] = [other, told + 1];
    } else if (status === 422) throw new Refused('inconsistent', body.trim().slice(0, 500));
    else throw new Error(`It answered ${status}: ${body.trim().slice(0, 200)}`);
  }
}

async function isCosigned({ store, province }: SubmitParts, { verifier }: AskedWitness, { seq }: KeptCheckpoint) {
  const row = await store.reader.row(
    'SELECT seq FROM log_cosignatures WHERE province = ? AND seq = ? AND witness = ?',
    [province, seq, verifierText(verifier)],
  );
  return row !== undefined;
}

async function sendProof(
  { store, province, closing }: SubmitParts,
  { url }: AskedWitness,
  target: KeptCheckpoint,
  old: number,
): Promise<Asked> {
  const proof = await consistencyPath(nodesOf(store.reader, province), old, target.size);
  const body = addCheckpointBody({ old, proof, note: noteOf(target.body, [target.signatures]) });
  return ask(`${url}/add-checkpoint`, 'text/plain; charset=utf-8', body, closing);
}

/** The furthest checkpoint that one request leads to, or else the next one. */
async function nextFollowed({ store, province }: SubmitParts, size: number, latest: KeptCheckpoint) {
  if (size === latest.size) return latest;
  const page = await checkpointsAfter(store.reader, province, await numberAt(store.reader, province, size), MOST_SEALS);
  const within = page.filter((kept) => kept.size - size <= MOST_LEAVES);
  return within.at(-1) ?? page[0] ?? latest;
}

async function numberAt(reader: Reader, province: string, size: number): Promise<number> {
  if (size === 0) return 0;
  const kept = await checkpointBy(reader, province, 'size', size);
  if (kept !== undefined) return kept.seq;
  throw new Refused('unknown-size', `It has cosigned a log of ${size} leaves, and no checkpoint here has so many.`);
}

async function sendLeaves(
  { store: { reader }, province, closing }: SubmitParts,
  { url }: AskedWitness,
  target: KeptCheckpoint,
  old: number,
): Promise<Asked> {
  const note = noteOf(target.body, [target.signatures]);
  const first = old === target.size ? target.seq : await numberAt(reader, province, old);
  const seals = await checkpointsAfter(reader, province, first, Math.max(0, target.seq - first));
  for (let at = old; ; at += MOST_LEAVES) {
    const until = Math.min(at + MOST_LEAVES, target.size);
    const leaves = await leavesOf(reader, province, seals, { begins: old, from: at, until });
    const answer = await ask(
      `${url}/add-leaves`,
      'application/json',
      addLeavesBody({ old, at, leaves, note }),
      closing,
    );
    if (answer.status !== 202 || until === target.size) return answer;
  }
}

function sizeIn(body: string): number {
  const size = /^(0|[1-9][0-9]{0,15})\n?$/.exec(body)?.[1];
  if (size === undefined || !Number.isSafeInteger(Number(size))) throw new Error('It named no size.');
  return Number(size);
}

/** Only what is a good signature of this witness is kept; another replica may have been first. */
async function keep(
  { store, province }: SubmitParts,
  { verifier }: AskedWitness,
  { seq, body }: KeptCheckpoint,
  answer: string,
): Promise<void> {
  const lines = answer.split('\n').filter((line) => line !== '');
  const line = lines.find((one) => {
    const note = parseNote(noteOf(body, [`${one}\n`]));
    return note !== null && signatureBy(note, verifier) !== null;
  });
  if (line === undefined) throw new Error('It answered without a good signature of its key.');
  const row = { province, seq, witness: verifierText(verifier), line: `${line}\n` };
  await store.write((tx) => tx.insert('log_cosignatures', [row], 'ignore'));
}
