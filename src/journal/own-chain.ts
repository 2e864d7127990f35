/** Adding to a chain of a province that stands apart from its consultations and its register: letters, security. */
import type { Actor } from '../../workflows/commands/commands.js';
import type { Instant } from '../../workflows/limits/time.js';
import type { Row, Store, Tx } from '../persistence/store.js';
import { chainEntry, type EntryFields, GENESIS } from './entry.js';
import { TimeWentBack, wentBack } from './order-in-time.js';

/** One thing that happened, and what is told of it. */
export interface OwnEntry {
  readonly command: EntryFields['command'];
  readonly with: object;
  /** As of when it holds; left out: as of when it is written. */
  readonly effectiveAt?: Instant;
}

/** The law was not asked, so it was told nothing. */
const NO_FACTS: EntryFields['facts'] = {
  regulation: null,
  calendar: '',
  calendarHash: '',
  register: { agencies: {}, office: null, chairman: null, alreadyAsked: {} },
};

/** Waits until nobody else adds to such a chain, and keeps them waiting until the end of the transaction. On SQLite nobody else writes. */
export async function lockOwnChain(store: Store, tx: Tx, province: string, chain: `:${string}`): Promise<void> {
  if (store.kind !== 'postgres') return;
  await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [`dong-thuan ${chain.slice(1)} ${province}`]);
}

/**
 * Adds entries to such a chain, behind a lock that is held until the end of the transaction.
 * @param chain its name, with a colon first (src/journal/entry.ts)
 * @param moment whether the entries are told at the moment given, or at the last entry's where that is later
 * @returns the number of the first of them
 * @throws TimeWentBack when they would be earlier than what the chain already holds
 */
export async function addToOwnChain(
  store: Store,
  tx: Tx,
  { province, chain }: { readonly province: string; readonly chain: `:${string}` },
  entries: readonly OwnEntry[],
  by: { readonly actor: Actor; readonly at: Instant },
  moment: 'as-told' | 'after-the-last' = 'as-told',
): Promise<number> {
  await lockOwnChain(store, tx, province, chain);
  const last = await tx.row<{ seq: number; hash: string; at: Instant }>(
    'SELECT seq, hash, at FROM journal WHERE province = ? AND chain = ? ORDER BY seq DESC LIMIT 1',
    [province, chain],
  );
  const { actor } = by;
  const at = moment === 'after-the-last' && last !== undefined && last.at > by.at ? last.at : by.at;
  if (last !== undefined && wentBack(chain, last.at, at)) throw new TimeWentBack(chain, last.at, at);
  const first = (last?.seq ?? 0) + 1;
  let hash = last?.hash ?? GENESIS;
  const rows: Row[] = entries.map(({ command, with: carried, effectiveAt = at }, index) => {
    const seq = first + index;
    const fields = { province, chain, seq, at, effectiveAt, actor, command, with: carried, facts: NO_FACTS };
    const chained = chainEntry(hash, fields);
    hash = chained.hash;
    return { province, chain, seq, at, command, entry: chained.entry, hash };
  });
  await tx.insert('journal', rows);
  return first;
}
