import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { postgresDataSource } from '../data-source.js';
import { codeOf } from '../foreign-error.js';
import { MIGRATIONS_TABLE } from '../migrations/index.js';
import { checkVersion, EXECUTED_MIGRATIONS, runMigrations } from '../schema.js';
import { sqlFor } from '../sql-text.js';
import {
  type Param,
  POSTGRES_DEFAULTS,
  type Reader,
  type Row,
  type StandbyState,
  type Store,
  type StoreOptions,
  type Tx,
  type WriteOptions,
} from '../store.js';
import { StoreError } from '../store-error.js';
import { refuseOtherEncoding } from './encoding.js';
import { FreshConnections } from './fresh-connections.js';
import { Beginnings, fence } from './postgres-begin.js';
import {
  type ConnectionSettings,
  connectAlone,
  HeardClient,
  openPool,
  openStandbyPool,
} from './postgres-connections.js';
import {
  explainPostgres,
  isLostConnection,
  isNoPrimary,
  mayBeRunAgain,
  onlyOnOneMachine,
  outcomeUnknown,
  withoutPassword,
} from './postgres-errors.js';
import { PostgresTx, type Send } from './postgres-tx.js';
import { StandbyReader } from './standby-reader.js';

const SCHEMA_NAME = /^[a-z_][a-z0-9_]{0,62}$/;
const MAX_ATTEMPTS = 8;
/** A restart of PostgreSQL cuts all connections; after two dead ones the third is new, or there is none to be had. */
const MAX_ATTEMPTS_AFTER_LOSS = 3;
/** How long PostgreSQL may take to end the connections when the store is closed. */
const GOODBYE_MS = 5000;
const MAX_NAMED_STATEMENTS = 1000;

/** PostgreSQL: any number of replicas, each with a pool of connections; the database's clock decides. */
export class PostgresStore implements Store {
  readonly kind = 'postgres';
  readonly reader: Reader;
  readonly views: Reader;
  private readonly names = new Map<string, string>();
  private readonly rewrite = sqlFor('postgres');
  private readonly planGenerations = new WeakMap<pg.PoolClient, number>();
  private readonly begin: Beginnings;
  private readonly writers: FreshConnections;
  private readonly readers: FreshConnections;
  private transactions = 0;
  /** Whether there are tables that a later version of the program could change. */
  private fenced = false;
  private outgrown = false;
  private closed = false;

  private constructor(
    private readonly options: StoreOptions,
    private readonly settings: ConnectionSettings,
    private readonly dataSource: DataSource,
    pool: pg.Pool,
    private readonly reading: pg.Pool,
    private readonly standbyPool: pg.Pool | undefined,
  ) {
    this.begin = new Beginnings(settings);
    this.writers = new FreshConnections(pool);
    this.readers = new FreshConnections(reading);
    const rows = async <T>(sql: string, params: readonly Param[] = []): Promise<T[]> => {
      try {
        return (await this.read(sql, params)).rows as T[];
      } catch (error) {
        throw this.explain(error);
      }
    };
    this.reader = { rows, row: async <T>(sql: string, params?: readonly Param[]) => (await rows<T>(sql, params))[0] };
    this.views = standbyPool === undefined ? this.reader : this.standbyReader(standbyPool);
  }

  /** Connects. @throws StoreError `database-unreachable`, `database-newer`, and `database-older` or `database-empty` when reading only */
  static async open(options: StoreOptions): Promise<PostgresStore> {
    const { url, schema = 'public', poolSize = 16, readOnly = false, logger } = options;
    if (!SCHEMA_NAME.test(schema)) {
      throw new StoreError(
        'database-unreachable',
        `"${schema}" is no name for a schema: use small letters, digits and _.`,
      );
    }
    const onIdleError = (error: unknown) => logger?.warn({ err: told(error) }, 'PostgreSQL closed an idle connection.');
    const settings = { ...POSTGRES_DEFAULTS, ...options.postgres, url, schema };
    const pool = openPool({ ...settings, onIdleError, size: poolSize }, readOnly ? 'reading' : 'writing');
    const size = Math.max(2, Math.ceil(poolSize / 2));
    const reading = openPool({ ...settings, onIdleError, size }, 'reading');
    const standby = options.standby && openStandbyPool({ ...settings, onIdleError, size }, options.standby);
    const dataSource = postgresDataSource(pool, schema);
    try {
      await dataSource.initialize();
      const store = new PostgresStore(options, settings, dataSource, pool, reading, standby);
      const executed = await store.executedMigrations();
      checkVersion(executed, withoutPassword(url), readOnly || options.beside === true);
      store.fenced = executed.length > 0;
      return store;
    } catch (error) {
      if (dataSource.isInitialized) await dataSource.destroy();
      for (const left of [pool, reading, standby]) if (left?.ending === false) await left.end();
      throw explainPostgres(error, url);
    }
  }

  async write<T>(work: (tx: Tx) => Promise<T>, options: WriteOptions = {}): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const client = await this.connect();
      try {
        return await this.transaction(client, work, options);
      } catch (error) {
        if (attempt >= this.mostAttempts(error)) throw this.explain(error);
        // Transactions that ran into each other must not come back at the same moment.
        await sleep(Math.random() * Math.min(500, 5 * 2 ** attempt));
      }
    }
  }

  async now(tx: Reader): Promise<number> {
    const row = await tx.row<{ ms: number }>('SELECT floor(extract(epoch FROM clock_timestamp()) * 1000) AS ms');
    if (row === undefined) throw new Error('PostgreSQL did not tell the time.');
    return row.ms;
  }

  async standby(): Promise<StandbyState | null> {
    return this.views instanceof StandbyReader ? this.views.state() : null;
  }

  async migrate(upTo?: string): Promise<void> {
    this.refuseIfClosed();
    if (this.options.readOnly === true) {
      throw new StoreError('database-unwritable', `${withoutPassword(this.options.url)} was opened for reading only.`);
    }
    const queryRunner = this.dataSource.createQueryRunner();
    const { schema } = this.settings;
    let turn: pg.Client | undefined;
    try {
      // Replicas start together: the first migrates, the others wait here and find nothing left to do. The lock is that of a
      // transaction beside the migrations, as one of a session would stay behind in a pooler.
      turn = await connectAlone(this.settings);
      await turn.query('BEGIN; SET LOCAL idle_in_transaction_session_timeout TO 0; SET LOCAL lock_timeout TO 0');
      await turn.query(`SELECT pg_advisory_xact_lock(hashtext('dong-thuan migrations'), hashtext('${schema}'))`);
      await refuseOtherEncoding(turn, schema, withoutPassword(this.options.url));
      await queryRunner.query(`CREATE SCHEMA IF NOT EXISTS "${schema}"`);
      await runMigrations(this.dataSource, queryRunner, { first: this.begin.migrating, upTo });
      this.fenced = true;
    } catch (error) {
      throw this.explain(error);
    } finally {
      await queryRunner.release();
      await turn?.end();
    }
  }

  async schemaVersion(): Promise<string> {
    return (await this.executedMigrations())[0] ?? 'none';
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    const ended = Promise.all([this.dataSource.destroy(), this.reading.end(), this.standbyPool?.end()]);
    // A database that does not answer does not say goodbye either, and the process is to end all the same.
    const patience = new AbortController();
    await Promise.race([ended, sleep(GOODBYE_MS, undefined, { signal: patience.signal })]);
    patience.abort();
  }

  private async connect(): Promise<pg.PoolClient> {
    this.refuseIfClosed();
    try {
      return await this.writers.take();
    } catch (error) {
      throw this.explain(error);
    }
  }

  private async transaction<T>(client: pg.PoolClient, work: (tx: Tx) => Promise<T>, options: WriteOptions): Promise<T> {
    const tx = new PostgresTx(this.sender(client), this.explain);
    const failure = this.begun(client, options);
    let committing = false;
    try {
      const value = await work(tx);
      if (tx.failure !== undefined) throw tx.failure;
      tx.end();
      const outside = await failure;
      if (outside !== undefined) throw outside;
      // Over a connection that is known to be lost nothing is sent any more: what it held is undone.
      if (client instanceof HeardClient && client.lostBy !== undefined) throw client.lostBy;
      committing = true;
      const { command } = await this.bounded(client, { text: 'COMMIT' });
      if (command !== 'COMMIT') throw new Error('PostgreSQL rolled the transaction back: a statement was not awaited.');
      const onlyHere = onlyHereOf(client);
      if (onlyHere !== undefined) throw onlyOnOneMachine(onlyHere, this.settings.url);
      client.release();
      return value;
    } catch (error) {
      tx.end();
      if (isNoPrimary(tx.failure ?? error)) this.leavePrimary(client);
      const lost = await this.bounded(client, { text: 'ROLLBACK' }).then(
        () => false,
        () => true,
      );
      client.release(lost || this.writers.isLeft(client) || onlyHereOf(client) !== undefined);
      if (committing && isLostConnection(error)) throw outcomeUnknown(error, this.settings.url);
      throw (await failure) ?? tx.failure ?? error;
    }
  }

  /**
   * Begins a transaction. What is sent here travels together with the first statement of the work.
   * @returns why the transaction cannot stand, once that is known: undefined when it can
   */
  private begun(client: pg.PoolClient, options: WriteOptions): Promise<unknown> {
    this.renewPlans(client);
    // Should it fail, so does what comes next, which tells.
    this.bounded(client, { text: this.begin.writing(options) }).catch(ignore);
    if (!this.fenced) return Promise.resolve(undefined);
    return fence((query) => this.bounded(client, this.named(query)), withoutPassword(this.settings.url)).then(
      () => undefined,
      (error: unknown) => {
        if (error instanceof StoreError) this.tellOutgrown(error);
        return error;
      },
    );
  }

  /** Whoever answers over this connection writes no more. The others lead to the same server, those that read as well. */
  private leavePrimary(client: pg.PoolClient): void {
    if (this.options.readOnly === true || this.writers.isLeft(client)) return;
    this.options.logger?.warn({}, 'PostgreSQL is no primary any more: all connections are made anew.');
    this.writers.leave();
    this.readers.leave();
  }

  /** How often the work of a transaction that failed so may be run in all. After the commit was sent it never is. */
  private mostAttempts(error: unknown): number {
    if (error instanceof StoreError && error.code === 'outcome-unknown') return 1;
    if (mayBeRunAgain(error)) return MAX_ATTEMPTS;
    if (isNoPrimary(error)) return this.options.readOnly === true ? 1 : MAX_ATTEMPTS_AFTER_LOSS;
    return isLostConnection(error) ? MAX_ATTEMPTS_AFTER_LOSS : 1;
  }

  private tellOutgrown(error: StoreError): void {
    if (this.outgrown) return;
    this.outgrown = true;
    this.options.onOutgrown?.(error);
  }

  /** Reads outside a transaction; behind a pooler in one of its own, as nothing of a session stays there. */
  private async read(sql: string, params: readonly Param[]): Promise<pg.QueryResult<Row>> {
    const client = await this.readers.take();
    let lost = false;
    try {
      if (this.settings.pooler === 'none') return await this.sender(client)(sql, params);
      this.bounded(client, { text: this.begin.reading }).catch(ignore);
      const asked = this.sender(client)(sql, params);
      const ended = this.bounded(client, { text: 'COMMIT' });
      const [answer] = await Promise.all([asked, ended]);
      return answer;
    } catch (error) {
      lost = isLostConnection(error);
      throw error;
    } finally {
      client.release(lost);
    }
  }

  private standbyReader(pool: pg.Pool): StandbyReader {
    return new StandbyReader({
      primary: this.reader,
      connections: new FreshConnections(pool),
      send: (client, sql, params, withinMs) => this.sender(client, withinMs)(sql, params),
      transaction:
        this.settings.pooler === 'none'
          ? null
          : (client, part) => this.bounded(client, { text: part === 'begin' ? this.begin.reading : 'COMMIT' }),
      waitMs: this.options.standby?.waitMs ?? 0,
      logger: this.options.logger,
    });
  }

  /**
   * Discards the plans of a connection each time that the number of transactions has grown fourfold. Statements are
   * planned once; a plan made while the tables were empty may take an index that is only half right (all of them begin
   * with the province), and would keep it until PostgreSQL gathers statistics, minutes later.
   */
  private renewPlans(client: pg.PoolClient): void {
    if (!this.settings.prepared) return;
    const generation = Math.floor(Math.log2(++this.transactions) / 2);
    if (this.planGenerations.get(client) === generation) return;
    this.planGenerations.set(client, generation);
    client.query('DISCARD PLANS').catch(ignore);
  }

  private sender(connection: pg.PoolClient, withinMs?: number): Send {
    return (sql, params) => {
      const text = this.rewrite(sql);
      let name = this.names.get(text);
      if (name === undefined && this.names.size < MAX_NAMED_STATEMENTS) {
        name = `s${this.names.size + 1}`;
        this.names.set(text, name);
      }
      return this.bounded(
        connection,
        this.named({ text, values: [...params], ...(name === undefined ? {} : { name }) }),
        withinMs,
      );
    };
  }

  private named({ name, ...query }: pg.QueryConfig): pg.QueryConfig {
    return name !== undefined && this.settings.prepared ? { name, ...query } : query;
  }

  /** PostgreSQL ends what takes too long; where it does not even answer, the connection is given up after that. */
  private bounded(
    connection: pg.PoolClient,
    query: pg.QueryConfig,
    deadAfterMs = this.begin.deadAfterMs,
  ): Promise<pg.QueryResult<Row>> {
    const config: pg.QueryConfig & { query_timeout?: number } =
      deadAfterMs > 0 ? { ...query, query_timeout: deadAfterMs } : query;
    return connection.query<Row>(config);
  }

  private async executedMigrations(): Promise<string[]> {
    const name = `${this.settings.schema}.${MIGRATIONS_TABLE}`;
    const found = await this.reader.row<{ found: boolean }>('SELECT to_regclass(?) IS NOT NULL AS found', [name]);
    if (found?.found !== true) return [];
    return (await this.reader.rows<{ name: string }>(EXECUTED_MIGRATIONS)).map((row) => row.name);
  }

  private refuseIfClosed(): void {
    if (this.closed) throw new Error(`The store on ${withoutPassword(this.options.url)} is closed.`);
  }

  private readonly explain = (error: unknown): unknown => explainPostgres(error, this.options.url);
}

function ignore(): void {
  // Nothing to do: see where it is used.
}

const onlyHereOf = (client: pg.PoolClient): Error | undefined =>
  client instanceof HeardClient ? client.onlyHere : undefined;

/** What a log may hold of it: pg hangs the whole connection on the error, with the key that cancels its statements. */
function told(error: unknown): unknown {
  return error instanceof Error
    ? Object.assign(new Error(error.message), { stack: error.stack, code: codeOf(error) })
    : error;
}
