/**
 * Writes what follows from the journal of the cases of discipline anew where what is stored differs. The journal itself is never touched;
 * where it does not hold, nothing is repaired.
 */
import type { Row, Store, Tx } from '../persistence/store.js';
import { type StoredEntry, verifyChain } from './chain.js';
import { DISCIPLINE_CHAIN } from './entry.js';
import type { JournalFault } from './fault.js';
import { lockOwnChain } from './own-chain.js';
import { carryOut, type Finding } from './repair.js';
import { type Compared, changesOf } from './same-rows.js';
import { comparedCases, replayCases } from './verify-cases.js';

/** Something in a case that is not as the journal says. */
export interface CaseFinding extends Omit<Finding, 'consultation'> {
  readonly case: string;
}

export interface CaseRepair {
  readonly findings: readonly CaseFinding[];
  /** Why nothing follows from the journal; null where it holds. */
  readonly beyond: JournalFault | null;
}

export interface CaseRepairOptions {
  /** Called in the transaction in which something was written; null: nothing is written, it is only looked for. */
  readonly onWritten: ((tx: Tx, findings: readonly CaseFinding[]) => Promise<void>) | null;
}

/**
 * Goes through the cases of a province in one transaction, in which no other act on a case is entered.
 * @throws StoreError; nothing was changed then
 */
export function repairCases(store: Store, province: string, { onWritten }: CaseRepairOptions): Promise<CaseRepair> {
  return store.write(async (tx) => {
    // Also where nothing is written: what is entered while they are compared would be taken for a difference.
    await lockOwnChain(store, tx, province, DISCIPLINE_CHAIN);
    const stored = await tx.rows<StoredEntry>(
      'SELECT seq, hash, entry, at, command FROM journal WHERE province = ? AND chain = ? ORDER BY seq',
      [province, DISCIPLINE_CHAIN],
    );
    const chain = verifyChain({ province, chain: DISCIPLINE_CHAIN }, stored);
    const replayed = 'fault' in chain ? chain : replayCases(chain.entries);
    if ('fault' in replayed) return { findings: [], beyond: replayed.fault };
    const findings: CaseFinding[] = [];
    for (const compared of await comparedCases(tx, province, replayed)) {
      const told = findingsIn(compared);
      if (told.length > 0 && onWritten !== null) await carryOut(tx, compared, changesOf(compared));
      findings.push(...told);
    }
    if (findings.length > 0) await onWritten?.(tx, findings);
    return { findings, beyond: null };
  });
}

/** Where the id of the case stands that is not `case_id`. */
const CASE_IN: Readonly<Record<string, string>> = { discipline_cases: 'id', file_references: 'consultation_id' };

function findingsIn(compared: Compared): CaseFinding[] {
  const { table } = compared;
  const { missing, differing, extra } = changesOf(compared);
  const found = (row: Row, what: Finding['what'], columns: readonly string[] = []): CaseFinding => ({
    ...{ case: String(row[CASE_IN[table] ?? 'case_id']), table, what, columns },
  });
  return [
    ...missing.map((row) => found(row, 'missing')),
    ...differing.map(({ row, columns }) => found(row, 'differs', columns)),
    ...extra.map((row) => found(row, 'extra')),
  ];
}
