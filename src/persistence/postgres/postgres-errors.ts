import { codeOf, messageOf } from '../foreign-error.js';
import { StoreError } from '../store-error.js';

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EPIPE',
  'EAI_AGAIN',
  'ENOENT',
]);
const STOPPING = new Set(['57P01', '57P02', '57P03']);
const LOST = /connection terminated|connection error|timeout exceeded when trying to connect|client was closed/i;

/** A deadlock or a serialization failure: the same work, run again, may well succeed. */
export function mayBeRunAgain(error: unknown): boolean {
  const code = codeOf(error instanceof StoreError ? error.cause : error);
  return code === '40001' || code === '40P01';
}

/** PostgreSQL's error as a sentence for an operator; an error that is not the database's own comes back as it is. */
export function explainPostgres(error: unknown, url: string): unknown {
  if (error instanceof StoreError) return error;
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const code = codeOf(first) ?? '';
  const detail = messageOf(first);
  const where = withoutPassword(url);
  const explained = (storeCode: StoreError['code'], message: string) =>
    new StoreError(storeCode, message, { cause: error });

  if (code === '23505') return explained('conflict', `Such a row exists already (${detail}).`);
  if (mayBeRunAgain(first)) {
    return explained(
      'conflict',
      `The change ran into others again and again (${detail}). Nothing of it was saved; repeat it.`,
    );
  }
  if (code === '28P01' || code === '28000') {
    return explained(
      'database-unreachable',
      `PostgreSQL at ${where} refuses the sign-in (${detail}). Check user and password in DATABASE_URL, and pg_hba.conf.`,
    );
  }
  if (code === '3D000') {
    return explained(
      'database-unreachable',
      `PostgreSQL at ${where} has no such database (${detail}). Create it with createdb, or name another in DATABASE_URL.`,
    );
  }
  if (code === '53100') {
    return explained(
      'disk-full',
      `The disk of PostgreSQL at ${where} is full. Nothing of the change was saved; make room and repeat it.`,
    );
  }
  if (code === '53300') {
    return explained(
      'database-unreachable',
      `PostgreSQL at ${where} has no connection left (${detail}). Raise max_connections or lower the pool size.`,
    );
  }
  if (code === '25006' || code === '42501') {
    return explained(
      'database-unwritable',
      `PostgreSQL at ${where} does not let this program write (${detail}). Write only where the store is opened for it; connect to the primary, with a user that owns the tables.`,
    );
  }
  if (code === 'XX001' || code === 'XX002') {
    return explained(
      'database-corrupt',
      `The data of PostgreSQL at ${where} is damaged (${detail}). Restore the latest backup.`,
    );
  }
  if (UNREACHABLE.has(code) || STOPPING.has(code) || code.startsWith('08') || LOST.test(detail)) {
    return explained(
      'database-unreachable',
      `PostgreSQL at ${where} cannot be reached (${detail}). Check that it runs and that host and port in DATABASE_URL are right. A change under way may or may not have been saved: repeat it with the same Idempotency-Key.`,
    );
  }
  return error;
}

/** The address without the password; nothing of it when it cannot be read. */
export function withoutPassword(url: string): string {
  try {
    const { username, host, pathname } = new URL(url);
    return `${username === '' ? '' : `${username}@`}${host}${pathname}`;
  } catch {
    return 'the address in DATABASE_URL';
  }
}
