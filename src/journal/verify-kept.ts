/**
 * Verifies what is kept of the journal so that it need not be read anew with each question (docs/decisions/0069): a name that were missing there would keep an
 * entry of the audit journal from being found, and a day with other counts would be reported. Nothing follows from either; `repair` throws them away.
 */
import type { Reader, Tx } from '../persistence/store.js';
import { differingDay } from './answer-days.js';
import { auditWordsUpTo, EVERYTHING, wordsIn } from './audit-words.js';
import { AUDIT_CHAIN, PROVINCE_CHAIN } from './entry.js';
import { fault, type JournalFault } from './fault.js';
import type { Difference } from './verify-checkpoints.js';

/** Entries whose words are looked for at once. */
const BATCH = 1000;

/** The first thing that is kept otherwise than it is; null when nothing is. It may be asked beside whoever keeps more. */
export async function verifyKept(reader: Reader, province: string): Promise<Difference | null> {
  const words = await wrongWord(reader, province);
  if (words !== null) return { chain: AUDIT_CHAIN, fault: words };
  const day = await differingDay(reader, province);
  if (day === null) return null;
  const wrong = fault('state-differs', { table: 'answer_days', row: day, column: 'counts_json' });
  return { chain: PROVINCE_CHAIN, fault: wrong };
}

/** Throws away what is kept of a province: who asks and the housekeeping keep it anew. */
export async function forgetKept(tx: Tx, province: string): Promise<void> {
  await tx.execute('DELETE FROM audit_words WHERE province = ?', [province]);
  await tx.execute('DELETE FROM answer_days WHERE province = ?', [province]);
}

interface Entry {
  readonly seq: number;
  readonly command: string;
  readonly entry: string;
}

async function wrongWord(reader: Reader, province: string): Promise<JournalFault | null> {
  const looked = await auditWordsUpTo(reader, province);
  let expected = 0;
  for (let after = 0; after < looked; ) {
    const entries = await reader.rows<Entry>(
      'SELECT seq, command, entry FROM journal WHERE province = ? AND chain = ? AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?',
      [province, AUDIT_CHAIN, after, looked, BATCH],
    );
    const last = entries.at(-1);
    if (last === undefined) return fault('state-extra', { table: 'audit_words', row: String(looked) });
    const names = entries.flatMap(({ seq, command, entry }) =>
      wordsIn(entry).map((word) => nameOf({ word, seq, command })),
    );
    const stored = await storedBetween(reader, province, entries, last.seq);
    const missing = names.find((name) => !stored.has(name));
    if (missing !== undefined) return fault('state-missing', { table: 'audit_words', row: missing });
    expected += names.length;
    after = last.seq;
  }
  const row = await reader.row<{ n: number }>(
    'SELECT COUNT(*) AS n FROM audit_words WHERE province = ? AND word <> ? AND seq <= ?',
    [province, EVERYTHING, looked],
  );
  return Number(row?.n ?? 0) === expected ? null : fault('state-extra', { table: 'audit_words', row: `… ${looked}` });
}

interface Word {
  readonly word: string;
  readonly seq: number;
  readonly command: string;
}

const nameOf = ({ word, seq, command }: Word): string => `${word} ${seq} ${command}`;

/** What is kept of some entries that follow each other, by their names. */
async function storedBetween(
  reader: Reader,
  province: string,
  entries: readonly Entry[],
  last: number,
): Promise<ReadonlySet<string>> {
  const words = [...new Set(entries.flatMap(({ entry }) => wordsIn(entry)))];
  const rows = await reader.rows<Word>(
    'SELECT word, seq, command FROM audit_words WHERE province = ? AND word = ANY(?) AND seq >= ? AND seq <= ?',
    [province, words, entries[0]?.seq ?? 0, last],
  );
  return new Set(rows.map(nameOf));
}
