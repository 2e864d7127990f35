/**
 * Sets of consultations that have an index of their own: the parties' and the subjects'. A set is either gathered from its
 * index, or asked for one consultation at a time.
 */

import { wantedNumber } from '../../dossiers/document-numbers.js';
import { lastWith, lookedFor, type Reading } from '../../dossiers/search-words.js';
import type { Param, Reader } from '../../persistence/store.js';

/** A piece of SQL, with its parameters. */
export interface Condition {
  readonly sql: string;
  readonly params: readonly Param[];
}

export interface ConsultationSet {
  /** "table d WHERE …": rows with `d.consultation_id`, one or more for each consultation of the set. */
  readonly rows: Condition;
  /** "SELECT 1 FROM … WHERE …": whether the consultation whose id is in this column belongs to it. */
  readonly has: (id: string) => Condition;
  /** Whether every one of `rows` belongs to the set; otherwise the rows only hold all that do. */
  readonly exact: boolean;
  /** Whether its index has the rows in the order of the ids. */
  readonly ordered: boolean;
}

/** The consultations to which an agency is a party: those it leads, and those in which it was ever asked. */
export function partyTo(province: string, agency: string): ConsultationSet {
  return partiesWhere(province, agency, '');
}

/** The consultations in which an agency was ever asked. */
export function askedIn(province: string, agency: string): ConsultationSet {
  return partiesWhere(province, agency, " AND %.part = 'asked'");
}

function partiesWhere(province: string, agency: string, part: string): ConsultationSet {
  return {
    rows: {
      sql: `consultation_parties d WHERE d.province = ? AND d.agency = ?${part.replace('%', 'd')}`,
      params: [province, agency],
    },
    has: (id) => ({
      sql: `SELECT 1 FROM consultation_parties p
        WHERE p.province = ? AND p.agency = ? AND p.consultation_id = ${id}${part.replace('%', 'p')}`,
      params: [province, agency],
    }),
    exact: true,
    ordered: true,
  };
}

/**
 * The consultations whose subject or a document's number in it has what a person looks for, as it is written or but for its marks, whatever its case, from
 * the beginning of a word on. Each set is found by another piece of it, so that the rarest can be taken; all have the same
 * `has`. None: nothing is looked for.
 */
export function withSubject(province: string, wanted: string, reading: Reading): ConsultationSet[] {
  const found = lookedFor(soughtIn(wanted), reading);
  if (found === null) return [];
  const column = reading === 'exact' ? 't.text' : 't.folded';
  const params = [province, patternOf(found.marked)];
  const has: ConsultationSet['has'] = (id) => ({
    sql: `SELECT 1 FROM consultation_texts t
      WHERE t.province = ? AND t.consultation_id = ${id} AND ${column} LIKE ? ESCAPE '!'`,
    params,
  });
  return found.pieces.map((piece) => ({
    rows: {
      sql: 'consultation_words d WHERE d.province = ? AND d.words >= ? AND d.words < ?',
      params: [province, piece, lastWith(piece)],
    },
    has,
    exact: found.whole,
    ordered: false,
  }));
}

/** That a consultation, whose id is in this column, does not have it as it is written: those that do were listed before. */
export function withoutSubject(province: string, wanted: string, id: string): Condition {
  return {
    sql: `NOT EXISTS (SELECT 1 FROM consultation_texts n
      WHERE n.province = ? AND n.consultation_id = ${id} AND n.text LIKE ? ESCAPE '!')`,
    params: [province, patternOf(lookedFor(soughtIn(wanted), 'exact')?.marked ?? '')],
  };
}

/** The number of a document is looked for without what people put around it; everything else as it was typed. */
const soughtIn = (wanted: string): string => wantedNumber(wanted) ?? wanted;

const patternOf = (text: string): string => `%${text.replace(/[!%_]/g, '!$&')}%`;

/** Less than so many consultations are all of an urgency that is rare. */
const RARE = 200;

/** The consultations of an urgency that hardly any has; null where many have it, which are soon met in any list. */
export async function rareUrgency(reader: Reader, province: string, urgency: string): Promise<ConsultationSet | null> {
  // The order is that of an index that has the urgency, so no row of another one is read.
  const found = await reader.rows<{ id: string }>(
    'SELECT c.id FROM consultations c WHERE c.province = ? AND c.urgency = ? ORDER BY c.updated_at DESC LIMIT ?',
    [province, urgency, RARE],
  );
  if (found.length === RARE) return null;
  const ids = found.map(({ id }) => id);
  return {
    rows: {
      sql: '(SELECT e.id AS consultation_id FROM consultations e WHERE e.province = ? AND e.id = ANY(?)) AS d WHERE 1 = 1',
      params: [province, ids],
    },
    has: (id) => ({
      sql: `SELECT 1 FROM consultations e WHERE e.province = ? AND e.id = ${id} AND e.urgency = ?`,
      params: [province, urgency],
    }),
    exact: true,
    ordered: false,
  };
}

/** How many rows a set has; `most` for more, as the count need not go on. */
export async function sizeOf(reader: Reader, { sql, params }: Condition, most: number): Promise<number> {
  const counted = await reader.row<{ n: number }>(
    `SELECT COUNT(*) AS n FROM (SELECT 1 AS one FROM ${sql} LIMIT ?) AS found`,
    [...params, most],
  );
  return Number(counted?.n ?? 0);
}
