import { epochMs, type Instant } from '../../workflows/limits/time.js';
import type { Metrics } from '../platform/metrics/metrics.js';
import type { Row, Store, TableName, Tx } from './store.js';

/** What a transaction has written so far that is counted; it counts only once it is durable. */
interface Tally {
  entries: number;
  lags: number[];
}

/**
 * The same store, but entries of the journal and passed limits are counted when they become durable: by any caller, and not
 * when a transaction was rolled back or run again.
 */
export function measuredStore(store: Store, metrics: Metrics): Store {
  return {
    kind: store.kind,
    reader: store.reader,
    views: store.views,
    standby: () => store.standby(),
    now: (tx) => store.now(tx),
    migrate: (upTo) => store.migrate(upTo),
    schemaVersion: () => store.schemaVersion(),
    close: () => store.close(),
    write: async (work, options) => {
      const tally: Tally = { entries: 0, lags: [] };
      const result = await store.write((tx) => {
        // PostgreSQL may run the work again after a deadlock.
        tally.entries = 0;
        tally.lags = [];
        return work(measuredTx(tx, tally));
      }, options);
      count(tally, metrics);
      return result;
    },
  };
}

function measuredTx(tx: Tx, tally: Tally): Tx {
  return {
    rows: (sql, params) => tx.rows(sql, params),
    row: (sql, params) => tx.row(sql, params),
    execute: (sql, params) => tx.execute(sql, params),
    remove: (table, keys) => tx.remove(table, keys),
    insert: async (table, rows, onConflict) => {
      const inserted = await tx.insert(table, rows, onConflict);
      if (table === 'journal') tally.entries += inserted;
      note(tally, table, rows);
      return inserted;
    },
    update: async (table, rows, expect) => {
      const updated = await tx.update(table, rows, expect);
      note(tally, table, rows);
      return updated;
    },
  };
}

function note(tally: Tally, table: TableName, rows: readonly Row[]): void {
  if (table !== 'limits') return;
  for (const { passed_at, due_at } of rows)
    if (typeof passed_at === 'string' && typeof due_at === 'string')
      tally.lags.push((epochMs(passed_at as Instant) - epochMs(due_at as Instant)) / 1000);
}

function count({ entries, lags }: Tally, metrics: Metrics): void {
  if (entries > 0) metrics.journalEntries.inc(entries);
  if (lags.length > 0) metrics.limitsPassed.inc(lags.length);
  for (const lag of lags) metrics.sweepLag.observe(lag);
}
