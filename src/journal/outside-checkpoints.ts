/** Checkpoints that were kept outside the database, as files have them: what `verify --against` is given. */
import { sha256 } from '../platform/canonical-json.js';
import { parseCheckpoint } from './checkpoint-body.js';
import { leafHashOf, parseSeal } from './log/leaves.js';
import { parseCheckpointText, parseNote, parseVerifier, signatureBy } from './log/note.js';
import { isIncluded } from './log/tree.js';
import { isSignedBy } from './signing-key.js';
import type { OutsideCheckpoint } from './verify-checkpoints.js';

/**
 * The checkpoints in the text of a file: a signed note, a proof (docs/proof.md), the manifest of a backup, the record of what was signed last, or
 * plain `{"province", "seq", "hash"}`, alone or in a list. Null when it is none of these, or the signature of one is not its own; a
 * manifest may be older than the first checkpoint.
 */
export function outsideCheckpointsIn(text: string): readonly OutsideCheckpoint[] | null {
  const note = noted(text);
  if (note !== null) return [note];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const found = (Array.isArray(value) ? value : [value]).map(outsideOf);
  return found.length === 0 || found.includes(null) ? null : found.flatMap((outside) => outside ?? []);
}

/** A signed note, as `checkpoint` prints it: what is compared is its hash, so nothing is gained by making one up. */
function noted(text: string): OutsideCheckpoint | null {
  const note = parseNote(text);
  const head = note === null ? null : parseCheckpointText(note.text);
  const province = head?.origin.split('/')[1];
  return note === null || province === undefined ? null : { province, seq: null, hash: sha256(note.text) };
}

function outsideOf(value: unknown): readonly OutsideCheckpoint[] | null {
  if (!isObject(value)) return null;
  if (value.format === 'dong-thuan-proof' && isObject(value.checkpoint)) {
    const signed = value.v === 1 ? former(value.checkpoint) : sealed(value.checkpoint);
    return signed === null ? null : [signed];
  }
  if (Array.isArray(value.provinces))
    return value.provinces.flatMap((one) =>
      isObject(one) && isObject(one.checkpoint) ? plain({ province: one.code, ...one.checkpoint }) : [],
    );
  if (isObject(value.provinces))
    return Object.entries(value.provinces).flatMap(([province, one]) =>
      isObject(one) ? plain({ province, ...one }) : [],
    );
  const own = plain(value);
  return own.length === 0 ? null : own;
}

/** The checkpoint of a proof, with its seal, which is its last leaf and tells its number: a file that was made up is not taken for one. */
function sealed({ note, key, seal }: Readonly<Record<string, unknown>>): OutsideCheckpoint | null {
  if (typeof note !== 'string' || typeof key !== 'string' || !isObject(seal) || typeof seal.text !== 'string')
    return null;
  const signed = parseNote(note);
  const verifier = parseVerifier(key);
  const head = signed === null ? null : parseCheckpointText(signed.text);
  const said = parseSeal(seal.text);
  if (signed === null || verifier === null || head === null || said === null || !Array.isArray(seal.path)) return null;
  const isLast = isIncluded(leafHashOf(seal.text), head.size - 1, head.size, head.root, seal.path.map(String));
  if (!isLast || signatureBy(signed, verifier) === null) return null;
  return { province: said.province, seq: said.seal, hash: sha256(signed.text) };
}

/** The checkpoint of a proof of the first version. */
function former({ body, signature, publicKey }: Readonly<Record<string, unknown>>): OutsideCheckpoint | null {
  if (typeof body !== 'string' || typeof signature !== 'string' || typeof publicKey !== 'string') return null;
  const said = parseCheckpoint(body);
  if (said === null || !isSignedBy(publicKey, body, signature)) return null;
  return { province: said.province, seq: said.seq, hash: sha256(body) };
}

function plain({ province, seq, hash }: Readonly<Record<string, unknown>>): OutsideCheckpoint[] {
  if (typeof province !== 'string' || !Number.isSafeInteger(seq) || typeof hash !== 'string') return [];
  return [{ province, seq: seq as number, hash }];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
