/** What a proof file (docs/proof.md) says of itself, for the page that is printed beside it. It is shown here, not verified. */
import { inVietnam, parseInstant } from '../../../../workflows/limits/time.js';
import { isMap, type JournalEntry, listIn, mapIn, numberIn, textIn } from '../../journal/entry.js';

/** An entry as the sentences of the journal read it, with its place in the chain. */
export interface ProvenEntry extends JournalEntry {
  readonly hash: string;
  readonly prev: string;
  /** Whether the act was done as the head, by their office or by a delegation. */
  readonly asHead: boolean;
}

export interface ShownCheckpoint {
  readonly seq: number;
  readonly at: string;
  /** Every limit that ended before is among the entries. */
  readonly upTo: string;
  /** How many leaves the log had then, and their root in hexadecimal. */
  readonly size: number;
  readonly root: string;
  /** The whole key that signed, as it is published: `name+hash+base64`. */
  readonly key: string;
  /** Who else signed that they saw it. */
  readonly witnesses: readonly ShownWitness[];
}

export interface ShownWitness {
  readonly name: string;
  /** When it says that it saw the checkpoint; null where its line does not say it. */
  readonly seenAt: string | null;
}

export interface ProofSummary {
  /** From the first on. */
  readonly entries: readonly ProvenEntry[];
  /** The checkpoint of the province's log from which the file hangs. */
  readonly checkpoint: ShownCheckpoint;
  /** SHA-256 of the last entry: the head of the chain. */
  readonly head: string;
  readonly madeAt: string;
}

/** Reads the text of a proof; null where it is none. Instants are given with +07:00. */
export function readProof(text: string): ProofSummary | null {
  const document = parsed(text);
  const signed = mapIn(document, 'checkpoint');
  if (textIn(document, 'format') !== 'dong-thuan-proof' || signed === null) return null;
  const entries = listIn(document, 'entries').flatMap((proven) => (isMap(proven) ? [entryOf(proven)] : []));
  const last = entries.at(-1);
  const checkpoint = shownCheckpoint(signed);
  if (last === undefined || checkpoint === null) return null;
  return { entries, checkpoint, head: last.hash, madeAt: local(textIn(document, 'madeAt')) };
}

/** A signed note: the name of the log, its size, its root; an empty line; a line `— name base64` for each who signed. */
function shownCheckpoint(signed: Map): ShownCheckpoint | null {
  const seal = parsed(textIn(mapIn(signed, 'seal') ?? {}, 'text'));
  const [text = '', lines = ''] = textIn(signed, 'note').split('\n\n');
  const [origin, size, root = ''] = text.split('\n');
  if (origin === undefined || !/^\d+$/.test(size ?? '') || !/^[A-Za-z0-9+/]{43}=$/.test(root)) return null;
  return {
    seq: numberIn(seal, 'seal'),
    at: local(textIn(seal, 'at')),
    upTo: local(textIn(seal, 'upTo')),
    size: Number(size),
    root: inHexadecimal(root),
    key: textIn(signed, 'key'),
    witnesses: lines.split('\n').flatMap((line) => witnessIn(line, origin)),
  };
}

/** A witness's line holds four bytes for its key, eight for the seconds since 1970, and 64 of signature. */
function witnessIn(line: string, origin: string): ShownWitness[] {
  const [, name, base64 = ''] = /^— (\S+) ([A-Za-z0-9+/]+=*)$/.exec(line) ?? [];
  if (name === undefined || name === origin) return [];
  const bytes = inHexadecimal(base64);
  const seconds = Number.parseInt(bytes.slice(8, 24), 16);
  const isTimed = bytes.length === 2 * 76 && seconds * 1000 < 8.64e15;
  return [{ name, seenAt: isTimed ? local(new Date(seconds * 1000).toISOString()) : null }];
}

const inHexadecimal = (base64: string): string =>
  Array.from(atob(base64), (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');

/** SHA-256 in lower-case hexadecimal; null where the browser gives no cryptography, as on an address without TLS. */
export async function sha256Of(file: ArrayBuffer): Promise<string | null> {
  const subtle = globalThis.crypto?.subtle;
  if (subtle === undefined) return null;
  const digest = new Uint8Array(await subtle.digest('SHA-256', file));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Eight digits at a time, so that two hashes can be compared by eye on paper. */
export function inGroups(hash: string): string {
  return hash.replace(/(.{8})(?=.)/g, '$1 ');
}

type Map = Readonly<Record<string, unknown>>;

function entryOf(proven: Map): ProvenEntry {
  const entry = parsed(textIn(proven, 'entry'));
  const actor = mapIn(entry, 'actor') ?? {};
  const maybe = (name: string) => (typeof actor[name] === 'string' ? (actor[name] as string) : null);
  return {
    seq: numberIn(entry, 'seq'),
    at: local(textIn(entry, 'at')),
    effectiveAt: local(textIn(entry, 'effectiveAt')),
    actor: {
      kind: (maybe('kind') ?? 'system') as ProvenEntry['actor']['kind'],
      person: maybe('person'),
      name: maybe('name'),
      agency: maybe('agency'),
      role: maybe('role') as ProvenEntry['actor']['role'],
      delegation: maybe('delegation'),
    },
    command: textIn(entry, 'command') as ProvenEntry['command'],
    with: (mapIn(entry, 'with') ?? {}) as ProvenEntry['with'],
    hash: textIn(proven, 'hash'),
    prev: textIn(entry, 'prev'),
    asHead: actor.asHead === true,
  };
}

function local(instant: string): string {
  const at = parseInstant(instant);
  return at === null ? instant : inVietnam(at);
}

function parsed(text: string): Map {
  try {
    const value: unknown = JSON.parse(text);
    return isMap(value) ? value : {};
  } catch {
    return {};
  }
}
