import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { DataSource } from 'typeorm';
import { sqliteDataSource } from '../data-source.js';
import { MIGRATIONS_TABLE } from '../migrations/index.js';
import { checkVersion, EXECUTED_MIGRATIONS, runMigrations } from '../schema.js';
import type { Reader, Store, Tx } from '../store.js';
import { StoreError } from '../store-error.js';
import { openForReading, openForWriting } from './open-sqlite.js';
import { claimWriter, type WriterClaim } from './sqlite-claim.js';
import { SqliteConnection, sqliteReader } from './sqlite-connection.js';
import { explainFolder, explainSqlite } from './sqlite-errors.js';
import { SqliteTx } from './sqlite-tx.js';
import { type Savepoints, WriteQueue } from './write-queue.js';

/** Writes after which the planner's statistics are refreshed. */
const WRITES_BETWEEN_STATISTICS = 5000;

/** The side that writes: TypeORM's connection, the right to it, and the queue before it. */
interface Writer {
  claim: WriterClaim;
  dataSource: DataSource;
  connection: SqliteConnection;
  queue: WriteQueue;
}

/** The default database: one file, one process that writes it, one connection that writes and one that only reads. */
export class SqliteStore implements Store {
  readonly kind = 'sqlite';
  readonly reader: Reader;
  private latest = 0;
  private writes = 0;
  private closed = false;

  private constructor(
    private readonly file: string,
    private readonly reading: SqliteConnection,
    private readonly writer: Writer | undefined,
  ) {
    this.reader = sqliteReader(reading, this.explain);
  }

  /**
   * Opens a file, making it and its folder when missing, unless it is opened for reading only.
   * @throws StoreError `database-locked`, `-corrupt`, `-unwritable`, `-newer`, and `-older` or `-unreachable` when reading only
   */
  static async open(path: string, readOnly: boolean): Promise<SqliteStore> {
    const file = resolve(path);
    if (readOnly && !existsSync(file)) {
      throw new StoreError(
        'database-unreachable',
        `There is no database ${file}. Check DATABASE_URL and the working directory.`,
      );
    }
    let writer: Writer | undefined;
    let reading: Database | undefined;
    try {
      writer = readOnly ? undefined : await openWriter(file);
      reading = openForReading(file, writer !== undefined);
      const store = new SqliteStore(file, new SqliteConnection(reading), writer);
      checkVersion(store.executedMigrations(), file, readOnly);
      return store;
    } catch (error) {
      reading?.close();
      await writer?.dataSource.destroy();
      writer?.claim.release();
      throw explainSqlite(error, file);
    }
  }

  async write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const { queue, connection } = this.forWriting();
    this.writes += 1;
    if (this.writes % WRITES_BETWEEN_STATISTICS === 0) void queue.alone(async () => this.refreshStatistics());
    return queue.add(async () => {
      const tx = new SqliteTx(connection, this.explain);
      try {
        const value = await work(tx);
        if (tx.failure !== undefined) throw tx.failure;
        return value;
      } catch (error) {
        throw tx.failure ?? error;
      } finally {
        tx.end();
      }
    });
  }

  async now(_tx: Reader): Promise<number> {
    this.latest = Math.max(this.latest, Date.now());
    return this.latest;
  }

  async migrate(): Promise<void> {
    const { queue, dataSource, connection } = this.forWriting();
    try {
      await queue.alone(() => runMigrations(dataSource, dataSource.createQueryRunner()));
    } catch (error) {
      throw this.explain(error);
    }
    connection.forget();
    this.reading.forget();
    this.refreshStatistics();
  }

  /**
   * Without statistics the planner takes "province = ?" for selective, and reads a whole province for one agency's list.
   * What has changed much is sampled anew, some hundred rows an index; the reading connection is told to look again.
   */
  private refreshStatistics(): void {
    if (this.writer === undefined) return;
    this.writer.connection.database.pragma('analysis_limit = 400');
    this.writer.connection.database.pragma('optimize = 0x10002');
    // This form of ANALYZE writes nothing, but SQLite counts it as a statement that might.
    this.reading.database.pragma('query_only = OFF');
    this.reading.database.exec('ANALYZE sqlite_schema');
    this.reading.database.pragma('query_only = ON');
  }

  async schemaVersion(): Promise<string> {
    return this.executedMigrations()[0] ?? 'none';
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.writer?.queue.idle();
    this.reading.database.close();
    await this.writer?.dataSource.destroy();
    this.writer?.claim.release();
  }

  private forWriting(): Writer {
    if (this.closed) throw new Error(`The store on ${this.file} is closed.`);
    if (this.writer === undefined) {
      throw new StoreError('database-unwritable', `The database ${this.file} was opened for reading only.`);
    }
    return this.writer;
  }

  private executedMigrations(): string[] {
    const exists = `SELECT name FROM sqlite_master WHERE type = 'table' AND name = ?`;
    if (this.reading.row(exists, [MIGRATIONS_TABLE]) === undefined) return [];
    return this.reading.rows(EXECUTED_MIGRATIONS, []).map((row) => String(row.name));
  }

  private readonly explain = (error: unknown): unknown => explainSqlite(error, this.file);
}

async function openWriter(file: string): Promise<Writer> {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw explainFolder(error, dirname(file));
  }
  const claim = claimWriter(file);
  let database: Database | undefined;
  try {
    database = openForWriting(file);
    const dataSource = await sqliteDataSource(database).initialize();
    const connection = new SqliteConnection(database);
    const queue = new WriteQueue(savepoints(connection), (error) => explainSqlite(error, file));
    return { claim, dataSource, connection, queue };
  } catch (error) {
    database?.close();
    claim.release();
    throw explainSqlite(error, file);
  }
}

function savepoints(connection: SqliteConnection): Savepoints {
  const run = (sql: string) => {
    connection.run(sql, [[]]);
  };
  return {
    begin: () => run('BEGIN IMMEDIATE'),
    commit: () => run('COMMIT'),
    rollback: () => run('ROLLBACK'),
    savepoint: () => run('SAVEPOINT work'),
    release: () => run('RELEASE work'),
    rollbackToSavepoint: () => run('ROLLBACK TO work'),
    get inTransaction() {
      return connection.database.inTransaction;
    },
  };
}
