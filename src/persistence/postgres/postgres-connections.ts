import pg from 'pg';
import { postgresTypes } from './postgres-values.js';

const CONNECT_TIMEOUT_MS = 10_000;

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

export interface PoolSettings {
  url: string;
  /** The schema in which statements look for tables. */
  schema: string;
  /** The most connections. */
  size: number;
  /** Told when PostgreSQL closes a connection that no statement uses. */
  onIdleError(error: unknown): void;
}

/** The connections of the transactions: every statement is planned once. */
export function writingPool(settings: PoolSettings): pg.Pool {
  return openPool(settings, 'dong-thuan', WRITING);
}

/** The connections of the reader: planned for each question anew where that pays, and PostgreSQL refuses it every write. */
export function readingPool(settings: PoolSettings): pg.Pool {
  return openPool(settings, 'dong-thuan reader', READING);
}

/** Values, names and plans of every connection are as the port promises. Connects with the first statement. */
function openPool({ url, schema, size, onIdleError }: PoolSettings, name: string, session: readonly string[]): pg.Pool {
  const settings = [`search_path=${schema}`, 'TimeZone=UTC', 'DateStyle=ISO,YMD', ...session];
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: name,
    types: postgresTypes,
    options: settings.map((setting) => `-c ${setting}`).join(' '),
    keepAlive: true,
    // Statements that do not wait for each other's results travel together.
    pipeline: true,
  });
  pool.on('error', onIdleError);
  return pool;
}
