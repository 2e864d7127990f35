/** One chain of the journal, as it is stored: every entry holds the hash of the one before it, and none is missing. */
import { sha256 } from '../platform/canonical-json.js';
import { BrokenEntry, GENESIS, isOfConsultation, isSaidByClock, type JournalEntry, parseEntry } from './entry.js';
import { fault, type JournalFault } from './fault.js';
import { wentBack } from './order-in-time.js';

/** A row of table `journal`, or an entry of a proof. */
export interface StoredEntry {
  readonly seq: number;
  readonly hash: string;
  /** The text as it was written. */
  readonly entry: string;
  /** What the row tells beside the text; it must say the same. */
  readonly at?: string;
  readonly command?: string;
}

export interface Chain {
  readonly province: string;
  readonly chain: string;
}

/**
 * Checks the whole of a chain, from its first entry on: sequence, text, hash, link. Gives the entries and the hash of the
 * last one (`GENESIS` for none), or the first thing that is wrong.
 */
export function checkChain(
  of: Chain,
  stored: readonly StoredEntry[],
): { readonly entries: readonly JournalEntry[]; readonly head: string } | { readonly fault: JournalFault } {
  const entries: JournalEntry[] = [];
  let head = GENESIS;
  for (const row of stored) {
    const expected = entries.length + 1;
    if (row.seq !== expected) return { fault: fault('entry-gap', { expected, found: row.seq }) };
    if (sha256(row.entry) !== row.hash) return { fault: fault('entry-hash', { seq: row.seq }) };
    const entry = readEntry(row.entry);
    if (entry === null) return { fault: fault('entry-broken', { seq: row.seq }) };
    const part = misplaced(of, row, entry);
    if (part !== null) return { fault: fault('entry-misplaced', { seq: row.seq, part }) };
    if (entry.prev !== head) return { fault: fault('entry-link', { seq: row.seq }) };
    entries.push(entry);
    head = row.hash;
  }
  return { entries, head };
}

/** The same for whoever verifies: acts are of the moment at which they were recorded, and time never goes back either. Asked last, so that a changed text is told as what it is. */
export function verifyChain(of: Chain, stored: readonly StoredEntry[]): ReturnType<typeof checkChain> {
  const checked = checkChain(of, stored);
  const wrong = 'fault' in checked ? null : (ofAnotherMoment(of, checked.entries) ?? outOfTime(of, checked.entries));
  return wrong === null ? checked : { fault: wrong };
}

/** Of a consultation, what somebody does happens when it is recorded; only the clock may record late, and only what becomes of a limit that has come. */
function ofAnotherMoment({ chain }: Chain, entries: readonly JournalEntry[]): JournalFault | null {
  if (!isOfConsultation(chain)) return null;
  const found = entries.find(({ at, effectiveAt, command, actor }) => {
    const isOfClock = isSaidByClock(command);
    return isOfClock !== (actor.kind === 'clock') || (isOfClock ? effectiveAt > at : effectiveAt !== at);
  });
  return found === undefined ? null : fault('entry-moment', { seq: found.seq });
}

/** The first entry that is earlier than the one before it. */
function outOfTime({ chain }: Chain, entries: readonly JournalEntry[]): JournalFault | null {
  for (const [index, { seq, at }] of entries.entries()) {
    const before = entries[index - 1];
    if (before !== undefined && wentBack(chain, before.at, at))
      return fault('time-went-back', { seq, at, before: before.at });
  }
  return null;
}

function readEntry(text: string): JournalEntry | null {
  try {
    return parseEntry(text);
  } catch (error) {
    if (error instanceof BrokenEntry) return null;
    throw error;
  }
}

/** An entry that was copied from elsewhere, or a row whose columns say something else than its text. */
function misplaced(of: Chain, row: StoredEntry, entry: JournalEntry): string | null {
  if (entry.province !== of.province) return 'province';
  if (entry.chain !== of.chain) return 'chain';
  if (entry.seq !== row.seq) return 'seq';
  if (row.at !== undefined && row.at !== entry.at) return 'at';
  if (row.command !== undefined && row.command !== entry.command) return 'command';
  return null;
}
