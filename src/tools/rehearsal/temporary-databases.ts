import { randomBytes } from 'node:crypto';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../persistence/open-store.js';
import { startTemporaryPostgres } from '../../persistence/postgres/temporary-postgres.js';
import type { Store } from '../../persistence/store.js';

/** The database of one rehearsal: fresh, and gone when it is dropped. */
export interface TemporaryDatabase {
  /** Opens it, brought up to date; it may be closed and opened again. */
  open(): Promise<Store>;
  /** Removes it. Every store on it must be closed. */
  drop(): Promise<void>;
}

/** Makes a database for each of several rehearsals. */
export interface TemporaryDatabases {
  next(): Promise<TemporaryDatabase>;
  close(): Promise<void>;
}

/** SQLite files in a temporary folder, each a copy of one that was migrated once. */
export async function sqliteDatabases(): Promise<TemporaryDatabases> {
  const folder = await mkdtemp(join(tmpdir(), 'dong-thuan-rehearsal-'));
  const close = () => rm(folder, { recursive: true, force: true });
  const empty = join(folder, 'empty.db');
  try {
    const store = await openStore({ url: `sqlite:${empty}` });
    await store.migrate().finally(() => store.close());
  } catch (error) {
    await close();
    throw error;
  }
  let made = 0;
  const next = async (): Promise<TemporaryDatabase> => {
    made += 1;
    const file = join(folder, `${made}.db`);
    await copyFile(empty, file);
    const besides = ['', '-wal', '-shm', '.lock', '-journal'];
    return {
      open: () => openStore({ url: `sqlite:${file}` }),
      drop: async () => {
        for (const ending of besides) await rm(`${file}${ending}`, { force: true });
      },
    };
  };
  return { next, close };
}

/**
 * Schemas of their own in the PostgreSQL of `url`, each dropped at its end; without a `url` in a PostgreSQL that is started
 * for the purpose and ends with `close`.
 */
export async function postgresDatabases(url?: string): Promise<TemporaryDatabases> {
  const started = url === undefined ? await startTemporaryPostgres({ fsync: false }) : null;
  const address = started?.url ?? url ?? '';
  const next = async (): Promise<TemporaryDatabase> => {
    const schema = `rehearsal_${randomBytes(6).toString('hex')}`;
    const connect = () => openStore({ url: address, schema, poolSize: CONNECTIONS });
    return {
      open: async () => {
        const store = await connect();
        try {
          await store.migrate();
          return store;
        } catch (error) {
          await store.close();
          throw error;
        }
      },
      drop: async () => {
        // The whole cluster is removed at the end, which is faster than dropping each schema.
        if (started !== null) return;
        const store = await connect();
        await store.write((tx) => tx.execute(`DROP SCHEMA IF EXISTS "${schema}" CASCADE`)).finally(() => store.close());
      },
    };
  };
  return { next, close: async () => started?.stop() };
}

/** The lanes of the door, and one for what the rehearsal reads. */
const CONNECTIONS = 6;
