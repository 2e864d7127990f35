/** Compares rows as they are stored with what they must be. */
import type { Row, TableName } from '../persistence/store.js';
import { canonicalJson } from '../platform/canonical-json.js';
import { fault, type JournalFault } from './fault.js';

export interface Expected {
  readonly table: TableName;
  /** The columns by which a row is known among those compared. */
  readonly key: readonly string[];
  /** Columns that are not named in them are not compared. */
  readonly rows: readonly Row[];
}

/** The first row that is missing, differs, or should not be there. JSON is compared as data: its text may be ordered otherwise. */
export function sameRows({ table, key, rows }: Expected, stored: readonly Row[]): JournalFault | null {
  const nameOf = (row: Row) => key.map((column) => row[column]).join(' ');
  const found = new Map(stored.map((row) => [nameOf(row), row]));
  for (const expected of rows) {
    const name = nameOf(expected);
    const row = found.get(name);
    if (row === undefined) return fault('state-missing', { table, row: name });
    found.delete(name);
    const column = Object.keys(expected).find((candidate) => !isSame(candidate, expected[candidate], row[candidate]));
    if (column !== undefined) return fault('state-differs', { table, row: name, column });
  }
  for (const name of found.keys()) return fault('state-extra', { table, row: name });
  return null;
}

function isSame(column: string, expected: Row[string] | undefined, stored: Row[string] | undefined): boolean {
  if (expected === stored) return true;
  if (!column.endsWith('_json') || typeof expected !== 'string' || typeof stored !== 'string') return false;
  return canonical(expected) === canonical(stored);
}

/** Null for a text that is no JSON: it is like no other. */
function canonical(text: string): string | null {
  try {
    return canonicalJson(JSON.parse(text));
  } catch {
    return null;
  }
}
