import { counter, instant, integer, text } from './columns.js';
import type { Table } from './table.js';

/** One entry per accepted command and per passed limit, chained by hash. Triggers refuse UPDATE and DELETE. */
export const journal: Table = {
  key: { province: text, chain: text, seq: counter },
  columns: { at: instant, command: text, entry: text, hash: text },
  indexes: [
    { name: 'journal_by_time', columns: ['province', 'at'] },
    // Of the audit journal alone: what is written of consultations stands in neither.
    { name: 'journal_audit_by_kind', columns: ['province', 'command', 'seq'], where: "chain || '' = ':audit'" },
    { name: 'journal_audit_by_time', columns: ['province', 'at', 'seq', 'chain'], where: "chain || '' = ':audit'" },
  ],
};

/** A signed root over the heads of chains, in the form from before the log (tables log_…). Triggers refuse UPDATE and DELETE. */
export const checkpoints: Table = {
  key: { province: text, seq: counter },
  columns: {
    at: instant,
    entries: integer,
    root: text,
    prev_hash: text,
    hash: text,
    key_id: text,
    signature: text,
    body: text,
  },
};

/** The heads that such a checkpoint anchors, in the order in which they were hashed. Triggers refuse UPDATE and DELETE. */
export const checkpointHeads: Table = {
  key: { province: text, checkpoint_seq: counter, position: integer },
  columns: { chain: text, seq: counter, hash: text },
  indexes: [{ name: 'checkpoint_heads_by_chain', columns: ['province', 'chain', 'seq'] }],
  clustered: true,
};
