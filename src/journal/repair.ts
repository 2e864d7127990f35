/**
 * Writes what follows from the journals of consultations anew where what is stored differs: rows that an old replica left out, or that
 * somebody changed. The journal itself is never touched; where it is broken, nothing is repaired and `verify` says why.
 */
import type { Row, Store, TableName, Tx } from '../persistence/store.js';
import { tables } from '../persistence/tables/index.js';
import { verifyChain } from './chain.js';
import { fault, type JournalFault } from './fault.js';
import { KeptRules, keptBodies } from './kept-rules.js';
import { replay } from './replay.js';
import { type Compared, changesOf, type RowChanges } from './same-rows.js';
import { comparedState, consultationsAfter, readConsultations, type StoredConsultation } from './stored-state.js';

/** Consultations that are locked and written together. */
const PAGE = 50;

/** Something in a consultation that is not as its journal says. */
export interface Finding {
  readonly consultation: string;
  readonly table: TableName;
  readonly what: 'missing' | 'differs' | 'extra';
  /** The columns that differ. */
  readonly columns: readonly string[];
}

/** A consultation whose journal does not hold, so that nothing follows from it. */
export interface Beyond {
  readonly consultation: string;
  readonly fault: JournalFault;
}

export interface Repair {
  readonly findings: readonly Finding[];
  readonly beyond: readonly Beyond[];
}

export interface RepairOptions {
  /** Only these consultations; left out, all of the province. */
  readonly only?: readonly string[];
  /** Called in the transaction in which something was written; null: nothing is written, it is only looked for. */
  readonly onWritten: ((tx: Tx, findings: readonly Finding[]) => Promise<void>) | null;
}

/**
 * Goes through the consultations of a province page by page, each page in a transaction that locks what it compares.
 * @throws StoreError; nothing of the page remains then
 */
export async function repairProvince(
  store: Store,
  province: string,
  { only, onWritten }: RepairOptions,
): Promise<Repair> {
  const findings: Finding[] = [];
  const beyond: Beyond[] = [];
  let after = '';
  for (;;) {
    const page = await store.write(async (tx) => {
      const rows = await consultationsAfter(tx, province, after, PAGE, only);
      if (onWritten !== null) await lock(tx, province, rows);
      const found = await inPage(tx, province, rows);
      if (onWritten !== null && found.findings.length > 0) {
        for (const { compared, changes } of found.work) await carryOut(tx, compared, changes);
        await onWritten(tx, found.findings);
      }
      return { ...found, last: rows.at(-1)?.id, whole: rows.length === PAGE };
    });
    findings.push(...page.findings);
    beyond.push(...page.beyond);
    if (page.last === undefined || !page.whole) return { findings, beyond };
    after = page.last;
  }
}

/** What is written while they are compared would be taken for a difference. */
async function lock(tx: Tx, province: string, rows: readonly { readonly id: string }[]): Promise<void> {
  await tx.rows('SELECT id FROM consultations WHERE province = ? AND id = ANY(?) ORDER BY id FOR UPDATE', [
    province,
    rows.map(({ id }) => id),
  ]);
}

interface Work {
  readonly compared: Compared;
  readonly changes: RowChanges;
}

async function inPage(
  tx: Tx,
  province: string,
  rows: readonly StoredConsultation['row'][],
): Promise<Repair & { readonly work: readonly Work[] }> {
  const findings: Finding[] = [];
  const beyond: Beyond[] = [];
  const work: Work[] = [];
  const { steady } = await readConsultations(tx, province, rows);
  const { regulations, calendars } = await keptBodies(tx, province);
  const rules = new KeptRules();
  const broken = rules.add(regulations, calendars);
  for (const stored of steady) {
    const found = broken === null ? replayed(province, stored, rules) : { fault: broken };
    if ('fault' in found) {
      beyond.push({ consultation: stored.row.id, fault: found.fault });
      continue;
    }
    for (const compared of found.state) {
      const changes = changesOf(compared);
      const told = findingsOf(stored.row.id, compared.table, changes);
      if (told.length === 0) continue;
      findings.push(...told);
      work.push({ compared, changes });
    }
  }
  return { findings, beyond, work };
}

function replayed(
  province: string,
  stored: StoredConsultation,
  rules: KeptRules,
): { readonly state: readonly Compared[] } | { readonly fault: JournalFault } {
  const { id, journal_seq, journal_hash } = stored.row;
  const chain = verifyChain({ province, chain: id }, stored.entries);
  if ('fault' in chain) return chain;
  if (chain.entries.length !== journal_seq)
    return { fault: fault('journal-tail', { found: chain.entries.length, expected: journal_seq }) };
  if (chain.head !== journal_hash) return { fault: fault('journal-head') };
  const steps = replay(chain.entries, rules);
  return 'fault' in steps ? steps : { state: comparedState(province, stored, steps.steps) };
}

function findingsOf(consultation: string, table: TableName, { missing, differing, extra }: RowChanges): Finding[] {
  return [
    ...missing.map((): Finding => ({ consultation, table, what: 'missing', columns: [] })),
    ...differing.map(({ columns }): Finding => ({ consultation, table, what: 'differs', columns })),
    ...extra.map((): Finding => ({ consultation, table, what: 'extra', columns: [] })),
  ];
}

/** Writes what must be in place of what is. */
export async function carryOut(tx: Tx, { table }: Compared, { missing, differing, extra }: RowChanges): Promise<void> {
  const keyOf = (row: Row): Row =>
    Object.fromEntries(Object.keys(tables[table].key).map((column) => [column, row[column] ?? null]));
  if (missing.length > 0) {
    // A message that nobody has seen yet.
    const rows = table === 'inbox_messages' ? missing.map((row) => ({ ...row, delivered_at: null })) : missing;
    // Words are looked for by the stored subject: where that was wrong, they were not seen and may be there.
    await tx.insert(table, rows, table.startsWith('consultation_') ? 'ignore' : 'fail');
  }
  const [changed] = [...missing, ...differing.map(({ row }) => row), ...extra];
  // What was found to be read was found among other messages.
  if (table === 'inbox_messages' && changed !== undefined)
    await tx.execute('DELETE FROM inbox_unread WHERE province = ?', [changed.province ?? null]);
  for (const { row, columns } of differing) {
    const changed = Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
    await tx.update(table, [{ ...keyOf(row), ...changed }]);
  }
  if (extra.length > 0) await tx.remove(table, extra.map(keyOf));
}
