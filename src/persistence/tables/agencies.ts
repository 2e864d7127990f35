import { boolean, counter, instant, optional, text, withDefault } from './columns.js';
import type { Table } from './table.js';

/** The provinces of the installation. Every change of the register, of delegations or of the calendar raises the version. */
export const provinces: Table = { key: { code: text }, columns: { name: text, register_version: counter } };

/** The register of agencies: what each one is competent for, and what became of it in a reorganisation. */
export const agencies: Table = {
  key: { province: text, code: text },
  columns: {
    name: text,
    kind: text,
    functions_json: text,
    external: boolean,
    subordination: withDefault(text, 'department'),
    /** The group with which it is asked, where the province has said so; null: by its kind, subordination and name. */
    group_name: optional(text),
    dissolved_at: optional(instant),
    successors_json: optional(text),
    version: counter,
  },
};

/** The functions that the province has entered or worded itself; every other is as the program delivers it. */
export const functions: Table = {
  key: { province: text, code: text },
  columns: { name: text, words_json: text, version: counter },
};
