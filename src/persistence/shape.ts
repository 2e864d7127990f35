import type { Row, TableName } from './store.js';
import type { Column } from './tables/columns.js';
import { tables } from './tables/index.js';
import { allColumns } from './tables/table.js';

/** A column of a table, as a set-based write needs it. */
export interface NamedColumn extends Column {
  name: string;
}

/** Which columns the rows of one call carry; one object per table and list of columns for the life of the process. */
export interface Shape {
  table: TableName;
  /** In the order of the rows' own keys. */
  columns: readonly NamedColumn[];
  key: readonly NamedColumn[];
  /** The columns that are not in the key. */
  rest: readonly NamedColumn[];
  /** The SQL made for it, by operation, so that the hot path puts no text together. */
  texts: Map<string, string>;
}

const shapes = new Map<string, Shape>();

/**
 * The shape of the rows of one call.
 * @throws Error when a column is not in the table, a row has other columns than the first, or an instant or a date is not
 * written as the port says: SQLite would keep any text, which then sorts wrongly, PostgreSQL would quietly reshape it
 */
export function shapeOf(table: TableName, rows: readonly Row[]): Shape {
  const names = Object.keys(rows[0] ?? {});
  const id = `${table} ${names.join(' ')}`;
  let shape = shapes.get(id);
  if (shape === undefined) {
    shape = newShape(table, names);
    shapes.set(id, shape);
  }
  for (const row of rows) check(shape, row);
  return shape;
}

/** The same, for calls that find rows by key. @throws Error when part of the key is missing */
export function keyedShapeOf(table: TableName, rows: readonly Row[]): Shape {
  const shape = shapeOf(table, rows);
  const missing = shape.key.find((part) => !shape.columns.some((column) => column.name === part.name));
  if (missing !== undefined) throw new Error(`A row of ${table} is found by its key: ${missing.name} is missing.`);
  return shape;
}

/** A column by name. @throws Error when the table has no such column */
export function columnOf(table: TableName, name: string): NamedColumn {
  const column = allColumns(tables[table])[name];
  if (column === undefined) throw new Error(`Table ${table} has no column ${name}.`);
  return { name, ...column };
}

/** The text of an operation on a shape, made once. */
export function textOf(shape: Shape, operation: string, make: () => string): string {
  let text = shape.texts.get(operation);
  if (text === undefined) {
    text = make();
    shape.texts.set(operation, text);
  }
  return text;
}

function newShape(table: TableName, names: readonly string[]): Shape {
  const columns = names.map((name) => columnOf(table, name));
  const key = Object.keys(tables[table].key).map((name) => columnOf(table, name));
  const rest = columns.filter((column) => !(column.name in tables[table].key));
  return { table, columns, key, rest, texts: new Map() };
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

function check({ table, columns }: Shape, row: Row): void {
  let carried = 0;
  for (const _ in row) carried++;
  for (let at = 0; at < columns.length; at += 1) {
    const { name, kind } = columns[at] as NamedColumn;
    const value = row[name];
    if (value === undefined || carried !== columns.length) {
      const names = columns.map((column) => column.name).join(', ');
      throw new Error(`Rows written to ${table} in one call must all have the columns ${names}.`);
    }
    if (value === null || (kind !== 'instant' && kind !== 'date')) continue;
    if (typeof value !== 'string' || !(kind === 'instant' ? INSTANT : DATE).test(value)) {
      const wanted = kind === 'instant' ? 'an instant as 2023-05-25T17:00:00.000Z' : 'a date as 2023-05-25';
      throw new Error(`${table}.${name} takes ${wanted}, not ${value}.`);
    }
  }
}
