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

export interface ProofSummary {
  /** From the first on. */
  readonly entries: readonly ProvenEntry[];
  /** The checkpoint by which the last entry is anchored. */
  readonly checkpoint: { readonly seq: number; readonly at: string; readonly keyId: string; readonly root: string };
  /** SHA-256 of the last entry: the head of the chain. */
  readonly head: string;
  readonly madeAt: string;
}

/** Reads the text of a proof; null where it is none. Instants are given with +07:00. */
export function readProof(text: string): ProofSummary | null {
  const document = parsed(text);
  const signed = mapIn(document, 'checkpoint');
  if (textIn(document, 'format') !== 'dong-thuan-proof' || signed === null) return null;
  const body = parsed(textIn(signed, 'body'));
  const entries = listIn(document, 'entries').flatMap((proven) => (isMap(proven) ? [entryOf(proven)] : []));
  const last = entries.at(-1);
  if (last === undefined) return null;
  return {
    entries,
    checkpoint: {
      seq: numberIn(body, 'seq'),
      at: local(textIn(body, 'at')),
      keyId: textIn(body, 'keyId'),
      root: textIn(body, 'root'),
    },
    head: last.hash,
    madeAt: local(textIn(document, 'madeAt')),
  };
}

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
