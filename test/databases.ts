import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { openStore } from '../src/persistence/open-store.js';
import type { Store, StoreOptions } from '../src/persistence/store.js';
import { addressOn, type Contents, copyTemplate, ofTheRun, onPostgres } from './templates.js';

export type DatabaseKind = Store['kind'];

/** Opens the database of a suite. Every store opened through it is closed when the suite ends. */
export interface OpenStore {
  /**
   * The suite's own database, with its tables and whatever else the suite begins with. Without options it is the store that is open already, if there is
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
export function describeOnBothDatabases(
  name: string,
  define: (open: OpenStore) => void,
  contents: Contents = 'migrated',
): void {
  describeOn('sqlite', name, define, contents);
  describeOn('postgres', name, define, contents);
}

/** The same for a suite that concerns one database only. A run without PostgreSQL skips what is for it. */
export function describeOn(
  kind: DatabaseKind,
  name: string,
  define: (open: OpenStore) => void,
  contents: Contents = 'migrated',
): void {
  const block = kind === 'postgres' && process.env.TEST_DATABASES === 'sqlite' ? describe.skip : describe;
  block(`${name} (${kind === 'sqlite' ? 'SQLite' : 'PostgreSQL'})`, () => {
    const stores: Store[] = [];
    const cleanups: (() => Promise<void>)[] = [];
    let own: string | undefined;
    let current: Store | undefined;

    const url = () => {
      if (own === undefined)
        throw new Error('The database exists from beforeAll to afterAll: ask for it within a test.');
      return own;
    };
    const place = async () => {
      const found = kind === 'sqlite' ? await sqlitePlace() : postgresPlace();
      cleanups.push(found.remove);
      return found;
    };
    const blank = async () => {
      const { url: address, makeBlank } = await place();
      await makeBlank();
      return address;
    };
    const copied = async (of: Contents) => {
      const { url: address } = await place();
      await copyTemplate(kind, of, address);
      return address;
    };
    const opened = async (options: StoreOptions) => {
      const store = await openStore(options);
      stores.push(store);
      if (options.readOnly !== true) await store.migrate();
      return store;
    };

    beforeAll(async () => {
      own = await copied(contents);
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
    const anew = async (options: Partial<StoreOptions> = {}) => opened({ url: await copied('migrated'), ...options });
    define(Object.assign(open, { kind, anew, blank, url }));
  });
}

/** Where a database can be: nothing is there yet. */
interface Place {
  readonly url: string;
  /** Makes a database there that has no table. */
  makeBlank(): Promise<void>;
  remove(): Promise<void>;
}

async function sqlitePlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'dong-thuan-test-'));
  return {
    url: `sqlite:${join(folder, 'test.db')}`,
    // SQLite makes a file that it does not find.
    makeBlank: async () => undefined,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function postgresPlace(): Place {
  const name = `test_${randomBytes(6).toString('hex')}`;
  return {
    url: addressOn(ofTheRun('TEST_POSTGRES_URL'), name),
    makeBlank: () => onPostgres((client) => client.query(`CREATE DATABASE ${name}`)),
    remove: () => onPostgres((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}
