import { sqlFor } from '../sql-text.js';
import type { Param, Reader, Row } from '../store.js';
import type { Database, Statement } from './driver.js';

export type Bound = string | number | null;

interface Prepared {
  statement: Statement<Bound[], Row>;
  /** Result columns declared boolean, which SQLite hands back as 0 or 1. */
  booleans: readonly string[];
}

const MAX_PREPARED = 500;

/** One connection to a SQLite file with its prepared statements. Everything here is synchronous, as better-sqlite3 is. */
export class SqliteConnection {
  private readonly rewrite = sqlFor('sqlite');
  private prepared = new Map<string, Prepared>();

  constructor(readonly database: Database) {}

  /** All rows of a query in the port's SQL. */
  rows(sql: string, params: readonly Param[]): Row[] {
    const { statement, booleans } = this.prepare(sql);
    const found = statement.all(...params.map(bind));
    if (booleans.length > 0) for (const row of found) readBooleans(row, booleans);
    return found;
  }

  /** The first row of a query, or undefined. */
  row(sql: string, params: readonly Param[]): Row | undefined {
    const { statement, booleans } = this.prepare(sql);
    const found = statement.get(...params.map(bind));
    if (found !== undefined && booleans.length > 0) readBooleans(found, booleans);
    return found;
  }

  /** Runs one statement once for each list of values. Returns the rows changed in all. */
  run(sql: string, batches: Iterable<readonly Param[]>): number {
    const { statement } = this.prepare(sql);
    let changes = 0;
    for (const params of batches) changes += statement.run(...params.map(bind)).changes;
    return changes;
  }

  /**
   * Runs one statement once for each of the rows from one place up to another. `fill` writes the values of a row into the list
   * that it is given, as
   * SQLite binds them: the list is the same for all rows, as this runs a hundred thousand times in a sweep.
   */
  runEach(sql: string, from: number, to: number, fill: (values: Bound[], row: number) => void): number {
    const { statement } = this.prepare(sql);
    const values: Bound[] = [];
    let changes = 0;
    for (let row = from; row < to; row += 1) {
      fill(values, row);
      changes += statement.run(...values).changes;
    }
    return changes;
  }

  /** Forgets the prepared statements: after a migration a result may have other columns. */
  forget(): void {
    this.prepared = new Map();
  }

  private prepare(sql: string): Prepared {
    let prepared = this.prepared.get(sql);
    if (prepared === undefined) {
      const statement = this.database.prepare<Bound[], Row>(this.rewrite(sql));
      const columns = statement.reader ? statement.columns() : [];
      const booleans = columns
        .filter((column) => column.type?.toLowerCase() === 'boolean')
        .map((column) => column.name);
      prepared = { statement, booleans };
      if (this.prepared.size < MAX_PREPARED) this.prepared.set(sql, prepared);
    }
    return prepared;
  }
}

/** The port's reader over a connection: its errors arrive as rejections. */
export function sqliteReader(connection: SqliteConnection, explain: (error: unknown) => unknown): Reader {
  return {
    async rows<T = Row>(sql: string, params: readonly Param[] = []): Promise<T[]> {
      try {
        return connection.rows(sql, params) as T[];
      } catch (error) {
        throw explain(error);
      }
    },
    async row<T = Row>(sql: string, params: readonly Param[] = []): Promise<T | undefined> {
      try {
        return connection.row(sql, params) as T | undefined;
      } catch (error) {
        throw explain(error);
      }
    },
  };
}

/** A value as SQLite binds it: it knows no booleans, and a list travels as JSON. */
export function bind(param: Param): Bound {
  if (typeof param === 'boolean') return param ? 1 : 0;
  return typeof param === 'object' && param !== null ? JSON.stringify(param) : param;
}

function readBooleans(row: Row, names: readonly string[]): void {
  for (const name of names) {
    const value = row[name];
    if (value === 0 || value === 1) row[name] = value === 1;
  }
}
