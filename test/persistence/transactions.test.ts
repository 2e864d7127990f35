import { expect, it } from '@jest/globals';
import { openStore } from '../../src/persistence/open-store.js';
import type { Reader, Store, Tx } from '../../src/persistence/store.js';
import { describeOn, describeOnBothDatabases } from '../databases.js';
import { settings } from './sample-rows.js';

const COUNTER = { key: 'counter', value: '0' };

async function increment(tx: Tx): Promise<void> {
  const row = await tx.row<{ value: string }>('SELECT value FROM installation WHERE key = ? FOR UPDATE', ['counter']);
  await new Promise((resolve) => setImmediate(resolve));
  await tx.update('installation', [{ key: 'counter', value: String(Number(row?.value) + 1) }]);
}

async function counter(reader: Reader): Promise<string | undefined> {
  return (await reader.row<{ value: string }>("SELECT value FROM installation WHERE key = 'counter'"))?.value;
}

describeOnBothDatabases('A transaction', (open) => {
  it('that fails leaves nothing behind, and the next one works', async () => {
    const store = await open.anew();
    const failing = store.write(async (tx) => {
      await tx.insert('installation', settings(3));
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    expect(await store.reader.rows('SELECT * FROM installation')).toEqual([]);
    expect(await store.write((tx) => tx.insert('installation', settings(3)))).toBe(3);
  });

  it('is kept apart from 200 at once, of which 40 fail: 160 are saved, none more, none less', async () => {
    const store = await open.anew({ poolSize: 8 });
    await store.write((tx) => tx.insert('installation', [COUNTER]));
    const outcomes = await Promise.allSettled(
      Array.from({ length: 200 }, (_, n) =>
        store.write(async (tx) => {
          await increment(tx);
          await tx.insert('installation', [{ key: `write ${n}`, value: '' }]);
          if (n % 5 === 0) throw new Error('refused');
        }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.status === 'rejected')).toHaveLength(40);
    expect(await counter(store.reader)).toBe('160');
    const saved = await store.reader.rows<{ key: string }>("SELECT key FROM installation WHERE key <> 'counter'");
    const expected = outcomes.flatMap((outcome, n) => (outcome.status === 'fulfilled' ? [`write ${n}`] : []));
    expect(saved.map((row) => row.key).sort()).toEqual(expected.sort());
  });

  it('is not seen by readers before it is committed', async () => {
    const store = await open.anew();
    const count = async () => (await store.reader.rows('SELECT * FROM installation')).length;
    const seen = await store.write(async (tx) => {
      await tx.insert('installation', settings(2));
      return { inside: (await tx.rows('SELECT * FROM installation')).length, outside: await count() };
    });
    expect(seen).toEqual({ inside: 2, outside: 0 });
    expect(await count()).toBe(2);
  });

  it('fails as a whole once a statement failed, even if nobody minds', async () => {
    const store = await open.anew();
    const writing = store.write(async (tx) => {
      await tx.insert('installation', settings(1));
      await tx.insert('installation', settings(1)).catch(() => 0);
      return 'saved';
    });
    await expect(writing).rejects.toMatchObject({ code: 'conflict' });
    expect(await store.reader.rows('SELECT * FROM installation')).toEqual([]);
  });

  it('tells the statement that failed, not the one that followed', async () => {
    const store = await open.anew();
    const writing = store.write(async (tx) => {
      await tx.execute('DELETE FROM nowhere').catch(() => 0);
      await tx.rows('SELECT 1 AS one');
    });
    await expect(writing).rejects.toThrow(/nowhere/);
  });

  it('sends statements side by side when asked to', async () => {
    const store = await open.anew();
    const rows = await store.write(async (tx) => {
      const [, , found] = await Promise.all([
        tx.insert('installation', settings(2)),
        tx.update('installation', [{ key: 'k00001', value: 'w' }]),
        tx.rows('SELECT value FROM installation ORDER BY key'),
      ]);
      return found;
    });
    expect(rows).toEqual([{ value: 'v' }, { value: 'w' }]);
    const failing = store.write((tx) =>
      Promise.all([tx.insert('installation', settings(1)), tx.insert('installation', [{ key: 'beside', value: '' }])]),
    );
    await expect(failing).rejects.toMatchObject({ code: 'conflict' });
    expect(await store.reader.rows("SELECT * FROM installation WHERE key = 'beside'")).toEqual([]);
  });

  it('carries out statements that are sent together in their order, however many rows they have', async () => {
    const store = await open.anew();
    const rows = settings(1000);
    const last = rows.at(-1)?.key as string;
    const found = await store.write(async (tx) => {
      const [came, changed, went, left] = await Promise.all([
        tx.insert('installation', rows),
        tx.update('installation', [{ key: last, value: 'changed' }]),
        tx.remove(
          'installation',
          rows.slice(0, 999).map(({ key = null }) => ({ key })),
        ),
        tx.rows('SELECT key, value FROM installation'),
      ]);
      return { came, changed, went, left };
    });
    expect(found).toEqual({ came: 1000, changed: 1, went: 999, left: [{ key: last, value: 'changed' }] });
  });

  it('refuses calls after its end', async () => {
    const store = await open.anew();
    const kept = await store.write(async (tx) => ({ tx }));
    await expect(kept.tx.insert('installation', settings(1))).rejects.toThrow('has ended');
    expect(await store.reader.rows('SELECT * FROM installation')).toEqual([]);
  });

  it('is durable: another opening of the database finds it', async () => {
    const store = await open();
    await store.write((tx) => tx.insert('installation', settings(1)));
    await store.close();
    const again = await open();
    expect(await again.reader.rows('SELECT * FROM installation')).toHaveLength(1);
  });

  it('is carried to its end when the store closes meanwhile; later ones are refused', async () => {
    const store = await open.anew();
    const writing = store.write((tx) => tx.insert('installation', settings(1)));
    await new Promise((resolve) => setTimeout(resolve, 20));
    await store.close();
    expect(await writing).toBe(1);
    await expect(store.write(async () => 1)).rejects.toThrow('is closed');
  });

  it('reads a clock that never goes backwards', async () => {
    const store = await open.anew();
    let last = 0;
    const asked = Date.now();
    await store.write(async (tx) => {
      for (let i = 0; i < 100; i++) {
        const now = await store.now(tx);
        expect(now).toBeGreaterThanOrEqual(last);
        last = now;
      }
    });
    expect(Number.isInteger(last)).toBe(true);
    expect(Math.abs(last - asked)).toBeLessThan(60_000);
  });
});

describeOn('sqlite', 'Transactions that wait for each other', (open) => {
  it('see each other in the order of the calls, though they share one commit', async () => {
    const store = await open.anew();
    const order: number[] = [];
    await Promise.all(
      [1, 2, 3, 4].map((n) =>
        store.write(async (tx) => {
          order.push(n);
          expect(await tx.rows('SELECT * FROM installation')).toHaveLength(n - 1);
          await tx.insert('installation', [{ key: `k${n}`, value: '' }]);
        }),
      ),
    );
    expect(order).toEqual([1, 2, 3, 4]);
  });

  it('are told of success only once all that share the commit are on disk', async () => {
    const store = await open.anew();
    const told: string[] = [];
    const first = store.write(async (tx) => tx.insert('installation', settings(1))).then(() => told.push('first'));
    const second = store.write(async (tx) => {
      await tx.rows('SELECT 1 AS one');
      expect(told).toEqual([]);
      expect(await store.reader.rows('SELECT * FROM installation')).toEqual([]);
    });
    await Promise.all([first, second]);
    expect(await store.reader.rows('SELECT * FROM installation')).toHaveLength(1);
  });

  it.each([
    [
      'between many of them',
      (store: Store) => Promise.all(settings(300).map((row) => store.write((tx) => tx.insert('installation', [row])))),
    ],
    [
      'between the rows of a large one',
      (store: Store) => store.write((tx) => tx.insert('installation', settings(3000))),
    ],
    [
      'between the statements of a large one',
      (store: Store) => store.write((tx) => Promise.all(settings(3000).map((row) => tx.insert('installation', [row])))),
    ],
  ])('let readers in %s', async (_, write) => {
    const store = await open.anew();
    let turns = 0;
    let writing = true;
    const turn = () => {
      turns++;
      if (writing) setImmediate(turn);
    };
    setImmediate(turn);
    await write(store);
    writing = false;
    expect(turns).toBeGreaterThan(3);
  });
});

describeOn('postgres', 'Transactions that run into each other', (open) => {
  it('are run again after a real deadlock, and both are saved', async () => {
    const store = await open.anew();
    await store.write((tx) => tx.insert('installation', settings(2, '0')));
    let attempts = 0;
    let arrived = 0;
    let meet: () => void = () => undefined;
    const meeting = new Promise<void>((resolve) => {
      meet = resolve;
    });
    const lock = (first: string, second: string) =>
      store.write(async (tx) => {
        attempts++;
        await tx.execute("UPDATE installation SET value = value || 'x' WHERE key = ?", [first]);
        if (++arrived === 2) meet();
        await meeting;
        await tx.execute("UPDATE installation SET value = value || 'x' WHERE key = ?", [second]);
      });
    await Promise.all([lock('k00000', 'k00001'), lock('k00001', 'k00000')]);
    expect(attempts).toBeGreaterThan(2);
    expect(await store.reader.rows('SELECT value FROM installation')).toEqual([{ value: '0xx' }, { value: '0xx' }]);
  });

  it('are run again after a serialization failure', async () => {
    const url = await open.blank();
    const before = await openStore({ url });
    await before.migrate();
    await before.write(async (tx) => {
      await tx.insert('installation', [COUNTER]);
      const name = new URL(url).pathname.slice(1);
      await tx.execute(`ALTER DATABASE "${name}" SET default_transaction_isolation TO 'repeatable read'`);
    });
    await before.close();
    const store = await openStore({ url });
    let attempts = 0;
    let arrived = 0;
    let meet: () => void = () => undefined;
    const meeting = new Promise<void>((resolve) => {
      meet = resolve;
    });
    const serializable = () =>
      store.write(async (tx) => {
        attempts += 1;
        // Both see the database as it was before the other: that is taken with the first statement.
        await counter(tx);
        if (++arrived === 2) meet();
        await meeting;
        await increment(tx);
      });
    await Promise.all([serializable(), serializable()]);
    expect(await counter(store.reader)).toBe('2');
    expect(attempts).toBeGreaterThan(2);
    await store.close();
  });

  it('give up in the end and say so', async () => {
    const store = await open.anew();
    let attempts = 0;
    const hopeless = store.write(async (tx) => {
      attempts++;
      await tx.execute("DO $$ BEGIN RAISE EXCEPTION 'no luck' USING ERRCODE = '40001'; END $$");
    });
    await expect(hopeless).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('no luck') });
    expect(attempts).toBe(8);
  });

  it('claim different rows when both skip what is locked', async () => {
    const store = await open.anew();
    await store.write((tx) => tx.insert('installation', settings(20)));
    const sql = 'SELECT key FROM installation ORDER BY key LIMIT ? FOR UPDATE SKIP LOCKED';
    const claimed = await store.write(async (one) => {
      const mine = await one.rows<{ key: string }>(sql, [10]);
      const theirs = await store.write((two) => two.rows<{ key: string }>(sql, [20]));
      return [...mine, ...theirs].map((row) => row.key);
    });
    expect(new Set(claimed).size).toBe(20);
    expect(claimed).toHaveLength(20);
  });
});
