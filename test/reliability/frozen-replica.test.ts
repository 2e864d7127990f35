/** A replica that is frozen (SIGSTOP, a suspended machine) while it holds locks: the others go on, and it does not believe itself. */
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { registerProvince } from '../../src/engine/province.js';
import { openStore } from '../../src/persistence/open-store.js';
import { readCalendar } from '../../src/rules/calendars/read-calendar.js';
import { describeOn } from '../databases.js';
import { AGENCIES, agreeing, anEngine, at, opening, PROVINCE, request } from '../engine/an-engine.js';
import { makeCompiled, runProgram } from '../server/process.js';

const CHILD = 'test/reliability/child/hold-a-lock.ts';
const IDLE_MS = 1500;
const OPENED = at('2023-05-16 09:00');

describeOn('postgres', 'A replica that is frozen while it holds locks', (open) => {
  let COMPILED: string;
  beforeAll(async () => {
    COMPILED = await makeCompiled();
  });
  afterAll(() => rm(COMPILED, { recursive: true, force: true }));

  it('keeps the others from nothing but what it has locked, and from that for a while only', async () => {
    const url = await open.blank();
    const store = await openStore({ url });
    const e = await anEngine(store, OPENED);
    for (const id of ['held', 'free']) await e.done('SKHDT/head', 'consultation.open', id, opening({ matter: id }));
    const frozen = runProgram(CHILD, { COMPILED }, [url, String(IDLE_MS), 'held']);
    await frozen.says(/holding 1/);
    frozen.child.kill('SIGSTOP');

    const order: string[] = [];
    const answered = async (agency: string, id: string) => {
      await e.done(`${agency}/head`, 'opinion.answer', id, agreeing());
      order.push(`${agency} ${id}`);
    };
    // They come together and would share a transaction.
    await Promise.all([answered('SXD', 'held'), answered('SXD', 'free'), answered('STC', 'free')]);
    expect(order.at(-1)).toBe('SXD held');

    frozen.child.kill('SIGCONT');
    frozen.child.kill('SIGUSR2');
    const { code, out, err } = await frozen.ended;
    // What PostgreSQL has undone it does not acknowledge; it does it again, and acknowledges that.
    expect({ code, err, out }).toEqual({ code: 0, err: '', out: 'holding 1\nholding 2\nacknowledged run 2\n' });
    expect(await store.reader.rows('SELECT key FROM installation')).toEqual([{ key: 'run 2' }]);
    await e.engine.stop();
    await store.close();
  });

  it('keeps back the limits of no other province', async () => {
    const url = await open.blank();
    const store = await openStore({ url });
    const e = await anEngine(store, OPENED);
    await registerProvince(
      store,
      { code: 'dong', name: 'Đồng', agencies: AGENCIES },
      readCalendar('vn-civil-service'),
      OPENED,
    );
    const asked = request('SKHDT/head', 'consultation.open', 'other', opening({ matter: 'other' }));
    // "dong" comes before "phu-yen" and is the one that cannot be worked on.
    for (const province of ['dong', PROVINCE])
      expect(await e.engine.submit({ ...asked, province, consultation: `of ${province}` })).toMatchObject({
        accepted: true,
      });
    const frozen = new pg.Client({ connectionString: url });
    await frozen.connect();
    await frozen.query("BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('dong', 1))");
    e.clock.advanceTo(at('2023-05-26 00:00'));
    await expect(e.engine.sweep()).rejects.toMatchObject({ code: 'database-busy' });
    const left = 'SELECT DISTINCT province FROM limits WHERE passed_at IS NULL AND due_at <= ?';
    expect(await store.reader.rows(left, [e.clock.at])).toEqual([{ province: 'dong' }]);
    await frozen.end();
    await e.engine.sweep();
    expect(await store.reader.rows(left, [e.clock.at])).toEqual([]);
    await e.engine.stop();
    await store.close();
  });
});
