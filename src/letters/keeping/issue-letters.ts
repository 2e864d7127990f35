/**
 * Numbers, dates and issues letters that were signed. Numbers come from a register for each agency, year and series: the row of the
 * register is locked until the end of the transaction, so that parallel acts get numbers without a gap and without a double, and what
 * is rolled back gives its number back.
 */
import type { Actor } from '../../../workflows/commands/commands.js';
import { type CivilDate, civilDateOf, type Instant, yearOf } from '../../../workflows/limits/time.js';
import { journalLetters, type LetterEntry, type RegisterPlace } from '../../journal/letter-entry.js';
import type { Store, Tx } from '../../persistence/store.js';
import type { LetterFacts } from '../facts/letter-facts.js';
import { seriesOf, symbolOf } from '../kinds/frame.js';
import { lapsedRequests } from './lapsed-requests.js';

export interface Issuing {
  /** The agency that issues: only its own letters are found. */
  readonly province: string;
  readonly agency: string;
  readonly codes: readonly string[];
  /** The abbreviation of the unit that drafted, after the symbol of a công văn: "QLQH"; null: none. */
  readonly unit: string | null;
  /** A number of the agency's own, for one letter: "812/SXD-QLQH"; null: the register gives it. */
  readonly number: string | null;
  readonly actor: Actor;
  readonly now: Instant;
}

/** Why nothing was issued; nothing of the request is then. */
export type NotIssued =
  | {
      readonly code: 'unknown-letter' | 'already-issued' | 'bears-no-number' | 'head-must-sign' | 'lapsed';
      readonly letter: string;
    }
  | { readonly code: 'number-taken' | 'number-malformed'; readonly number: string };

interface Signed {
  readonly code: string;
  readonly facts_json: string;
  readonly number_text: string | null;
}

/** Issues letters in the order in which they are named. Null: all were issued. */
export async function issueLetters(store: Store, issuing: Issuing): Promise<NotIssued | null> {
  try {
    await store.write((tx) => issue(store, tx, issuing));
    return null;
  } catch (error) {
    // Thrown, so that the transaction leaves nothing.
    if (error instanceof Refused) return error.why;
    throw error;
  }
}

class Refused extends Error {
  constructor(readonly why: NotIssued) {
    super(why.code);
  }
}

async function issue(store: Store, tx: Tx, issuing: Issuing): Promise<void> {
  const { province, agency, codes, actor, now } = issuing;
  const wanted = [...new Set(codes)];
  const rows = await tx.rows<Signed>(
    `SELECT code, facts_json, number_text FROM letters
     WHERE province = ? AND agency = ? AND code = ANY(?) ORDER BY code FOR UPDATE`,
    [province, agency, wanted],
  );
  const found = new Map(rows.map((row) => [row.code, row]));
  const lapsed = await lapsedRequests(tx, province, wanted);
  const entries: Extract<LetterEntry, { command: 'letter.issued' }>[] = [];
  for (const code of wanted) {
    const row = found.get(code);
    if (row === undefined) throw new Refused({ code: 'unknown-letter', letter: code });
    if (lapsed.has(code)) throw new Refused({ code: 'lapsed', letter: code });
    entries.push(await numbered(tx, row, issuing));
  }
  await journalLetters(store, tx, province, entries, { actor, at: now });
  await tx.update(
    'letters',
    entries.map(({ with: { code, number, on, by } }) => ({
      province,
      code,
      number_text: number,
      issued_on: on,
      issued_by: by,
      issued_at: now,
      waiting: 'issued',
    })),
  );
}

async function numbered(
  tx: Tx,
  row: Signed,
  issuing: Issuing,
): Promise<Extract<LetterEntry, { command: 'letter.issued' }>> {
  const { unit, number: own, actor, now } = issuing;
  const { code } = row;
  if (row.number_text !== null) throw new Refused({ code: 'already-issued', letter: code });
  const facts = JSON.parse(row.facts_json) as LetterFacts;
  if (facts.signer.awaited && !actor.asHead) throw new Refused({ code: 'head-must-sign', letter: code });
  const symbol = symbolOf(facts, unit);
  const series = seriesOf(facts);
  if (symbol === null || series === null) throw new Refused({ code: 'bears-no-number', letter: code });
  const on = civilDateOf(now);
  const place = { agency: facts.issuer.code, year: yearOf(on), series };
  if (own === null) {
    const number = await nextNumber(tx, issuing.province, place, code);
    return issued(row, on, `${String(number).padStart(2, '0')}/${symbol}`, { ...place, number, given: true }, actor);
  }
  const number = ownNumber(own);
  const isTyped = await isTypedInAct(tx, issuing.province, { ...place, number });
  if (isTyped || (await take(tx, issuing.province, { ...place, number }, code)) === 0)
    throw new Refused({ code: 'number-taken', number: own });
  return issued(row, on, own, { ...place, number, given: false }, actor);
}

function issued({ code }: Signed, on: CivilDate, number: string, register: RegisterPlace, actor: Actor) {
  return { command: 'letter.issued' as const, with: { code, number, on, by: actor.name, register } };
}

type Place = Omit<RegisterPlace, 'number' | 'given'>;

/** The next number of a register that no letter has. Numbers that the agency entered itself are passed over. */
async function nextNumber(tx: Tx, province: string, place: Place, code: string): Promise<number> {
  const { agency, year, series } = place;
  const key = { province, agency, year, series };
  await tx.insert('letter_registers', [{ ...key, last: 0 }], 'ignore');
  const register = await tx.row<{ last: number }>(
    'SELECT last FROM letter_registers WHERE province = ? AND agency = ? AND year = ? AND series = ? FOR UPDATE',
    [province, agency, year, series],
  );
  let number = (register?.last ?? 0) + 1;
  while (
    (await isTypedInAct(tx, province, { ...place, number })) ||
    (await take(tx, province, { ...place, number }, code)) === 0
  )
    number += 1;
  await tx.update('letter_registers', [{ ...key, last: number }]);
  return number;
}

/**
 * Whether a letter bears it that came with its number: a head types that of a notice with the act, and the law asks no register.
 * Two heads may have typed the same; the register gives it to nobody else.
 */
async function isTypedInAct(tx: Tx, province: string, { agency, year, series, number }: Place & { number: number }) {
  const rows = await tx.rows<{ facts_json: string }>(
    `SELECT l.facts_json FROM letters l WHERE l.province = ? AND l.agency = ? AND l.issued_on >= ? AND l.issued_on <= ?
       AND (l.number_text LIKE ? OR l.number_text LIKE ? OR l.number_text LIKE ?)
       AND NOT EXISTS (SELECT 1 FROM letter_numbers n WHERE n.province = l.province AND n.code = l.code)`,
    [province, agency, `${year}-01-01`, `${year}-12-31`, ...['', '0', '00'].map((zeros) => `${zeros}${number}/%`)],
  );
  return rows.some(({ facts_json: facts }) => seriesOf(JSON.parse(facts) as LetterFacts) === series);
}

const take = (tx: Tx, province: string, { agency, year, series, number }: Place & { number: number }, code: string) =>
  tx.insert('letter_numbers', [{ province, agency, year, series, number, code }], 'ignore');

/** "812/SXD-QLQH": digits, a stroke, the symbol. */
const OWN = /^(\d{1,6})\/\S+$/u;

function ownNumber(own: string): number {
  const found = OWN.exec(own)?.[1];
  if (found === undefined || Number(found) === 0) throw new Refused({ code: 'number-malformed', number: own });
  return Number(found);
}
