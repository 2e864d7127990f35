/** What a person with the password of the database could do. */
import { searchTextOf } from '../../src/dossiers/search-words.js';
import { chainEntry, type EntryFields, GENESIS, LETTERS_CHAIN, parseEntry } from '../../src/journal/entry.js';
import { placeOf } from '../../src/journal/log/heads.js';
import { chainKeyOf } from '../../src/journal/log/leaves.js';
import { numbersOfRows } from '../../src/journal/stored-search-index.js';
import type { Store } from '../../src/persistence/store.js';

/** Takes the triggers away that refuse changes of the journal, of checkpoints and of what others signed. */
export async function behindTheBack(store: Store): Promise<void> {
  await store.write(async (tx) => {
    for (const table of [
      'journal',
      'checkpoints',
      'checkpoint_heads',
      'log_checkpoints',
      'log_runs',
      'log_cosignatures',
      'log_timestamps',
    ]) {
      if (store.kind === 'postgres') await tx.execute(`DROP TRIGGER ${table}_refuses_change ON ${table}`);
      else for (const operation of ['update', 'delete']) await tx.execute(`DROP TRIGGER ${table}_refuses_${operation}`);
    }
  });
}

export interface KeptEntry {
  readonly seq: number;
  readonly entry: string;
  readonly hash: string;
}

export function entriesOf(store: Store, chain: string): Promise<KeptEntry[]> {
  return store.reader.rows<KeptEntry>('SELECT seq, entry, hash FROM journal WHERE chain = ? ORDER BY seq', [chain]);
}

/** Removes the last entry of a chain. @returns its number */
export async function cutTail(store: Store, chain: string): Promise<number> {
  const last = (await entriesOf(store, chain)).length;
  await store.write((tx) => tx.execute('DELETE FROM journal WHERE chain = ? AND seq = ?', [chain, last]));
  return last;
}

/** Gives a consultation another subject from its first entry on: every hash is made anew, the stored state is made to fit. */
export async function rewriteHistory(store: Store, chain: string): Promise<{ subject: string; length: number }> {
  const subject = 'Việc khác';
  const kept = await entriesOf(store, chain);
  let head = GENESIS;
  await store.write(async (tx) => {
    for (const { seq, entry } of kept) {
      const fields: EntryFields = parseEntry(entry);
      const carried = seq === 1 ? { ...fields.with, subject } : fields.with;
      const forged = chainEntry(head, { ...fields, with: carried });
      head = forged.hash;
      await tx.execute('UPDATE journal SET entry = ?, hash = ? WHERE chain = ? AND seq = ?', [
        forged.entry,
        head,
        chain,
        seq,
      ]);
    }
    const row = await tx.row<{ province: string; context_json: string }>(
      'SELECT province, context_json FROM consultations WHERE id = ?',
      [chain],
    );
    const context = JSON.stringify({ ...JSON.parse(row?.context_json ?? '{}'), subject });
    await tx.execute('UPDATE consultations SET subject = ?, context_json = ?, journal_hash = ? WHERE id = ?', [
      subject,
      context,
      head,
      chain,
    ]);
    for (const table of ['consultation_words', 'consultation_texts'])
      await tx.execute(`DELETE FROM ${table} WHERE consultation_id = ?`, [chain]);
    const opinions = await tx.rows('SELECT context_json FROM opinions WHERE consultation_id = ?', [chain]);
    const numbers = numbersOfRows(context, opinions);
    const of = { province: row?.province ?? '', consultation_id: chain };
    const { entries, marked, folded } = searchTextOf(subject, numbers);
    await tx.insert(
      'consultation_words',
      entries.map((words) => ({ ...of, words })),
    );
    await tx.insert('consultation_texts', [{ ...of, text: marked, folded }]);
  });
  return { subject, length: kept.length };
}

/** In the order in which rows may be put back. */
const TABLES = [
  'provinces',
  'agencies',
  'regulations',
  'calendars',
  'delegations',
  'installation',
  'consultations',
  'opinions',
  'disputes',
  'limits',
  'notices',
  'inbox_messages',
  'consultation_words',
  'consultation_texts',
  'consultation_parties',
  'letters',
  'letter_addressees',
  'letter_versions',
  'letter_files',
  'letter_registers',
  'letter_numbers',
  'journal',
  'checkpoints',
  'checkpoint_heads',
  'log_checkpoints',
  'log_runs',
  'log_heads',
  'log_places',
  'log_tiles',
];

/** Keeps a copy of everything that tests tamper with. @returns what puts it back */
export async function keepCopy(store: Store): Promise<() => Promise<void>> {
  await store.write(async (tx) => {
    for (const table of TABLES) await tx.execute(`CREATE TABLE kept_${table} AS SELECT * FROM ${table}`);
  });
  return () =>
    store.write(async (tx) => {
      for (const table of [...TABLES].reverse()) await tx.execute(`DELETE FROM ${table}`);
      for (const table of TABLES) await tx.execute(`INSERT INTO ${table} SELECT * FROM kept_${table}`);
    });
}

/** Takes away every letter with what tells of it, as an installation would be that never wrote one. */
export async function forgetLetters(store: Store): Promise<void> {
  await store.write(async (tx) => {
    for (const table of ['letter_numbers', 'letter_files', 'letter_versions', 'letter_addressees', 'letters'])
      await tx.execute(`DELETE FROM ${table}`, []);
    await tx.execute('DELETE FROM journal WHERE chain = ?', [LETTERS_CHAIN]);
  });
}

/** Takes away what the last checkpoint left in the tables that are counted from the log, where it took in one new chain alone. */
export async function forgetLastCheckpoint(store: Store, chain: string): Promise<void> {
  const key = chainKeyOf(chain);
  await store.write(async (tx) => {
    await tx.execute('DELETE FROM log_heads WHERE chain = ?', [key]);
    await tx.execute('DELETE FROM log_places WHERE place = ?', [placeOf(key)]);
    const size = await tx.row<{ size: number }>('SELECT size FROM log_checkpoints ORDER BY seq DESC LIMIT 1');
    const tile = await tx.row<{ hashes: string }>('SELECT hashes FROM log_tiles WHERE level = 0 AND tile = 0');
    const kept = Buffer.from(tile?.hashes ?? '', 'base64').subarray(0, (size?.size ?? 0) * 32);
    await tx.execute('UPDATE log_tiles SET hashes = ?', [kept.toString('base64')]);
    await tx.execute('UPDATE consultations SET anchored_seq = 0 WHERE id = ?', [chain]);
  });
}
