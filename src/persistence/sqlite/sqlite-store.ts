import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { DataSource } from 'typeorm';
import { sqliteDataSource } from '../data-source.js';
import { MIGRATIONS_TABLE } from '../migrations/index.js';
import { checkLatest, checkVersion, EXECUTED_MIGRATIONS, LATEST_MIGRATION, runMigrations } from '../schema.js';
import type { Reader, Store, StoreOptions, Tx } from '../store.js';
import { StoreError } from '../store-error.js';
import type { Database } from './driver.js';
import { OpenMark } from './open-mark.js';
import { openForReading, openForWriting, waitItself } from './open-sqlite.js';
import { claimWriter, type WriterClaim } from './sqlite-claim.js';
import { SqliteConnection, sqliteReader } from './sqlite-connection.js';
import { explainFolder, explainSqlite } from './sqlite-errors.js';
import { SqliteTx } from './sqlite-tx.js';
import { type Savepoints, WriteQueue } from './write-queue.js';

/** Writes after which the planner's statistics are refreshed. */
const WRITES_BETWEEN_STATISTICS = 5000;

/** Who writes beside a running server waits for it, and it for them, as SQLite's own locks say. */
const UNCLAIMED: WriterClaim = { release: () => undefined };

/** The side that writes: TypeORM's connection, the right to it, and the queue before it. */
interface Writer {
  claim: WriterClaim;
  database: Database;
  mark: OpenMark;
  dataSource: DataSource;
  connection: SqliteConnection;
  queue: WriteQueue;
  fence: Fence;
}

/** Looks, as each transaction begins, whether the tables are still those that this program knows. */
interface Fence {
  /** False until there are tables. */
  up: boolean;
  check(): void;
}

/** The default database: one file, one process that writes it, one connection that writes and one that only reads. */
export class SqliteStore implements Store {
  readonly kind = 'sqlite';
  readonly reader: Reader;
  readonly views: Reader;
  private writes = 0;
  private closed = false;

  private constructor(
    private readonly file: string,
    private readonly reading: SqliteConnection,
    private readonly writer: Writer | undefined,
    private readonly options: StoreOptions,
  ) {
    this.reader = sqliteReader(reading, this.explain);
    this.views = this.reader;
  }

  /** A file has none. */
  async standby(): Promise<null> {
    return null;
  }

  /**
   * Opens a file, making it and its folder when missing, unless it is opened for reading only or beside a running server.
   * @throws StoreError `database-locked`, `-corrupt`, `-unwritable`, `-newer`, and `-older` or `-unreachable` when reading only
   */
  static async open(path: string, options: StoreOptions): Promise<SqliteStore> {
    const file = resolve(path);
    const { readOnly = false, beside = false } = options;
    if ((readOnly || beside) && !existsSync(file)) {
      throw new StoreError(
        'database-unreachable',
        `There is no database ${file}. Check DATABASE_URL and the working directory.`,
      );
    }
    let writer: Writer | undefined;
    let reading: Database | undefined;
    try {
      writer = readOnly ? undefined : await openWriter(file, options);
      reading = openForReading(file, writer !== undefined);
      const store = new SqliteStore(file, new SqliteConnection(reading), writer, options);
      const executed = store.executedMigrations();
      checkVersion(executed, file, readOnly || beside);
      if (writer !== undefined) writer.fence.up = executed.length > 0;
      if (writer !== undefined && !beside) writer.mark.set(writer.database, options.logger);
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
    if (this.writes % WRITES_BETWEEN_STATISTICS === 0) this.refreshStatisticsLater();
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
    return Date.now();
  }

  async migrate(upTo?: string): Promise<void> {
    const { queue, dataSource, connection, fence } = this.forWriting();
    try {
      await queue.alone(async () => {
        waitItself(connection.database, true);
        await runMigrations(dataSource, dataSource.createQueryRunner(), { upTo }).finally(() =>
          waitItself(connection.database, false),
        );
        connection.forget();
        this.reading.forget();
        fence.up = true;
        this.refreshStatistics();
      });
    } catch (error) {
      throw this.explain(error);
    }
  }

  /** Without new statistics the old ones serve: that they could not be had is told, and concerns no one who writes. */
  private refreshStatisticsLater(): void {
    this.writer?.queue
      .alone(async () => this.refreshStatistics())
      .catch((error: unknown) =>
        this.options.logger?.warn(
          { err: error },
          "The planner's statistics could not be refreshed; queries may become slower until the next try.",
        ),
      );
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
    if (this.options.beside === true) this.writer?.mark.clearBeside(this.writer.database);
    else this.writer?.mark.clear(this.writer.database);
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

async function openWriter(file: string, options: StoreOptions): Promise<Writer> {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw explainFolder(error, dirname(file));
  }
  const claim = options.beside === true ? UNCLAIMED : claimWriter(file);
  const mark = new OpenMark(file);
  let database: Database | undefined;
  try {
    database = openForWriting(file);
    const dataSource = await sqliteDataSource(database).initialize();
    waitItself(database, false);
    const connection = new SqliteConnection(database);
    const fence = fenceOf(connection, file, options);
    const queue = new WriteQueue(savepoints(connection, fence), (error) => explainSqlite(error, file));
    return { claim, database, mark, dataSource, connection, queue, fence };
  } catch (error) {
    database?.close();
    claim.release();
    throw explainSqlite(error, file);
  }
}

function fenceOf(connection: SqliteConnection, file: string, { onOutgrown }: StoreOptions): Fence {
  let outgrown = false;
  const fence: Fence = {
    up: false,
    check: () => {
      if (!fence.up) return;
      try {
        checkLatest(connection.row(LATEST_MIGRATION, [])?.name, file);
      } catch (error) {
        if (error instanceof StoreError && !outgrown) {
          outgrown = true;
          onOutgrown?.(error);
        }
        throw error;
      }
    },
  };
  return fence;
}

function savepoints(connection: SqliteConnection, fence: Fence): Savepoints {
  const run = (sql: string) => {
    connection.run(sql, [[]]);
  };
  return {
    begin: () => {
      run('BEGIN IMMEDIATE');
      try {
        fence.check();
      } catch (error) {
        run('ROLLBACK');
        throw error;
      }
    },
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
