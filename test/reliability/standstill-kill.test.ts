/**
 * `kill -9` of a real server within the hours of the last working day of a limit, and its start more than half an hour later by its clocks:
 * heartbeats tell the outage, the next start journals it, and the day is given back (docs/decisions/0058). `standstill.test.ts` plays the rest.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { openStore } from '../../src/persistence/open-store.js';
import type { Store } from '../../src/persistence/store.js';
import { epochMs, type Instant } from '../../workflows/limits/time.js';
import { describeOnBothDatabases, type OpenStore } from '../databases.js';
import { anEngine, at, opening, PROVINCE, request } from '../engine/an-engine.js';
import { makeCompiled, type Program, runProgram } from '../server/process.js';
import { ofTheRun } from '../templates.js';

/** A limit of three working days that is asked on Monday 22 May ends with Thursday 25 May. */
const OPENED = at('2023-05-22T09:00');

interface Known {
  readonly at: Instant;
}

describeOnBothDatabases('a server that is killed on the last working day of a limit', (open) => {
  let COMPILED = '';
  let folder = '';
  const running: Program[] = [];
  beforeAll(async () => {
    COMPILED = await makeCompiled();
    folder = await mkdtemp(join(tmpdir(), 'dong-thuan-standstill-'));
  });
  afterAll(async () => {
    for (const { child, ended } of running) {
      child.kill('SIGKILL');
      await ended;
    }
    for (const made of [COMPILED, folder]) await rm(made, { recursive: true, force: true });
  });

  const settings = (url: string) => ({
    NODE_ENV: 'production',
    PROVINCE,
    PROVINCE_NAME: 'Phú Yên',
    SIGNING_KEY: ofTheRun('TEST_SIGNING_KEY'),
    PORT: '0',
    DATA_DIR: folder,
    DATABASE_URL: url,
    LETTERS: 'off',
    DRAIN_SECONDS: '0',
    // Nothing ran while the case was prepared, three days before.
    CLOCK_STANDSTILL_HOURS: '100',
    COMPILED,
  });

  /** Starts it at an instant, lets it run until it has written that it runs and did what is waited for, and ends it. @returns until when it is known to have run */
  const runs = async (url: string, instant: Instant, signal: NodeJS.Signals, did = async (_: Store) => true) => {
    const moved = epochMs(instant) - Date.now();
    if (open.kind === 'postgres') await moveClockOf(url, moved);
    const program = runProgram('test/reliability/child/serve-at.ts', settings(url), [String(moved)]);
    running.push(program);
    await program.says(/"msg":"listening"/);
    const store = await openStore({ url, readOnly: true });
    const lastBeat = async () => (await store.reader.row<Known>('SELECT at FROM clock_heartbeats'))?.at ?? '';
    while ((await lastBeat()) < instant || !(await did(store))) await sleep(100);
    program.child.kill(signal);
    await program.ended;
    const known = await store.reader.rows<Known>(
      "SELECT at FROM clock_heartbeats UNION SELECT at FROM journal WHERE chain = 'c1' ORDER BY at",
    );
    await store.close();
    return known.at(-1)?.at ?? '';
  };

  it('journals the outage when it runs again, gives the day back at the end of the limit, and verifies', async () => {
    const url = await prepared(open);
    const killedAt = await runs(url, at('2023-05-25T16:15'), 'SIGKILL');
    const ranAgain = await runs(url, at('2023-05-25T17:05'), 'SIGKILL');
    // The night after it takes nothing, and is an outage too. An orderly end signs what is not signed yet: `verify` asks for it.
    await runs(url, at('2023-05-26T07:00'), 'SIGTERM', gaveBack);
    expect(running.map(({ child }) => child.signalCode)).toEqual(['SIGKILL', 'SIGKILL', null]);

    const store = await openStore({ url });
    const outages = await store.reader.rows<{ from_at: Instant; until_at: Instant }>(
      'SELECT from_at, until_at FROM outages WHERE province = ? ORDER BY from_at',
      [PROVINCE],
    );
    expect(outages).toHaveLength(2);
    const [from, until] = [outages[0]?.from_at ?? '', outages[0]?.until_at ?? ''];
    expect(from).toBe(killedAt);
    expect(until >= at('2023-05-25T17:05') && until <= ranAgain).toBe(true);
    const told = await entriesOf(store, 'system.stood-still');
    expect(told.map((entry) => entry.with)).toEqual(
      outages.map(({ from_at, until_at }) => ({ from: from_at, until: until_at })),
    );
    const given = await entriesOf(store, 'limit.given-back');
    expect(given.map((entry) => [entry.effectiveAt, entry.with])).toEqual(
      ['1:SXD', '1:STC'].map((subject) => [at('2023-05-26T00:00'), { subject, from, until }]),
    );
    expect(await store.reader.rows('SELECT state, due_at FROM opinions')).toEqual(
      given.map(() => ({ state: 'awaiting', due_at: at('2023-05-27T00:00') })),
    );
    await store.close();
    const verdict = await runProgram('src/server/cli.ts', settings(url), ['verify']).ended;
    expect({ code: verdict.code, out: verdict.out }).toEqual({ code: 0, out: expect.stringContaining('1 hồ sơ') });
  }, 300_000);
});

const gaveBack = async (store: Store): Promise<boolean> => (await entriesOf(store, 'limit.given-back')).length > 0;

async function entriesOf(store: Store, command: string): Promise<{ effectiveAt: Instant; with: unknown }[]> {
  const rows = await store.reader.rows<{ entry: string }>(
    'SELECT entry FROM journal WHERE province = ? AND command = ? ORDER BY at, seq',
    [PROVINCE, command],
  );
  return rows.map(({ entry }) => JSON.parse(entry));
}

/** A consultation that waits for an answer, in a database on which no server has run. @returns its address */
async function prepared(open: OpenStore): Promise<string> {
  const url = await open.blank();
  const store = await openStore({ url });
  const { engine } = await anEngine(store, OPENED);
  const limit = { workingDays: 3 };
  const opened = await engine.submit(
    request('SKHDT/head', 'consultation.open', 'c1', opening({ matter: 'c1', limit })),
  );
  expect(opened).toMatchObject({ accepted: true });
  await engine.stop();
  await store.close();
  return url;
}

/** On PostgreSQL the database's clock decides: within this one database it is that of the machine, moved by so much. */
async function moveClockOf(url: string, milliseconds: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const as = 'RETURNS timestamptz VOLATILE';
  await client.query(`CREATE OR REPLACE FUNCTION public.the_real_clock() ${as} LANGUAGE internal AS 'clock_timestamp'`);
  await client.query(
    `CREATE OR REPLACE FUNCTION pg_catalog.clock_timestamp() ${as} LANGUAGE sql
       AS $$ SELECT public.the_real_clock() + interval '${milliseconds} milliseconds' $$`,
  );
  await client.end();
}
