import { text } from './columns.js';
import type { Table } from './table.js';

/**
 * By what lists find consultations. All of it follows from the consultations themselves and is written with them; a limit that
 * passes changes none of it. It is no record, but `verify` compares it: a consultation missing from a list is as good as lost.
 */

/**
 * The subject and the numbers of the documents from each of their words on, in small letters, once with its marks and once without, after a line break: what is
 * looked for is the beginning of an entry.
 */
export const consultationWords: Table = {
  key: { province: text, words: text, consultation_id: text },
  columns: {},
  clustered: true,
};

/**
 * The whole subject with those numbers in small letters, a line break before each word, and the same without marks: asked when so many have a
 * word that none is rare.
 */
export const consultationTexts: Table = {
  key: { province: text, consultation_id: text },
  columns: { text, folded: text },
};

/** The agencies that may see a consultation as parties, each with its part: "lead", or "asked" if it was ever asked. */
export const consultationParties: Table = {
  key: { province: text, agency: text, consultation_id: text, part: text },
  columns: {},
  clustered: true,
};
