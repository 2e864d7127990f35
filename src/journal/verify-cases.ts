/** Verifies the cases of discipline: the chain is whole, each entry is decided again by the law, and what is stored is what comes of it. */
import type { Case } from '../../workflows/discipline/case.js';
import { PASS_LIMIT, passLimit } from '../../workflows/discipline/clock/pass-limit.js';
import { decideCase } from '../../workflows/discipline/decide-case.js';
import { type CaseInputs, isCaseCommand } from '../../workflows/discipline/inputs.js';
import { civilDateOf } from '../../workflows/limits/time.js';
import { caseRow, type StoredCase } from '../dossiers/case-rows.js';
import { caseFileRows } from '../dossiers/file-rows.js';
import { type EntryMessages, messageRows } from '../dossiers/message-rows.js';
import { procedureRow } from '../dossiers/procedure-rows.js';
import type { Reader, Row } from '../persistence/store.js';
import { toldOfCase } from '../rules/reading/told-of-case.js';
import type { CaseEntry } from './case-entry.js';
import { type StoredEntry, verifyChain } from './chain.js';
import { DISCIPLINE_CHAIN, type JournalEntry } from './entry.js';
import { fault, type JournalFault } from './fault.js';
import { type Compared, sameRows } from './same-rows.js';
import type { Difference } from './verify-checkpoints.js';

/** A chain that grows at every reading is given up after so many. */
const MOST_ATTEMPTS = 20;

/** The first difference; `entries` counts those of the chain that were checked. */
export async function verifyCases(
  reader: Reader,
  province: string,
): Promise<{ readonly entries: number; readonly difference: Difference | null }> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const stored = await reader.rows<StoredEntry>(
      'SELECT seq, hash, entry, at, command FROM journal WHERE province = ? AND chain = ? ORDER BY seq',
      [province, DISCIPLINE_CHAIN],
    );
    const wrong = await differenceIn(reader, province, stored);
    const now = await reader.row<{ n: number }>('SELECT count(*) AS n FROM journal WHERE province = ? AND chain = ?', [
      province,
      DISCIPLINE_CHAIN,
    ]);
    // What was written while it was read is no difference: only a reading of one moment counts.
    if (Number(now?.n) !== stored.length) continue;
    return { entries: stored.length, difference: wrong === null ? null : { chain: DISCIPLINE_CHAIN, fault: wrong } };
  }
  return { entries: 0, difference: { chain: DISCIPLINE_CHAIN, fault: fault('state-unsteady') } };
}

async function differenceIn(
  reader: Reader,
  province: string,
  stored: readonly StoredEntry[],
): Promise<JournalFault | null> {
  const chain = verifyChain({ province, chain: DISCIPLINE_CHAIN }, stored);
  if ('fault' in chain) return chain.fault;
  const replayed = replayCases(chain.entries);
  if ('fault' in replayed) return replayed.fault;
  for (const compared of await comparedCases(reader, province, replayed)) {
    const wrong = sameRows(compared, compared.stored);
    if (wrong !== null) return wrong;
  }
  return null;
}

/** Every row that follows from the journal of cases, table by table, beside what is stored. */
export async function comparedCases(
  reader: Reader,
  province: string,
  { cases, steps, messages, files }: ReplayedCases,
): Promise<readonly Compared[]> {
  const of = (table: string) => reader.rows<Row>(`SELECT * FROM ${table} WHERE province = ?`, [province]);
  const standing = [...cases.values()];
  const figures = standing.map((one) => procedureRow(province, one)).filter((row) => row !== null);
  return [
    {
      table: 'discipline_cases',
      key: ['id'],
      rows: standing.map((one) => caseRow(province, one)),
      stored: await of('discipline_cases'),
    },
    { table: 'procedure_figures', key: ['case_id'], rows: figures, stored: await of('procedure_figures') },
    {
      table: 'discipline_steps',
      key: ['case_id', 'version'],
      rows: steps.map((step) => ({ province, ...step })),
      stored: await of('discipline_steps'),
    },
    {
      table: 'file_references',
      key: ['consultation_id', 'sha256'],
      rows: [...new Map(files.map((row) => [`${row.consultation_id} ${row.sha256}`, row])).values()],
      stored: await fileReferencesOf(reader, province, cases),
    },
    {
      table: 'inbox_messages',
      key: ['id'],
      // When one was delivered is not in the journal.
      rows: messages.flatMap(({ id, ...told }) => messageRows(province, { id, is: 'case' }, told)).map(determined),
      stored: await reader.rows<Row>('SELECT * FROM inbox_messages WHERE province = ? AND case_id IS NOT NULL', [
        province,
      ]),
    },
  ];
}

/** Those of consultations are theirs to compare; what belongs to neither is told by whoever looks for strays. */
async function fileReferencesOf(
  reader: Reader,
  province: string,
  cases: ReadonlyMap<string, StoredCase>,
): Promise<readonly Row[]> {
  const rows = await reader.rows<Row>(
    `SELECT r.* FROM file_references r WHERE r.province = ? AND NOT EXISTS
     (SELECT 1 FROM consultations c WHERE c.province = r.province AND c.id = r.consultation_id)`,
    [province],
  );
  return rows.filter(({ consultation_id: id }) => cases.has(String(id)));
}

const determined = ({ delivered_at: _, ...row }: Row): Row => row;

export interface ReplayedCases {
  readonly cases: ReadonlyMap<string, StoredCase>;
  readonly steps: readonly { readonly case_id: string; readonly version: number; readonly seq: number }[];
  readonly messages: readonly (EntryMessages & { readonly id: string })[];
  /** Of each case, the files that its entries name. */
  readonly files: readonly Row[];
}

/** Every case as the entries leave it, which entry made which version and what it told; or the first entry that the law would not have let through. */
export function replayCases(entries: readonly JournalEntry[]): { readonly fault: JournalFault } | ReplayedCases {
  const cases = new Map<string, StoredCase>();
  const steps: { case_id: string; version: number; seq: number }[] = [];
  const messages: (EntryMessages & { readonly id: string })[] = [];
  const files: Row[] = [];
  for (const entry of entries) {
    const { seq, at, effectiveAt, actor, command, with: carried } = entry;
    const { case: id, version, facts, law, input } = carried as CaseEntry;
    const before = cases.get(id)?.standing ?? null;
    if (version !== (cases.get(id)?.version ?? 0) + 1)
      return { fault: fault('entry-misplaced', { seq, part: 'version' }) };
    // Only the clock records as of another moment than its own, and nothing before its time.
    if (actor.kind === 'clock' ? at < effectiveAt : at !== effectiveAt)
      return { fault: fault('limit-recorded-early', { seq }) };
    const decided = decidedAgain(before, entry);
    if ('fault' in decided) return decided;
    cases.set(id, { id, version, changedAt: effectiveAt, standing: decided.next });
    steps.push({ case_id: id, version, seq });
    files.push(...caseFileRows(entry.province, id, command, input));
    if (law === 1) continue;
    const act = { command: command as Parameters<typeof toldOfCase>[2]['command'], actor, facts };
    messages.push({ id, seq, at, messages: toldOfCase(before, decided.next, act) });
  }
  return { cases, steps, messages, files };
}

/** What the law makes of an entry. */
function decidedAgain(
  standing: Case | null,
  { seq, effectiveAt: at, actor, command, with: carried }: JournalEntry,
): { readonly fault: JournalFault } | { readonly next: Case } {
  const { input, facts } = carried as CaseEntry;
  if (command === PASS_LIMIT) {
    const next = actor.kind === 'clock' ? passLimit(standing, at) : null;
    return next === null ? { fault: fault('command-refused', { seq, command, refusal: 'case-not-open' }) } : { next };
  }
  if (!isCaseCommand(command)) return { fault: fault('command-unknown', { seq, command }) };
  const circumstances = { at, today: civilDateOf(at), actor, facts, malformed: [] };
  const decided = decideCase(standing, { command, with: input as CaseInputs[typeof command] }, circumstances);
  if (decided.refused !== null)
    return { fault: fault('command-refused', { seq, command, refusal: decided.refused.code }) };
  return { next: decided.next };
}
