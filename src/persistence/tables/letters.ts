import { counter, date, instant, integer, optional, text } from './columns.js';
import type { Table } from './table.js';

/**
 * A letter, written in the transaction of its act: `facts_json` is all that it says, frozen. `waiting` names the version whose
 * bytes are still to be made: "signed" right after the act, "issued" once it has its number. `number` is its place in the
 * register of the agency; `number_text` is what stands in the letter, and may be the agency's own.
 */
export const letters: Table = {
  key: { province: text, code: text },
  columns: {
    kind: text,
    consultation_id: text,
    agency: text,
    to_agencies: text,
    entry_seq: counter,
    entry_hash: text,
    facts_json: text,
    facts_hash: text,
    signed_by: optional(text),
    signed_at: instant,
    waiting: optional(text),
    number_text: optional(text),
    issued_on: optional(date),
    issued_by: optional(text),
    issued_at: optional(instant),
  },
  indexes: [
    { name: 'letters_by_consultation', columns: ['province', 'consultation_id', 'signed_at'] },
    { name: 'letters_by_agency', columns: ['province', 'agency', 'signed_at', 'number_text', 'kind'] },
    { name: 'letters_waiting', columns: ['province', 'waiting'], where: 'waiting IS NOT NULL' },
  ],
};

/** The agencies to which a letter goes, for their lists. */
export const letterAddressees: Table = {
  key: { province: text, agency: text, signed_at: instant, code: text },
  columns: {},
  clustered: true,
};

/** The bytes of a version, by their hashes: made once, and named by the journal. */
export const letterVersions: Table = {
  key: { province: text, code: text, version: text },
  columns: { docx_hash: text, pdf_hash: text, made_at: instant, journal_seq: counter },
  indexes: [
    { name: 'letter_versions_by_docx', columns: ['province', 'docx_hash'] },
    { name: 'letter_versions_by_pdf', columns: ['province', 'pdf_hash'] },
  ],
  clustered: true,
};

/** Bytes by their SHA-256, in base64: no column of the store holds bytes themselves. */
export const letterFiles: Table = { key: { province: text, hash: text }, columns: { content: text } };

/** The register of numbers of an agency, a year and a kind: the last one that was given. */
export const letterRegisters: Table = {
  key: { province: text, agency: text, year: integer, series: text },
  columns: { last: integer },
  clustered: true,
};

/** Every number that a letter has, given by the register or entered by the agency: no two letters share one. */
export const letterNumbers: Table = {
  key: { province: text, agency: text, year: integer, series: text, number: integer },
  columns: { code: text },
  clustered: true,
};
