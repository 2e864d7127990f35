/**
 * Verifies the letters of a province: the chain that tells of them, each letter against the act that wrote it, each version
 * against the entry that names its hashes, the bytes against their hashes, and the numbers against what was issued.
 */
import { civilDateOf } from '../../workflows/limits/time.js';
import type { Reader, Row } from '../persistence/store.js';
import { sha256 } from '../platform/canonical-json.js';
import { type StoredEntry, verifyChain } from './chain.js';
import { LETTERS_CHAIN } from './entry.js';
import { fault, type JournalFault } from './fault.js';
import {
  addresseeRows,
  type FrozenLetter,
  type LetterEntry,
  type LetterIssued,
  type LetterMade,
  letterColumns,
} from './letter-entry.js';
import { sameRows } from './same-rows.js';
import type { Difference } from './verify-checkpoints.js';

/** Letters read at once, with their bytes. */
const PAGE = 100;
/** A chain that grows at every reading is given up after so many. */
const MOST_ATTEMPTS = 20;

/** What the chain says, by code. */
interface Told {
  readonly made: ReadonlyMap<
    string,
    readonly { readonly seq: number; readonly at: string; readonly made: LetterMade }[]
  >;
  readonly issued: ReadonlyMap<string, { readonly at: string; readonly issued: LetterIssued }>;
  readonly entries: number;
}

/** The first difference; `entries` counts those of the chain that were checked. */
export async function verifyLetters(
  reader: Reader,
  province: string,
): Promise<{ readonly entries: number; readonly difference: Difference | null }> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const stored = await entriesOf(reader, province);
    const chain = verifyChain({ province, chain: LETTERS_CHAIN }, stored);
    if ('fault' in chain) return { entries: 0, difference: { chain: LETTERS_CHAIN, fault: chain.fault } };
    const told = tell(
      chain.entries.map((entry) => ({ ...(entry as unknown as LetterEntry), seq: entry.seq, at: entry.at })),
    );
    const wrong = (await inLetters(reader, province, told)) ?? (await inNumbers(reader, province, told));
    // What was written while it was read is no difference: only a reading of one moment counts.
    if ((await lengthOf(reader, province)) !== told.entries) continue;
    return { entries: told.entries, difference: wrong === null ? null : { chain: LETTERS_CHAIN, fault: wrong } };
  }
  return { entries: 0, difference: { chain: LETTERS_CHAIN, fault: fault('state-unsteady') } };
}

const entriesOf = (reader: Reader, province: string): Promise<StoredEntry[]> =>
  reader.rows('SELECT seq, hash, entry, at, command FROM journal WHERE province = ? AND chain = ? ORDER BY seq', [
    province,
    LETTERS_CHAIN,
  ]);

async function lengthOf(reader: Reader, province: string): Promise<number> {
  const row = await reader.row<{ last: number | null }>(
    'SELECT MAX(seq) AS last FROM journal WHERE province = ? AND chain = ?',
    [province, LETTERS_CHAIN],
  );
  return Number(row?.last ?? 0);
}

function tell(entries: readonly (LetterEntry & { readonly seq: number; readonly at: string })[]): Told {
  const made = new Map<string, { seq: number; at: string; made: LetterMade }[]>();
  const issued = new Map<string, { at: string; issued: LetterIssued }>();
  for (const entry of entries) {
    const { code } = entry.with;
    if (entry.command === 'letter.issued') issued.set(code, { at: entry.at, issued: entry.with });
    else made.set(code, [...(made.get(code) ?? []), { seq: entry.seq, at: entry.at, made: entry.with }]);
  }
  return { made, issued, entries: entries.length };
}

/** Page by page, then whether the chain tells of letters that are gone. */
async function inLetters(reader: Reader, province: string, told: Told): Promise<JournalFault | null> {
  let after = '';
  const seen = new Set<string>();
  for (;;) {
    const rows = await reader.rows(
      `SELECT * FROM letters WHERE province = ? AND code > ? ORDER BY code LIMIT ${PAGE}`,
      [province, after],
    );
    const wrong = await inPage(reader, province, rows, told);
    if (wrong !== null) return wrong;
    for (const { code } of rows) seen.add(String(code));
    after = String(rows.at(-1)?.code ?? after);
    if (rows.length < PAGE) break;
  }
  const gone = [...told.made.keys()].find((code) => !seen.has(code));
  if (gone !== undefined) return fault('state-missing', { table: 'letters', row: gone });
  for (const table of ['letter_versions', 'letter_addressees'] as const) {
    const stray = await reader.row<{ code: string }>(
      `SELECT code FROM ${table} AS t WHERE t.province = ? AND NOT EXISTS
       (SELECT 1 FROM letters l WHERE l.province = t.province AND l.code = t.code) LIMIT 1`,
      [province],
    );
    if (stray !== undefined) return fault('state-extra', { table, row: stray.code });
  }
  return strayFile(reader, province);
}

async function strayFile(reader: Reader, province: string): Promise<JournalFault | null> {
  const stray = await reader.row<{ hash: string }>(
    `SELECT hash FROM letter_files AS f WHERE f.province = ?
     AND NOT EXISTS (SELECT 1 FROM letter_versions v WHERE v.province = f.province AND v.docx_hash = f.hash)
     AND NOT EXISTS (SELECT 1 FROM letter_versions v WHERE v.province = f.province AND v.pdf_hash = f.hash) LIMIT 1`,
    [province],
  );
  return stray === undefined ? null : fault('state-extra', { table: 'letter_files', row: stray.hash });
}

async function inPage(
  reader: Reader,
  province: string,
  rows: readonly Row[],
  told: Told,
): Promise<JournalFault | null> {
  const codes = rows.map(({ code }) => String(code));
  const of = (table: string) =>
    reader.rows(`SELECT * FROM ${table} WHERE province = ? AND code = ANY(?) ORDER BY code`, [province, codes]);
  const [versions, addressees, acts] = [
    await of('letter_versions'),
    await of('letter_addressees'),
    await actsOf(reader, province, rows),
  ];
  const letters = rows.map((row) => ({ row, facts: factsIn(row) }));
  const broken = letters.find(({ facts }) => facts === null);
  if (broken !== undefined) return differs('letters', String(broken.row.code), 'facts_json');
  const frozen = letters.flatMap(({ row, facts }) => (facts === null ? [] : [{ row, facts }]));
  const expected = frozen.map(({ row, facts }) => ({ ...letterColumns(facts), ...standing(row, facts, told) }));
  const strange = frozen.find(
    ({ facts }) => acts.get(`${facts.consultation.id} ${facts.entry.seq}`) !== facts.entry.hash,
  );
  return (
    sameRows({ table: 'letters', key: ['code'], rows: expected }, rows) ??
    (strange === undefined ? null : differs('letters', strange.facts.code, 'entry_hash')) ??
    sameRows(
      { table: 'letter_versions', key: ['code', 'version'], rows: codes.flatMap((code) => versionRows(code, told)) },
      versions,
    ) ??
    inMade(frozen, told) ??
    sameRows(
      {
        table: 'letter_addressees',
        key: ['agency', 'signed_at', 'code'],
        rows: frozen.flatMap(({ facts }) => addresseeRows(facts)),
      },
      addressees,
    ) ??
    inFiles(reader, province, versions)
  );
}

const differs = (table: string, row: string, column: string): JournalFault =>
  fault('state-differs', { table, row, column });

function factsIn({ facts_json }: Row): FrozenLetter | null {
  try {
    const facts = JSON.parse(String(facts_json)) as Partial<FrozenLetter> | null;
    const isWhole = [
      facts?.issuer,
      facts?.addressees,
      facts?.signer,
      facts?.consultation,
      facts?.entry,
      facts?.province,
    ];
    return isWhole.every((part) => typeof part === 'object' && part !== null) ? (facts as FrozenLetter) : null;
  } catch {
    return null;
  }
}

/** Whether it was issued, with which number, and which version is still to be made. */
function standing({ code }: Row, facts: FrozenLetter & { readonly number?: string | null }, told: Told): Row {
  const later = told.issued.get(String(code));
  const atOnce = facts.number ?? null;
  const versions = (told.made.get(String(code)) ?? []).map(({ made }) => made.version);
  const number = later?.issued.number ?? atOnce;
  const wanted = number === null ? 'signed' : 'issued';
  const issue =
    later !== undefined
      ? { issued_on: later.issued.on, issued_by: later.issued.by, issued_at: later.at }
      : atOnce !== null
        ? { issued_on: civilDateOf(facts.signedAt), issued_by: facts.signer.name, issued_at: facts.signedAt }
        : { issued_on: null, issued_by: null, issued_at: null };
  return { number_text: number, waiting: versions.includes(wanted) ? null : wanted, ...issue };
}

const versionRows = (code: string, { made }: Told): Row[] =>
  (made.get(code) ?? []).map(({ seq, at, made: one }) => ({
    code,
    version: one.version,
    docx_hash: one.docx,
    pdf_hash: one.pdf,
    made_at: at,
    journal_seq: seq,
  }));

/** The entry names the act and the facts, too: a letter cannot be put in the place of another. */
function inMade(letters: readonly { readonly facts: FrozenLetter }[], told: Told): JournalFault | null {
  for (const { facts } of letters)
    for (const { made } of told.made.get(facts.code) ?? [])
      if (made.facts !== letterColumns(facts).facts_hash) return differs('letters', facts.code, 'facts_json');
  return null;
}

async function actsOf(reader: Reader, province: string, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const chains = [...new Set(rows.map(({ consultation_id }) => String(consultation_id)))];
  const found = await reader.rows<{ chain: string; seq: number; hash: string }>(
    'SELECT chain, seq, hash FROM journal WHERE province = ? AND chain = ANY(?)',
    [province, chains],
  );
  return new Map(found.map(({ chain, seq, hash }) => [`${chain} ${seq}`, hash]));
}

async function inFiles(reader: Reader, province: string, versions: readonly Row[]): Promise<JournalFault | null> {
  const hashes = [...new Set(versions.flatMap(({ docx_hash, pdf_hash }) => [String(docx_hash), String(pdf_hash)]))];
  const files = await reader.rows<{ hash: string; content: string }>(
    'SELECT hash, content FROM letter_files WHERE province = ? AND hash = ANY(?)',
    [province, hashes],
  );
  const found = new Map(files.map(({ hash, content }) => [hash, content]));
  for (const hash of hashes) {
    const content = found.get(hash);
    if (content === undefined) return fault('state-missing', { table: 'letter_files', row: hash });
    if (sha256(Buffer.from(content, 'base64')) !== hash) return differs('letter_files', hash, 'content');
  }
  return null;
}

/** Every number that was issued is in the register, the register has no other, and it goes on after the last that it gave. */
async function inNumbers(reader: Reader, province: string, { issued }: Told): Promise<JournalFault | null> {
  const places = [...issued].flatMap(([code, { issued: one }]) =>
    one.register === null ? [] : [{ code, ...one.register }],
  );
  const numbers = places.map(({ code, agency, year, series, number }) => ({ agency, year, series, number, code }));
  const lasts = new Map<string, { agency: string; year: number; series: string; last: number }>();
  for (const { agency, year, series, number, given } of places)
    if (given) {
      const key = `${agency} ${year} ${series}`;
      lasts.set(key, { agency, year, series, last: Math.max(number, lasts.get(key)?.last ?? 0) });
    }
  const stored = (table: string) => reader.rows(`SELECT * FROM ${table} WHERE province = ?`, [province]);
  return (
    sameRows(
      { table: 'letter_numbers', key: ['agency', 'year', 'series', 'number'], rows: numbers },
      await stored('letter_numbers'),
    ) ??
    sameRows(
      { table: 'letter_registers', key: ['agency', 'year', 'series'], rows: [...lasts.values()] },
      await stored('letter_registers'),
    )
  );
}
