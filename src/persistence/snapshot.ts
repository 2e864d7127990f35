import { openPostgresSnapshot } from './postgres/postgres-snapshot.js';
import { openSqliteSnapshot } from './sqlite/sqlite-snapshot.js';
import type { Snapshot, StoreOptions } from './store.js';
import { StoreError } from './store-error.js';

/**
 * Opens a snapshot of the database that the URL names; its tables must be this program's.
 * @throws StoreError with a sentence for the operator
 */
export async function openSnapshot(options: StoreOptions): Promise<Snapshot> {
  if (/^postgres(ql)?:\/\//.test(options.url)) return openPostgresSnapshot(options);
  const file = /^sqlite:(?:\/\/)?(.+)$/.exec(options.url)?.[1];
  if (file !== undefined && file !== ':memory:') return openSqliteSnapshot(file);
  throw new StoreError(
    'database-unreachable',
    'DATABASE_URL names no database that this program knows: write sqlite:path/to/file.db or postgres://user:password@host:port/database.',
  );
}
