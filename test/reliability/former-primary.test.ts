/** A cluster changes its primary: connections to the former one that still stand are not used, and a commit that it alone has is not called one. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { openStore } from '../../src/persistence/open-store.js';
import { startTemporaryPostgres, type TemporaryPostgres } from '../../src/persistence/postgres/temporary-postgres.js';
import { describeOn } from '../databases.js';
import { startSwitchingProxy } from './switching-proxy.js';

/** Members of a cluster know the same accounts. */
const PASSWORD = 'as on the other';

const row = (key: string) => ({ key, value: '' });

describeOn('postgres', 'A primary that is one no longer', () => {
  const servers: TemporaryPostgres[] = [];
  const [former, next] = [() => servers[0]?.url ?? '', () => servers[1]?.url ?? ''];
  const asAdministrator = async (url: string, ...statements: string[]) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  beforeAll(async () => {
    for (let number = 0; number < 2; number += 1) {
      const { url, stop } = await startTemporaryPostgres({ settings: ['wal_level=replica'] });
      await asAdministrator(url, `ALTER ROLE postgres PASSWORD '${PASSWORD}'`);
      const known = new URL(url);
      known.password = PASSWORD;
      servers.push({ url: known.href, stop });
      const store = await openStore({ url: known.href });
      await store.migrate();
      await store.close();
    }
  });
  afterAll(async () => {
    for (const server of servers) await server.stop();
  });
  it('is left at once, by who reads as well, and the write is carried out by the next', async () => {
    const proxy = await startSwitchingProxy(former());
    const warned: string[] = [];
    const logger = { warn: (_: object, message: string) => void warned.push(message) };
    const store = await openStore({ url: proxy.through(former()), poolSize: 4, logger });
    // Several connections stand on both sides.
    await Promise.all(['a', 'b', 'c', 'd'].map((key) => store.write((tx) => tx.insert('installation', [row(key)]))));
    await Promise.all([1, 2].map(() => store.reader.rows('SELECT pg_sleep(0.1)')));

    // What a standby says to who writes, the former primary says to sessions that stand.
    await asAdministrator(former(), 'ALTER SYSTEM SET default_transaction_read_only = on', 'SELECT pg_reload_conf()');
    proxy.leadTo(next());
    for (let look = 0; look < 100 && warned.length === 0; look += 1)
      await store.write((tx) => tx.insert('installation', [row(`after ${look}`)]));
    expect(warned).toEqual([expect.stringContaining('no primary any more')]);
    await Promise.all(['e', 'f', 'g', 'h'].map((key) => store.write((tx) => tx.insert('installation', [row(key)]))));
    const found = await store.reader.rows<{ key: string }>(
      'SELECT key FROM installation WHERE length(key) = 1 ORDER BY key',
    );
    expect(found.map(({ key }) => key)).toEqual(['e', 'f', 'g', 'h']);
    await store.close();
    await proxy.stop();
  });

  it('does not have its commit acknowledged when it was told not to wait for its standby', async () => {
    await asAdministrator(next(), "ALTER SYSTEM SET synchronous_standby_names = 'nobody'", 'SELECT pg_reload_conf()');
    const store = await openStore({ url: next() });
    const written = store
      .write((tx) => tx.insert('installation', [row('alone')]))
      .then(
        () => 'acknowledged',
        (error: { code: string }) => error.code,
      );
    const cancel = "SELECT pg_cancel_backend(pid) AS told FROM pg_stat_activity WHERE wait_event = 'SyncRep'";
    const client = new pg.Client({ connectionString: next() });
    await client.connect();
    while ((await client.query(cancel)).rows.length === 0) await sleep(20);
    await client.end();
    expect(await written).toBe('outcome-unknown');
    await asAdministrator(next(), 'ALTER SYSTEM RESET synchronous_standby_names', 'SELECT pg_reload_conf()');
    // The connection that has seen it is not used again: what comes next is judged by itself.
    expect(await store.write((tx) => tx.insert('installation', [row('both')]))).toBe(1);
    await store.close();
  });
});
