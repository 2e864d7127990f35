/**
 * Makes the bytes of letters that wait for them: right after the act, or after a crash at the next start. The facts are read, the
 * files are made outside every transaction, and one short transaction keeps them and names their hashes in the journal. Of two that
 * make the same letter the first keeps it, and the second finds it done (unsigned, or signed with RSA, the bytes are the same).
 */
import type { CivilDate, Instant } from '../../../workflows/limits/time.js';
import { journalLetters, type LetterEntry, type LetterVersion, SYSTEM } from '../../journal/letter-entry.js';
import type { Store, Tx } from '../../persistence/store.js';
import { sha256 } from '../../platform/canonical-json.js';
import type { Issue, LetterFacts } from '../facts/letter-facts.js';
import type { LetterWriter } from '../rendering/letter-writer.js';

export interface Making {
  readonly store: Store;
  readonly writer: LetterWriter;
  readonly now: () => Promise<Instant>;
  /** The address of this installation, without a slash at the end; null where it has none: then no QR code is printed. */
  readonly publicAddress: string | null;
  /** Told, in the transaction, of the letters whose issued version was made just now: they can leave. */
  readonly issued?: (tx: Tx, province: string, codes: readonly string[], at: Instant) => Promise<unknown>;
}

interface Waiting {
  readonly province: string;
  readonly code: string;
  readonly signed_at: Instant;
  readonly waiting: LetterVersion;
  readonly facts_json: string;
  readonly facts_hash: string;
  readonly number_text: string | null;
  readonly issued_on: CivilDate | null;
  readonly issued_by: string | null;
  readonly issued_at: Instant | null;
}

/** Where the list of what waits begins. */
const BEFORE_ALL = { signed_at: '0001-01-01T00:00:00.000Z' as Instant, code: '' };

/** So many are kept in one transaction. */
const PAGE = 8;

/**
 * Makes everything that waits in a province. A letter that cannot be written keeps none of the others waiting.
 * @param course.failed is told of each such letter; left out: it is thrown
 * @param course.stopped whether the rest is left for another time, asked for every few letters
 * @returns how many versions were made by this call
 */
export async function makeLetters(making: Making, province: string, course: Course = {}): Promise<number> {
  const { failed = thrown, stopped = () => false } = course;
  let made = 0;
  for (let after = BEFORE_ALL; ; ) {
    const waiting = await making.store.reader.rows<Waiting>(
      `${WAITING} AND (signed_at > ? OR (signed_at = ? AND code > ?)) ORDER BY signed_at, code LIMIT ${PAGE}`,
      [province, after.signed_at, after.signed_at, after.code],
    );
    const last = waiting.at(-1);
    if (last === undefined || stopped()) return made;
    made += await make(making, waiting, failed);
    after = last;
  }
}

type Failed = (code: string, error: unknown) => void;

interface Course {
  readonly failed?: Failed;
  readonly stopped?: () => boolean;
}

const thrown: Failed = (_code, error) => {
  throw error;
};

/** Makes one letter, if it waits. */
export async function makeLetter(making: Making, province: string, code: string): Promise<void> {
  const row = await making.store.reader.row<Waiting>(`${WAITING} AND code = ?`, [province, code]);
  if (row !== undefined) await make(making, [row], thrown);
}

const WAITING = `SELECT province, code, signed_at, waiting, facts_json, facts_hash, number_text, issued_on, issued_by, issued_at FROM letters
  WHERE province = ? AND waiting IS NOT NULL`;

interface MadeLetter {
  readonly row: Waiting;
  readonly facts: LetterFacts;
  readonly docx: Buffer;
  readonly pdf: Buffer;
}

async function make(making: Making, rows: readonly Waiting[], failed: Failed): Promise<number> {
  const { store, writer, now, publicAddress } = making;
  const letters: MadeLetter[] = [];
  for (const row of rows) {
    try {
      const facts = JSON.parse(row.facts_json) as LetterFacts;
      letters.push({ row, facts, ...(await writer.filesOf(facts, { issue: issueOf(row), publicAddress })) });
    } catch (error) {
      failed(row.code, error);
    }
  }
  const at = await now();
  return store.write((tx) => keep(making, tx, letters, at));
}

/** The number and day of a letter that was issued. */
export function issueOf({
  number_text,
  issued_on,
  issued_by,
  issued_at,
}: Pick<Waiting, 'number_text' | 'issued_on' | 'issued_by' | 'issued_at'>): Issue | null {
  return number_text === null || issued_on === null || issued_at === null
    ? null
    : { number: number_text, on: issued_on, at: issued_at, signedBy: issued_by };
}

/** Keeps those that still wait for this version: another replica may have made some meanwhile. */
async function keep({ store, issued }: Making, tx: Tx, letters: readonly MadeLetter[], at: Instant): Promise<number> {
  const [first] = letters;
  if (first === undefined) return 0;
  const { province } = first.row;
  const still = await tx.rows<{ code: string; waiting: string | null }>(
    'SELECT code, waiting FROM letters WHERE province = ? AND code = ANY(?) ORDER BY code FOR UPDATE',
    [province, letters.map(({ row }) => row.code).sort()],
  );
  const waiting = new Map(still.map((row) => [row.code, row.waiting]));
  const own = letters.filter(({ row }) => waiting.get(row.code) === row.waiting);
  if (own.length === 0) return 0;
  const entries = own.map(entryOf);
  const seq = await journalLetters(store, tx, province, entries, { actor: SYSTEM, at });
  await tx.insert(
    'letter_files',
    own.flatMap(({ docx, pdf }) =>
      [docx, pdf].map((file) => ({ province, hash: sha256(file), content: file.toString('base64') })),
    ),
    'ignore',
  );
  await tx.insert(
    'letter_versions',
    entries.map(({ with: made }, index) => ({
      province,
      code: made.code,
      version: made.version,
      docx_hash: made.docx,
      pdf_hash: made.pdf,
      made_at: at,
      journal_seq: seq + index,
    })),
  );
  await tx.update(
    'letters',
    own.map(({ row }) => ({ province, code: row.code, waiting: null })),
  );
  const codes = own.filter(({ row }) => row.waiting === 'issued').map(({ row }) => row.code);
  if (codes.length > 0) await issued?.(tx, province, codes, at);
  return own.length;
}

function entryOf({ row, facts, docx, pdf }: MadeLetter): Extract<LetterEntry, { command: 'letter.made' }> {
  return {
    command: 'letter.made',
    with: {
      code: row.code,
      version: row.waiting,
      kind: facts.kind,
      consultation: facts.consultation.id,
      agency: facts.issuer.code,
      entry: facts.entry,
      facts: row.facts_hash,
      docx: sha256(docx),
      pdf: sha256(pdf),
    },
  };
}
