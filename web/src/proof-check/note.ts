/** Step 2: the checkpoint, a signed note (C2SP signed-note, tlog-checkpoint), by whose key it is signed and who else has seen it. */
import { bytesOfBase64, hexOf, utf8 } from './bytes.js';
import type { Hash } from './hashes.js';
import { isSignedBy, type Key, readKey } from './key.js';
import { textIn } from './parts.js';
import type { JsonMap } from './strict-json.js';
import { must } from './wrong.js';

export interface Line {
  readonly name: string;
  /** Four bytes of the key's hash, then what the key's kind signs. */
  readonly bytes: Hash;
}

export interface Note {
  /** The three lines with their line ends: what is signed. */
  readonly text: string;
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
  readonly lines: readonly Line[];
}

/** Whom the reader trusts: by a key from elsewhere. */
export interface Trust {
  /** Whole keys, or SHA-256 of the raw keys, of which one must have signed; none says that the reader has no key. */
  readonly keys: readonly string[];
  /** Whole keys of witnesses: each must have cosigned. */
  readonly witnesses: readonly string[];
}

export interface Seen {
  readonly name: string;
  /** Seconds since 1970 that a witness of a given key signed; null where nobody gave its key, and nothing is known of it. */
  readonly seconds: number | null;
}

export interface Signed {
  readonly note: Note;
  readonly key: Key;
  readonly isVouched: boolean;
  readonly seen: readonly Seen[];
}

/** Reads a note. @throws Wrong `note-form` */
export function readNote(whole: string): Note {
  const end = whole.lastIndexOf('\n\n');
  must(end > 0 && whole.endsWith('\n'), 'note-form', { name: 'note' });
  const text = whole.slice(0, end + 1);
  const [origin = '', size = '', root = '', ...more] = text.split('\n');
  must(origin !== '' && more.join('\n') === '', 'note-form', { name: 'note' });
  must(/^(0|[1-9][0-9]{0,15})$/.test(size) && Number.isSafeInteger(Number(size)), 'note-form', { name: 'size' });
  const bytes = bytesOfBase64(root, 'root');
  must(bytes.length === 32, 'note-form', { name: 'root' });
  const lines = whole
    .slice(end + 2, -1)
    .split('\n')
    .map(readLine);
  return { text, origin, size: Number(size), root: bytes, lines };
}

function readLine(line: string): Line {
  const [, name, base64] = /^— ([^\s+]+) ([A-Za-z0-9+/]+=*)$/.exec(line) ?? [];
  must(name !== undefined && base64 !== undefined, 'note-form', { name: line });
  const bytes = bytesOfBase64(base64, name);
  must(bytes.length > 4, 'note-form', { name });
  return { name, bytes };
}

/** @throws Wrong `key-of-other-log`, `key-not-trusted`, `signature-false`, `witness-missing` with the name */
export async function checkNote(checkpoint: JsonMap, trust: Trust): Promise<Signed> {
  const note = readNote(textIn(checkpoint, 'note'));
  const key = await readKey(textIn(checkpoint, 'key'));
  must(key.of === 'log' && key.name === note.origin, 'key-of-other-log', { name: key.name });
  const isVouched = trust.keys.includes(key.text) || trust.keys.includes(key.fingerprint);
  must(isVouched || trust.keys.length === 0, 'key-not-trusted', { name: key.fingerprint });
  must(await isSignedByLog(note, key), 'signature-false', { name: key.name });
  const seen = await Promise.all(trust.witnesses.map((text) => seenBy(note, text)));
  const others = new Set(note.lines.map(({ name }) => name));
  for (const name of [note.origin, ...seen.map((one) => one.name)]) others.delete(name);
  return { note, key, isVouched, seen: [...seen, ...[...others].map((name) => ({ name, seconds: null }))] };
}

/** Whether the note bears a good line of this key. */
export async function isSignedByLog(note: Note, key: Key): Promise<boolean> {
  const line = lineOf(note, key);
  return line !== undefined && isSignedBy(key, utf8(note.text), line.bytes.slice(4));
}

async function seenBy(note: Note, text: string): Promise<Seen> {
  const key = await readKey(text);
  const line = lineOf(note, key);
  must(key.of === 'witness' && line !== undefined && line.bytes.length === 76, 'witness-missing', { name: key.name });
  const seconds = Number(new DataView(line.bytes.buffer).getBigUint64(4));
  const cosigned = utf8(`cosignature/v1\ntime ${seconds}\n${note.text}`);
  must(await isSignedBy(key, cosigned, line.bytes.slice(12)), 'witness-missing', { name: key.name });
  return { name: key.name, seconds };
}

const lineOf = (note: Note, key: Key): Line | undefined =>
  note.lines.find(({ name, bytes }) => name === key.name && hexOf(bytes.slice(0, 4)) === key.hash);
