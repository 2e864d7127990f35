/**
 * A store whose n-th written row fails, as if the disk were full from there on: what stands before it in the same call is
 * still written, so the database is left in the middle of whatever it was doing. Everything else is the real store.
 */
import type { Expectation, Row, Store, TableName, Tx } from '../../src/persistence/store.js';
import { StoreError } from '../../src/persistence/store-error.js';

export class FailingStore {
  /** Rows written in all transactions since the last `failAt`. */
  private written = 0;
  private limit = Number.POSITIVE_INFINITY;

  readonly store: Store;

  constructor(inner: Store) {
    this.store = new Proxy(inner, {
      get: (target, name) => {
        if (name === 'write') return <T>(work: (tx: Tx) => Promise<T>) => target.write((tx) => work(this.failing(tx)));
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  }

  /** From now on the n-th written row fails, and every one after it. */
  failAt(n: number): void {
    this.written = 0;
    this.limit = n;
  }

  private failing(tx: Tx): Tx {
    return {
      rows: (sql, params) => tx.rows(sql, params),
      row: (sql, params) => tx.row(sql, params),
      execute: (sql, params) => this.attempt([{}], async () => tx.execute(sql, params)),
      insert: (table: TableName, rows: readonly Row[], onConflict?: 'fail' | 'ignore') =>
        this.attempt(rows, (some) => tx.insert(table, some, onConflict)),
      update: (table: TableName, rows: readonly Row[], expect?: Expectation) =>
        this.attempt(rows, (some) =>
          tx.update(table, some, expect && { ...expect, seen: expect.seen.slice(0, some.length) }),
        ),
      remove: (table: TableName, keys: readonly Row[]) => this.attempt(keys, (some) => tx.remove(table, some)),
    };
  }

  private async attempt(rows: readonly Row[], write: (rows: readonly Row[]) => Promise<number>): Promise<number> {
    const left = this.limit - 1 - this.written;
    this.written += rows.length;
    if (rows.length <= left || rows.length === 0) return write(rows);
    if (left > 0) await write(rows.slice(0, left));
    throw new StoreError('disk-full', `The disk is full (row ${this.limit}). Nothing of the change was saved.`);
  }
}
