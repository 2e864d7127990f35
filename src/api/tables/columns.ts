/** The columns of a table in a file: found by their headings, whatever their order, case, spaces and punctuation. */
import { normalForm } from '../../../workflows/commands/same-text.js';
import type { TableRow } from '../../http/tables/table.js';

export interface Column<Key extends string> {
  readonly key: Key;
  /** As it is written. */
  readonly heading: string;
  /** What else people call it. */
  readonly also: readonly string[];
  /** Whether a table without it says too little. */
  readonly needed?: true;
  /** What stands in it, in Vietnamese, for the sheet that explains the template. */
  readonly about: string;
}

/** A line of a table: the texts of the columns that the table has. */
export interface Line<Key extends string> {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<Key, string>>>;
}

/** What is wrong at one place of a file. */
export interface Fault {
  readonly line: number;
  /** The heading of its column; null where the whole line is meant. */
  readonly column: string | null;
  /** What stands there. */
  readonly value: string;
  readonly code: FaultCode;
  /** What could stand there, where it is one of a few words. */
  readonly accepted?: readonly string[];
}

export const FAULT_CODES = [
  'missing-column',
  'unknown-column',
  'column-twice',
  'cell-without-column',
  'line-twice',
  'unknown-word',
  'field-required',
  'invalid-input',
  'agency-exists',
  'one-of-its-kind',
  'unknown-function',
  'unknown-agency',
  'login-taken',
  'login-form',
  'roles-apart',
  'agency-of-administrator',
  'own-account',
  'confirmation-needed',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** The lines below the headings, and what is wrong with the headings and with cells that belong to none. */
export function linesOf<Key extends string>(
  [headings, ...rows]: readonly TableRow[],
  columns: readonly Column<Key>[],
): { readonly lines: readonly Line<Key>[]; readonly faults: readonly Fault[] } {
  const { line = 1, cells = [] } = headings ?? {};
  const found = cells.map((heading) => columnOf(heading, columns));
  const faults: Fault[] = [];
  for (const [index, heading] of cells.entries()) {
    const column = found[index];
    if (column === undefined && heading !== '')
      faults.push({
        line,
        column: heading,
        value: heading,
        code: 'unknown-column',
        accepted: columns.map((one) => one.heading),
      });
    if (column !== undefined && found.indexOf(column) < index)
      faults.push({ line, column: column.heading, value: heading, code: 'column-twice' });
  }
  for (const { needed, heading, also } of columns)
    if (needed && !found.some((one) => one?.heading === heading))
      faults.push({ line, column: heading, value: '', code: 'missing-column', accepted: [heading, ...also] });
  for (const row of rows) {
    const stray = row.cells.find((cell, index) => cell !== '' && (cells[index] ?? '') === '');
    if (stray !== undefined) faults.push({ line: row.line, column: null, value: stray, code: 'cell-without-column' });
  }
  const lines = rows.map((row) => ({ line: row.line, cells: cellsOf(row, found) }));
  return { lines, faults };
}

function columnOf<Key extends string>(heading: string, columns: readonly Column<Key>[]): Column<Key> | undefined {
  const wanted = normalForm(heading);
  return columns.find(({ key, heading: own, also }) => [key, own, ...also].some((one) => normalForm(one) === wanted));
}

function cellsOf<Key extends string>(row: TableRow, found: readonly (Column<Key> | undefined)[]): Line<Key>['cells'] {
  const cells: Partial<Record<Key, string>> = {};
  for (const [index, column] of found.entries())
    if (column !== undefined && cells[column.key] === undefined) cells[column.key] = row.cells[index] ?? '';
  return cells;
}

/** Words as they are written, each with the value that it stands for and what else people write for it. */
export interface Word<Value> {
  readonly value: Value;
  readonly written: string;
  readonly also: readonly string[];
}

/** The value that a cell means; undefined where it is none of the words. */
export function meantBy<Value>(cell: string, words: readonly Word<Value>[]): Value | undefined {
  const wanted = normalForm(cell);
  return words.find(({ value, written, also }) =>
    [String(value), written, ...also].some((one) => normalForm(one) === wanted),
  )?.value;
}

/** How a value is written. */
export const writtenAs = <Value>(value: Value, words: readonly Word<Value>[]): string =>
  words.find((one) => one.value === value)?.written ?? '';

/** The parts of a cell that holds a list. */
export const listIn = (cell: string): string[] =>
  cell
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
