/** How long entries wait for their checkpoint, and where that is told. */
import { beforeEach, expect, it } from '@jest/globals';
import { CosigningWorker } from '../../src/cosigning/cosigning-worker.js';
import { makeCheckpoint } from '../../src/journal/checkpoint.js';
import { PROVINCE_CHAIN } from '../../src/journal/entry.js';
import { coverDelays, oldestUncovered } from '../../src/journal/log/cover.js';
import { keepPublicKey } from '../../src/journal/signing-key.js';
import type { Store } from '../../src/persistence/store.js';
import { createLogger } from '../../src/platform/logging/logger.js';
import { Health } from '../../src/server/health/readiness.js';
import { WriteProbe } from '../../src/server/health/write-probe.js';
import { callCli } from '../cli/run-cli.js';
import { describeOnBothDatabases } from '../databases.js';
import { agreeing, anEngine, at, opening, PROVINCE, type TestEngine } from '../engine/an-engine.js';
import { formerCheckpoint } from './former-checkpoint.js';
import { aKey } from './keys.js';

const FIVE_MINUTES = 300_000;

describeOnBothDatabases('the delay from an entry to its checkpoint', (open) => {
  const key = aKey();
  let url: string;
  let store: Store;
  let e: TestEngine;
  beforeEach(async () => {
    url = await open.blank();
    store = await open({ url });
    e = await anEngine(store, at('2024-04-24T09:00'));
    await keepPublicKey(store, key);
  });
  const begins = (id: string) => e.done('SKHDT/head', 'consultation.open', id, opening({ matter: id }));
  const seal = async () => makeCheckpoint(store, key, PROVINCE, await e.engine.now());
  const waiting = () => oldestUncovered(store.reader, PROVINCE);
  const delays = () => coverDelays(store.reader, PROVINCE, FIVE_MINUTES);
  /** As if a server of production had run on the database until then. */
  const ranUntil = (instant: string) =>
    store.write((tx) => tx.insert('clock_heartbeats', [{ machine: 'm', at: at(instant), steady_ms: 1, slept_ms: 0 }]));
  const verify = (env: Record<string, string> = {}) => callCli(['verify', '--database-url', url], { env });
  const ready = (withinMs: number | null) => {
    const cosigning = new CosigningWorker({
      store,
      witnesses: [],
      logger: createLogger('silent'),
      refused: () => undefined,
    });
    const health = new Health(store, e.engine, { doubt: null }, new WriteProbe(store), cosigning, withinMs);
    health.started();
    return health.readiness();
  };

  it('is that of the oldest entry which none covers, whatever its chain', async () => {
    expect(await waiting()).toMatchObject({ chain: PROVINCE_CHAIN, seq: 1, at: at('2024-04-24T09:00') });
    await seal();
    expect(await waiting()).toBeNull();
    await e.until(at('2024-04-24T10:00'));
    await begins('c2');
    await e.until(at('2024-04-24T10:01'));
    await begins('c1');
    await e.done('SXD/head', 'opinion.answer', 'c2', agreeing());
    expect(await waiting()).toEqual({ province: PROVINCE, chain: 'c2', seq: 1, at: at('2024-04-24T10:00') });
    await seal();
    expect(await waiting()).toBeNull();
  });

  it('is told where it was longer than it may be, for the entry that waited longest', async () => {
    await begins('c1');
    await e.until(at('2024-04-24T09:05'));
    await seal();
    expect(await delays()).toMatchObject({ late: 0, slowest: { waitedMs: 300_000 } });
    await begins('c2');
    await e.until(at('2024-04-24T09:20'));
    await e.done('SXD/head', 'opinion.answer', 'c2', agreeing());
    await seal();
    const slowest = { chain: 'c2', seq: 1, at: at('2024-04-24T09:05'), coveredAt: at('2024-04-24T09:20') };
    expect(await delays()).toMatchObject({ late: 1, slowest });
  });

  it('is nothing for what was anchored before there was a log', async () => {
    await begins('c1');
    await formerCheckpoint(store, key, PROVINCE, await e.engine.now());
    await e.until(at('2024-04-24T18:00'));
    await begins('c2');
    await e.until(at('2024-04-24T18:01'));
    await seal();
    expect(await delays()).toMatchObject({ late: 0, slowest: { chain: 'c2', waitedMs: 60_000 } });
  });

  it('is told where readiness is asked, and takes nobody out of service', async () => {
    await begins('c1');
    await e.until(at('2024-04-24T09:05'));
    expect(await ready(FIVE_MINUTES)).toMatchObject({ ready: true, checkpoints: null });
    await e.until(at('2024-04-24T09:06'));
    expect(await ready(FIVE_MINUTES)).toMatchObject({
      ready: true,
      reason: null,
      checkpoints: expect.stringContaining('2024-04-24T09:00:00.000+07:00'),
    });
    expect(await ready(null)).toMatchObject({ ready: true, checkpoints: null });
    await seal();
    expect(await ready(FIVE_MINUTES)).toMatchObject({ ready: true, checkpoints: null });
  });

  it('is told by verify: what waits ends with 1, what once waited does not, and a copy waits for nothing', async () => {
    await begins('c1');
    // Nobody knows of a server of production on it.
    expect(await verify()).toMatchObject({ exit: 0, out: expect.not.stringContaining('điểm kiểm chứng nào chốt') });
    await ranUntil('2024-04-24T09:04');
    expect(await verify()).toMatchObject({ exit: 0, out: expect.not.stringContaining('điểm kiểm chứng nào chốt') });
    await store.write((tx) => tx.execute('DELETE FROM clock_heartbeats'));
    await ranUntil('2024-04-24T09:06');
    expect(await verify()).toMatchObject({
      exit: 1,
      out: expect.stringMatching(/Nhật ký đúng.*\n.*chưa có điểm kiểm chứng nào chốt, quá 5 phút/),
    });
    expect(await verify({ CHECKPOINT_WITHIN_MINUTES: '60' })).toMatchObject({ exit: 0 });
    await e.until(at('2024-04-24T09:30'));
    await seal();
    const { exit, out } = await verify();
    expect(exit).toBe(0);
    expect(out).toMatch(/1 điểm kiểm chứng của phu-yen được lập muộn hơn 5 phút; chậm nhất: mục 1 của/);
  });
});
