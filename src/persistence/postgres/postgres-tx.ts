import type pg from 'pg';
import { columnOf, keyedShapeOf, type NamedColumn, type Shape, shapeOf, textOf } from '../shape.js';
import type { Expectation, Param, Row, TableName, Tx } from '../store.js';
import { POSTGRES_ARRAY } from '../tables/columns.js';
import { columnArray } from './postgres-arrays.js';

/** Sends one statement of the port's SQL, prepared under a name of its own. */
export type Send = (sql: string, params: readonly unknown[]) => Promise<pg.QueryResult<Row>>;

/**
 * A transaction on PostgreSQL: one statement per call, whatever the number of rows. The rows travel as one array per
 * column (`unnest`), so the text stays the same and is planned once.
 */
export class PostgresTx implements Tx {
  /** The first error of a statement: PostgreSQL refuses everything after it, so it is the one that tells the reason. */
  failure: unknown;
  private ended = false;

  constructor(
    private readonly send: Send,
    private readonly explain: (error: unknown) => unknown,
  ) {}

  /** After its end a transaction refuses every call: its connection may serve another one. */
  end(): void {
    this.ended = true;
  }

  async rows<T = Row>(sql: string, params: readonly Param[] = []): Promise<T[]> {
    return (await this.attempt(() => [sql, params])).rows as T[];
  }

  async row<T = Row>(sql: string, params: readonly Param[] = []): Promise<T | undefined> {
    return (await this.rows<T>(sql, params))[0];
  }

  async execute(sql: string, params: readonly Param[] = []): Promise<number> {
    return (await this.attempt(() => [sql, params])).rowCount ?? 0;
  }

  async insert(table: TableName, rows: readonly Row[], onConflict: 'fail' | 'ignore' = 'fail'): Promise<number> {
    if (rows.length === 0) return 0;
    const result = await this.attempt(() => {
      const shape = shapeOf(table, rows);
      const text = textOf(shape, `postgres insert ${onConflict}`, () => insertText(shape, onConflict));
      return [text, arraysOf(rows, shape.columns)];
    });
    return result.rowCount ?? 0;
  }

  async update(table: TableName, rows: readonly Row[], expect?: Expectation): Promise<number> {
    if (rows.length === 0) return 0;
    const result = await this.attempt(() => {
      const shape = keyedShapeOf(table, rows);
      const expected = expect === undefined ? undefined : columnOf(table, expect.column);
      const text = textOf(shape, `postgres update ${expect?.column}`, () => updateText(shape, expected));
      const arrays = arraysOf(rows, [...shape.key, ...shape.rest]);
      return [text, expect === undefined ? arrays : [...arrays, expect.seen]];
    });
    return result.rowCount ?? 0;
  }

  async remove(table: TableName, keys: readonly Row[]): Promise<number> {
    if (keys.length === 0) return 0;
    const result = await this.attempt(() => {
      const shape = keyedShapeOf(table, keys);
      const text = textOf(shape, 'postgres delete', () => {
        const { from, same } = lists(shape.key);
        return `DELETE FROM "${table}" AS t USING ${from} WHERE ${same(shape.key)}`;
      });
      return [text, arraysOf(keys, shape.key)];
    });
    return result.rowCount ?? 0;
  }

  private async attempt(statement: () => [sql: string, params: readonly unknown[]]): Promise<pg.QueryResult<Row>> {
    if (this.ended) throw new Error('The transaction has ended: a call in it was not awaited.');
    if (this.failure !== undefined) throw this.failure;
    try {
      return await this.send(...statement());
    } catch (error) {
      const explained = this.explain(error);
      this.failure ??= explained;
      throw explained;
    }
  }
}

function insertText(shape: Shape, onConflict: 'fail' | 'ignore'): string {
  const names = shape.columns.map((column) => `"${column.name}"`).join(', ');
  const ignore = onConflict === 'ignore' ? ' ON CONFLICT DO NOTHING' : '';
  return `INSERT INTO "${shape.table}" (${names}) SELECT * FROM unnest(${arrayParameters(shape.columns)})${ignore}`;
}

function updateText(shape: Shape, expected: NamedColumn | undefined): string {
  const columns = [...shape.key, ...shape.rest];
  const seen = expected === undefined ? [] : [{ ...expected, name: 'seen' }];
  const { from, same } = lists([...columns, ...seen]);
  const set = shape.rest.map((column) => `"${column.name}" = v."${column.name}"`).join(', ');
  const asSeen = expected === undefined ? '' : ` AND t."${expected.name}" = v."seen"`;
  return `UPDATE "${shape.table}" AS t SET ${set} FROM ${from} WHERE ${same(shape.key)}${asSeen}`;
}

/** The lists as a table `v`, and the condition that its row and the stored row `t` have the same key. */
function lists(columns: readonly NamedColumn[]): { from: string; same(key: readonly NamedColumn[]): string } {
  return {
    from: `unnest(${arrayParameters(columns)}) AS v(${columns.map((column) => `"${column.name}"`).join(', ')})`,
    same: (key) => key.map((column) => `t."${column.name}" = v."${column.name}"`).join(' AND '),
  };
}

function arrayParameters(columns: readonly NamedColumn[]): string {
  return columns.map((column) => `?::${POSTGRES_ARRAY[column.kind]}`).join(', ');
}

function arraysOf(rows: readonly Row[], columns: readonly NamedColumn[]): unknown[] {
  return columns.map(({ name, kind }) => {
    const values = rows.map((row) => row[name]);
    return columnArray(kind, values);
  });
}
