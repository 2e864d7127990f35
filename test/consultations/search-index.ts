/** By what lists find consultations: as it is stored, and as it must be by the consultations themselves. */
import { searchTextOf } from '../../src/dossiers/search-words.js';
import { numbersOfRows } from '../../src/journal/stored-search-index.js';
import type { Store } from '../../src/persistence/store.js';

/** A line for each row of the three tables. */
export async function storedSearchIndex({ reader }: Store): Promise<string[]> {
  const words = await reader.rows('SELECT province, words, consultation_id AS id FROM consultation_words');
  const texts = await reader.rows('SELECT province, text, folded, consultation_id AS id FROM consultation_texts');
  const parties = await reader.rows('SELECT province, agency, consultation_id AS id, part FROM consultation_parties');
  return [
    ...words.map((row) => `${row.province} ${row.id} has ${row.words}`),
    ...texts.map((row) => `${row.province} ${row.id} says ${row.text}`),
    ...texts.map((row) => `${row.province} ${row.id} folds ${row.folded}`),
    ...parties.map((row) => `${row.province} ${row.id} ${row.part} ${row.agency}`),
  ].sort();
}

/** The lines that there must be. */
export async function expectedSearchIndex({ reader }: Store): Promise<string[]> {
  const lines = new Set<string>();
  const consultations = await reader.rows<{
    province: string;
    id: string;
    subject: string;
    lead: string;
    context_json: string;
  }>('SELECT province, id, subject, lead, context_json FROM consultations');
  for (const { province, id, subject, lead, context_json } of consultations) {
    lines.add(`${province} ${id} lead ${lead}`);
    const stored = await reader.rows('SELECT context_json FROM opinions WHERE province = ? AND consultation_id = ?', [
      province,
      id,
    ]);
    const numbers = numbersOfRows(context_json, stored);
    const { entries, marked, folded } = searchTextOf(subject, numbers);
    for (const words of entries) lines.add(`${province} ${id} has ${words}`);
    if (entries.length === 0) continue;
    lines.add(`${province} ${id} says ${marked}`);
    lines.add(`${province} ${id} folds ${folded}`);
  }
  const opinions = await reader.rows('SELECT province, consultation_id AS id, agency FROM opinions');
  for (const { province, id, agency } of opinions) lines.add(`${province} ${id} asked ${agency}`);
  return [...lines].sort();
}
