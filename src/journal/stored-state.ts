/** The stored state of consultations, read beside a running server, and what it must be by their journal. */
import { runningLimits } from '../../workflows/dossier/dossier.js';
import { opinionKey } from '../../workflows/opinion/opinion.js';
import { consultationColumns, disputeRow, limitKey, opinionRow } from '../dossiers/dossier-rows.js';
import { fileReferenceRows } from '../dossiers/file-rows.js';
import type { Reader, Row } from '../persistence/store.js';
import type { StoredEntry } from './chain.js';
import { fault, type JournalFault } from './fault.js';
import type { ReplayedStep } from './replay.js';
import { type Compared, type Expected, sameRows } from './same-rows.js';
import { expectedMessages, readMessages } from './stored-messages.js';
import { expectedSearchIndex, numbersOfRows, readSearchIndex, type StoredSearchIndex } from './stored-search-index.js';
import { writtenAt } from './written-at.js';

/** Everything that is stored of one consultation. */
export interface StoredConsultation {
  readonly row: Row & {
    readonly id: string;
    readonly subject: string;
    readonly journal_seq: number;
    readonly journal_hash: string;
  };
  readonly entries: readonly StoredEntry[];
  readonly opinions: readonly Row[];
  readonly disputes: readonly Row[];
  readonly limits: readonly Row[];
  readonly notices: readonly Row[];
  readonly messages: readonly Row[];
  readonly fileReferences: readonly Row[];
  readonly searchIndex: StoredSearchIndex;
}

/** The page of consultations after an id, in the order of their ids; only of those that are named, where any are. */
export function consultationsAfter(
  reader: Reader,
  province: string,
  after: string,
  most: number,
  only?: readonly string[],
): Promise<StoredConsultation['row'][]> {
  const named = only === undefined ? '' : ' AND id = ANY(?)';
  return reader.rows(`SELECT * FROM consultations WHERE province = ? AND id > ?${named} ORDER BY id LIMIT ${most}`, [
    province,
    after,
    ...(only === undefined ? [] : [only]),
  ]);
}

/**
 * Reads what belongs to rows that were read before. The server may write meanwhile, and every change of a consultation adds
 * to its journal: those whose journal has grown since are left out, and must be read again.
 */
export async function readConsultations(
  reader: Reader,
  province: string,
  rows: readonly StoredConsultation['row'][],
): Promise<{ readonly steady: StoredConsultation[]; readonly moved: string[] }> {
  const ids = rows.map((row) => row.id);
  const parts = (table: string, order: string) =>
    grouped(
      reader,
      `SELECT * FROM ${table} WHERE province = ? AND consultation_id = ANY(?) ORDER BY ${order}`,
      province,
      ids,
    );
  const opinions = await parts('opinions', 'consultation_id, key');
  const disputes = await parts('disputes', 'consultation_id, round');
  const limits = await parts('limits', 'consultation_id, subject, kind, due_at');
  const notices = await parts('notices', 'consultation_id, opinion_key');
  const fileReferences = await parts('file_references', 'consultation_id, sha256');
  const beside = await readBeside(reader, province, rows, opinions);
  const entries = await entriesOf(reader, province, ids);
  const now = await reader.rows<{ id: string; journal_seq: number }>(
    'SELECT id, journal_seq FROM consultations WHERE province = ? AND id = ANY(?)',
    [province, ids],
  );
  const seqs = new Map(now.map(({ id, journal_seq }) => [id, journal_seq]));
  const isSteady = (row: StoredConsultation['row']) => seqs.get(row.id) === row.journal_seq;
  const steady = rows.filter(isSteady).map((row) => ({
    row,
    entries: entries.get(row.id) ?? [],
    opinions: opinions.get(row.id) ?? [],
    disputes: disputes.get(row.id) ?? [],
    limits: limits.get(row.id) ?? [],
    notices: notices.get(row.id) ?? [],
    fileReferences: fileReferences.get(row.id) ?? [],
    messages: beside.get(row.id)?.messages ?? [],
    searchIndex: beside.get(row.id)?.searchIndex ?? { words: [], texts: [], parties: [] },
  }));
  return { steady, moved: rows.filter((row) => !isSteady(row)).map((row) => row.id) };
}

/** The first place where the stored rows are not what the journal has come to. */
export function differenceInState(
  province: string,
  stored: StoredConsultation,
  steps: readonly ReplayedStep[],
): JournalFault | null {
  if (steps.length === 0) return fault('journal-empty');
  for (const compared of comparedState(province, stored, steps)) {
    const wrong = sameRows(compared, compared.stored);
    if (wrong !== null) return wrong;
  }
  return null;
}

/** Every row that follows from the journal of a consultation, table by table, beside what is stored; in the order of writing. */
export function comparedState(
  province: string,
  stored: StoredConsultation,
  steps: readonly ReplayedStep[],
): readonly Compared[] {
  const last = steps.at(-1);
  if (last === undefined) return [];
  const { after: dossier, entry, regulation } = last;
  const { id } = stored.row;
  const consultation = {
    province,
    id,
    ...consultationColumns(dossier),
    version: entry.seq,
    regulation_id: regulation.id,
    regulation_hash: entry.facts.regulation,
    created_at: dossier.consultation.context.createdAt,
    updated_at: writtenAt(entry, steps, stored.row.updated_at),
  };
  const opinions = dossier.opinions.map((opinion) => opinionRow(province, dossier, opinion));
  const disputes = dossier.disputes.map((dispute) => disputeRow(province, id, dispute));
  return [
    { table: 'consultations', key: ['id'], rows: [consultation], stored: [stored.row] },
    { table: 'opinions', key: ['key'], rows: opinions, stored: stored.opinions },
    { table: 'disputes', key: ['round'], rows: disputes, stored: stored.disputes },
    comparedLimits(province, stored, steps, last),
    { ...expectedNotices(province, id, steps), stored: stored.notices },
    { ...expectedFileReferences(province, id, steps), stored: stored.fileReferences },
    { ...expectedMessages(province, id, steps), stored: stored.messages },
    ...expectedSearchIndex(province, dossier, stored.searchIndex),
  ];
}

/** Limits that run are those of the dossier; limits that have passed are those that the journal says have passed. */
function comparedLimits(
  province: string,
  { row, limits }: StoredConsultation,
  steps: readonly ReplayedStep[],
  { after }: ReplayedStep,
): Compared {
  const key = ['subject', 'kind', 'due_at'];
  const running = runningLimits(after).map((limit) => ({ ...limitKey(province, row.id, limit), passed_at: null }));
  const nameOf = (limit: Row) => key.map((column) => limit[column]).join(' ');
  const moments = new Map(limits.map((limit) => [nameOf(limit), limit.passed_at]));
  const passed = steps
    .filter(({ entry }) => entry.command === 'limit.passed')
    .map(({ entry }) => {
      const { subject, kind } = entry.with as { readonly subject: string; readonly kind: string };
      const limit = { province, consultation_id: row.id, subject, kind, due_at: entry.effectiveAt };
      return { ...limit, passed_at: writtenAt(entry, steps, moments.get(nameOf(limit))) };
    });
  return { table: 'limits', key, rows: [...running, ...passed], stored: limits };
}

/** One notice for every deemed consent that there ever was; void where a late answer was accepted in its place. */
function expectedNotices(province: string, consultation: string, steps: readonly ReplayedStep[]): Expected {
  const rows = new Map<string, Row>();
  for (const { after } of steps) {
    for (const { context } of after.opinions) {
      const key = opinionKey(context);
      const { notice, settledAt } = context;
      const known = rows.get(key);
      if (notice === null) {
        if (known !== undefined) rows.set(key, { ...known, state: 'void' });
        continue;
      }
      const told = { state: notice.state, due_at: notice.dueAt, issued_at: notice.issuedAt, number: notice.number };
      const deemed = known?.deemed_at ?? settledAt;
      rows.set(key, { province, consultation_id: consultation, opinion_key: key, deemed_at: deemed, ...told });
    }
  }
  return { table: 'notices', key: ['opinion_key'], rows: [...rows.values()] };
}

/** One row for every file that an entry names. */
function expectedFileReferences(province: string, consultation: string, steps: readonly ReplayedStep[]): Expected {
  const rows = steps.flatMap(({ entry }) => fileReferenceRows(province, consultation, entry.command, entry.with));
  const once = new Map(rows.map((row) => [String(row.sha256), row]));
  return { table: 'file_references', key: ['sha256'], rows: [...once.values()] };
}

/** What is found by the consultation's own key alone. */
async function readBeside(
  reader: Reader,
  province: string,
  rows: readonly StoredConsultation['row'][],
  opinions: ReadonlyMap<string, readonly Row[]>,
): Promise<Map<string, Pick<StoredConsultation, 'messages' | 'searchIndex'>>> {
  const agencies = await reader.rows<{ code: string }>('SELECT code FROM agencies WHERE province = ?', [province]);
  const registered = agencies.map(({ code }) => code);
  const beside = new Map<string, Pick<StoredConsultation, 'messages' | 'searchIndex'>>();
  for (const { id, subject, lead, context_json } of rows) {
    const messages = await readMessages(reader, province, id);
    const asked = (opinions.get(id) ?? []).map(({ agency }) => String(agency));
    const codes = [...new Set([...registered, ...asked, String(lead)])];
    const numbers = numbersOfRows(context_json, opinions.get(id) ?? []);
    const searchIndex = await readSearchIndex(reader, province, id, { subject, numbers }, codes);
    beside.set(id, { messages, searchIndex });
  }
  return beside;
}

async function entriesOf(
  reader: Reader,
  province: string,
  ids: readonly string[],
): Promise<Map<string, StoredEntry[]>> {
  const rows = await reader.rows<StoredEntry & { chain: string }>(
    'SELECT chain, seq, hash, entry, at, command FROM journal WHERE province = ? AND chain = ANY(?) ORDER BY chain, seq',
    [province, ids],
  );
  return groupedBy(rows, (row) => row.chain);
}

async function grouped(
  reader: Reader,
  sql: string,
  province: string,
  ids: readonly string[],
): Promise<Map<string, Row[]>> {
  return groupedBy(await reader.rows(sql, [province, ids]), (row) => String(row.consultation_id));
}

function groupedBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return groups;
}
