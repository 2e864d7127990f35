/** Entries of the chain of discipline: a command on a case, with everything that its law was told. */
import type { Actor } from '../../workflows/commands/commands.js';
import type { CaseFacts } from '../../workflows/discipline/case-facts.js';
import type { CaseCommandName } from '../../workflows/discipline/inputs.js';
import type { Instant } from '../../workflows/limits/time.js';
import type { Store, Tx } from '../persistence/store.js';
import { DISCIPLINE_CHAIN } from './entry.js';
import { addToOwnChain } from './own-chain.js';

/** What such an entry carries. */
export interface CaseEntry {
  /** Id of the case, and its version after the command: 1, 2, 3 … */
  readonly case: string;
  readonly version: number;
  /** What the command carried, and what the law was told beside it. */
  readonly input: object;
  readonly facts: CaseFacts;
  /** The edition of the law of cases that decided. */
  readonly law: 1;
}

/** Adds the entry of a command, within the transaction that changes the case. @returns its number @throws TimeWentBack */
export async function journalCase(
  store: Store,
  tx: Tx,
  province: string,
  { command, ...entry }: Omit<CaseEntry, 'law'> & { readonly command: CaseCommandName },
  by: { readonly actor: Actor; readonly at: Instant },
): Promise<number> {
  const carried: CaseEntry = { ...entry, law: 1 };
  return addToOwnChain(store, tx, { province, chain: DISCIPLINE_CHAIN }, [{ command, with: carried }], by);
}
