/** How PostgreSQL is shared, and how long anybody waits: for a lock, for an answer, for the end of a server. */
import type { Settings } from './settings.js';

/** How PostgreSQL is used. Times are in milliseconds. */
export interface DatabaseConfig {
  /** The most connections of this process, for reading and writing together. */
  readonly connections: number;
  /** A standby at which views are read, and how long a read waits for it; null where there is none. */
  readonly standby: { readonly url: string; readonly waitMs: number } | null;
  /** What stands between: `transaction` for a PgBouncer that gives a connection for one transaction only. */
  readonly pooler: 'none' | 'transaction';
  /** Whether statements are prepared under names. */
  readonly prepared: boolean;
  /** How long a statement waits for a lock. */
  readonly lockMs: number;
  /** How long a statement may take. */
  readonly statementMs: number;
  /** How long a transaction may stand still. */
  readonly idleMs: number;
}

/** Times are in milliseconds. */
export interface AvailabilityConfig {
  /** How long a request may take before it is answered that it took too long. */
  readonly requestMs: number;
  /** How long the server goes on answering after it was asked to stop, while those who send requests look elsewhere. */
  readonly drainMs: number;
}

const SECOND = 1000;
const CONNECTIONS = { usual: 12, least: 3, most: 500 };
const LOCK_SECONDS = { usual: 7, least: 1, most: 600 };
const STATEMENT_SECONDS = { usual: 30, least: 1, most: 3600 };
const IDLE_SECONDS = { usual: 5, least: 1, most: 600 };
const READ_WAIT_MS = { usual: 200, least: 10, most: 5000 };
const REQUEST_SECONDS = { usual: 10, least: 2, most: 300 };
const DRAIN_SECONDS = { inProduction: 5, least: 0, most: 300 };

/** Reads what begins with DATABASE_, the address apart; faults are told to `settings`. */
export function readDatabase(settings: Settings): DatabaseConfig {
  const pooler = settings.choice('DATABASE_POOLER', ['none', 'transaction'], 'none');
  const seconds = (name: string, bounds: { usual: number; least: number; most: number }) =>
    settings.whole(name, bounds.usual, bounds) * SECOND;
  const lockMs = seconds('DATABASE_LOCK_SECONDS', LOCK_SECONDS);
  const idleMs = seconds('DATABASE_IDLE_SECONDS', IDLE_SECONDS);
  if (lockMs <= idleMs)
    settings.warnings.push(
      `DATABASE_LOCK_SECONDS (${lockMs / SECOND}) is not longer than DATABASE_IDLE_SECONDS (${idleMs / SECOND}): who waits for a replica that is frozen gives up before PostgreSQL has ended that one. Make it two seconds longer.`,
    );
  return {
    standby: readStandby(settings),
    connections: settings.whole('DATABASE_CONNECTIONS', CONNECTIONS.usual, CONNECTIONS),
    pooler,
    prepared: settings.choice('DATABASE_PREPARED', ['yes', 'no'], pooler === 'none' ? 'yes' : 'no') === 'yes',
    lockMs,
    statementMs: seconds('DATABASE_STATEMENT_SECONDS', STATEMENT_SECONDS),
    idleMs,
  };
}

function readStandby(settings: Settings): DatabaseConfig['standby'] {
  const url = settings.text('DATABASE_READ_URL');
  const waitMs = settings.whole('DATABASE_READ_WAIT_MS', READ_WAIT_MS.usual, READ_WAIT_MS);
  if (url === undefined) return null;
  const isPostgres = (one: string | undefined) => one !== undefined && /^postgres(ql)?:\/\//.test(one);
  if (!isPostgres(url) || !isPostgres(settings.text('DATABASE_URL')))
    settings.fault(
      'DATABASE_READ_URL names a standby of the PostgreSQL that DATABASE_URL names: both begin with postgres://, or leave it out.',
    );
  return { url, waitMs };
}

/** Reads how long requests and the end of the server may take; faults are told to `settings`. */
export function readAvailability(settings: Settings, inProduction: boolean): AvailabilityConfig {
  return {
    requestMs: settings.whole('REQUEST_SECONDS', REQUEST_SECONDS.usual, REQUEST_SECONDS) * SECOND,
    drainMs:
      settings.whole('DRAIN_SECONDS', inProduction ? DRAIN_SECONDS.inProduction : DRAIN_SECONDS.least, DRAIN_SECONDS) *
      SECOND,
  };
}
