/**
 * TypeORM's share in the store: it knows the tables, carries out the migrations and finds drift. The connections are opened
 * here beside it and handed over through its `driver` option, so the store and TypeORM use the same ones and the store reads
 * no field of TypeORM's (docs/decisions/0010-what-typeorm-does-here.md).
 */
import pg from 'pg';
import { DataSource, type Logger } from 'typeorm';
import { MIGRATIONS_TABLE, migrations } from './migrations/index.js';
import { type Database, sqliteDriver } from './sqlite/driver.js';
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

/** TypeORM on an open SQLite connection. Initialized, it owns the connection: `destroy` closes it. */
export function sqliteDataSource(database: Database): DataSource {
  return new DataSource({
    ...shared,
    type: 'better-sqlite3',
    database: database.name,
    driver: new Proxy(sqliteDriver(), { construct: () => database }),
    entities: entitiesFor('sqlite'),
  });
}

/** TypeORM on a pool of PostgreSQL connections. Initialized, it owns the pool: `destroy` ends it. */
export function postgresDataSource(pool: pg.Pool, schema: string): DataSource {
  return new DataSource({
    ...shared,
    type: 'postgres',
    schema,
    driver: { Pool: new Proxy(pg.Pool, { construct: () => pool }) },
    installExtensions: false,
    entities: entitiesFor('postgres'),
  });
}
