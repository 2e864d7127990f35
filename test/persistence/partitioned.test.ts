/**
 * Tables in parts by province: made by `migrate --partitioned`, or of a backup of whole ones by `restore --partitioned`, and then the whole
 * program on them as on plain ones.
 */

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { registerProvince } from '../../src/engine/province.js';
import { openStore } from '../../src/persistence/open-store.js';
import { PARTITIONED, partitionByProvince } from '../../src/persistence/postgres/partitions.js';
import type { Store } from '../../src/persistence/store.js';
import { readCalendar } from '../../src/rules/calendars/read-calendar.js';
import { phuYenIn2023 } from '../../src/rules/register/read-register.js';
import { backedUp, contentsOf, Folders, restored } from '../backup/a-backup.js';
import { callCli } from '../cli/run-cli.js';
import { describeOn, type OpenStore } from '../databases.js';
import { prepareSamples } from '../prepare-samples.js';
import { ofTheRun } from '../templates.js';

const env = () => ({ SIGNING_KEY: ofTheRun('TEST_SIGNING_KEY') });

describeOn(
  'postgres',
  'A database in parts by province',
  (open) => {
    const folders = new Folders();
    afterAll(() => folders.remove());

    // Within blocks of their own: their connections end before the database goes.
    describe('made by migrate', () => {
      const provinces = ['phu-yen', 'tay-ninh'];
      partitioned(open, provinces, async (url) => {
        const { exit, err } = await callCli(['migrate', '--database-url', url, '--partitioned', ...provinces]);
        expect({ exit, err }).toEqual({ exit: 0, err: '' });
        await prepareSamples(url, ofTheRun('TEST_SIGNING_KEY'));
      });
    });

    describe('made by the restore of a backup of PostgreSQL', () => {
      partitioned(open, ['phu-yen'], async (url) => {
        const store = await open();
        await restoredInParts(folders, await backupOf(folders, store, open.url()), url, await contentsOf(store));
      });
    });

    describe('made by the restore of a backup of SQLite', () => {
      partitioned(open, ['phu-yen'], async (url) => {
        const before = await contentsOf(await open());
        const file = `sqlite:${join(await folders.make(), 'a.db')}`;
        await restored(await backupOf(folders, await open(), open.url()), file);
        const store = await openStore({ url: file });
        const folder = await backupOf(folders, store, file).finally(() => store.close());
        await restoredInParts(folders, folder, url, before);
      });
    });

    it('is backed up, and restored into whole tables, like any other', async () => {
      const store = await open();
      const before = await contentsOf(store);
      const [parts, whole] = [await open.blank(), await open.blank()];
      await restoredInParts(folders, await backupOf(folders, store, open.url()), parts, before);
      await onStore(parts, async (other) => restored(await backupOf(folders, other, parts), whole));
      await onStore(whole, async (other) => {
        expect(await contentsOf(other)).toEqual(before);
        expect(await other.reader.rows("SELECT relname FROM pg_class WHERE relkind = 'p'")).toEqual([]);
      });
    });
  },
  'samples',
);

async function backupOf(folders: Folders, store: Store, url: string): Promise<string> {
  const folder = join(await folders.make(), 'b');
  await backedUp(store, url, folder);
  return folder;
}

/** By the command, which verifies; and row by row what was backed up. */
async function restoredInParts(folders: Folders, folder: string, url: string, before: readonly string[]) {
  const argv = ['restore', folder, '--into', url, '--data-dir', await folders.make(), '--partitioned'];
  const { exit, err } = await callCli(argv, { env: env() });
  expect({ exit, err }).toEqual({ exit: 0, err: expect.stringContaining('Đang chia các bảng theo tỉnh') });
  expect(before.length).toBeGreaterThan(500);
  await onStore(url, async (store) => expect(await contentsOf(store)).toEqual(before));
}

async function onStore(url: string, work: (store: Store) => Promise<unknown>): Promise<void> {
  const store = await openStore({ url });
  await work(store).finally(() => store.close());
}

function partitioned(open: OpenStore, PROVINCES: readonly string[], make: (url: string) => Promise<void>): void {
  let url = '';
  let client: pg.Client;
  let store: Store;

  beforeAll(async () => {
    url = await open.blank();
    await make(url);
    store = await openStore({ url });
    client = new pg.Client({ connectionString: url });
    await client.connect();
  });
  afterAll(async () => {
    await client?.end();
    await store?.close();
  });
  const rows = async (sql: string, params: unknown[] = []) => (await client.query(sql, params)).rows;

  it('has every large table in parts, one for each province and one for all others', async () => {
    expect(PARTITIONED).toEqual(
      expect.arrayContaining([
        'consultations',
        'opinions',
        'limits',
        'notices',
        'journal',
        'inbox_messages',
        'letters',
      ]),
    );
    const parts = await rows(
      `SELECT parent.relname AS "table", array_agg(part.relname::text ORDER BY part.relname) AS parts FROM pg_inherits
         JOIN pg_class parent ON parent.oid = inhparent JOIN pg_class part ON part.oid = inhrelid
        WHERE parent.relkind = 'p' GROUP BY 1 ORDER BY 1`,
    );
    expect(parts).toEqual(
      PARTITIONED.map((table) => ({ table, parts: ['other', ...PROVINCES].map((name) => `${table}_${name}`).sort() })),
    );
  });

  it('has the keys, indexes and foreign keys of plain tables, by the same names', async () => {
    const plain = await open();
    const names = `SELECT c.relname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
       WHERE t.relnamespace = 'public'::regnamespace AND NOT t.relispartition ORDER BY 1`;
    expect(await rows(names)).toEqual(await plain.reader.rows(names));
    const foreign = `SELECT conname AS name FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 AND connamespace = 'public'::regnamespace
       ORDER BY 1`;
    expect(await rows(foreign)).toEqual(await plain.reader.rows(foreign));
  });

  it('keeps each row in the part of its province; one without a part goes to the others', async () => {
    const province = { code: 'gia-lai', name: 'Gia Lai', agencies: phuYenIn2023() };
    await registerProvince(store, province, readCalendar('vn-civil-service'), '2024-01-02T03:00:00.000Z' as never);
    const places = await rows(
      'SELECT DISTINCT province, tableoid::regclass::text AS part FROM journal ORDER BY province, part',
    );
    expect(places).toEqual([
      { province: 'gia-lai', part: 'journal_other' },
      { province: 'phu-yen', part: '"journal_phu-yen"' },
    ]);
  });

  it('plays, verifies and lists all the samples as plain tables do', async () => {
    const { exit, out } = await callCli(['verify', '--database-url', url], { env: env() });
    expect({ exit, out }).toEqual({ exit: 0, out: expect.stringContaining('2 tỉnh') });
  });

  it('lets nobody change a journal, neither by its name nor by that of a part', async () => {
    for (const table of ['journal', '"journal_phu-yen"', 'journal_other'])
      for (const change of [`UPDATE ${table} SET entry = ''`, `DELETE FROM ${table}`, `TRUNCATE ${table}`])
        await expect(client.query(change)).rejects.toThrow('append-only');
  });

  it('reads one part for what is asked of one province', async () => {
    const plan = await rows(
      "EXPLAIN SELECT id FROM consultations WHERE province = 'phu-yen' AND state = 'collecting' ORDER BY due_at LIMIT 20",
    );
    const text = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(text).toContain('"consultations_phu-yen"');
    expect(text).not.toMatch(/consultations_(other|tay)/);
  });

  it('gives a province its part later too, as long as it was not entered without', async () => {
    await partitionByProvince({ url }, ['ha-tinh']);
    await partitionByProvince({ url }, ['ha-tinh']);
    expect(await rows(`SELECT to_regclass('"opinions_ha-tinh"')::text AS part`)).toEqual([
      { part: '"opinions_ha-tinh"' },
    ]);
    await expect(partitionByProvince({ url }, ['gia-lai'])).rejects.toThrow(/holds rows of "gia-lai" in its part/);
    expect(await rows(`SELECT to_regclass('"opinions_gia-lai"') AS part`)).toEqual([{ part: null }]);
  });
}

describeOn(
  'postgres',
  'A database that holds something',
  (open) => {
    it('is not put into parts, and stays as it is', async () => {
      const url = open.url();
      const { exit, err } = await callCli(['migrate', '--database-url', url, '--partitioned', 'phu-yen']);
      expect(exit).toBe(1);
      expect(err).toMatch(/holds rows already: only a fresh database is partitioned/);
      const store = await open();
      expect(await store.reader.rows("SELECT relname FROM pg_class WHERE relkind = 'p'")).toEqual([]);
    });
  },
  'samples',
);

describe('A code that no province has', () => {
  it('gets no part, and the codes are told', async () => {
    const argv = [
      'migrate',
      '--database-url',
      'postgres://nobody@127.0.0.1:1/none',
      '--partitioned',
      'ha-tinh',
      'tay-nihn',
    ];
    const { exit, err } = await callCli(argv);
    expect({ exit, err }).toEqual({ exit: 2, err: expect.stringMatching(/mã "tay-nihn".*tay-ninh \(Tây Ninh\)/) });
  });
});

describe('A file of SQLite', () => {
  it('has no parts, and says so', async () => {
    const cwd = await mkdtemp(join(tmpdir(), 'dong-thuan-test-'));
    const argv = ['migrate', '--database-url', 'sqlite:own.db', '--partitioned', 'phu-yen'];
    const { exit, err } = await callCli(argv, { cwd });
    await rm(cwd, { recursive: true });
    expect({ exit, err }).toEqual({ exit: 2, err: expect.stringContaining('chỉ dùng với PostgreSQL') });
  });

  it('is not made by a restore that was to put tables into parts', async () => {
    const cwd = await mkdtemp(join(tmpdir(), 'dong-thuan-test-'));
    const argv = ['restore', 'b', '--into', 'sqlite:own.db', '--data-dir', 'data', '--partitioned'];
    const { exit, err } = await callCli(argv, { cwd });
    const there = await readdir(cwd);
    await rm(cwd, { recursive: true });
    expect({ exit, err }).toEqual({ exit: 2, err: expect.stringContaining('chỉ dùng với PostgreSQL') });
    expect(there).not.toContain('own.db');
  });
});
