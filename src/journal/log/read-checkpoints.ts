/** The checkpoints of a province's log as they are kept, and the key that signed them. */
import type { Instant } from '../../../workflows/limits/time.js';
import type { Reader } from '../../persistence/store.js';
import { keptPublicKeys } from '../signing-key.js';
import { noteOf, parseCheckpointText, parseNote, signatureBy, type Verifier } from './note.js';

export interface KeptCheckpoint {
  readonly seq: number;
  readonly at: Instant;
  readonly size: number;
  readonly hash: string;
  readonly body: string;
  readonly signatures: string;
  readonly seal: string;
  /** The list of rules where it is another than before. */
  readonly rules: string | null;
}

const COLUMNS = 'seq, at, size, hash, body, signatures, seal, rules';

/** The latest checkpoint of a province; undefined before the first. */
export function latestCheckpoint(reader: Reader, province: string): Promise<KeptCheckpoint | undefined> {
  return reader.row<KeptCheckpoint>(
    `SELECT ${COLUMNS} FROM log_checkpoints WHERE province = ? ORDER BY seq DESC LIMIT 1`,
    [province],
  );
}

/** The checkpoint of that number, or of that size of the tree; undefined where there is none. */
export function checkpointBy(
  reader: Reader,
  province: string,
  by: 'seq' | 'size',
  value: number,
): Promise<KeptCheckpoint | undefined> {
  return reader.row<KeptCheckpoint>(`SELECT ${COLUMNS} FROM log_checkpoints WHERE province = ? AND ${by} = ?`, [
    province,
    value,
  ]);
}

/** Checkpoints after a number, in their order. */
export function checkpointsAfter(
  reader: Reader,
  province: string,
  seq: number,
  limit: number,
): Promise<KeptCheckpoint[]> {
  return reader.rows<KeptCheckpoint>(
    `SELECT ${COLUMNS} FROM log_checkpoints WHERE province = ? AND seq > ? ORDER BY seq LIMIT ?`,
    [province, seq, limit],
  );
}

/** A checkpoint as it is shown to others: with our signatures, and those of witnesses. */
export async function noteOfCheckpoint(reader: Reader, province: string, kept: KeptCheckpoint): Promise<string> {
  const lines = await reader.rows<{ line: string }>(
    'SELECT line FROM log_cosignatures WHERE province = ? AND seq = ? ORDER BY witness',
    [province, kept.seq],
  );
  return noteOf(kept.body, [kept.signatures, ...lines.map(({ line }) => line)]);
}

/** The key that is kept here and signed a checkpoint; null where none did. */
export async function signerOf(reader: Reader, kept: KeptCheckpoint): Promise<Verifier | null> {
  return signerAmong([...(await keptPublicKeys(reader)).values()], kept);
}

/** Whose line comes first of these public keys; null where none signed. While keys are changed, that is the new one. */
export function signerAmong(
  publicKeys: readonly string[],
  kept: Pick<KeptCheckpoint, 'body' | 'signatures'>,
): Verifier | null {
  const head = parseCheckpointText(kept.body);
  const note = parseNote(noteOf(kept.body, [kept.signatures]));
  if (head === null || note === null) return null;
  for (const line of note.lines)
    for (const publicKey of publicKeys) {
      const verifier: Verifier = { name: head.origin, publicKey, as: 'log' };
      if (signatureBy({ text: note.text, lines: [line] }, verifier) !== null) return verifier;
    }
  return null;
}
