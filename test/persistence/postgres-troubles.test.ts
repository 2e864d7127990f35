import { expect, it } from '@jest/globals';
import pg from 'pg';
import { openStore } from '../../src/persistence/open-store.js';
import { instantText } from '../../src/persistence/postgres/postgres-values.js';
import { startTemporaryPostgres } from '../../src/persistence/postgres/temporary-postgres.js';
import { describeOn } from '../databases.js';
import { settings } from './sample-rows.js';

describeOn('postgres', 'A PostgreSQL in trouble', (open) => {
  const changed = (change: (url: URL) => void) => {
    const url = new URL(open.url());
    change(url);
    return url.href;
  };

  it('that cannot be reached is told, with the address but without the password', async () => {
    const url = changed((address) => {
      address.port = '1';
    });
    const error = await openStore({ url }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'database-unreachable', message: expect.stringContaining('127.0.0.1:1/') });
    expect(String(error)).not.toContain(new URL(url).password);
  });

  it('that refuses the password is told, without the password', async () => {
    const url = changed((address) => {
      address.password = 'quite-wrong';
    });
    const error = await openStore({ url }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      code: 'database-unreachable',
      message: expect.stringContaining('refuses the sign-in'),
    });
    expect(String(error)).not.toContain('quite-wrong');
  });

  it('that has no such database is told', async () => {
    const url = changed((address) => {
      address.pathname = '/nowhere';
    });
    await expect(openStore({ url })).rejects.toMatchObject({
      code: 'database-unreachable',
      message: expect.stringMatching(/no such database.*createdb/),
    });
  });

  it('that is not in UTF-8 gets no tables, and the sentence says how to make one that is', async () => {
    const admin = new pg.Client({ connectionString: open.url() });
    await admin.connect();
    await admin.query(
      "CREATE DATABASE of_locale_c TEMPLATE template0 ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C'",
    );
    const url = changed((address) => {
      address.pathname = '/of_locale_c';
    });
    const store = await openStore({ url });
    await expect(store.migrate()).rejects.toMatchObject({
      code: 'database-unwritable',
      message: expect.stringMatching(/is in SQL_ASCII.*createdb .*--encoding UTF8 --template template0/),
    });
    await store.close();
    await admin.query('DROP DATABASE of_locale_c');
    await admin.end();
  });

  it('that drops a connection in the middle loses that transaction, and serves the next', async () => {
    const store = await open.anew();
    const lost = store.write(async (tx) => {
      await tx.insert('installation', settings(1));
      const row = await tx.row<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await store.reader.rows('SELECT pg_terminate_backend(?)', [row?.pid ?? 0]);
      await tx.insert('installation', [{ key: 'more', value: '' }]);
    });
    await expect(lost).rejects.toMatchObject({ code: 'database-unreachable' });
    expect(await store.reader.rows('SELECT * FROM installation')).toEqual([]);
    expect(await store.write((tx) => tx.insert('installation', settings(1)))).toBe(1);
  });

  it('that drops idle connections is only logged', async () => {
    const warnings: string[] = [];
    const store = await open.anew({ logger: { warn: (_details, message) => void warnings.push(message) } });
    const other = new pg.Client({ connectionString: open.url() });
    await other.connect();
    const database = await store.reader.row<{ name: string }>('SELECT current_database() AS name');
    const dropped = await other.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [
      database?.name,
    ]);
    await other.end();
    while (warnings.length < dropped.rows.length) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(warnings[0]).toContain('idle connection');
    expect(await store.write((tx) => tx.insert('installation', settings(1)))).toBe(1);
  });

  it('is not written by who only looks', async () => {
    const server = await open();
    await server.write((tx) => tx.insert('installation', settings(1)));
    const looking = await open({ readOnly: true });
    expect(await looking.reader.rows('SELECT * FROM installation')).toHaveLength(1);
    await expect(looking.write((tx) => tx.insert('installation', settings(1)))).rejects.toMatchObject({
      code: 'database-unwritable',
    });
    await expect(looking.migrate()).rejects.toMatchObject({ code: 'database-unwritable' });
    const byTheReader = server.reader.rows('DELETE FROM installation RETURNING key');
    await expect(byTheReader).rejects.toMatchObject({ code: 'database-unwritable' });
    expect(await server.reader.rows('SELECT * FROM installation')).toHaveLength(1);
  });

  it('writes instants in every form that it has, and they are read as one', () => {
    expect(instantText('2023-05-25 17:00:00+00')).toBe('2023-05-25T17:00:00.000Z');
    expect(instantText('2023-05-25 17:00:00.5+00')).toBe('2023-05-25T17:00:00.500Z');
    expect(instantText('2023-05-25 17:00:00.123456+00')).toBe('2023-05-25T17:00:00.123Z');
  });

  it('of our own comes and goes', async () => {
    const cluster = await startTemporaryPostgres();
    const store = await openStore({ url: cluster.url });
    const settingsOf = await store.reader.row(
      "SELECT current_setting('fsync') AS fsync, current_setting('server_encoding') AS encoding",
    );
    expect(settingsOf).toEqual({ fsync: 'on', encoding: 'UTF8' });
    await store.close();
    await cluster.stop();
    await expect(openStore({ url: cluster.url })).rejects.toMatchObject({ code: 'database-unreachable' });
  });
});
