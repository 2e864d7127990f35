import { setImmediate as nextTurn } from 'node:timers/promises';
import { columnOf, keyedShapeOf, type NamedColumn, type Shape, shapeOf, textOf } from '../shape.js';
import type { Expectation, Param, Row, TableName, Tx } from '../store.js';
import { type Bound, bind as bound, type SqliteConnection } from './sqlite-connection.js';

/** So many rows are written before whoever only reads gets a turn: some two milliseconds. */
const ROWS_PER_TURN = 150;

/**
 * A transaction on SQLite: single-row prepared statements in a loop, which beats every set-based form in one process. As they
 * are synchronous, requests that only read get their turn between the rows of a large transaction.
 */
export class SqliteTx implements Tx {
  /** The first error of a statement: it decides the end of the transaction, as on PostgreSQL. */
  failure: unknown;
  private ended = false;
  /** Rows written since the last turn. */
  private written = 0;
  /** Ends with the statement that was sent last: those that are sent together are carried out in this order. */
  private line: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly connection: SqliteConnection,
    private readonly explain: (error: unknown) => unknown,
  ) {}

  /** After its end a transaction refuses every call: a forgotten await must not write into the next one. */
  end(): void {
    this.ended = true;
  }

  async rows<T = Row>(sql: string, params: readonly Param[] = []): Promise<T[]> {
    return this.inLine(() => this.attempt(() => this.connection.rows(sql, params) as T[]));
  }

  async row<T = Row>(sql: string, params: readonly Param[] = []): Promise<T | undefined> {
    return this.inLine(() => this.attempt(() => this.connection.row(sql, params) as T | undefined));
  }

  async execute(sql: string, params: readonly Param[] = []): Promise<number> {
    return this.inLine(() => this.attempt(() => this.connection.run(sql, [params])));
  }

  async insert(table: TableName, rows: readonly Row[], onConflict: 'fail' | 'ignore' = 'fail'): Promise<number> {
    return this.each(rows, () => {
      const shape = shapeOf(table, rows);
      const text = textOf(shape, `sqlite insert ${onConflict}`, () => insertText(shape, onConflict));
      return { text, bind: binding(rows, shape.columns) };
    });
  }

  async update(table: TableName, rows: readonly Row[], expect?: Expectation): Promise<number> {
    return this.each(rows, () => {
      const shape = keyedShapeOf(table, rows);
      const expected = expect === undefined ? [] : [columnOf(table, expect.column)];
      const text = textOf(shape, `sqlite update ${expect?.column}`, () => updateText(shape, expected));
      return { text, bind: binding(rows, [...shape.rest, ...shape.key], expect?.seen) };
    });
  }

  async remove(table: TableName, keys: readonly Row[]): Promise<number> {
    return this.each(keys, () => {
      const shape = keyedShapeOf(table, keys);
      const text = textOf(shape, 'sqlite delete', () => `DELETE FROM "${table}" WHERE ${equals(shape.key)}`);
      return { text, bind: binding(keys, shape.key) };
    });
  }

  /** One statement for each of the rows. @returns how many rows were changed in all */
  private async each(rows: readonly Row[], statement: () => OfEachRow): Promise<number> {
    if (rows.length === 0) return 0;
    return this.inLine(async () => {
      const { text, bind } = this.attempt(statement);
      let changes = 0;
      for (let from = 0; from < rows.length; ) {
        if (this.written >= ROWS_PER_TURN) {
          this.written = 0;
          await nextTurn();
        }
        const to = Math.min(rows.length, from + ROWS_PER_TURN - this.written);
        changes += this.attempt(() => this.connection.runEach(text, from, to, bind));
        this.written += to - from;
        from = to;
      }
      return changes;
    });
  }

  private inLine<T>(work: () => T | Promise<T>): Promise<T> {
    const done = this.line.then(work);
    this.line = done.catch(() => undefined);
    return done;
  }

  private attempt<T>(statement: () => T): T {
    if (this.ended) throw new Error('The transaction has ended: a call in it was not awaited.');
    if (this.failure !== undefined) throw this.failure;
    try {
      return statement();
    } catch (error) {
      this.failure = this.explain(error);
      throw this.failure;
    }
  }
}

/** A statement, and what writes the values of a row into the list that is bound to it. */
interface OfEachRow {
  readonly text: string;
  readonly bind: (values: Bound[], row: number) => void;
}

function insertText(shape: Shape, onConflict: 'fail' | 'ignore'): string {
  const names = shape.columns.map((column) => `"${column.name}"`).join(', ');
  const values = shape.columns.map(() => '?').join(', ');
  const ignore = onConflict === 'ignore' ? ' ON CONFLICT DO NOTHING' : '';
  return `INSERT INTO "${shape.table}" (${names}) VALUES (${values})${ignore}`;
}

function updateText(shape: Shape, expected: readonly NamedColumn[]): string {
  const set = shape.rest.map((column) => `"${column.name}" = ?`).join(', ');
  return `UPDATE "${shape.table}" SET ${set} WHERE ${equals([...shape.key, ...expected])}`;
}

function equals(columns: readonly NamedColumn[]): string {
  return columns.map((column) => `"${column.name}" = ?`).join(' AND ');
}

/** Writes the values of a row into a list, in the order of the statement's question marks. */
function binding(
  rows: readonly Row[],
  columns: readonly NamedColumn[],
  seen?: readonly (string | number)[],
): (values: Bound[], row: number) => void {
  const names = columns.map(({ name }) => name);
  return (values, index) => {
    const row = rows[index] as Row;
    for (let at = 0; at < names.length; at += 1) values[at] = bound(row[names[at] as string] ?? null);
    if (seen !== undefined) values[names.length] = seen[index] ?? null;
  };
}
