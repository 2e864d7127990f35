import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStore } from '../../src/persistence/open-store.js';
import { SQLITE_PACKAGE, sqliteDriver } from '../../src/persistence/sqlite/driver.js';
import type { Store } from '../../src/persistence/store.js';
import { settings } from './sample-rows.js';

describe('A SQLite file in trouble', () => {
  let folder: string;
  let made = 0;
  const newFile = () => join(folder, `trouble-${++made}.db`);
  const opening = (file: string, readOnly = false) => openStore({ url: `sqlite:${file}`, readOnly });

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dong-thuan-test-'));
    chmodSync(folder, 0o755);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function migrated(file: string): Promise<Store> {
    const store = await opening(file);
    await store.migrate();
    return store;
  }

  it('is made with its folder when missing', async () => {
    const file = join(folder, 'a', 'b', 'new.db');
    const store = await migrated(file);
    expect(existsSync(file)).toBe(true);
    await store.close();
  });

  it('that is none, or is damaged, is named and left as it is', async () => {
    const none = newFile();
    writeFileSync(none, 'Đây không phải là cơ sở dữ liệu. '.repeat(500));
    const before = readFileSync(none);
    await expect(opening(none)).rejects.toMatchObject({
      code: 'database-corrupt',
      message: expect.stringContaining(none),
    });
    expect(readFileSync(none).equals(before)).toBe(true);

    const damaged = newFile();
    await (await migrated(damaged)).close();
    const bytes = readFileSync(damaged);
    bytes.fill(0x5a, 100, 4096);
    writeFileSync(damaged, bytes);
    await expect(opening(damaged)).rejects.toMatchObject({
      code: 'database-corrupt',
      message: expect.stringContaining('backup'),
    });
  });

  it('is refused to a second server, and free again when the first is closed', async () => {
    const file = newFile();
    const first = await migrated(file);
    await expect(opening(file)).rejects.toMatchObject({
      code: 'database-locked',
      message: expect.stringMatching(/Another server is running .*PostgreSQL/),
    });
    expect(await first.write((tx) => tx.insert('installation', settings(1)))).toBe(1);
    await first.close();
    const second = await opening(file);
    expect(await second.reader.rows('SELECT * FROM installation')).toHaveLength(1);
    await second.close();
  });

  it('is free again when the process that held it was killed', async () => {
    const file = newFile();
    const script = `const D = require('${SQLITE_PACKAGE}'); const d = new D(${JSON.stringify(`${file}.lock`)});
      d.exec('BEGIN EXCLUSIVE'); console.log('held'); setInterval(() => d.open, 1000);`;
    const holder = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(holder.stdout, 'data');
    await expect(opening(file)).rejects.toMatchObject({ code: 'database-locked' });
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    await (await opening(file)).close();
  });

  it('is read beside a running server, and never written by who only looks', async () => {
    const file = newFile();
    const server = await migrated(file);
    await server.write((tx) => tx.insert('installation', settings(1)));
    const looking = await opening(file, true);
    expect(await looking.reader.rows('SELECT * FROM installation')).toHaveLength(1);
    await server.write((tx) => tx.insert('installation', settings(2), 'ignore'));
    expect(await looking.reader.rows('SELECT * FROM installation')).toHaveLength(2);
    await expect(looking.write((tx) => tx.execute('DELETE FROM installation'))).rejects.toMatchObject({
      code: 'database-unwritable',
    });
    await expect(looking.migrate()).rejects.toMatchObject({ code: 'database-unwritable' });
    await expect(looking.reader.rows('DELETE FROM installation RETURNING key')).rejects.toMatchObject({
      code: 'database-unwritable',
    });
    await expect(server.reader.rows('DELETE FROM installation RETURNING key')).rejects.toMatchObject({
      code: 'database-unwritable',
    });
    await looking.close();
    await server.close();
    const after = await opening(file, true);
    expect(await after.reader.rows('SELECT * FROM installation')).toHaveLength(2);
    await after.close();
  });

  it('that is not there is not made by who only looks', async () => {
    const file = newFile();
    await expect(opening(file, true)).rejects.toMatchObject({
      code: 'database-unreachable',
      message: expect.stringContaining(file),
    });
    expect(existsSync(file)).toBe(false);
  });

  it('whose disk is full loses only what did not fit', async () => {
    const store = await migrated(newFile());
    const pages = await store.write((tx) => tx.row<{ page_count: number }>('PRAGMA page_count'));
    await store.write((tx) => tx.rows(`PRAGMA max_page_count = ${(pages?.page_count ?? 0) + 8}`));
    const outcomes = await Promise.allSettled([
      store.write((tx) => tx.insert('installation', [{ key: 'before', value: '' }])),
      store.write((tx) => tx.insert('installation', settings(100, 'x'.repeat(4000)))),
      store.write((tx) => tx.insert('installation', [{ key: 'after', value: '' }])),
    ]);
    expect(outcomes[1]).toMatchObject({ status: 'rejected', reason: { code: 'disk-full' } });
    // What was reported as saved is saved, what was reported as failed is not there.
    const saved = (await store.reader.rows<{ key: string }>('SELECT key FROM installation')).map((row) => row.key);
    expect(saved.includes('before')).toBe(outcomes[0].status === 'fulfilled');
    expect(saved.includes('after')).toBe(outcomes[2].status === 'fulfilled');
    expect(saved.filter((key) => key.startsWith('k'))).toEqual([]);

    await store.write((tx) => tx.rows('PRAGMA max_page_count = 1000000'));
    expect(await store.write((tx) => tx.insert('installation', settings(100, 'x'.repeat(4000))))).toBe(100);
    await store.close();
  });

  it('held by a foreign program says so, and works again when let go', async () => {
    const file = newFile();
    const store = await migrated(file);
    const foreign = new (sqliteDriver())(file);
    foreign.exec('BEGIN IMMEDIATE');
    await expect(store.write((tx) => tx.insert('installation', settings(1)))).rejects.toMatchObject({
      code: 'database-locked',
    });
    foreign.close();
    expect(await store.write((tx) => tx.insert('installation', settings(1)))).toBe(1);
    await store.close();
  });

  it('in a folder that cannot be written, or under a file, is refused with the reason', async () => {
    const guarded = join(folder, 'guarded');
    mkdirSync(guarded);
    const existing = join(guarded, 'existing.db');
    await (await migrated(existing)).close();
    chmodSync(guarded, 0o555);
    await asOrdinaryUser(async () => {
      await expect(opening(existing)).rejects.toMatchObject({
        code: 'database-unwritable',
        message: expect.stringContaining(existing),
      });
      const missing = join(guarded, 'deeper', 'new.db');
      await expect(opening(missing)).rejects.toMatchObject({
        code: 'database-unwritable',
        message: expect.stringContaining(dirname(missing)),
      });
    });
    chmodSync(guarded, 0o755);
    await expect(opening(join(existing, 'new.db'))).rejects.toMatchObject({ code: 'database-unwritable' });
  });

  it('must be named by an address that the program knows', async () => {
    for (const url of ['mysql://localhost/x', 'file.db', 'sqlite:', 'sqlite::memory:']) {
      await expect(openStore({ url })).rejects.toMatchObject({
        code: 'database-unreachable',
        message: expect.stringContaining('sqlite:path'),
      });
    }
  });
});

/** Root may write everywhere: for this test it becomes another user for a moment. */
async function asOrdinaryUser(work: () => Promise<void>): Promise<void> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65534);
  try {
    await work();
  } finally {
    process.seteuid?.(0);
  }
}
