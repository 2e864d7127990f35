import { boolean, counter, instant, optional, text } from './columns.js';
import type { Table } from './table.js';

/** The register of agencies: what each one is competent for, and what became of it in a reorganisation. */
export const agencies: Table = {
  key: { province: text, code: text },
  columns: {
    name: text,
    kind: text,
    functions_json: text,
    external: boolean,
    dissolved_at: optional(instant),
    successors_json: optional(text),
    version: counter,
  },
};
