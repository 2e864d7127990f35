import { counter, instant, text } from './columns.js';
import type { Table } from './table.js';

/**
 * The files that agencies have uploaded, each under the SHA-256 of what is in it; the bytes are kept elsewhere (src/files). It is
 * no record of an act: the journal names what an act attached, with its hash, size and type.
 */
export const files: Table = {
  key: { province: text, sha256: text, agency: text },
  columns: { size: counter, type: text, name: text, uploaded_by: text, uploaded_at: instant },
  indexes: [{ name: 'files_by_age', columns: ['province', 'uploaded_at'] }],
};

/**
 * The files that the journal of a consultation names, with whatever act: they are kept as long as the journal is, and whoever
 * may see the consultation may read them. Written in the transaction of the act; `verify` compares them. What the journal of cases
 * names of files stands here too: then `consultation_id` is the id of the case.
 */
export const fileReferences: Table = {
  key: { province: text, consultation_id: text, sha256: text },
  columns: {},
  indexes: [{ name: 'file_references_by_file', columns: ['province', 'sha256'] }],
  clustered: true,
};
