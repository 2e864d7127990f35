/** Journals that rows were written anew, in the transaction in which they were. */
import type { Instant } from '../../workflows/limits/time.js';
import type { Reader, Store, Tx } from '../persistence/store.js';
import type { Finding, RepairOptions } from './repair.js';
import type { CaseRepairOptions } from './repair-cases.js';
import { journalSecurity } from './security-entry.js';

/** @param moment tells when, within the transaction */
export function repaired(
  store: Store,
  province: string,
  moment: (tx: Reader) => Promise<Instant>,
): NonNullable<RepairOptions['onWritten']> {
  return async (tx: Tx, findings: readonly Finding[]) => {
    const consultations = [...new Set(findings.map(({ consultation }) => consultation))];
    const entry = { command: 'state.repaired', with: { consultations, rows: counted(findings) } } as const;
    await journalSecurity(store, tx, province, [entry], { by: null, at: await moment(tx) });
  };
}

/** The same for cases of discipline. @param moment tells when, within the transaction */
export function casesRepaired(
  store: Store,
  province: string,
  moment: (tx: Reader) => Promise<Instant>,
): NonNullable<CaseRepairOptions['onWritten']> {
  return async (tx, findings) => {
    const cases = [...new Set(findings.map((finding) => finding.case))];
    const entry = { command: 'state.repaired', with: { consultations: [], cases, rows: counted(findings) } } as const;
    await journalSecurity(store, tx, province, [entry], { by: null, at: await moment(tx) });
  };
}

function counted(findings: readonly Pick<Finding, 'table'>[]): Record<string, number> {
  const rows: Record<string, number> = {};
  for (const { table } of findings) rows[table] = (rows[table] ?? 0) + 1;
  return rows;
}
