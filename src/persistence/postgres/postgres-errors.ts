import { codeOf, messageOf } from '../foreign-error.js';
import { StoreError, type StoreErrorCode } from '../store-error.js';

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
const STOPPING = new Set(['57P01', '57P02', '57P03', '57P05', '25P03']);
const LOST = /connection terminated|connection error|client was closed|query read timeout|server conn crashed/i;
const NO_CONNECTION = /timeout exceeded when trying to connect|terminated due to connection timeout/i;

/** A deadlock or a serialization failure: the same work, run again, may well succeed. */
export function mayBeRunAgain(error: unknown): boolean {
  const code = codeOf(error instanceof StoreError ? error.cause : error);
  return code === '40001' || code === '40P01';
}

/** The connection is gone: what was not yet committed over it is undone, and what was sent to be committed is not known. */
export function isLostConnection(error: unknown): boolean {
  const cause = error instanceof StoreError ? error.cause : error;
  const first = cause instanceof AggregateError ? cause.errors[0] : cause;
  const code = codeOf(first) ?? '';
  return UNREACHABLE.has(code) || STOPPING.has(code) || code.startsWith('08') || LOST.test(messageOf(first));
}

/** Whoever answers is no primary, or no longer: it took over no change, and another one does. */
export function isNoPrimary(error: unknown): boolean {
  return codeOf(error instanceof StoreError ? error.cause : error) === '25006';
}

/** What is told when the connection is lost after the commit was sent. */
export function outcomeUnknown(error: unknown, url: string): StoreError {
  return new StoreError(
    'outcome-unknown',
    `The connection to PostgreSQL at ${withoutPassword(url)} was lost during a commit (${messageOf(error)}): the change was saved or it was not. Repeat it with the same Idempotency-Key, which saves it once; without a key look first whether it is there.`,
    { cause: error },
  );
}

/** What is told of a commit that one machine alone has: whether it stays is not known before a standby has it. */
export function onlyOnOneMachine(error: Error, url: string): StoreError {
  return new StoreError(
    'outcome-unknown',
    `PostgreSQL at ${withoutPassword(url)} was told not to wait for its standby (${error.message}): the change is on one machine only, and is lost with it. Repeat it with the same Idempotency-Key, which saves it once.`,
    { cause: error },
  );
}

type Sentence = (where: string, detail: string) => string;

const SIGN_IN: Sentence = (where, detail) =>
  `PostgreSQL at ${where} refuses the sign-in (${detail}). Check user and password in DATABASE_URL, and pg_hba.conf.`;
const NOT_WRITABLE: Sentence = (where, detail) =>
  `PostgreSQL at ${where} does not let this program write (${detail}). Write only where the store is opened for it; connect to the primary, with a user that owns the tables.`;
const DAMAGED: Sentence = (where, detail) =>
  `The data of PostgreSQL at ${where} is damaged (${detail}). Restore the latest backup.`;

/** Node's codes for a certificate that does not prove who answers. */
const CERTIFICATE = /^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(?:GET|VERIFY)_)/;
const NO_TLS = /server does not support SSL/i;
const POOLER = /unsupported startup parameter/i;

/** What is told of an error, by its SQLSTATE. */
const BY_STATE: Readonly<Record<string, readonly [StoreErrorCode, Sentence]>> = {
  23505: ['conflict', (_where, detail) => `Such a row exists already (${detail}).`],
  '28P01': ['database-unreachable', SIGN_IN],
  28000: ['database-unreachable', SIGN_IN],
  '3D000': [
    'database-unreachable',
    (where, detail) =>
      `PostgreSQL at ${where} has no such database (${detail}). Create it (createdb --owner OWNER --encoding UTF8 --template template0 NAME), or name another in DATABASE_URL.`,
  ],
  53100: [
    'disk-full',
    (where) => `The disk of PostgreSQL at ${where} is full. Nothing of the change was saved; make room and repeat it.`,
  ],
  53300: [
    'database-unreachable',
    (where, detail) =>
      `PostgreSQL at ${where} has no connection left (${detail}). Raise max_connections, lower DATABASE_CONNECTIONS of the servers, or put a PgBouncer between (DATABASE_POOLER).`,
  ],
  25006: ['database-unwritable', NOT_WRITABLE],
  42501: ['database-unwritable', NOT_WRITABLE],
  XX001: ['database-corrupt', DAMAGED],
  XX002: ['database-corrupt', DAMAGED],
  '55P03': [
    'database-busy',
    (where, detail) =>
      `Another transaction in PostgreSQL at ${where} did not let go of what this one needed (${detail}). Nothing of the change was saved; repeat it. If it stays so, look in pg_stat_activity for what has been "idle in transaction" or active for long, and end it with pg_terminate_backend.`,
  ],
  57014: [
    'database-busy',
    (where, detail) =>
      `PostgreSQL at ${where} took too long for a statement and gave it up (${detail}). Nothing of the change was saved; repeat it. If it stays so, look at the load and the disk of the database; DATABASE_STATEMENT_SECONDS is the limit.`,
  ],
  '25P03': [
    'database-unreachable',
    (where, detail) =>
      `This process stood still in the middle of a transaction, so PostgreSQL at ${where} ended it (${detail}). Nothing of it was saved and nothing was acknowledged; repeat it. Look whether the machine was suspended or out of processor time; DATABASE_IDLE_SECONDS is the limit.`,
  ],
};

/** Behind these there is no connection, or none that a SQLSTATE came over. */
function byWhatHappened(error: unknown): readonly [StoreErrorCode, Sentence] | undefined {
  if (NO_CONNECTION.test(messageOf(error))) {
    return [
      'database-unreachable',
      (where, detail) =>
        `No connection to PostgreSQL at ${where} came free or could be made in time (${detail}). Nothing of the change was saved; repeat it. Check that it runs; if it does, too much waits for it: look at its load, or raise DATABASE_CONNECTIONS.`,
    ];
  }
  if (CERTIFICATE.test(codeOf(error) ?? '')) {
    return [
      'database-unreachable',
      (where, detail) =>
        `The certificate of PostgreSQL at ${where} is not trusted (${detail}). Name the authority that has signed it as sslrootcert in DATABASE_URL, and the host as the certificate names it.`,
    ];
  }
  if (POOLER.test(messageOf(error))) {
    return [
      'database-unreachable',
      (where, detail) =>
        `At ${where} stands a pooler before PostgreSQL (${detail}). Set DATABASE_POOLER=transaction, for the server and for every command.`,
    ];
  }
  if (NO_TLS.test(messageOf(error))) {
    return [
      'database-unreachable',
      (where, detail) =>
        `PostgreSQL at ${where} offers no TLS, which DATABASE_URL demands (${detail}). Set ssl=on with a certificate there, or, on this machine only, leave sslmode out.`,
    ];
  }
  if (mayBeRunAgain(error)) {
    return [
      'conflict',
      (_where, detail) => `The change ran into others again and again (${detail}). Nothing of it was saved; repeat it.`,
    ];
  }
  if (!isLostConnection(error)) return undefined;
  return [
    'database-unreachable',
    (where, detail) =>
      `PostgreSQL at ${where} cannot be reached (${detail}). Check that it runs and that host and port in DATABASE_URL are right. Nothing of a change under way was saved; repeat it.`,
  ];
}

/** PostgreSQL's error as a sentence for an operator; an error that is not the database's own comes back as it is. */
export function explainPostgres(error: unknown, url: string): unknown {
  if (error instanceof StoreError) return error;
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const [code, sentence] = BY_STATE[codeOf(first) ?? ''] ?? byWhatHappened(first) ?? [];
  if (code === undefined || sentence === undefined) return error;
  return new StoreError(code, sentence(withoutPassword(url), messageOf(first)), { cause: error });
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
