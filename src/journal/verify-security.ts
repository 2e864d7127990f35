/** Verifies the chain of security: no column follows from it, so it is whole or it is not. */
import type { Reader } from '../persistence/store.js';
import { type StoredEntry, verifyChain } from './chain.js';
import { AUDIT_CHAIN, SECURITY_EVENTS } from './entry.js';
import { fault } from './fault.js';
import type { Difference } from './verify-checkpoints.js';

const EVENTS: readonly string[] = SECURITY_EVENTS;

/** The first thing that is wrong with the chain of a province; null when nothing is. */
export async function verifySecurity(reader: Reader, province: string): Promise<Difference | null> {
  const stored = await reader.rows<StoredEntry>(
    'SELECT seq, hash, entry, at, command FROM journal WHERE province = ? AND chain = ? ORDER BY seq',
    [province, AUDIT_CHAIN],
  );
  const chain = verifyChain({ province, chain: AUDIT_CHAIN }, stored);
  if ('fault' in chain) return { chain: AUDIT_CHAIN, fault: chain.fault };
  const strange = chain.entries.find(({ command }) => !EVENTS.includes(command));
  if (strange === undefined) return null;
  return {
    chain: AUDIT_CHAIN,
    fault: fault('command-unknown', { seq: strange.seq, command: strange.command }),
  };
}
