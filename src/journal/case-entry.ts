/** Entries of the chain of discipline: a command on a case, with everything that its law was told. */
import type { Actor } from '../../workflows/commands/commands.js';
import type { CaseFacts } from '../../workflows/discipline/case-facts.js';
import type { PASS_LIMIT } from '../../workflows/discipline/clock/pass-limit.js';
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
  /** The edition of the law of cases that decided: the first told nobody. */
  readonly law: 1 | 2;
}

/** The edition that decides now. */
const LAW_OF_CASES = 2;

/**
 * Adds the entry of a command, within the transaction that changes the case.
 * @param by who acts, the moment at which it is written, and the one as of which it holds, where that is another
 * @returns its number
 * @throws TimeWentBack
 */
export async function journalCase(
  store: Store,
  tx: Tx,
  province: string,
  { command, ...entry }: Omit<CaseEntry, 'law'> & { readonly command: CaseCommandName | typeof PASS_LIMIT },
  by: { readonly actor: Actor; readonly at: Instant; readonly effectiveAt: Instant },
): Promise<number> {
  const carried: CaseEntry = { ...entry, law: LAW_OF_CASES };
  return addToOwnChain(
    store,
    tx,
    { province, chain: DISCIPLINE_CHAIN },
    [{ command, with: carried, effectiveAt: by.effectiveAt }],
    by,
  );
}
