import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { postgresDataSource } from '../data-source.js';
import { MIGRATIONS_TABLE } from '../migrations/index.js';
import { checkVersion, EXECUTED_MIGRATIONS, runMigrations } from '../schema.js';
import { sqlFor } from '../sql-text.js';
import type { Param, Reader, Row, Store, StoreOptions, Tx } from '../store.js';
import { StoreError } from '../store-error.js';
import { readingPool, writingPool } from './postgres-connections.js';
import { explainPostgres, mayBeRunAgain, withoutPassword } from './postgres-errors.js';
import { PostgresTx, type Send } from './postgres-tx.js';

const SCHEMA_NAME = /^[a-z_][a-z0-9_]{0,62}$/;
const MAX_ATTEMPTS = 8;
const MAX_NAMED_STATEMENTS = 1000;

/** PostgreSQL: any number of replicas, each with a pool of connections; the database's clock decides. */
export class PostgresStore implements Store {
  readonly kind = 'postgres';
  readonly reader: Reader;
  private readonly names = new Map<string, string>();
  private readonly rewrite = sqlFor('postgres');
  private readonly planGenerations = new WeakMap<pg.PoolClient, number>();
  private transactions = 0;
  private latest = 0;
  private closed = false;

  private constructor(
    private readonly options: StoreOptions,
    private readonly schema: string,
    private readonly dataSource: DataSource,
    private readonly pool: pg.Pool,
    private readonly reading: pg.Pool,
  ) {
    const rows = async <T>(sql: string, params: readonly Param[] = []): Promise<T[]> => {
      try {
        return (await this.sender(this.reading)(sql, params)).rows as T[];
      } catch (error) {
        throw this.explain(error);
      }
    };
    this.reader = { rows, row: async <T>(sql: string, params?: readonly Param[]) => (await rows<T>(sql, params))[0] };
  }

  /** Connects. @throws StoreError `database-unreachable`, `database-newer`, and `database-older` when reading only */
  static async open(options: StoreOptions): Promise<PostgresStore> {
    const { url, schema = 'public', poolSize = 16, readOnly = false, logger } = options;
    if (!SCHEMA_NAME.test(schema)) {
      throw new StoreError(
        'database-unreachable',
        `"${schema}" is no name for a schema: use small letters, digits and _.`,
      );
    }
    const onIdleError = (error: unknown) => logger?.warn({ err: error }, 'PostgreSQL closed an idle connection.');
    const settings = { url, schema, onIdleError };
    const pool = (readOnly ? readingPool : writingPool)({ ...settings, size: poolSize });
    const reading = readingPool({ ...settings, size: Math.max(2, Math.ceil(poolSize / 2)) });
    const dataSource = postgresDataSource(pool, schema);
    try {
      await dataSource.initialize();
      const store = new PostgresStore(options, schema, dataSource, pool, reading);
      checkVersion(await store.executedMigrations(), withoutPassword(url), readOnly);
      return store;
    } catch (error) {
      if (dataSource.isInitialized) await dataSource.destroy();
      for (const left of [pool, reading]) if (!left.ending) await left.end();
      throw explainPostgres(error, url);
    }
  }

  async write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.transaction(work);
      } catch (error) {
        if (!mayBeRunAgain(error) || attempt === MAX_ATTEMPTS) throw this.explain(error);
        // Transactions that ran into each other must not come back at the same moment.
        await sleep(Math.random() * Math.min(500, 5 * 2 ** attempt));
      }
    }
  }

  async now(tx: Reader): Promise<number> {
    const row = await tx.row<{ ms: number }>('SELECT floor(extract(epoch FROM clock_timestamp()) * 1000) AS ms');
    this.latest = Math.max(this.latest, row?.ms ?? 0);
    return this.latest;
  }

  async migrate(): Promise<void> {
    this.refuseIfClosed();
    if (this.options.readOnly === true) {
      throw new StoreError('database-unwritable', `${withoutPassword(this.options.url)} was opened for reading only.`);
    }
    const queryRunner = this.dataSource.createQueryRunner();
    const lock = `hashtext('dong-thuan migrations'), hashtext('${this.schema}')`;
    try {
      // Replicas start together: the first migrates, the others wait here and find nothing left to do.
      await queryRunner.query(`SELECT pg_advisory_lock(${lock})`);
      try {
        await queryRunner.query(`CREATE SCHEMA IF NOT EXISTS "${this.schema}"`);
        await runMigrations(this.dataSource, queryRunner);
      } finally {
        // A connection that was lost has let the lock go already, and its own error is the one to tell.
        await queryRunner.query(`SELECT pg_advisory_unlock(${lock})`).catch(() => undefined);
      }
    } catch (error) {
      throw this.explain(error);
    } finally {
      await queryRunner.release();
    }
  }

  async schemaVersion(): Promise<string> {
    return (await this.executedMigrations())[0] ?? 'none';
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.dataSource.destroy();
    await this.reading.end();
  }

  private async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    this.refuseIfClosed();
    const client = await this.pool.connect();
    // A connection that is lost also fails the statement under way, which tells; without a listener it would end the process.
    client.on('error', ignore);
    const tx = new PostgresTx(this.sender(client), this.explain);
    try {
      this.renewPlans(client);
      // BEGIN travels together with the first statement; should it fail, that one tells.
      client.query('BEGIN').catch(ignore);
      const value = await work(tx);
      if (tx.failure !== undefined) throw tx.failure;
      tx.end();
      const { command } = await client.query('COMMIT');
      if (command !== 'COMMIT') throw new Error('PostgreSQL rolled the transaction back: a statement was not awaited.');
      giveBack(client, false);
      return value;
    } catch (error) {
      tx.end();
      const lost = await client.query('ROLLBACK').then(
        () => false,
        () => true,
      );
      giveBack(client, lost);
      throw tx.failure ?? error;
    }
  }

  /**
   * Discards the plans of a connection each time that the number of transactions has grown fourfold. Statements are
   * planned once; a plan made while the tables were empty may take an index that is only half right (all of them begin
   * with the province), and would keep it until PostgreSQL gathers statistics, minutes later.
   */
  private renewPlans(client: pg.PoolClient): void {
    const generation = Math.floor(Math.log2(++this.transactions) / 2);
    if (this.planGenerations.get(client) === generation) return;
    this.planGenerations.set(client, generation);
    client.query('DISCARD PLANS').catch(ignore);
  }

  private sender(connection: pg.Pool | pg.PoolClient): Send {
    return (sql, params) => {
      const text = this.rewrite(sql);
      let name = this.names.get(text);
      if (name === undefined && this.names.size < MAX_NAMED_STATEMENTS) {
        name = `s${this.names.size + 1}`;
        this.names.set(text, name);
      }
      return connection.query<Row>({ text, values: [...params], ...(name === undefined ? {} : { name }) });
    };
  }

  private async executedMigrations(): Promise<string[]> {
    const found = await this.reading.query('SELECT to_regclass($1) IS NOT NULL AS found', [
      `${this.schema}.${MIGRATIONS_TABLE}`,
    ]);
    if (found.rows[0]?.found !== true) return [];
    return (await this.reading.query<{ name: string }>(EXECUTED_MIGRATIONS)).rows.map((row) => row.name);
  }

  private refuseIfClosed(): void {
    if (this.closed) throw new Error(`The store on ${withoutPassword(this.options.url)} is closed.`);
  }

  private readonly explain = (error: unknown): unknown => explainPostgres(error, this.options.url);
}

function ignore(): void {
  // Nothing to do: see where it is used.
}

/** Gives a connection back to the pool, which drops it when it is lost. */
function giveBack(client: pg.PoolClient, lost: boolean): void {
  client.removeListener('error', ignore);
  client.release(lost);
}
