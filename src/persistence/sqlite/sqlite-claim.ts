import { StoreError } from '../store-error.js';
import { type Database, sqliteDriver } from './driver.js';
import { explainSqlite } from './sqlite-errors.js';

/** The right to write a SQLite file, held by one process at a time. */
export interface WriterClaim {
  release(): void;
}

/**
 * Claims a database file for writing, by an exclusive lock on `<file>.lock`. A second server on the same file would run
 * its own queue and its own clock, so it must not start. The lock is the operating system's: it goes when the process
 * goes, however it ends, and the lock file itself stays where it is, as removing it could let two in.
 * @throws StoreError `database-locked` when another process holds it, `database-unwritable` when the folder cannot be written
 */
export function claimWriter(file: string): WriterClaim {
  const lockFile = `${file}.lock`;
  let lock: Database | undefined;
  try {
    const Driver = sqliteDriver();
    lock = new Driver(lockFile, { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
    const held = lock;
    return { release: () => held.close() };
  } catch (error) {
    lock?.close();
    const explained = explainSqlite(error, file);
    if (explained instanceof StoreError && explained.code === 'database-locked') {
      throw new StoreError(
        'database-locked',
        `Another server is running on ${file}. One process writes a SQLite file: stop the other one, or use PostgreSQL to run several.`,
        { cause: error },
      );
    }
    throw explained;
  }
}
