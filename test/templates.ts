/**
 * Databases prepared once in a run and copied for every suite: migrated ones, and ones in which the evaluation mode has
 * played its samples, which takes longer than most suites do. The first suite that needs one makes it.
 */
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { openStore } from '../src/persistence/open-store.js';
import type { Store } from '../src/persistence/store.js';

/** What a database holds at first: its tables alone, or the samples of the evaluation mode too. */
export type Contents = 'migrated' | 'samples';

/** Brings the empty database at an address into the state that the copies begin in. */
const PREPARE: Readonly<Record<Contents, (url: string) => Promise<void>>> = {
  async migrated(url) {
    const store = await openStore({ url });
    await store.migrate().finally(() => store.close());
  },
  async samples(url) {
    // Imported only by the one that makes the template: most suites never need the server.
    const { prepareSamples } = await import('./prepare-samples.js');
    await prepareSamples(url, ofTheRun('TEST_SIGNING_KEY'));
  },
};

/** Makes a copy at an address where there is no database yet. */
export async function copyTemplate(kind: Store['kind'], contents: Contents, url: string): Promise<void> {
  if (kind === 'sqlite') await copyFile(await sqliteTemplate(contents), url.replace(/^sqlite:/, ''));
  else await copyOnPostgres(contents, new URL(url).pathname.slice(1));
}

/** The prepared file. Two workers may both make it; the last to finish puts its own in place, which is as good. */
async function sqliteTemplate(contents: Contents): Promise<string> {
  const finished = join(ofTheRun('TEST_FOLDER'), `template-${contents}.db`);
  if (existsSync(finished)) return finished;
  const folder = await mkdtemp(join(dirname(finished), 'template-'));
  const making = join(folder, 'making.db');
  await PREPARE[contents](`sqlite:${making}`);
  await rename(making, finished);
  await rm(folder, { recursive: true });
  return finished;
}

/** One worker makes the template while the others wait for its lock; what was left half made has another name. */
async function copyOnPostgres(contents: Contents, name: string): Promise<void> {
  const template = `template_${contents}`;
  await onPostgres(async (client, server) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [template]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (rowCount === 0) {
      const making = `${template}_making`;
      await client.query(`DROP DATABASE IF EXISTS ${making} WITH (FORCE)`);
      await client.query(`CREATE DATABASE ${making}`);
      await PREPARE[contents](addressOn(server, making));
      await client.query(`ALTER DATABASE ${making} RENAME TO ${template}`);
    }
    await client.query('SELECT pg_advisory_unlock(hashtext($1))', [template]);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
}

/** The address of a database in the run's PostgreSQL. */
export function addressOn(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

/** A connection to the run's PostgreSQL for as long as `work` takes. */
export async function onPostgres(work: (client: pg.Client, server: string) => Promise<unknown>): Promise<void> {
  const server = ofTheRun('TEST_POSTGRES_URL');
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await work(client, server);
  } finally {
    await client.end();
  }
}

/** What test/setup has prepared for this run. */
export function ofTheRun(name: 'TEST_FOLDER' | 'TEST_POSTGRES_URL' | 'TEST_SIGNING_KEY'): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`The run has no ${name}: start the tests with "npm test".`);
  return value;
}
