/** Step 1: the chain. Every entry is what was hashed, and holds the hash of the one before it. */
import { readCanonical } from './canonical.js';
import { sha256 } from './hashes.js';
import { msOf } from './moments.js';
import { asMap, mapIn, mapsIn, textIn, wholeIn } from './parts.js';
import type { JsonMap } from './strict-json.js';
import { must } from './wrong.js';

export interface Entry {
  readonly seq: number;
  readonly at: string;
  readonly effectiveAt: string;
  readonly command: string;
  readonly actor: JsonMap;
  /** What the command carried: `with`. */
  readonly given: JsonMap;
  readonly facts: JsonMap;
  readonly prev: string;
}

/** An entry with its place in the log. */
export interface Proven {
  readonly entry: Entry;
  readonly hash: string;
  readonly index: number;
  readonly path: readonly string[];
}

const GENESIS = '0'.repeat(64);

/** @throws Wrong `no-entries`, `entry-…` with the number of the entry */
export async function readChain(proof: JsonMap): Promise<readonly Proven[]> {
  const proven: Proven[] = [];
  let head = GENESIS;
  for (const [place, given] of mapsIn(proof, 'entries').entries()) {
    const one = await readProven(proof, given, place + 1);
    must(one.entry.prev === head, 'entry-link', { seq: place + 1 });
    head = one.hash;
    proven.push(one);
  }
  must(proven.length > 0, 'no-entries');
  for (const [place, { entry }] of proven.entries())
    must(entry.at >= (proven[place - 1]?.entry.at ?? ''), 'entry-order', { seq: entry.seq });
  return proven;
}

async function readProven(proof: JsonMap, given: JsonMap, seq: number): Promise<Proven> {
  const [text, hash] = [textIn(given, 'entry'), textIn(given, 'hash')];
  must(given.seq === seq, 'entry-number', { seq });
  must((await sha256(text)) === hash, 'entry-hash', { seq });
  const parts = asMap(readCanonical(text, `entries[${seq - 1}]`), 'entry');
  must(parts.v === 1, 'entry-version', { seq });
  must(parts.province === proof.province && parts.chain === proof.consultation, 'entry-elsewhere', { seq });
  must(parts.seq === seq, 'entry-number', { seq });
  const path = given.path;
  must(Array.isArray(path) && path.every((one) => typeof one === 'string'), 'part-missing', { name: 'path' });
  return { entry: entryOf(parts), hash, index: wholeIn(given, 'index'), path: path as readonly string[] };
}

function entryOf(parts: JsonMap): Entry {
  const actor = mapIn(parts, 'actor');
  const entry: Entry = {
    seq: wholeIn(parts, 'seq'),
    at: textIn(parts, 'at'),
    effectiveAt: textIn(parts, 'effectiveAt'),
    command: textIn(parts, 'command'),
    actor,
    given: mapIn(parts, 'with'),
    facts: mapIn(parts, 'facts'),
    prev: textIn(parts, 'prev'),
  };
  const late = msOf(entry.at) - msOf(entry.effectiveAt);
  // What somebody does happens when it is recorded; only the clock may record late, and only what becomes of a limit that has come.
  const isClock = isOfClock(entry);
  must((actor.kind === 'clock') === isClock, 'entry-moment', { seq: entry.seq });
  must(isClock ? late >= 0 : late === 0, 'entry-moment', { seq: entry.seq });
  return entry;
}

/** Whether the clock says it: that a limit passed, or that its last day is given back. */
export const isOfClock = ({ command }: Pick<Entry, 'command'>): boolean =>
  command === 'limit.passed' || command === 'limit.given-back';
