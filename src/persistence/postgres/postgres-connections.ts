import pg from 'pg';
import type { PostgresSettings, StandbySettings } from '../store.js';
import { postgresTypes } from './postgres-values.js';

/** Less than a request may take: who gets no connection is told so, and not cut off. */
const CONNECT_TIMEOUT_MS = 5_000;
/** Beside what a read waits for a standby anyway. */
const STANDBY_CONNECT_MS = 500;

// Transactions find rows by key or by an index led by the province, whatever the number of rows. A plan made while a table
// was still small would read all of it, and is kept for the life of the connection; so such plans are ruled out, and
// every statement is planned once.
const WRITING = [
  'plan_cache_mode=force_generic_plan',
  'enable_seqscan=off',
  'enable_hashjoin=off',
  'enable_mergejoin=off',
  'jit=off',
];
// Lists are short: starting a second process for a page costs more than it saves, and the server has others to serve.
const READING = ['default_transaction_read_only=on', 'max_parallel_workers_per_gather=0'];

export interface ConnectionSettings extends PostgresSettings {
  url: string;
  /** The schema in which statements look for tables. */
  schema: string;
  /** How long one waits for a connection, in milliseconds. */
  connectMs?: number;
}

export interface PoolSettings extends ConnectionSettings {
  /** The most connections. */
  size: number;
  /** Told when PostgreSQL closes a connection that no statement uses. */
  onIdleError(error: unknown): void;
}

/** What the session of a connection must be like, as `name=value`: values and names are then as the port promises. */
export function sessionOf({ schema, statementMs }: ConnectionSettings, side: 'writing' | 'reading'): string[] {
  const common = [`search_path=${schema}`, 'TimeZone=UTC', 'DateStyle=ISO,YMD'];
  // Migrations go over the connections that write and take as long as they take: a transaction brings its own limit.
  return side === 'writing'
    ? [...common, ...WRITING]
    : [...common, ...READING, ...(statementMs > 0 ? [`statement_timeout=${statementMs}`] : [])];
}

/**
 * A connection whose errors are always heard. An `error` that nobody listens to ends the process, and it may come at any
 * moment: while connecting, between the pool's hand and ours, or after the last statement. Whatever statement was under way
 * fails as well, which tells; a connection that was idle is told by the pool.
 */
export class HeardClient extends pg.Client {
  /** Why the connection is of no use any more. */
  lostBy: unknown;
  /** That PostgreSQL gave up waiting for the standby that must have a commit, and called it one all the same. */
  onlyHere: Error | undefined;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', (error: unknown) => {
      this.lostBy ??= error;
    });
    // Who cancels a commit that waits (pg_cancel_backend) is told COMMIT with a warning, whose words may be in any language.
    this.on('notice', ({ message, routine }) => {
      if (routine === 'SyncRepWaitForLSN') this.onlyHere = new Error(message);
    });
  }
}

/** A pool of connections for one side. Connects with the first statement. */
export function openPool(settings: PoolSettings, side: 'writing' | 'reading'): pg.Pool {
  const { size, onIdleError } = settings;
  const pool = new pg.Pool({
    ...configOf(settings, side),
    max: size,
    Client: HeardClient,
    // Statements that do not wait for each other's results travel together.
    pipeline: true,
  });
  pool.on('error', onIdleError);
  return pool;
}

/** A pool of connections to a standby: who gets none soon reads at the primary. */
export function openStandbyPool(settings: PoolSettings, { url, waitMs }: StandbySettings): pg.Pool {
  return openPool({ ...settings, url, connectMs: waitMs + STANDBY_CONNECT_MS }, 'reading');
}

/** One connection beside the pools; the caller ends it. */
export async function connectAlone(
  settings: ConnectionSettings,
  side: 'writing' | 'reading' = 'writing',
): Promise<pg.Client> {
  const client = new HeardClient(configOf(settings, side));
  await client.connect();
  return client;
}

function configOf(settings: ConnectionSettings, side: 'writing' | 'reading'): pg.ClientConfig {
  const { url, pooler, connectMs = CONNECT_TIMEOUT_MS } = settings;
  return {
    connectionString: url,
    connectionTimeoutMillis: connectMs,
    application_name: side === 'writing' ? 'dong-thuan' : 'dong-thuan reader',
    types: postgresTypes,
    // A pooler hands out sessions that others use as well, and takes no parameters for them: each transaction sets its own.
    ...(pooler === 'transaction'
      ? {}
      : {
          options: sessionOf(settings, side)
            .map((setting) => `-c ${setting}`)
            .join(' '),
        }),
    keepAlive: true,
  };
}
