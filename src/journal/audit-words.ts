/**
 * Which logins, people and addresses stand in the audit journal, and in which entries. To look for a name in the text of each entry takes longer the more entries
 * there are, so each is looked at once: by who asks and by the housekeeping, never by what writes an entry. Entries of a chain are only added, and each
 * only after the one before it, so everything up to a number stays as it was found.
 */
import type { Reader, Row, Store } from '../persistence/store.js';
import { AUDIT_CHAIN } from './entry.js';

/** The members of an entry that are looked for. */
const SOUGHT = ['login', 'person', 'address'] as const;
export type Sought = (typeof SOUGHT)[number];

/** Entries that are looked at in one transaction. */
const BATCH = 1000;
/** A longer name is known by its beginning; whoever finds an entry by it looks at the entry. */
const LONGEST = 200;
/** The word of a row that says: every entry up to this one was looked at. */
export const EVERYTHING = '';

/** Entries are canonical JSON, so a member stands in them in one way only, at whatever depth. */
const NAMED = new RegExp(`"(${SOUGHT.join('|')})":"((?:[^"\\\\]|\\\\.)*)"`, 'g');

/** How a value of a member is kept: as it is written in an entry, in small letters. */
export function auditWord(member: Sought, value: string): string {
  return kept(member, JSON.stringify(value).slice(1, -1));
}

/** A pair of surrogates is not cut in two: PostgreSQL takes no half of one. */
function kept(member: string, written: string): string {
  return `${member}:${[...written.toLowerCase()].slice(0, LONGEST).join('')}`;
}

/** Up to which entry all were looked at; 0 for none. */
export async function auditWordsUpTo(reader: Reader, province: string): Promise<number> {
  const row = await reader.row<{ seq: number }>(
    'SELECT seq FROM audit_words WHERE province = ? AND word = ? ORDER BY seq DESC LIMIT 1',
    [province, EVERYTHING],
  );
  return row?.seq ?? 0;
}

/**
 * Looks at the entries that nobody has looked at yet, batch by batch. Replicas may do so at once: each writes the same.
 * @param least fewer are left for another time
 * @param goOn asked before each batch
 * @returns how many were looked at
 * @throws StoreError
 */
export async function keepAuditWords(
  store: Pick<Store, 'reader' | 'write'>,
  province: string,
  least: number,
  goOn: () => boolean,
): Promise<number> {
  let looked = 0;
  for (let after = await auditWordsUpTo(store.reader, province); goOn(); ) {
    const entries = await store.reader.rows<{ seq: number; command: string; entry: string }>(
      'SELECT seq, command, entry FROM journal WHERE province = ? AND chain = ? AND seq > ? ORDER BY seq LIMIT ?',
      [province, AUDIT_CHAIN, after, BATCH],
    );
    const last = entries.at(-1);
    if (last === undefined || entries.length < least) break;
    const rows = entries.flatMap(({ seq, command, entry }) =>
      wordsIn(entry).map((word): Row => ({ province, word, seq, command })),
    );
    const done: Row = { province, word: EVERYTHING, seq: last.seq, command: last.command };
    await store.write((tx) => tx.insert('audit_words', [...rows, done], 'ignore'));
    looked += entries.length;
    after = last.seq;
    if (entries.length < BATCH) break;
  }
  return looked;
}

/** The words of an entry, each once. */
export function wordsIn(entry: string): readonly string[] {
  const found = [...entry.matchAll(NAMED)].map(([, member = '', value = '']) => kept(member, value));
  return [...new Set(found)];
}
