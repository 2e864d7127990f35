import { counter, date, instant, optional, text } from './columns.js';
import type { Table } from './table.js';

/**
 * A regulation that administrators write, as it was typed, in order or not. It is no record: what is adopted of it becomes one. From its
 * proposal on (`proposed_at`, for `document` and `from_on`) it stands as it was proposed; whoever changes it takes the proposal back.
 */
export const regulationDrafts: Table = {
  key: { province: text, id: text },
  columns: {
    version: counter,
    based_on: text,
    body_json: text,
    saved_by: text,
    saved_at: instant,
    proposed_by: optional(text),
    proposed_at: optional(instant),
    document: optional(text),
    from_on: optional(date),
    /** What the rehearsal came to by which it was proposed. */
    rehearsed_json: optional(text),
  },
};

/** The last trial of each kind of a drafted regulation: of the text with this hash, on what was asked, and what came of it. */
export const regulationTrials: Table = {
  key: { province: text, regulation_id: text, kind: text },
  columns: {
    hash: text,
    asked_json: text,
    started_by: text,
    started_at: instant,
    state: text,
    result_json: optional(text),
  },
};

/** Stories in which the province rehearses its regulation, beside those of the program: YAML by the contract of rehearsals. */
export const ownRehearsals: Table = {
  key: { province: text, name: text },
  columns: { story: text, saved_by: text, saved_at: instant },
};
