/**
 * Whether a database file lost its log. What was committed last lies in `-wal` until SQLite carries it over, and SQLite removes the log when the last
 * connection is closed in order. So the file bears a mark (`user_version`) while a server has it open: marked and without a log it was copied alone, or somebody
 * has removed the log, and what was acknowledged last may be missing – unless another tool has carried it over or made the copy, which nothing in the file tells.
 */
import { existsSync } from 'node:fs';
import type { StoreLogger } from '../store.js';
import type { Database } from './driver.js';
import { claimWriter } from './sqlite-claim.js';

const OPEN = 1;
const CLOSED = 0;

const TOLD =
  'the database was not closed in order and has no -wal file beside it: if the .db file was copied without its -wal, or the -wal was removed, what was acknowledged last is missing; put both in place, or a backup. Only if another tool has made the copy or has opened the database since (sqlite3, VACUUM INTO) is it whole';

export class OpenMark {
  private readonly hadLog: boolean;

  /** To be made before anything opens the file, which makes a log. */
  constructor(private readonly file: string) {
    this.hadLog = !existsSync(file) || existsSync(`${file}-wal`);
  }

  /** Marks the file, on the disk and not only in its log, and tells of one that was found marked. */
  set(database: Database, logger: StoreLogger | undefined): void {
    const marked = Number(database.pragma('user_version', { simple: true })) === OPEN;
    if (marked && !this.hadLog) logger?.warn({ file: this.file }, TOLD);
    if (!marked) write(database, OPEN);
  }

  /** Before a server closes it: what is in the log will be in the file. */
  clear(database: Database): void {
    write(database, CLOSED);
  }

  /** The same for who wrote beside a server, if none runs: SQLite then removes the log that a killed one has left. */
  clearBeside(database: Database): void {
    if (!this.hadLog) return;
    try {
      const claim = claimWriter(this.file);
      write(database, CLOSED);
      claim.release();
    } catch {
      // A server has it open.
    }
  }
}

/** Where it cannot be written, as another program writes or the disk is full, less or more is told at the next start, and nothing is lost. */
function write(database: Database, mark: number): void {
  try {
    database.pragma(`user_version = ${mark}`);
    if (mark === OPEN) database.pragma('wal_checkpoint(PASSIVE)');
  } catch {
    // The warning is all that depends on it.
  }
}
