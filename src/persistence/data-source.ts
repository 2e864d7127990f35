import Database from 'better-sqlite3';
import pg from 'pg';
import { DataSource, type Logger } from 'typeorm';
import { MIGRATIONS_TABLE, migrations } from './migrations/index.js';
import { CONNECT_TIMEOUT_MS, connectionsFor } from './postgres/postgres-connections.js';
import { entitiesFor } from './tables/index.js';

const nothing = () => undefined;

// TypeORM prints to standard output, where only results belong; its errors are thrown as well, and told from there.
const silence: Logger = {
  logQuery: nothing,
  logQueryError: nothing,
  logQuerySlow: nothing,
  logSchemaBuild: nothing,
  logMigration: nothing,
  log: nothing,
};

const shared = {
  logger: silence,
  migrations,
  migrationsTableName: MIGRATIONS_TABLE,
  synchronize: false,
  migrationsRun: false,
  logging: false,
};

/** How long SQLite waits for a foreign program that writes the file; the event loop waits with it. */
const BUSY_TIMEOUT_MS = 2000;

/** TypeORM on a SQLite file: it knows the tables, carries out the migrations and holds the one connection that writes. */
export function sqliteDataSource(file: string): DataSource {
  return new DataSource({
    ...shared,
    type: 'better-sqlite3',
    driver: Database,
    database: file,
    timeout: BUSY_TIMEOUT_MS,
    entities: entitiesFor('sqlite'),
    prepareDatabase: prepareForWriting,
  });
}

/**
 * So many pages of the log (16 MiB) before they are carried over into the database file, in the middle of a commit. With
 * SQLite's own 1000 that is every third batch of a busy hour; with 16,000 everybody waits for a tenth of a second.
 */
const LOG_PAGES = 4000;

function prepareForWriting(database: Database.Database): void {
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    // Without it INSERT OR REPLACE would pass by the triggers that refuse DELETE.
    database.pragma('recursive_triggers = ON');
    database.pragma('temp_store = MEMORY');
    database.pragma('cache_size = -32768');
    database.pragma(`wal_autocheckpoint = ${LOG_PAGES}`);
  } catch (error) {
    // TypeORM does not know the connection yet, so nobody else would close it.
    database.close();
    throw error;
  }
}

export interface PostgresSettings {
  url: string;
  schema: string;
  poolSize: number;
  readOnly: boolean;
  onIdleError(error: unknown): void;
}

/** TypeORM on PostgreSQL: it knows the tables, carries out the migrations and holds the pool of connections that write. */
export function postgresDataSource({ url, schema, poolSize, readOnly, onIdleError }: PostgresSettings): DataSource {
  return new DataSource({
    ...shared,
    type: 'postgres',
    driver: pg,
    url,
    schema,
    poolSize,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    applicationName: 'dong-thuan',
    installExtensions: false,
    entities: entitiesFor('postgres'),
    poolErrorHandler: onIdleError,
    extra: connectionsFor(schema, readOnly ? 'reading' : 'writing'),
  });
}
