/** Views that are read at a standby: what was written is seen at once, and a standby that is behind, gone or another's is not read. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openStore } from '../../src/persistence/open-store.js';
import { startTemporaryPostgres, type TemporaryPostgres } from '../../src/persistence/postgres/temporary-postgres.js';
import type { Store } from '../../src/persistence/store.js';
import { startApplication } from '../application.js';
import { describeOn } from '../databases.js';
import { startPgBouncer, thereIsPgBouncer } from '../persistence/a-pgbouncer.js';
import { SETTINGS_OF_PRIMARY, type Standby, startStandby } from '../persistence/a-standby.js';
import { startSwitchingProxy } from './switching-proxy.js';

const WAIT_MS = 500;

describeOn('postgres', 'Views that are read at a standby', () => {
  let primary: TemporaryPostgres;
  let standby: Standby;
  /** Writes, and reads at the standby; the other one only writes. */
  let store: Store;
  let other: Store;
  const told: unknown[] = [];
  const logger = { warn: (details: object) => void told.push(details) };
  beforeAll(async () => {
    primary = await startTemporaryPostgres({ settings: SETTINGS_OF_PRIMARY });
    other = await openStore({ url: primary.url });
    await other.migrate();
    standby = await startStandby(primary.url);
    store = await openStore({ url: primary.url, standby: { url: standby.url, waitMs: WAIT_MS }, logger });
  });
  afterAll(async () => {
    for (const one of [store, other]) await one?.close();
    await standby?.stop();
    await primary?.stop();
  });

  let written = 0;
  const write = async (by: Store = other): Promise<string> => {
    const key = `row ${++written}`;
    await by.write((tx) => tx.insert('installation', [{ key, value: '' }]));
    return key;
  };
  const seen = async (key: string) =>
    (await store.views.row('SELECT key FROM installation WHERE key = ?', [key])) !== undefined;
  const reads = async () => (await store.standby())?.reads ?? { standby: 0, primary: 0 };
  /** Until the standby is read again: it was left aside for a second. */
  const readAgain = async () => {
    const before = await reads();
    for (let look = 0; look < 300 && (await reads()).standby === before.standby; look += 1) {
      expect(await seen(await write())).toBe(true);
      await sleep(50);
    }
    expect((await reads()).standby).toBeGreaterThan(before.standby);
  };

  it('show what anybody has written, by whichever process, at once', async () => {
    const clients = Array.from({ length: 8 }, async () => {
      for (let turn = 0; turn < 25; turn += 1)
        expect(await seen(await write(turn % 2 === 0 ? store : other))).toBe(true);
    });
    await Promise.all(clients);
    expect((await reads()).standby).toBeGreaterThan(100);
    // It is the standby, in truth.
    expect(await store.views.row('SELECT pg_is_in_recovery() AS there')).toEqual({ there: true });
    expect(await store.reader.row('SELECT pg_is_in_recovery() AS there')).toEqual({ there: false });
    expect((await store.standby())?.lagBytes).toEqual(expect.any(Number));
    expect(told).toEqual([]);
  });

  it('go to the primary while the standby is behind, and come back', async () => {
    await standby.execute('SELECT pg_wal_replay_pause()');
    const before = await reads();
    for (let turn = 0; turn < 20; turn += 1) expect(await seen(await write())).toBe(true);
    expect(await reads()).toEqual({ standby: before.standby, primary: before.primary + 20 });
    expect((await store.standby())?.lagBytes).toBeGreaterThan(0);
    expect(told).toEqual([{ reason: expect.stringMatching(/bytes behind/) }]);
    await standby.execute('SELECT pg_wal_replay_resume()');
    await readAgain();
  });

  it('are not read where the account cannot ask the standby whom it follows', async () => {
    await other.write(async (tx) => {
      await tx.execute("CREATE ROLE reader LOGIN PASSWORD 'reader'");
      await tx.execute('GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader');
    });
    const [own, there] = [new URL(primary.url), new URL(standby.url)];
    for (const url of [own, there]) [url.username, url.password] = ['reader', 'reader'];
    const reasons: unknown[] = [];
    const as = await openStore({
      url: own.href,
      standby: { url: there.href, waitMs: WAIT_MS },
      logger: { warn: (details: object) => void reasons.push(details) },
    });
    const last = await write();
    expect(await as.views.rows('SELECT key FROM installation WHERE key = ?', [last])).toHaveLength(1);
    expect((await as.standby())?.reads).toEqual({ standby: 0, primary: 1 });
    expect(reasons).toEqual([{ reason: expect.stringContaining('GRANT pg_read_all_stats') }]);
    await as.close();
  });

  const behindPooler = thereIsPgBouncer ? it : it.skip;
  behindPooler(
    `are read behind poolers of both${thereIsPgBouncer ? '' : ', which are not installed here (apt-get install pgbouncer)'}`,
    async () => {
      const [one, two] = [await startPgBouncer(primary.url, 2), await startPgBouncer(standby.url, 2)];
      const pooled = await openStore({
        url: one.through(primary.url),
        standby: { url: two.through(standby.url), waitMs: WAIT_MS },
        postgres: { pooler: 'transaction', prepared: false },
      });
      try {
        for (let turn = 0; turn < 20; turn += 1) {
          const key = await write();
          expect(await pooled.views.rows('SELECT key FROM installation WHERE key = ?', [key])).toEqual([{ key }]);
        }
        expect((await pooled.standby())?.reads).toEqual({ standby: 20, primary: 0 });
        const settings = "SELECT pg_is_in_recovery() AS there, current_setting('TimeZone') AS zone";
        expect(await pooled.views.row(settings)).toEqual({ there: true, zone: 'UTC' });
      } finally {
        await pooled.close();
        await one.stop();
        await two.stop();
      }
    },
  );

  it('are the lists of the application, whose sign-in and acts are read at the primary; /metrics says how far behind it is', async () => {
    const app = await startApplication(primary.url, { DATABASE_READ_URL: standby.url });
    try {
      const metric = async (name: string) => {
        const { body } = await app.visitor().get<string>('/metrics');
        return Number(
          body
            .split('\n')
            .find((line) => line.startsWith(`${name} `))
            ?.split(' ')[1],
        );
      };
      const at = (where: string) => metric(`dong_thuan_view_reads_total{at="${where}"}`);
      const lead = await app.signIn('chuyenvien.skhdt');
      expect(await at('standby')).toBe(0);
      const drafted = await lead.post<{ id: string }>('/api/v1/consultations', { subject: 'Ở máy chính' });
      expect(drafted.status).toBe(201);
      expect(await at('standby')).toBe(0);
      const listed = await lead.get<{ items: { id: string }[] }>('/api/v1/consultations?state=draft');
      expect(listed.body.items.map(({ id }) => id)).toContain(drafted.body.id);
      expect(await at('standby')).toBeGreaterThan(0);
      expect(await at('primary')).toBe(0);
      expect(await metric('dong_thuan_standby_lag_bytes')).toBeGreaterThanOrEqual(0);
    } finally {
      await app.stop();
    }
  });

  it('are not shown while no primary can say whether they are complete', async () => {
    const proxy = await startSwitchingProxy(primary.url);
    const cut = await openStore({ url: proxy.through(primary.url), standby: { url: standby.url, waitMs: WAIT_MS } });
    const key = await write();
    const look = () => cut.views.rows('SELECT key FROM installation WHERE key = ?', [key]);
    expect(await look()).toEqual([{ key }]);
    proxy.cut();
    await expect(look()).rejects.toMatchObject({ code: 'database-unreachable' });
    proxy.leadTo(primary.url);
    expect(await look()).toEqual([{ key }]);
    await cut.close();
    await proxy.stop();
  });

  it('go to the primary when the standby is one no longer, or is gone', async () => {
    await readAgain();
    await standby.execute('SELECT pg_promote()');
    const own = await openStore({ url: standby.url });
    await own.write((tx) => tx.insert('installation', [{ key: 'of another history', value: '' }]));
    await own.close();
    // The primary has not written on: its place alone would not tell the two apart.
    expect(await seen('of another history')).toBe(false);
    expect(await seen(await write())).toBe(true);
    await standby.kill();
    await sleep(1100);
    const before = await reads();
    for (let turn = 0; turn < 5; turn += 1) expect(await seen(await write())).toBe(true);
    expect(await reads()).toEqual({ standby: before.standby, primary: before.primary + 5 });
    expect((await store.standby())?.lagBytes).toBeNull();
  });
});
