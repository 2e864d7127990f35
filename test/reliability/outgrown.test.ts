/** A program beside a later version of itself: once the tables are the later one's it writes nothing more, stops and says so. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrationNames } from '../../src/persistence/migrations/index.js';
import { openStore } from '../../src/persistence/open-store.js';
import { sqliteDriver } from '../../src/persistence/sqlite/driver.js';
import { describeOn, describeOnBothDatabases } from '../databases.js';
import { makeCompiled, runProgram } from '../server/process.js';
import { copyTemplate } from '../templates.js';

const LATER = "INSERT INTO schema_migrations (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')";
const row = (key: string) => ({ key, value: '' });

describeOnBothDatabases('A store whose tables a later version has changed', (open) => {
  it('writes nothing more, says which version it was, and is told once', async () => {
    const url = await open.blank();
    const told: string[] = [];
    const store = await openStore({ url, onOutgrown: (error) => told.push(error.message) });
    await store.migrate();
    // What migrates is a program of its own; here the same connection does, with the last thing that this one may write.
    await store.write((tx) => tx.execute(LATER));
    const writes = ['a', 'b', 'c'].map((key) => store.write((tx) => tx.insert('installation', [row(key)])));
    for (const outcome of await Promise.allSettled(writes))
      expect(outcome).toMatchObject({
        status: 'rejected',
        reason: { code: 'database-newer', message: expect.stringContaining('FromTheFuture9999999999999') },
      });
    expect(told).toEqual([expect.stringContaining('while this program ran')]);
    expect(await store.reader.rows('SELECT key FROM installation')).toEqual([]);
    await store.close();
  });
});

describeOn('postgres', 'A migration beside a program that writes', (open) => {
  it('waits for what was begun before, and what begins meanwhile waits for it', async () => {
    const store = await open.anew();
    const database = await store.reader.row<{ name: string }>('SELECT current_database() AS name');
    const url = new URL(open.url());
    url.pathname = `/${database?.name}`;
    const migrating = new pg.Client({ connectionString: url.href });
    await migrating.connect();
    await migrating.query('BEGIN');
    let locked: Promise<unknown> = Promise.resolve();
    const before = store.write(async (tx) => {
      await tx.insert('installation', [row('before')]);
      // As each migration begins: see postgres-begin.ts.
      locked = migrating.query('LOCK TABLE schema_migrations IN ACCESS EXCLUSIVE MODE');
      const waits = 'SELECT 1 AS waits FROM pg_locks WHERE NOT granted AND relation = ?::regclass';
      while ((await store.reader.row(waits, ['schema_migrations'])) === undefined);
    });
    await before;
    await locked;
    const during = store.write((tx) => tx.insert('installation', [row('during')]));
    await migrating.query(LATER);
    await migrating.query('COMMIT');
    await migrating.end();
    await expect(during).rejects.toMatchObject({ code: 'database-newer' });
    expect(await store.reader.rows('SELECT key FROM installation')).toEqual([{ key: 'before' }]);
  });

  it('is kept from each other by what every migration begins with', async () => {
    const url = await open.blank();
    const store = await openStore({ url });
    const other = new pg.Client({ connectionString: url });
    await other.connect();
    await store.migrate();
    await other.query('DELETE FROM schema_migrations WHERE name = $1', [migrationNames.at(-1)]);
    await other.query('BEGIN; LOCK TABLE schema_migrations IN ACCESS SHARE MODE');
    // Most migrations cannot be made twice, so that it may fail in the end; here it is about what it begins with.
    let hasEnded = false;
    const migrated = store
      .migrate()
      .catch(() => undefined)
      .finally(() => {
        hasEnded = true;
      });
    const waits = 'SELECT 1 AS waits FROM pg_locks WHERE NOT granted AND relation = ?::regclass';
    let hasWaited = false;
    while (!hasWaited && !hasEnded) hasWaited = (await store.reader.row(waits, ['schema_migrations'])) !== undefined;
    await other.query('COMMIT');
    await other.end();
    await migrated;
    expect(hasWaited).toBe(true);
    await store.close();
  });
});

describe('npm start beside a later version', () => {
  let folder = '';
  let COMPILED = '';
  beforeAll(async () => {
    COMPILED = await makeCompiled();
    folder = await mkdtemp(join(tmpdir(), 'dong-thuan-outgrown-'));
  });
  afterAll(async () => {
    for (const made of [COMPILED, folder]) await rm(made, { recursive: true, force: true });
  });

  it('stops in order and says which version to start', async () => {
    const file = join(folder, 'dong-thuan.db');
    await copyTemplate('sqlite', 'samples', `sqlite:${file}`);
    const server = runProgram('src/server/main.ts', { PORT: '0', DATA_DIR: folder, LETTERS: 'off', COMPILED });
    const [, url = ''] = await server.says(/"url":"(http:[^"]+)"/);
    const later = new (sqliteDriver())(file);
    later.exec(LATER);
    later.close();
    // Whoever asks meanwhile is told that it is not ready, or meets a server that is already closing: work of its own may see it first.
    const asked = await fetch(`${url}/api/v1/ready`).then(
      ({ status }) => status,
      () => 'closed',
    );
    expect([503, 'closed']).toContain(asked);
    const { code, out, err } = await server.ended;
    expect({ code, err }).toEqual({
      code: 69,
      err: expect.stringMatching(/^The database [^\n]*FromTheFuture[^\n]*start the version that did it[^\n]*\n$/),
    });
    expect(out).toContain('"msg":"stopping"');
  });
});
