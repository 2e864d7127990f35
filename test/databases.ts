import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from '@jest/globals';
import pg from 'pg';
import { openStore } from '../src/persistence/open-store.js';
import type { Store, StoreOptions } from '../src/persistence/store.js';

export type DatabaseKind = Store['kind'];

/** Opens the database of a suite. Every store opened through it is closed when the suite ends. */
export interface OpenStore {
  /**
   * The suite's own database, brought up to date. Without options it is the store that is open already, if there is
   * one: close it and open again to try a restart. With options it is one more opening (a second replica on PostgreSQL).
   */
  (options?: Partial<StoreOptions>): Promise<Store>;
  readonly kind: DatabaseKind;
  /** Another database, empty but for its tables, for a test that must be alone. */
  anew(options?: Partial<StoreOptions>): Promise<Store>;
  /** The address of a database without any table. */
  blank(): Promise<string>;
  /** The address of the suite's own database, to be used within tests. */
  url(): string;
}

/**
 * Runs a suite twice, on a fresh SQLite file and on a fresh database in the run's PostgreSQL. What `define` declares
 * reads as if there were one database; `open.kind` tells which, where a test must know.
 */
export function describeOnBothDatabases(name: string, define: (open: OpenStore) => void): void {
  describeOn('sqlite', name, define);
  describeOn('postgres', name, define);
}

/** The same for a suite that concerns one database only. */
export function describeOn(kind: DatabaseKind, name: string, define: (open: OpenStore) => void): void {
  describe(`${name} (${kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'})`, () => {
    const stores: Store[] = [];
    const cleanups: (() => Promise<void>)[] = [];
    let own: string | undefined;
    let current: Store | undefined;

    const url = () => {
      if (own === undefined)
        throw new Error('The database exists from beforeAll to afterAll: ask for it within a test.');
      return own;
    };
    const blank = async () => {
      const made = kind === 'sqlite' ? await sqliteFile() : await postgresDatabase();
      cleanups.push(made.remove);
      return made.url;
    };
    const opened = async (options: StoreOptions) => {
      const store = await openStore(options);
      stores.push(store);
      if (options.readOnly !== true) await store.migrate();
      return store;
    };

    beforeAll(async () => {
      own = await blank();
    });
    afterAll(async () => {
      for (const store of stores) await store.close();
      for (const remove of cleanups) await remove();
    });

    const open = async (options?: Partial<StoreOptions>) => {
      if (options !== undefined) return opened({ url: url(), ...options });
      if (current !== undefined) return current;
      const store = await opened({ url: url() });
      const close = store.close.bind(store);
      store.close = async () => {
        if (current === store) current = undefined;
        await close();
      };
      current = store;
      return store;
    };
    const anew = async (options: Partial<StoreOptions> = {}) => opened({ url: await blank(), ...options });
    define(Object.assign(open, { kind, anew, blank, url }));
  });
}

interface Made {
  url: string;
  remove(): Promise<void>;
}

async function sqliteFile(): Promise<Made> {
  const folder = await mkdtemp(join(tmpdir(), 'dong-thuan-test-'));
  return { url: `sqlite:${join(folder, 'test.db')}`, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function postgresDatabase(): Promise<Made> {
  const server = process.env.TEST_POSTGRES_URL;
  if (server === undefined) throw new Error('The run has no PostgreSQL: start the tests with "npm test".');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
