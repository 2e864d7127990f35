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

/** What must be, beside what is. */
export interface Compared extends Expected {
  readonly stored: readonly Row[];
}

/** What would have to be done to stored rows. */
export interface RowChanges {
  readonly missing: readonly Row[];
  /** What must be, with the columns that differ. */
  readonly differing: readonly { readonly row: Row; readonly columns: readonly string[] }[];
  readonly extra: readonly Row[];
}

/** Every row that is missing, differs, or should not be there. JSON is compared as data: its text may be ordered otherwise. */
export function changesOf({ key, rows, stored }: Compared): RowChanges {
  const nameOf = (row: Row) => key.map((column) => row[column]).join(' ');
  const found = new Map(stored.map((row) => [nameOf(row), row]));
  const missing: Row[] = [];
  const differing: RowChanges['differing'][number][] = [];
  for (const row of rows) {
    const name = nameOf(row);
    const kept = found.get(name);
    found.delete(name);
    const columns = Object.keys(row).filter(
      (column) => kept !== undefined && !isSame(column, row[column], kept[column]),
    );
    if (kept === undefined) missing.push(row);
    else if (columns.length > 0) differing.push({ row, columns });
  }
  return { missing, differing, extra: [...found.values()] };
}

/** The first row that is missing, differs, or should not be there. */
export function sameRows({ table, key, rows }: Expected, stored: readonly Row[]): JournalFault | null {
  const nameOf = (row: Row) => key.map((column) => row[column]).join(' ');
  const { missing, differing, extra } = changesOf({ table, key, rows, stored });
  const [lacking] = missing;
  const [other] = differing;
  const [more] = extra;
  if (lacking !== undefined) return fault('state-missing', { table, row: nameOf(lacking) });
  if (other !== undefined)
    return fault('state-differs', { table, row: nameOf(other.row), column: other.columns[0] ?? '' });
  return more === undefined ? null : fault('state-extra', { table, row: nameOf(more) });
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
