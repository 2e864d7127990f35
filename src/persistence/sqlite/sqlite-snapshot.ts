import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { MIGRATIONS_TABLE } from '../migrations/index.js';
import { checkVersion, EXECUTED_MIGRATIONS } from '../schema.js';
import type { Snapshot } from '../store.js';
import { StoreError } from '../store-error.js';
import type { Database } from './driver.js';
import { openForReading } from './open-sqlite.js';
import { SqliteConnection, sqliteReader } from './sqlite-connection.js';
import { explainSqlite } from './sqlite-errors.js';

/** A read transaction on a connection of its own: the log keeps what it sees until it is closed. */
export async function openSqliteSnapshot(path: string): Promise<Snapshot> {
  const file = resolve(path);
  if (!existsSync(file))
    throw new StoreError(
      'database-unreachable',
      `There is no database ${file}. Check DATABASE_URL and the working directory.`,
    );
  let database: Database | undefined;
  try {
    database = openForReading(file, false);
    const opened = database;
    const connection = new SqliteConnection(opened);
    opened.exec('BEGIN');
    // The first statement that reads is the moment.
    const tables = connection.rows("SELECT name FROM sqlite_master WHERE type = 'table'", []);
    const migrated = tables.some(({ name }) => name === MIGRATIONS_TABLE);
    const executed = migrated ? connection.rows(EXECUTED_MIGRATIONS, []).map(({ name }) => String(name)) : [];
    checkVersion(executed, file, true);
    return {
      kind: 'sqlite',
      reader: sqliteReader(connection, (error) => explainSqlite(error, file)),
      schemaVersion: executed[0] ?? 'none',
      close: async () => {
        opened.close();
      },
    };
  } catch (error) {
    database?.close();
    throw explainSqlite(error, file);
  }
}
