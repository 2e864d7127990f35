/** Reading whole tables page by page, and writing them into an empty database as they were: for backups. */
import type { Param, Reader, Row, Store, TableName, Tx, Value } from './store.js';
import { tables } from './tables/index.js';
import { allColumns } from './tables/table.js';

/** A page of rows shall be about so many characters: letters are large, limits are small. */
const PAGE_CHARACTERS = 2_000_000;
const FIRST_PAGE = 50;
const LARGEST_PAGE = 5000;

/** The columns of a table, those of its key first. */
export function columnsOf(table: TableName): readonly string[] {
  return Object.keys(allColumns(tables[table]));
}

/** Every row of a table in the order of its key, as lists of values in the order of `columnsOf`. Memory holds a page. */
export async function* pagesOf(reader: Reader, table: TableName): AsyncGenerator<readonly (readonly Value[])[]> {
  const columns = columnsOf(table);
  const key = Object.keys(tables[table].key);
  const names = columns.map((column) => `"${column}"`).join(', ');
  const order = key.map((column) => `"${column}"`).join(', ');
  const after = `(${order}) > (${key.map(() => '?').join(', ')})`;
  let last: Row | undefined;
  let most = FIRST_PAGE;
  for (;;) {
    const beyond: readonly Param[] = last === undefined ? [] : key.map((column) => last?.[column] ?? null);
    const rows = await reader.rows<Row>(
      `SELECT ${names} FROM "${table}" ${last === undefined ? '' : `WHERE ${after}`} ORDER BY ${order} LIMIT ${most}`,
      beyond,
    );
    if (rows.length > 0) yield rows.map((row) => columns.map((column) => row[column] ?? null));
    if (rows.length < most) return;
    last = rows.at(-1);
    most = nextPage(rows);
  }
}

/** As many rows as would fill a page, judged by the last one. */
function nextPage(rows: readonly Row[]): number {
  let characters = 1;
  for (const row of rows)
    for (const value of Object.values(row)) characters += typeof value === 'string' ? value.length : 8;
  return Math.min(LARGEST_PAGE, Math.max(1, Math.floor((PAGE_CHARACTERS * rows.length) / characters)));
}

/**
 * Puts rows into a table of any version of this program's, as JSON that the database itself takes apart: the kinds of the columns
 * are the table's own. `lines` are JSON lists of values in the order of `columns`. @returns how many rows
 */
export async function insertLines(
  { kind }: Pick<Store, 'kind'>,
  tx: Tx,
  table: string,
  columns: readonly string[],
  lines: readonly string[],
): Promise<number> {
  if (![table, ...columns].every((name) => /^[a-z][a-z0-9_]*$/.test(name)))
    throw new Error(`A table ${table} with such columns is none of this program's.`);
  const names = columns.map((column) => `"${column}"`).join(', ');
  if (kind === 'sqlite') {
    const values = columns.map((_, index) => `value ->> ${index}`).join(', ');
    return tx.execute(`INSERT INTO "${table}" (${names}) SELECT ${values} FROM json_each(?)`, [`[${lines.join(',')}]`]);
  }
  const rows = lines.map((line) => {
    const list = JSON.parse(line) as readonly Value[];
    return Object.fromEntries(columns.map((column, index) => [column, list[index] ?? null]));
  });
  return tx.execute(
    `INSERT INTO "${table}" (${names}) SELECT ${names} FROM json_populate_recordset(NULL::"${table}", ?::json)`,
    [JSON.stringify(rows)],
  );
}

/** Whether there is nothing at all in the database: no table, of anybody. */
export async function isBlank({ kind, reader }: Pick<Store, 'kind' | 'reader'>): Promise<boolean> {
  const found = await reader.row(
    kind === 'sqlite'
      ? 'SELECT 1 AS found FROM sqlite_master LIMIT 1'
      : 'SELECT 1 AS found FROM information_schema.tables WHERE table_schema = current_schema() LIMIT 1',
  );
  return found === undefined;
}
