/** What the journal of a province has that its log has not yet. */
import type { Instant } from '../../../workflows/limits/time.js';
import type { Reader, Tx } from '../../persistence/store.js';
import {
  AUDIT_CHAIN,
  DISCIPLINE_CHAIN,
  isOfConsultation,
  LETTERS_CHAIN,
  PROVINCE_CHAIN,
  REGISTER_CHAIN,
} from '../entry.js';
import { placeOf } from './heads.js';
import { chainKeyOf } from './leaves.js';

/** Chains in one checkpoint: it is one short transaction. */
const MOST_CHAINS = 500;
/** Entries of one chain in one checkpoint, for the chains of a province that never end. */
const MOST_ENTRIES = 5000;

/** The entries of a chain that follow those in the log. */
export interface Stretch {
  readonly chain: string;
  readonly entries: readonly { readonly seq: number; readonly hash: string }[];
  /** When the last of them was recorded. */
  readonly at: Instant | undefined;
}

export interface Waiting {
  readonly chain: string;
  /** How much of it is in the log. */
  readonly after: number;
}

/** The stretches of at most a page of chains, in the order of their chains; `first` is among them if it lacks anything. */
export async function unloggedStretches(
  tx: Tx,
  province: string,
  first: string | undefined,
): Promise<{ readonly stretches: readonly Stretch[]; readonly isLast: boolean }> {
  // The one that must be among them is locked before any other, so no lock is held while it is waited for.
  const asked = first === undefined ? [] : await unanchored(tx, province, 'AND id = ?', [first], 'FOR UPDATE');
  const others = await unanchored(tx, province, '', [], 'FOR UPDATE SKIP LOCKED');
  const chains = new Map<string, Waiting>();
  for (const waiting of [...asked, ...(await chainsOfTheProvince(tx, province)), ...others])
    if (chains.size < MOST_CHAINS) chains.set(waiting.chain, waiting);
  const page = [...chains.values()].sort((a, b) => (a.chain < b.chain ? -1 : 1));
  const stretches = await entriesOf(tx, province, page);
  return {
    stretches,
    isLast: page.length < MOST_CHAINS && stretches.every(({ entries }) => entries.length < MOST_ENTRIES),
  };
}

/** Whether the journal has entries that are neither in the log nor among these. */
export async function remains(tx: Tx, province: string, stretches: readonly Stretch[]): Promise<boolean> {
  const rows = await tx.rows<{ id: string }>(
    `SELECT id FROM consultations WHERE province = ? AND journal_seq > anchored_seq ORDER BY id LIMIT ${MOST_CHAINS + 1}`,
    [province],
  );
  const taken = new Set(stretches.map(({ chain }) => chain));
  return rows.some(({ id }) => !taken.has(id)) || stretches.some(({ entries }) => entries.length >= MOST_ENTRIES);
}

/** The instant before which no limit runs any more: now, or the end of the one that passes next. */
export async function limitsRecordedUpTo(tx: Tx, province: string, now: Instant): Promise<Instant> {
  const next = await tx.row<{ due_at: Instant }>(
    'SELECT due_at FROM limits WHERE province = ? AND passed_at IS NULL ORDER BY due_at LIMIT 1',
    [province],
  );
  return next === undefined || next.due_at > now ? now : next.due_at;
}

function unanchored(tx: Tx, province: string, which: string, params: string[], lock: string): Promise<Waiting[]> {
  return tx.rows<Waiting>(
    `SELECT id AS chain, anchored_seq AS after FROM consultations
     WHERE province = ? AND journal_seq > anchored_seq ${which} ORDER BY id LIMIT ${MOST_CHAINS} ${lock}`,
    [province, ...params],
  );
}

/** The chains that have no row of their own and of which something waits: what is in the log of them is read off its heads. */
export async function chainsOfTheProvince(tx: Reader, province: string): Promise<Waiting[]> {
  const waiting: Waiting[] = [];
  for (const chain of [PROVINCE_CHAIN, REGISTER_CHAIN, LETTERS_CHAIN, AUDIT_CHAIN, DISCIPLINE_CHAIN]) {
    const last = await tx.row<{ seq: number }>(
      'SELECT seq FROM journal WHERE province = ? AND chain = ? ORDER BY seq DESC LIMIT 1',
      [province, chain],
    );
    const key = chainKeyOf(chain);
    const head = await tx.row<{ seq: number }>(
      'SELECT seq FROM log_heads WHERE province = ? AND place = ? AND chain = ?',
      [province, placeOf(key), key],
    );
    const after = head?.seq ?? 0;
    if (last !== undefined && last.seq > after) waiting.push({ chain, after });
  }
  return waiting;
}

async function entriesOf(tx: Tx, province: string, page: readonly Waiting[]): Promise<Stretch[]> {
  const rows = await tx.rows<LoggedEntry>(
    `SELECT j.chain, j.seq, j.at, j.hash FROM journal j JOIN consultations c ON c.province = j.province AND c.id = j.chain
     WHERE j.province = ? AND c.id = ANY(?) AND j.seq > c.anchored_seq ORDER BY j.chain, j.seq`,
    [province, page.map(({ chain }) => chain).filter(isOfConsultation)],
  );
  const own = page.filter(({ chain }) => !isOfConsultation(chain));
  for (const { chain, after } of own)
    rows.push(
      ...(await tx.rows<LoggedEntry>(
        `SELECT chain, seq, at, hash FROM journal WHERE province = ? AND chain = ? AND seq > ? ORDER BY seq LIMIT ${MOST_ENTRIES}`,
        [province, chain, after],
      )),
    );
  const found = new Map<string, LoggedEntry[]>(page.map(({ chain }) => [chain, []]));
  for (const row of rows) found.get(row.chain)?.push(row);
  return page.map(({ chain }) => {
    const entries = found.get(chain) ?? [];
    return { chain, entries, at: entries.at(-1)?.at };
  });
}

interface LoggedEntry {
  readonly chain: string;
  readonly seq: number;
  readonly at: Instant;
  readonly hash: string;
}
