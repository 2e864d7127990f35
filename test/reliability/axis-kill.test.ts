/** `kill -9` while messages of the document axis arrive, again and again: none is lost, none is written or recorded twice. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { writeStatus } from '../../src/edxml/writing/write-edxml.js';
import { verifyStore } from '../../src/journal/verify.js';
import { issueLetters } from '../../src/letters/keeping/issue-letters.js';
import { openStore } from '../../src/persistence/open-store.js';
import type { Store } from '../../src/persistence/store.js';
import { actorOf } from '../../src/rules/register/register.js';
import { Rules } from '../../src/rules/rules.js';
import type { CivilDate } from '../../workflows/limits/time.js';
import { describeOnBothDatabases } from '../databases.js';
import { anEngine, at, opening, PROVINCE, request } from '../engine/an-engine.js';
import { makeCompiled, runProgram } from '../server/process.js';
import { Random } from '../simulation/random.js';

const CHILD = 'test/reliability/child/receive-until-killed.ts';
const REQUESTS = 30;
const BROKEN = 30;
const OPENED = at('2023-05-16 09:00');
const RECEIVED = at('2023-05-17 08:05');
const NOW = at('2023-05-17 09:00');

describeOnBothDatabases('what arrives by the document axis while the process is killed', (open) => {
  let COMPILED: string;
  let root: string;
  beforeAll(async () => {
    COMPILED = await makeCompiled();
    root = await mkdtemp(join(tmpdir(), 'truc-'));
  });
  afterAll(async () => {
    await rm(COMPILED, { recursive: true, force: true });
    await rm(root, { recursive: true, force: true });
  });

  it('is kept, and each receipt is recorded once', async () => {
    const url = await open.blank();
    const folder = join(root, 'in');
    await mkdir(folder, { recursive: true });
    const numbers = await prepare(url);
    await Promise.all(numbers.map((number, index) => writeFile(join(folder, `${index}.edxml`), statusAbout(number))));
    for (let index = 0; index < BROKEN; index += 1)
      await writeFile(join(folder, `hong-${index}.edxml`), `<edXML>${index}`);

    const random = new Random(102);
    for (let kill = 0; kill < 4; kill += 1)
      expect(await receiveIn(COMPILED, [url, folder, join(root, 'files'), NOW], random.between(3, 25))).toBe('killed');
    expect(await receiveIn(COMPILED, [url, folder, join(root, 'files'), NOW], null)).toBe('ended');

    expect(await readdir(folder)).toEqual(['done']);
    await withStore(url, async (store) => {
      const rows = await store.reader.rows<{ kind: string; state: string; outcome: string | null }>(
        'SELECT kind, state, outcome FROM edxml_messages WHERE province = ?',
        [PROVINCE],
      );
      const tally = new Map<string, number>();
      for (const { kind, state, outcome } of rows) {
        const name = `${kind} ${state} ${outcome}`;
        tally.set(name, (tally.get(name) ?? 0) + 1);
      }
      expect(Object.fromEntries(tally)).toEqual({
        'status done receipt-recorded': REQUESTS,
        'broken tray null': BROKEN,
      });
      const entries = await store.reader.rows<{ chain: string }>(
        "SELECT chain FROM journal WHERE province = ? AND command = 'opinion.record-receipt'",
        [PROVINCE],
      );
      expect(entries).toHaveLength(REQUESTS);
      expect(new Set(entries.map(({ chain }) => chain)).size).toBe(REQUESTS);
      expect(await verifyStore(store)).toMatchObject({ ok: true, consultations: REQUESTS });
    });
  }, 300_000);
});

/** Opens consultations that ask the police, and issues their letters. @returns the numbers that these were given */
async function prepare(url: string): Promise<string[]> {
  return withStore(url, async (store) => {
    const e = await anEngine(store, OPENED);
    const consult = [{ agency: 'CAT', function: 'public-security', reason: 'An ninh' }];
    for (let index = 1; index <= REQUESTS; index += 1) {
      const of = opening({ matter: `m${index}`, consult });
      expect((await e.engine.submit(request('SKHDT/head', 'consultation.open', `c${index}`, of))).accepted).toBe(true);
    }
    const organs = [
      ['H45.02', 'SKHDT'],
      ['G01.45', 'CAT'],
    ].map(([organ_id = '', agency = '']) => ({
      province: PROVINCE,
      organ_id,
      agency,
      from_at: OPENED,
      until_at: null,
      entered_by: 'thu',
    }));
    await store.write((tx) => tx.insert('edxml_organs', organs));
    const letters = await store.reader.rows<{ code: string }>('SELECT code FROM letters WHERE province = ?', [
      PROVINCE,
    ]);
    const register = await new Rules(store.reader).register(PROVINCE);
    const actor = actorOf(register, { person: 'an', name: 'An', agency: 'SKHDT', role: 'head' }, OPENED);
    const codes = letters.map(({ code }) => code);
    expect(
      await issueLetters(store, {
        province: PROVINCE,
        agency: 'SKHDT',
        codes,
        unit: null,
        number: null,
        actor,
        now: OPENED,
      }),
    ).toBeNull();
    await e.engine.stop();
    const numbered = await store.reader.rows<{ number_text: string }>(
      'SELECT number_text FROM letters WHERE province = ?',
      [PROVINCE],
    );
    return numbered.map(({ number_text }) => number_text);
  });
}

const statusAbout = (code: string): string =>
  writeStatus({
    from: { id: 'G01.45', name: 'Công an tỉnh', inCharge: '' },
    about: { organId: 'H45.02', code, on: '2023-05-16' as CivilDate },
    status: '01',
    description: 'Đã đến',
    at: RECEIVED,
  });

/** Receives in a process of its own, killed after so many commits; null: until all is done. */
async function receiveIn(COMPILED: string, args: string[], after: number | null): Promise<'killed' | 'ended'> {
  const { child, ended } = runProgram(CHILD, { COMPILED }, args);
  if (child.stdout === null) throw new Error('The receiving process tells nothing.');
  let commits = 0;
  for await (const _ of createInterface({ input: child.stdout })) {
    commits += 1;
    if (commits !== after) continue;
    await sleep(commits % 5);
    child.kill('SIGKILL');
  }
  const { code, signal, err } = await ended;
  if (signal === null && code !== 0) throw new Error(`The receiving process ended with ${code}: ${err}`);
  return signal === 'SIGKILL' ? 'killed' : 'ended';
}

async function withStore<T>(url: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ url });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
