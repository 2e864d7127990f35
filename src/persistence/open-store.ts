import { PostgresStore } from './postgres/postgres-store.js';
import { SqliteStore } from './sqlite/sqlite-store.js';
import type { Store, StoreOptions } from './store.js';
import { StoreError } from './store-error.js';

/**
 * Opens the database that the URL names. It does not migrate: that is `migrate()`, so that commands that only look never
 * change a schema.
 * @throws StoreError with a sentence for the operator
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  if (/^postgres(ql)?:\/\//.test(options.url)) return PostgresStore.open(options);
  const file = /^sqlite:(?:\/\/)?(.+)$/.exec(options.url)?.[1];
  if (file === undefined || file === ':memory:') {
    throw new StoreError(
      'database-unreachable',
      'DATABASE_URL names no database that this program knows: write sqlite:path/to/file.db or postgres://user:password@host:port/database.',
    );
  }
  return SqliteStore.open(file, options);
}
