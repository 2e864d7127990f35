import { type DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import { MIGRATIONS_TABLE, migrationNames } from './migrations/index.js';
import { StoreError } from './store-error.js';

/**
 * Carries out what is missing, each migration in a transaction of its own, on this one connection.
 * `first` is a statement with which each of these transactions begins, `upTo` the name of the last one to carry out.
 */
export async function runMigrations(
  dataSource: DataSource,
  queryRunner: QueryRunner,
  { first, upTo }: { readonly first?: string; readonly upTo?: string | undefined } = {},
): Promise<void> {
  const begin = queryRunner.startTransaction.bind(queryRunner);
  queryRunner.startTransaction = async (level) => {
    await begin(level);
    if (first !== undefined) await queryRunner.query(first);
  };
  const last = upTo === undefined ? migrationNames.length : migrationNames.indexOf(upTo) + 1;
  // The same source of data, which knows no later migration.
  const upToThere = Object.create(dataSource, { migrations: { value: dataSource.migrations.slice(0, last) } });
  const executor = new MigrationExecutor(upToThere, queryRunner);
  executor.transaction = 'each';
  await executor.executePendingMigrations();
}

/** The SQL for the names of the migrations that were carried out, latest first. */
export const EXECUTED_MIGRATIONS = `SELECT name FROM ${MIGRATIONS_TABLE} ORDER BY timestamp DESC, id DESC`;

/** The SQL for the latest migration carried out, by the key of the table: asked at the beginning of every transaction that writes. */
export const LATEST_MIGRATION = `SELECT name FROM ${MIGRATIONS_TABLE} ORDER BY id DESC LIMIT 1`;

/**
 * Refuses to write into tables that a later version of the program has changed while this one ran.
 * @param latest what LATEST_MIGRATION gave
 * @throws StoreError `database-newer`
 */
export function checkLatest(latest: unknown, where: string): void {
  if (typeof latest !== 'string' || migrationNames.includes(latest)) return;
  throw new StoreError(
    'database-newer',
    `The database ${where} was brought up to ${latest} while this program ran, which does not know that version: it writes nothing more. Stop it and start the version that did it; what was acknowledged before is saved.`,
  );
}

/**
 * Refuses a database that a later version of the program has changed; for those that only look also one that was not
 * yet brought up to this version.
 * @throws StoreError `database-newer`, `database-older`, or `database-empty` where none of our tables is there
 */
export function checkVersion(executed: readonly string[], where: string, mustBeCurrent: boolean): void {
  const unknown = executed.find((name) => !migrationNames.includes(name));
  if (unknown !== undefined) {
    throw new StoreError(
      'database-newer',
      `The database ${where} was brought up to ${unknown}, which this version of the program does not know. Run the version that did it, or a later one; going back means restoring a backup.`,
    );
  }
  const missing = migrationNames.find((name) => !executed.includes(name));
  if (mustBeCurrent && missing !== undefined) {
    throw new StoreError(
      executed.length === 0 ? 'database-empty' : 'database-older',
      `The database ${where} has not been brought up to ${missing}. Start the server once, or run "npm run migrate".`,
    );
  }
}
