/** `kill -9` while mail is sent, again and again: none is lost; and two workers on one database send none twice. */
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { VirtualClock } from '../../src/engine/clock.js';
import { openStore } from '../../src/persistence/open-store.js';
import type { Store } from '../../src/persistence/store.js';
import { describeOn, describeOnBothDatabases } from '../databases.js';
import { anEngine, at, opening } from '../engine/an-engine.js';
import { makeCompiled, runProgram } from '../server/process.js';
import { Random } from '../simulation/random.js';
import { aMailServer, type MailServer } from './a-mail-server.js';
import { deliveriesIn, enter, sending, smtpOn } from './an-office.js';

const CHILD = 'test/reliability/child/send-until-killed.ts';
const OPENED = at('2023-05-16 09:00');

/** Opens so many consultations of SXD and STC, each with one person: twice as many e-mails. */
async function written(store: Store, consultations: number): Promise<Set<string>> {
  const e = await anEngine(store, OPENED, undefined, false, { email: true });
  await enter(store, { agency: 'SXD', role: 'head', email: 'truong@sxd.example' });
  await enter(store, { agency: 'STC', role: 'head', email: 'truong@stc.example' });
  for (let n = 1; n <= consultations; n += 1)
    await e.done('SKHDT/head', 'consultation.open', `c${n}`, opening({ matter: `viec-${n}`, proposal: `Việc ${n}` }));
  await e.engine.stop();
  const rows = await deliveriesIn(store, "channel = 'email'");
  expect(rows).toHaveLength(2 * consultations);
  return new Set(rows.map(({ id }) => id));
}

const keysOf = ({ received }: MailServer) =>
  received.map(({ mail }) => String(mail.headers.get('x-dong-thuan-delivery')));

describeOnBothDatabases('a worker that is killed', (open) => {
  let COMPILED: string;
  beforeAll(async () => {
    COMPILED = await makeCompiled();
  });
  afterAll(() => rm(COMPILED, { recursive: true, force: true }));

  it('loses nothing, wherever it was, and repeats under the same key only what was under way', async () => {
    const url = await open.blank();
    let store = await openStore({ url });
    const expected = await written(store, 150);
    await store.close();
    const server = await aMailServer();
    const random = new Random(1010);
    let kills = 0;
    try {
      for (let finished = false; !finished; ) {
        const before = server.received.length;
        const { child, ended } = runProgram(CHILD, { COMPILED }, [url, String(server.port), OPENED]);
        const killing = kills < 12;
        if (killing) {
          // Let go until it has sent some, then killed at any moment of what follows.
          const enough = before + random.between(1, 15);
          while (server.received.length < enough && child.exitCode === null) await sleep(2);
          await sleep(random.between(0, 12));
          child.kill('SIGKILL');
          kills += 1;
        }
        const { code, signal, err } = await ended;
        if (signal === null && code !== 0) throw new Error(`The sending process ended with ${code}: ${err}`);
        finished = signal === null;
      }
      const keys = keysOf(server);
      expect(new Set(keys)).toEqual(expected);
      // Four connections were open at most when it was killed.
      expect(keys.length - expected.size).toBeLessThanOrEqual(4 * kills);
      store = await openStore({ url });
      expect((await deliveriesIn(store)).filter(({ state }) => state !== 'sent')).toEqual([]);
      await store.close();
    } finally {
      await server.close();
    }
  }, 300_000);
});

describeOn('postgres', 'two workers on one database', (open) => {
  it('send each of 500 e-mails once', async () => {
    const url = await open.blank();
    const store = await openStore({ url });
    const expected = await written(store, 250);
    const other = await openStore({ url });
    const server = await aMailServer();
    const clock = new VirtualClock(OPENED);
    const workers = [store, other].map((one) => sending(one, clock, smtpOn(server.port)));
    await Promise.all(workers.map(({ worker }) => worker.drain()));
    const keys = keysOf(server);
    expect(keys).toHaveLength(500);
    expect(new Set(keys)).toEqual(expected);
    expect(workers.reduce((sum, { counted }) => sum + counted.sent, 0)).toBe(500);
    // Both had their part: neither waited for the other to end.
    for (const { counted } of workers) expect(counted.sent).toBeGreaterThan(0);
    await Promise.all(workers.map(({ worker }) => worker.stop()));
    await server.close();
    await other.close();
    await store.close();
  }, 120_000);
});
