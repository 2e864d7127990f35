import { counter, instant, integer, optional, text } from './columns.js';
import type { Table } from './table.js';

/**
 * A checkpoint of the province's log: its text, its signatures, the seal that is its tree's last leaf, and the list of rules where it
 * is another than before. Triggers refuse UPDATE and DELETE.
 */
export const logCheckpoints: Table = {
  key: { province: text, seq: counter },
  columns: { at: instant, size: counter, hash: text, body: text, signatures: text, seal: text, rules: optional(text) },
};

/** Which entries of a chain became leaves, from which place on. Triggers refuse UPDATE and DELETE. */
export const logRuns: Table = {
  key: { province: text, position: counter },
  columns: { chain: text, first_seq: counter, last_seq: counter },
  indexes: [{ name: 'log_runs_by_chain', columns: ['province', 'chain', 'first_seq'], unique: true }],
  clustered: true,
};

/** The last entry of each chain that is in the log, by the place of its key. Counted from the runs. */
export const logHeads: Table = {
  key: { province: text, place: integer, chain: text },
  columns: { seq: counter, hash: text },
  clustered: true,
};

/** The hash of each place of heads that is not empty. Counted from the heads. */
export const logPlaces: Table = {
  key: { province: text, place: integer },
  columns: { hash: text },
  clustered: true,
};

/** The hashes of the log's tree, 256 in a row, in base64. Counted from the leaves. */
export const logTiles: Table = {
  key: { province: text, level: integer, tile: counter },
  columns: { hashes: text },
};

/** What witnesses signed: one line of a note each. Triggers refuse UPDATE and DELETE. */
export const logCosignatures: Table = {
  key: { province: text, seq: counter, witness: text },
  columns: { line: text },
  clustered: true,
};

/** What a time-stamping authority gave for a checkpoint: the token, and when it says that the checkpoint was there. Triggers refuse UPDATE and DELETE. */
export const logTimestamps: Table = {
  key: { province: text, seq: counter },
  columns: { at: instant, token: text },
  clustered: true,
};
