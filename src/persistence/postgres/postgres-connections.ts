import pg from 'pg';
import { GatheringSocket } from './gathering-socket.js';
import { postgresTypes } from './postgres-values.js';

export const CONNECT_TIMEOUT_MS = 10_000;

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

/** What every connection of a pool has in common, so that values, names and plans are as the port promises. */
export function connectionsFor(schema: string, purpose: 'writing' | 'reading'): pg.PoolConfig {
  const session = [`search_path=${schema}`, 'TimeZone=UTC', 'DateStyle=ISO,YMD'];
  const settings = [...session, ...(purpose === 'writing' ? WRITING : READING)];
  return {
    types: postgresTypes,
    options: settings.map((setting) => `-c ${setting}`).join(' '),
    keepAlive: true,
    // Statements that do not wait for each other's results travel together.
    pipeline: true,
    stream: () => new GatheringSocket(),
  };
}

/** The pool of the reader: planned for each question anew where that pays, and PostgreSQL refuses it every write. */
export function readingPool(url: string, schema: string, size: number, onIdleError: (error: unknown) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'dong-thuan reader',
    ...connectionsFor(schema, 'reading'),
  });
  pool.on('error', onIdleError);
  return pool;
}
