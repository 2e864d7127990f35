import { type Database, sqliteDriver } from './driver.js';

/** How long SQLite itself waits for a foreign program that writes the file; the event loop waits with it. */
const BUSY_TIMEOUT_MS = 2000;

/** Whether SQLite itself waits for a foreign program, as in work that makes its own transactions; else the write queue does. */
export function waitItself(database: Database, waits: boolean): void {
  database.pragma(`busy_timeout = ${waits ? BUSY_TIMEOUT_MS : 0}`);
}

/**
 * Pages of the log (16 MiB) after which a commit carries them over into the database file. With SQLite's own 1000 that is
 * every third batch of a busy hour; with 16,000 every request then waits for a tenth of a second.
 */
const LOG_PAGES = 4000;

/** The connection that writes; the file is made when it is missing. @throws better-sqlite3's SqliteError */
export function openForWriting(file: string): Database {
  const Driver = sqliteDriver();
  return prepared(new Driver(file, { timeout: BUSY_TIMEOUT_MS }), [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    // Without it INSERT OR REPLACE would pass by the triggers that refuse DELETE.
    'recursive_triggers = ON',
    'temp_store = MEMORY',
    'cache_size = -32768',
    `wal_autocheckpoint = ${LOG_PAGES}`,
  ]);
}

/**
 * A connection that only reads. Without a writer in this process the file itself is opened for reading. Beside one it is not,
 * as then the connection also reloads the planner's statistics, which SQLite counts as a write.
 * @throws better-sqlite3's SqliteError
 */
export function openForReading(file: string, besideWriter: boolean): Database {
  const Driver = sqliteDriver();
  return prepared(new Driver(file, { readonly: !besideWriter, fileMustExist: true, timeout: BUSY_TIMEOUT_MS }), [
    'query_only = ON',
    'temp_store = MEMORY',
  ]);
}

function prepared(database: Database, pragmas: readonly string[]): Database {
  try {
    for (const pragma of pragmas) database.pragma(pragma);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
