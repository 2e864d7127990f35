/**
 * How long entries wait for the checkpoint that covers them. Until one does, whoever runs the database could still take an entry
 * back unseen: the wait is what the log leaves open.
 */
import { epochMs, type Instant } from '../../../workflows/limits/time.js';
import type { Reader } from '../../persistence/store.js';
import { chainsOfTheProvince } from './unlogged.js';

export interface UncoveredEntry {
  readonly province: string;
  readonly chain: string;
  readonly seq: number;
  /** When it was recorded, by the clock of the law. */
  readonly at: Instant;
}

/** As many chains as a checkpoint takes in at once; it takes them in this order. */
const NEXT_CHAINS = 500;

/**
 * The oldest entry of a province that no checkpoint covers; null when all are covered. Where more chains wait than the next checkpoint
 * takes in, it is the oldest of those. It costs next to nothing.
 */
export async function oldestUncovered(reader: Reader, province: string): Promise<UncoveredEntry | null> {
  const found = await reader.row<UncoveredEntry>(
    `SELECT j.province, j.chain, j.seq, j.at FROM (SELECT id, anchored_seq FROM consultations
     WHERE province = ? AND journal_seq > anchored_seq ORDER BY id LIMIT ${NEXT_CHAINS}) c
     JOIN journal j ON j.province = ? AND j.chain = c.id AND j.seq = c.anchored_seq + 1 ORDER BY j.at, j.chain LIMIT 1`,
    [province, province],
  );
  let oldest = found ?? null;
  for (const { chain, after } of await chainsOfTheProvince(reader, province)) {
    const entry = await reader.row<UncoveredEntry>(
      'SELECT province, chain, seq, at FROM journal WHERE province = ? AND chain = ? AND seq > ? ORDER BY seq LIMIT 1',
      [province, chain, after],
    );
    if (entry !== undefined && (oldest === null || entry.at < oldest.at)) oldest = entry;
  }
  return oldest;
}

/** The same over all provinces. */
export async function oldestUncoveredOfAll(reader: Reader): Promise<UncoveredEntry | null> {
  let oldest: UncoveredEntry | null = null;
  for (const { code } of await reader.rows<{ code: string }>('SELECT code FROM provinces ORDER BY code')) {
    const found = await oldestUncovered(reader, code);
    if (found !== null && (oldest === null || found.at < oldest.at)) oldest = found;
  }
  return oldest;
}

/** How long entries waited for the first checkpoint that covers them. */
export interface CoverDelays {
  /** How many checkpoints came later than they should, for an entry that they were the first to cover. */
  readonly late: number;
  /** The entry that waited longest of all, and the checkpoint that then covered it; null where there are none. */
  readonly slowest: (UncoveredEntry & { readonly coveredAt: Instant; readonly waitedMs: number }) | null;
}

const PAGE = 100;

interface CoveredStretch {
  readonly position: number;
  readonly chain: string;
  readonly seq: number;
  readonly at: Instant;
}

/**
 * The waits of all entries that are covered. What was recorded up to the last checkpoint of the format from before the log is passed
 * over: it became leaves with the upgrade, long after it had been anchored. `withinMs` is how long an entry may wait.
 */
export async function coverDelays(reader: Reader, province: string, withinMs: number): Promise<CoverDelays> {
  const former = await reader.row<{ at: Instant }>(
    'SELECT at FROM checkpoints WHERE province = ? ORDER BY seq DESC LIMIT 1',
    [province],
  );
  let late = 0;
  let slowest: CoverDelays['slowest'] = null;
  for (let [seq, size] = [0, 0]; ; ) {
    const page = await reader.rows<{ seq: number; at: Instant; size: number }>(
      `SELECT seq, at, size FROM log_checkpoints WHERE province = ? AND seq > ? ORDER BY seq LIMIT ${PAGE}`,
      [province, seq],
    );
    const stretches = await stretchesIn(reader, province, size, page.at(-1)?.size ?? size);
    for (const checkpoint of page) {
      const own = stretches.filter(({ position }) => position >= size && position < checkpoint.size);
      size = checkpoint.size;
      // Time does not go back in a chain, so the first entry of a stretch waited longest.
      const [first] = own.filter(({ at }) => former === undefined || at > former.at).sort(byTime);
      if (first === undefined) continue;
      const waitedMs = epochMs(checkpoint.at) - epochMs(first.at);
      if (waitedMs > withinMs) late += 1;
      if (slowest === null || waitedMs > slowest.waitedMs)
        slowest = { province, chain: first.chain, seq: first.seq, at: first.at, coveredAt: checkpoint.at, waitedMs };
    }
    seq = page.at(-1)?.seq ?? seq;
    if (page.length < PAGE) return { late, slowest };
  }
}

const byTime = (a: CoveredStretch, b: CoveredStretch) => (a.at < b.at ? -1 : Number(a.at > b.at));

function stretchesIn(reader: Reader, province: string, from: number, until: number): Promise<CoveredStretch[]> {
  return reader.rows<CoveredStretch>(
    `SELECT r.position, r.chain, j.seq, j.at FROM log_runs r JOIN journal j ON j.province = r.province AND j.chain = r.chain
     AND j.seq = r.first_seq WHERE r.province = ? AND r.position >= ? AND r.position < ? ORDER BY r.position`,
    [province, from, until],
  );
}
