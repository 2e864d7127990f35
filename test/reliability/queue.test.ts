/** The queue before the door when the database is slow, locked or cut off: nobody waits long, and everybody is told what is so. */
import { describe, expect, it } from '@jest/globals';
import type { CommandRequest, Result } from '../../src/engine/door/command-request.js';
import { DoorQueue, type QueueOptions } from '../../src/engine/door/queue.js';
import { OutcomeUnknown, QueueFull, WaitedTooLong } from '../../src/engine/door/queue-errors.js';
import { StoreError, type StoreErrorCode } from '../../src/persistence/store-error.js';
import { request } from '../engine/an-engine.js';

const OPTIONS: QueueOptions = { batch: 256, lanes: 2, asideLanes: 4, capacity: 20_000 };
const PATIENCE = 300;

const on = (id: string, key?: string): CommandRequest => ({
  ...request('SXD/head', 'opinion.answer', id),
  ...(key === undefined ? {} : { idempotency: { key, requestHash: key } }),
});
const done = ({ consultation }: CommandRequest): Result => ({
  outcome: { accepted: true, consultation, version: 1, seq: 1, hash: '', at: '' as never, replayed: false },
});
const fails = (code: StoreErrorCode) => new StoreError(code, code);

/** A gate that opens once. */
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe('the queue before the door', () => {
  it('shares who waits among its lanes, so that one decides while the database writes for the other', async () => {
    const batches: number[] = [];
    const queue = new DoorQueue(
      {
        enter: async (requests) => {
          batches.push(requests.length);
          await new Promise((resolve) => setImmediate(resolve));
          return requests.map(done);
        },
      },
      OPTIONS,
    );
    const all = (count: number) => Promise.all(Array.from({ length: count }, (_, n) => queue.submit(on(`c${n}`))));
    await all(32);
    await all(1);
    await all(600);
    expect(batches).toEqual([16, 16, 1, 256, 256, 44, 44]);
    await queue.close();
  });

  it('lets nobody wait for a consultation that somebody else keeps locked but who asks about it', async () => {
    const freed = gate();
    const batches: string[][] = [];
    const queue = new DoorQueue(
      {
        enter: async (requests, patience) => {
          batches.push(requests.map(({ consultation }) => consultation ?? ''));
          if (requests.some(({ consultation }) => consultation === 'locked')) {
            if (patience?.lockMs !== undefined) throw fails('database-busy');
            await freed.opened;
          }
          return requests.map(done);
        },
      },
      { ...OPTIONS, lanes: 1 },
    );
    const locked = queue.submit(on('locked'));
    const beside = queue.submit(on('free'));
    await beside;
    const later = queue.submit(on('locked'));
    await Promise.all(['a', 'b', 'c'].map((id) => queue.submit(on(id))));
    freed.open();
    await Promise.all([locked, later]);
    // Whoever asked about it later did not hold up those with whom it came in.
    expect(batches.filter((batch) => batch.includes('locked'))).toEqual([['locked', 'free'], ['locked'], ['locked']]);
    await queue.close();
  });

  it('tells who was not begun in time that nothing was done, and who was begun that it is not known', async () => {
    const freed = gate();
    const entered: string[] = [];
    const queue = new DoorQueue(
      {
        enter: async (requests) => {
          entered.push(...requests.map(({ consultation }) => consultation ?? ''));
          await freed.opened;
          return requests.map(done);
        },
      },
      { ...OPTIONS, lanes: 1, patienceMs: PATIENCE },
    );
    const begun = queue.submit(on('begun'));
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    const waiting = queue.submit(on('waiting'));
    await Promise.all([
      expect(begun).rejects.toBeInstanceOf(OutcomeUnknown),
      expect(waiting).rejects.toBeInstanceOf(WaitedTooLong),
    ]);
    freed.open();
    await queue.close();
    expect(entered).toEqual(['begun']);
  });

  it('turns away who could not be answered in time, and nobody once that is over', async () => {
    const freed = gate();
    let slow = true;
    const queue = new DoorQueue(
      {
        enter: async (requests) => {
          if (slow) await freed.opened;
          return requests.map(done);
        },
      },
      { ...OPTIONS, lanes: 1, patienceMs: PATIENCE },
    );
    const first = queue.submit(on('first')).catch(() => undefined);
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    const second = queue.submit(on('second')).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, PATIENCE / 2 + 20));
    await expect(queue.submit(on('third'))).rejects.toBeInstanceOf(QueueFull);
    slow = false;
    freed.open();
    await Promise.all([first, second]);
    expect(await queue.submit(on('fourth'))).toMatchObject({ accepted: true });
    await queue.close();
  });

  it('asks once more for whoever gave a key when a commit was lost, and only for them', async () => {
    let lost = true;
    const entered: string[][] = [];
    const queue = new DoorQueue(
      {
        enter: async (requests) => {
          entered.push(requests.map(({ consultation }) => consultation ?? ''));
          if (lost) {
            lost = false;
            throw fails('outcome-unknown');
          }
          return requests.map(done);
        },
      },
      { ...OPTIONS, lanes: 1 },
    );
    const [keyed, bare] = await Promise.allSettled([queue.submit(on('keyed', 'k')), queue.submit(on('bare'))]);
    expect(keyed).toMatchObject({ status: 'fulfilled', value: { accepted: true } });
    expect(bare).toMatchObject({ status: 'rejected', reason: { code: 'outcome-unknown' } });
    expect(entered).toEqual([['keyed', 'bare'], ['keyed']]);
    await queue.close();
  });
});
