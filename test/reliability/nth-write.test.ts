/**
 * The n-th row that is written fails, for n = 1, 2, 3, … until all goes through: each time the database is as before, whoever
 * waits is told why, and the same commands succeed afterwards.
 */
import { expect, it } from '@jest/globals';
import type { CommandRequest, Outcome, Result } from '../../src/engine/door/command-request.js';
import { Door } from '../../src/engine/door/door.js';
import { verifyStore } from '../../src/journal/verify.js';
import type { Store } from '../../src/persistence/store.js';
import { describeOn, describeOnBothDatabases } from '../databases.js';
import {
  agreeing,
  anEngine,
  at,
  disagreeing,
  opening,
  PROVINCE,
  regulationNamed,
  request,
  type TestEngine,
} from '../engine/an-engine.js';
import { differences, dump } from './dump.js';
import { FailingStore } from './failing-store.js';

const OPENED = at('2023-05-16 09:00');
const DUE = at('2023-05-26 00:00');

/** Three consultations under way: one to be answered, one with a dissent, one that only waits. */
async function underWay(store: Store): Promise<TestEngine> {
  const e = await anEngine(store, OPENED);
  for (const id of ['c1', 'c2', 'c3']) await e.done('SKHDT/head', 'consultation.open', id, opening({ matter: id }));
  await e.done('STC/head', 'opinion.answer', 'c2', agreeing());
  await e.done('SXD/head', 'opinion.answer', 'c2', disagreeing());
  return e;
}

const keyed = (key: string, one: CommandRequest): CommandRequest => ({
  ...one,
  idempotency: { key, requestHash: 'h' },
});

const MIXED: readonly CommandRequest[] = [
  keyed('k1', request('SKHDT/head', 'consultation.open', 'c9', opening({ matter: 'c9' }))),
  request('SKHDT/officer', 'consultation.draft', 'c10', { subject: 'Dự thảo' }),
  keyed('k2', request('SXD/head', 'opinion.answer', 'c1', agreeing())),
  request('STC/head', 'opinion.return', 'c1', { ground: 'outside-competence', reason: 'Không đúng thẩm quyền' }),
  // The law refuses this one: what is answered is not returned.
  request('STC/head', 'opinion.return', 'c2', { ground: 'outside-competence', reason: 'Không đúng thẩm quyền' }),
  request('SKHDT/head', 'consultation.withdraw', 'c2', { reason: 'Không còn cần thiết' }),
];

const DISK_FULL = { code: 'disk-full', message: expect.stringContaining('Nothing of the change was saved') };

const REORGANISATION = {
  from: 'SXD',
  successors: [{ agency: 'STNMT', functions: ['construction', 'housing'] }],
  basis: 'Nghị quyết số 190/2025/QH15',
};
const AMENDMENT = { version: 'v2', daysOff: ['2023-05-18'], workedSaturdays: [], basis: 'Thông báo nghỉ' };
const DELEGATION = { to: 'deputy', from: at('2023-05-16 09:00'), until: at('2023-05-20 09:00') };

const doorOf = ({ store, clock }: TestEngine): Door =>
  new Door({ store, clock, regulationFor: () => regulationNamed('phu-yen-2230') });

function outcomeOf(result: Result | undefined): Outcome {
  if (result === undefined) throw new Error('The batch gave no result.');
  if ('error' in result) throw result.error;
  return result.outcome;
}

/** What is tried, and how many of it are refused by the law when the disk is whole. */
const TRIED: readonly { readonly name: string; readonly refused: number; act(e: TestEngine): Promise<unknown>[] }[] = [
  { name: 'one command', refused: 0, act: (e) => [e.engine.submit(MIXED[2] as CommandRequest)] },
  {
    name: 'a batch of many',
    refused: 1,
    act: (e) => {
      // By the door itself: the queue before it may make two batches of them on PostgreSQL, and the one may stand when the other fails.
      const results = doorOf(e).enter(MIXED);
      return MIXED.map(async (_, index) => outcomeOf((await results)[index]));
    },
  },
  {
    name: 'a page of a sweep',
    refused: 0,
    act: (e) => {
      e.clock.advanceTo(DUE);
      // One page alone: a whole sweep may have two under way on PostgreSQL, and the one may stand when the other fails.
      return [doorOf(e).passDueLimits(PROVINCE, 300)];
    },
  },
  {
    name: 'an amended calendar',
    refused: 0,
    act: (e) => [e.engine.submit(keyed('k3', request('admin', 'calendar.amend', null, AMENDMENT)))],
  },
  {
    name: 'a reorganisation',
    refused: 0,
    act: (e) => [e.engine.submit(request('admin', 'agency.reorganise', null, REORGANISATION))],
  },
  {
    name: 'a delegation',
    refused: 0,
    act: (e) => [e.engine.submit(request('SXD/head', 'delegation.grant', null, DELEGATION))],
  },
];

describeOnBothDatabases('a write that fails', (open) => {
  it.each(TRIED)('in $name leaves the database as before, whichever it is', async ({ act, refused }) => {
    const failing = new FailingStore(await open.anew());
    const e = await underWay(failing.store);
    const before = await dump(e.store);
    for (let n = 1; ; n += 1) {
      failing.failAt(n);
      const results = await Promise.allSettled(act(e));
      const failed = results.filter((result) => result.status === 'rejected');
      if (failed.length === 0) {
        // Nothing was in the way any more: the same commands succeed, and only the law refuses.
        const outcomes = results.map((result) => (result.status === 'fulfilled' ? result.value : null));
        expect(outcomes.filter((outcome) => isRefusal(outcome))).toHaveLength(refused);
        expect(n).toBeGreaterThan(3);
        break;
      }
      // A refusal needs no write, but it is told only with its batch: all of them hear the same.
      expect(failed).toHaveLength(results.length);
      for (const { reason } of failed) expect(reason).toMatchObject(DISK_FULL);
      expect(differences(before, await dump(e.store))).toEqual([]);
    }
    expect(differences(before, await dump(e.store))).not.toEqual([]);
    expect(await verifyStore(e.store)).toMatchObject({ ok: true });
  });

  it('for a moment only costs nobody anything: each request of the batch is tried by itself', async () => {
    const real = await open.anew();
    let fail = false;
    const store: Store = new Proxy(real, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (name !== 'write') return typeof value === 'function' ? value.bind(target) : value;
        return <T>(work: Parameters<typeof target.write<T>>[0]) =>
          target.write(async (tx) => {
            const done = await work(tx);
            if (!fail) return done;
            fail = false;
            throw new Error('the machine stumbled');
          });
      },
    });
    const e = await underWay(store);
    fail = true;
    const outcomes = await Promise.all(MIXED.map((one) => e.engine.submit(one)));
    expect(outcomes.map((outcome) => outcome.accepted)).toEqual([true, true, true, true, false, true]);
    expect(await verifyStore(e.store)).toMatchObject({ ok: true, consultations: 5 });
  });

  it.each(['journal', 'opinions', 'limits', 'inbox_messages', 'consultations'] as const)(
    'into %s, refused by the database itself, takes everything else back',
    async (table) => {
      const store = await open.anew();
      const e = await underWay(store);
      const before = await dump(store);
      await store.write((tx) => forbidInserts(tx.execute.bind(tx), store.kind, table));
      const results = await Promise.allSettled(MIXED.slice(0, 3).map((one) => e.engine.submit(one)));
      const failed = results.filter((result) => result.status === 'rejected');
      expect(failed.length).toBeGreaterThan(0);
      for (const result of failed) expect(String(result.reason)).toContain('no more rows');
      const open9 = await store.reader.rows("SELECT id FROM consultations WHERE id = 'c9'");
      expect(open9).toEqual([]);
      if (failed.length === results.length) expect(differences(before, await dump(store))).toEqual([]);
      expect(await verifyStore(store)).toMatchObject({ ok: true });
      await store.write((tx) =>
        tx.execute(`DROP TRIGGER no_more_rows${store.kind === 'postgres' ? ` ON ${table}` : ''}`),
      );
      const outcomes = await Promise.all(MIXED.slice(0, 3).map((one) => e.engine.submit(one)));
      expect(outcomes.every((outcome) => outcome.accepted)).toBe(true);
      expect(await verifyStore(store)).toMatchObject({ ok: true });
    },
  );

  it('because a text cannot be kept at all concerns that request alone, and nothing of it stays in memory', async () => {
    const e = await underWay(await open.anew());
    const half = request('SXD/head', 'opinion.answer', 'c1', disagreeing({ reason: 'Nửa ký tự \ud800' }));
    const results = await Promise.allSettled([
      e.engine.submit(half),
      e.engine.submit(request('STC/head', 'opinion.answer', 'c1', agreeing())),
      e.engine.submit(request('SXD/head', 'opinion.answer', 'c1', agreeing())),
    ]);
    expect(results.map((result) => result.status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(await e.view('c1')).toMatchObject({
      state: 'consolidating',
      opinions: { SXD: { state: 'answered', position: 'agree' } },
    });
    expect(await verifyStore(e.store)).toMatchObject({ ok: true });
  });
});

describeOn('sqlite', 'a disk that fills up', (open) => {
  it.each(TRIED.slice(0, 3))('page by page, in $name, never leaves half of it', async ({ act }) => {
    const store = await open.anew();
    const e = await underWay(store);
    // Long proposals fill pages, so that the end of the disk comes at many places of the batch.
    const long = opening({ matter: 'dài', proposal: 'Phê duyệt '.repeat(3000) });
    const attempt = () =>
      Promise.allSettled([e.engine.submit(request('SKHDT/head', 'consultation.open', 'dai', long)), ...act(e)]);
    const before = await dump(store);
    const pages = await store.write((tx) => tx.row<{ page_count: number }>('PRAGMA page_count'));
    let refused = 0;
    for (let more = 0; ; more += 1) {
      await store.write((tx) => tx.rows(`PRAGMA max_page_count = ${Number(pages?.page_count) + more}`));
      const results = await attempt();
      const failed = results.filter((result) => result.status === 'rejected');
      if (failed.length === 0) break;
      refused += 1;
      for (const result of failed) expect(result.reason).toMatchObject({ code: 'disk-full' });
      expect(await verifyStore(store)).toMatchObject({ ok: true });
      if (failed.length === results.length) expect(differences(before, await dump(store))).toEqual([]);
      else break;
    }
    expect(refused).toBeGreaterThan(0);
    await store.write((tx) => tx.rows('PRAGMA max_page_count = 1000000'));
    await attempt();
    expect(await store.reader.rows("SELECT state FROM consultations WHERE id = 'dai'")).toHaveLength(1);
    expect(await verifyStore(store)).toMatchObject({ ok: true });
  });
});

async function forbidInserts(
  execute: (sql: string) => Promise<number>,
  kind: Store['kind'],
  table: string,
): Promise<void> {
  if (kind === 'sqlite') {
    await execute(
      `CREATE TRIGGER no_more_rows BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, 'no more rows'); END`,
    );
    return;
  }
  await execute(`CREATE FUNCTION no_more_rows() RETURNS trigger LANGUAGE plpgsql AS $body$
    BEGIN RAISE EXCEPTION 'no more rows'; END $body$`);
  await execute(`CREATE TRIGGER no_more_rows BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION no_more_rows()`);
}

function isRefusal(outcome: unknown): boolean {
  return typeof outcome === 'object' && outcome !== null && 'accepted' in outcome && outcome.accepted === false;
}
