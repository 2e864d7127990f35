/** By what lists find a consultation, as it is stored, and what it must be: all of it follows from the dossier. */
import type { Dossier } from '../../workflows/dossier/dossier.js';
import type { Opinion } from '../../workflows/opinion/opinion.js';
import { numbersIn, sourcesOfNumbers } from '../dossiers/document-numbers.js';
import { searchIndexOf } from '../dossiers/search-index-rows.js';
import { searchTextOf } from '../dossiers/search-words.js';
import type { Reader, Row } from '../persistence/store.js';
import type { Compared } from './same-rows.js';

/** The rows of one consultation. */
export interface StoredSearchIndex {
  readonly words: readonly Row[];
  readonly texts: readonly Row[];
  readonly parties: readonly Row[];
}

/**
 * Reads the rows of a consultation by the keys that its subject, the numbers in it and the agencies of the register give: the tables are
 * ordered by word and by agency, so a row under another word or an unknown agency is not looked for. It finds nothing for
 * any agency, and what it should have been is missing.
 */
export async function readSearchIndex(
  reader: Reader,
  province: string,
  consultation: string,
  found: { readonly subject: string; readonly numbers: readonly string[] },
  agencies: readonly string[],
): Promise<StoredSearchIndex> {
  const rows = (table: string, condition: string, params: (string | readonly string[])[]) =>
    reader.rows(`SELECT * FROM ${table} WHERE province = ? AND consultation_id = ?${condition}`, [
      province,
      consultation,
      ...params,
    ]);
  return {
    words: await rows('consultation_words', ' AND words = ANY(?)', [
      searchTextOf(found.subject, found.numbers).entries,
    ]),
    texts: await rows('consultation_texts', '', []),
    parties: await rows('consultation_parties', ' AND agency = ANY(?)', [agencies]),
  };
}

/**
 * What the stored contexts say of numbers. Rows that were tampered with may be no contexts at all: then nothing is looked for by
 * them, and the comparison of the rows themselves tells of it.
 */
export function numbersOfRows(context: unknown, opinions: readonly Row[]): string[] {
  try {
    const read = (json: unknown) => ({ context: JSON.parse(String(json)) });
    const consultation = read(context) as Dossier['consultation'];
    const all = opinions.map((row) => read(row.context_json) as Opinion);
    return numbersIn(sourcesOfNumbers({ consultation, opinions: all }));
  } catch {
    return [];
  }
}

/** The rows that must be there. A party too many would see what it may not, one too few would not see what it must. */
export function expectedSearchIndex(
  province: string,
  dossier: Dossier,
  { words, texts, parties }: StoredSearchIndex,
): Compared[] {
  const expected = searchIndexOf(province, dossier);
  return [
    {
      table: 'consultation_parties',
      key: ['agency', 'consultation_id', 'part'],
      rows: expected.parties,
      stored: parties,
    },
    { table: 'consultation_texts', key: ['consultation_id'], rows: expected.texts, stored: texts },
    { table: 'consultation_words', key: ['words', 'consultation_id'], rows: expected.words, stored: words },
  ];
}
