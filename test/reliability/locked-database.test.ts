/** A database that somebody else keeps: whoever wants to write is told in seconds, all at once, and readiness says so. */

import { expect, it } from '@jest/globals';
import pg from 'pg';
import { sqliteDriver } from '../../src/persistence/sqlite/driver.js';
import { WriteProbe } from '../../src/server/health/write-probe.js';
import { describeApplication } from '../application.js';
import { describeOn, describeOnBothDatabases, type OpenStore } from '../databases.js';
import { FailingStore } from './failing-store.js';

/** Holds the database as a foreign program does. @returns how to let it go */
async function held(open: OpenStore): Promise<() => Promise<void>> {
  if (open.kind === 'sqlite') {
    const foreign = new (sqliteDriver())(open.url().replace('sqlite:', ''));
    foreign.exec('BEGIN IMMEDIATE');
    return async () => void foreign.close();
  }
  const foreign = new pg.Client({ connectionString: open.url() });
  // When a test fails its database goes, and this connection with it.
  foreign.on('error', () => undefined);
  await foreign.connect();
  await foreign.query('BEGIN; LOCK TABLE installation IN EXCLUSIVE MODE; LOCK TABLE saved_views IN EXCLUSIVE MODE');
  return () => foreign.end();
}

describeApplication('A server whose database is held by somebody else', (application, open) => {
  it('is not ready and says why, answers reads, and is ready again', async () => {
    const head = await application().signIn('truong.skhdt');
    const free = await held(open);
    expect(await head.get('/api/v1/ready')).toMatchObject({
      status: 503,
      body: {
        ready: false,
        reason: expect.stringMatching(/held by another program|did not let go|did not write a row|did not answer/),
      },
    });
    expect((await head.get('/api/v1/me/views')).status).toBe(200);
    await free();
    // What was asked within a second of the last answer is answered by that.
    for (let ready = false; !ready; ) ready = (await head.get('/api/v1/ready')).status === 200;
    expect((await head.get('/api/v1/ready')).body).toMatchObject({ ready: true, reason: null });
  });
});

describeOn('sqlite', 'A file that another program writes', (open) => {
  it('is told to all that wait at once, while others are served', async () => {
    const store = await open.anew();
    const file = await store.reader.row<{ file: string }>("SELECT file FROM pragma_database_list WHERE name = 'main'");
    const foreign = new (sqliteDriver())(file?.file ?? '');
    foreign.exec('BEGIN IMMEDIATE');
    let turns = 0;
    const turning = setInterval(() => {
      turns += 1;
    }, 10);
    const ended: number[] = [];
    const began = performance.now();
    const writes = Array.from({ length: 20 }, (_, index) =>
      store
        .write((tx) => tx.insert('installation', [{ key: String(index), value: '' }]))
        .finally(() => ended.push(performance.now() - began)),
    );
    for (const outcome of await Promise.allSettled(writes))
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'database-locked' } });
    clearInterval(turning);
    // One wait for all, not one after the other; and meanwhile the process had its turn.
    expect((ended.at(-1) ?? 0) - (ended[0] ?? 0)).toBeLessThan(1000);
    expect(turns).toBeGreaterThan(10);
    foreign.close();
    expect(await store.write((tx) => tx.insert('installation', [{ key: 'after', value: '' }]))).toBe(1);
  });
});

describeOnBothDatabases('Whether a row can be written', (open) => {
  it('is found out by writing one, of which nothing stays', async () => {
    const failing = new FailingStore(await open());
    const told: string[] = [];
    const logger = {
      error: (_: object, message: string) => told.push(message),
      info: (_: object, message: string) => told.push(message),
    };
    const probe = new WriteProbe(failing.store, logger as never);
    expect(await probe.failure()).toBeNull();
    failing.failAt(1);
    let failure: string | null = null;
    while (failure === null) failure = await probe.failure();
    expect(failure).toContain('The disk is full');
    failing.failAt(Number.POSITIVE_INFINITY);
    while (failure !== null) failure = await probe.failure();
    // Each is told once, however often it is asked.
    expect(told).toEqual([expect.stringContaining('readiness is 503'), expect.stringContaining('written again')]);
    expect(await failing.store.reader.rows("SELECT key FROM installation WHERE key LIKE 'ready%'")).toEqual([]);
  });
});
