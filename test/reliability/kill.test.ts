/** `kill -9` in the middle of a sweep, again and again, then a restart: no limit is lost, and none recorded twice. */
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { verifyStore } from '../../src/journal/verify.js';
import { openStore } from '../../src/persistence/open-store.js';
import type { Store } from '../../src/persistence/store.js';
import { describeOnBothDatabases } from '../databases.js';
import { anEngine, at, opening, PROVINCE, regulationNamed, request } from '../engine/an-engine.js';
import { makeCompiled, runProgram } from '../server/process.js';
import { Random } from '../simulation/random.js';

const CHILD = 'test/reliability/child/sweep-until-killed.ts';

const CONSULTATIONS = 1250;
const CONSULT = [
  { agency: 'SXD', function: 'construction', reason: 'Quản lý xây dựng' },
  { agency: 'STC', function: 'budget', reason: 'Cân đối ngân sách' },
  { agency: 'STNMT', function: 'land', reason: 'Quản lý đất đai' },
  { agency: 'SNV', function: 'civil-service', reason: 'Công vụ' },
];
const LIMITS = CONSULTATIONS * CONSULT.length;
const OPENED = at('2023-05-16 09:00');
const DUE = at('2023-05-26 00:00');

describeOnBothDatabases('a sweep of 5,000 limits that is killed', (open) => {
  let COMPILED: string;
  beforeAll(async () => {
    COMPILED = await makeCompiled();
  });
  afterAll(() => rm(COMPILED, { recursive: true, force: true }));

  it('loses none and records none twice, wherever it was', async () => {
    const url = await open.blank();
    await prepare(url);
    const random = new Random(2230);
    const left: number[] = [];
    // Each process is let go some pages further, then killed wherever it is.
    for (let kill = 0; kill < 3; kill += 1) {
      const { killed } = await sweepIn(COMPILED, url, { after: random.between(1, 3), wait: random.between(0, 25) });
      expect(killed).toBe(true);
      left.push(await withStore(url, runningLimits));
    }
    expect(left[0]).toBeLessThan(LIMITS);
    expect(left.at(-1)).toBeGreaterThan(0);
    expect([...left].sort((a, b) => b - a)).toEqual(left);

    const last = await sweepIn(COMPILED, url, null);
    expect(last).toEqual({ killed: false, passed: left.at(-1) });
    await withStore(url, async (store) => {
      expect(await runningLimits(store)).toBe(0);
      const entries = await store.reader.rows<{ chain: string; entry: string }>(
        `SELECT chain, entry FROM journal WHERE province = ? AND command = 'limit.passed'`,
        [PROVINCE],
      );
      const recorded = entries.map(({ chain, entry }) => {
        const { with: carried, effectiveAt } = JSON.parse(entry);
        return `${chain} ${carried.subject} ${carried.kind} ${effectiveAt}`;
      });
      const expected = Array.from({ length: CONSULTATIONS }, (_, index) =>
        CONSULT.map(({ agency }) => `c${index + 1} 1:${agency} opinion ${DUE}`),
      ).flat();
      expect(recorded.sort()).toEqual(expected.sort());
      expect(await count(store, 'notices')).toBe(LIMITS);
      expect(await count(store, "inbox_messages WHERE kind = 'notice-due'")).toBe(LIMITS);
      expect(await count(store, "opinions WHERE state = 'deemed'")).toBe(LIMITS);
      expect(await count(store, "consultations WHERE state = 'consolidating'")).toBe(CONSULTATIONS);
      expect(await verifyStore(store)).toMatchObject({ ok: true, consultations: CONSULTATIONS });
    });
  }, 300_000);
});

/** Opens consultations that fall due together, under a regulation without reminders: there is one limit for each request. */
async function prepare(url: string): Promise<void> {
  await withStore(url, async (store) => {
    const e = await anEngine(store, OPENED, { ...regulationNamed('phu-yen-2230'), reminders: [] });
    const opened = await Promise.all(
      Array.from({ length: CONSULTATIONS }, (_, index) => {
        const id = `c${index + 1}`;
        return e.engine.submit(
          request('SKHDT/head', 'consultation.open', id, opening({ matter: id, consult: CONSULT })),
        );
      }),
    );
    expect(opened.every((outcome) => outcome.accepted)).toBe(true);
    expect(await runningLimits(store)).toBe(LIMITS);
    await e.engine.stop();
  });
}

/** Sweeps in a process of its own; with `kill` it is ended by SIGKILL, so many milliseconds after so many commits. */
async function sweepIn(
  COMPILED: string,
  url: string,
  kill: { readonly after: number; readonly wait: number } | null,
): Promise<{ killed: boolean; passed?: number }> {
  const { child, ended } = runProgram(CHILD, { COMPILED }, [url, DUE]);
  let commits = 0;
  let passed: number | undefined;
  if (child.stdout === null) throw new Error('The sweeping process tells nothing.');
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('passed ')) passed = Number(line.slice('passed '.length));
    commits += 1;
    if (kill === null || commits !== kill.after) continue;
    await sleep(kill.wait);
    child.kill('SIGKILL');
  }
  const { code, signal, err } = await ended;
  if (signal === null && code !== 0) throw new Error(`The sweeping process ended with ${code}: ${err}`);
  return signal === 'SIGKILL' ? { killed: true } : { killed: false, ...(passed === undefined ? {} : { passed }) };
}

async function withStore<T>(url: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ url });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Limits to answer that still run; each that passed has set a notice running, which is not what is counted here. */
function runningLimits(store: Store): Promise<number> {
  return count(store, "limits WHERE passed_at IS NULL AND kind = 'opinion'");
}

async function count(store: Store, from: string): Promise<number> {
  const row = await store.reader.row<{ count: number }>(`SELECT COUNT(*) AS count FROM ${from}`);
  return Number(row?.count ?? 0);
}
