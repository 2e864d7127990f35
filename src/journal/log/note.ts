/**
 * Signed notes and checkpoints as the field writes them (C2SP signed-note, tlog-checkpoint, tlog-cosignature), so that witnesses and
 * monitors that are not ours can read them: a text, an empty line, and one line for each signature.
 */
import { createHash } from 'node:crypto';
import { isSignedBy, type SigningKey } from '../signing-key.js';

/** Ed25519 over the text of the note. */
const ED25519 = 1;
/** Ed25519 of a witness over the text and the time at which it saw it. */
const COSIGNATURE = 4;

/** Who may sign: a name, and a raw public key in base64. */
export interface Verifier {
  readonly name: string;
  readonly publicKey: string;
  /** `log` signs the text, `witness` cosigns it with a time. */
  readonly as: 'log' | 'witness';
}

/** A line of signature: `— name base64`, the base64 of four bytes that tell the key, and the signature. */
export interface SignatureLine {
  readonly name: string;
  /** Eight digits of lower-case hexadecimal. */
  readonly keyHash: string;
  readonly signature: Buffer;
}

export interface SignedNote {
  /** The signed text, with the line end at its end. */
  readonly text: string;
  readonly lines: readonly SignatureLine[];
}

/** How many leaves the log of this origin has, and their root. */
export interface TreeHead {
  readonly origin: string;
  readonly size: number;
  /** Lower-case hexadecimal. */
  readonly root: string;
}

/** The four bytes by which a line tells its key, in hexadecimal. */
export function keyHashOf({ name, publicKey, as }: Verifier): string {
  const type = Buffer.of(as === 'log' ? ED25519 : COSIGNATURE);
  const text = Buffer.concat([Buffer.from(`${name}\n`), type, Buffer.from(publicKey, 'base64')]);
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** SHA-256 of a raw public key in base64, whole: what is published and compared. */
export function keyFingerprint(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');
}

/** The key as people copy it: `name+hash+base64`. It holds the whole key. */
export function verifierText(verifier: Verifier): string {
  const type = Buffer.of(verifier.as === 'log' ? ED25519 : COSIGNATURE);
  const key = Buffer.concat([type, Buffer.from(verifier.publicKey, 'base64')]).toString('base64');
  return `${verifier.name}+${keyHashOf(verifier)}+${key}`;
}

/** Reads a key from `name+hash+base64`; null when it is none, or its hash is another's. */
export function parseVerifier(text: string): Verifier | null {
  const [, name, hash, key] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text) ?? [];
  if (name === undefined || hash === undefined || key === undefined) return null;
  const bytes = Buffer.from(key, 'base64');
  const as = bytes[0] === ED25519 ? 'log' : bytes[0] === COSIGNATURE ? 'witness' : null;
  if (as === null || bytes.length !== 33 || bytes.toString('base64') !== key) return null;
  const verifier: Verifier = { name, publicKey: bytes.subarray(1).toString('base64'), as };
  return keyHashOf(verifier) === hash ? verifier : null;
}

/** The text of a checkpoint. */
export function checkpointText({ origin, size, root }: TreeHead): string {
  return `${origin}\n${size}\n${Buffer.from(root, 'hex').toString('base64')}\n`;
}

/** Reads the text of a checkpoint; null when it is none. Lines after the third are allowed, and mean nothing here. */
export function parseCheckpointText(text: string): TreeHead | null {
  const [, origin, size, root] = /^([^\s+]+)\n(0|[1-9][0-9]{0,15})\n([A-Za-z0-9+/]{43}=)\n/.exec(text) ?? [];
  if (origin === undefined || size === undefined || root === undefined) return null;
  const bytes = Buffer.from(root, 'base64');
  if (bytes.toString('base64') !== root || !Number.isSafeInteger(Number(size))) return null;
  return { origin, size: Number(size), root: bytes.toString('hex') };
}

/** A line by which a log signs. */
export function signedLine(name: string, key: SigningKey, text: string): string {
  return lineOf({ name, publicKey: key.publicKey, as: 'log' }, Buffer.from(key.sign(text), 'base64'));
}

/** A line by which a witness says that it saw the text at a time, in whole seconds since 1970. */
export function cosignedLine(name: string, key: SigningKey, text: string, seconds: number): string {
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(seconds));
  const signature = Buffer.from(key.sign(cosignedText(text, seconds)), 'base64');
  return lineOf({ name, publicKey: key.publicKey, as: 'witness' }, Buffer.concat([time, signature]));
}

/** Puts a note together. */
export function noteOf(text: string, lines: readonly string[]): string {
  return `${text}\n${lines.join('')}`;
}

/** Reads a note; null when it is none. */
export function parseNote(note: string): SignedNote | null {
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n')) return null;
  const lines: SignatureLine[] = [];
  for (const line of note.slice(split + 2, -1).split('\n')) {
    const [, name, text] = /^— ([^\s+]+) ([A-Za-z0-9+/]+=*)$/.exec(line) ?? [];
    const bytes = Buffer.from(text ?? '', 'base64');
    if (name === undefined || bytes.length < 5 || bytes.toString('base64') !== text) return null;
    lines.push({ name, keyHash: bytes.toString('hex', 0, 4), signature: bytes.subarray(4) });
  }
  return { text: note.slice(0, split + 1), lines };
}

/** Whether a note bears a good signature of this key; for a witness, when it says that it saw it: whole seconds since 1970. */
export function signatureBy(note: SignedNote, verifier: Verifier): { readonly seconds: number | null } | null {
  const keyHash = keyHashOf(verifier);
  for (const line of note.lines) {
    if (line.name !== verifier.name || line.keyHash !== keyHash) continue;
    const isLog = verifier.as === 'log';
    if (line.signature.length !== (isLog ? 64 : 72)) return null;
    const seconds = isLog ? null : Number(line.signature.readBigUInt64BE(0));
    const text = seconds === null ? note.text : cosignedText(note.text, seconds);
    const signature = line.signature.subarray(isLog ? 0 : 8).toString('base64');
    return isSignedBy(verifier.publicKey, text, signature) ? { seconds } : null;
  }
  return null;
}

function cosignedText(text: string, seconds: number): string {
  return `cosignature/v1\ntime ${seconds}\n${text}`;
}

function lineOf(verifier: Verifier, signature: Buffer): string {
  const bytes = Buffer.concat([Buffer.from(keyHashOf(verifier), 'hex'), signature]);
  return `— ${verifier.name} ${bytes.toString('base64')}\n`;
}
