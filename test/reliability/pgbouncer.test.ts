/** PostgreSQL behind a PgBouncer in transaction mode: nothing of ours depends on a session. Skipped where there is no pgbouncer. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyStore } from '../../src/journal/verify.js';
import { openStore } from '../../src/persistence/open-store.js';
import type { Store } from '../../src/persistence/store.js';
import { describeOn } from '../databases.js';
import { agreeing, anEngine, at, opening } from '../engine/an-engine.js';
import { type PgBouncer, startPgBouncer, thereIsPgBouncer } from '../persistence/a-pgbouncer.js';

const OPENED = at('2023-05-16 09:00');
const CONNECTIONS = 3;
const CLIENTS = 12;
const POOLED = { poolSize: 8, postgres: { pooler: 'transaction', prepared: false } } as const;

describeOn('postgres', 'Behind a PgBouncer in transaction mode', (open) => {
  const block = thereIsPgBouncer ? describe : describe.skip;
  block(thereIsPgBouncer ? 'of this machine' : 'which is not installed here (apt-get install pgbouncer)', () => {
    let bouncer: PgBouncer;
    const stores: Store[] = [];
    const connect = async (url: string) => {
      const store = await openStore({ url: bouncer.through(url), ...POOLED });
      stores.push(store);
      return store;
    };
    beforeAll(async () => {
      bouncer = await startPgBouncer(open.url(), CONNECTIONS);
    });
    afterAll(async () => {
      for (const store of stores) await store.close();
      await bouncer.stop();
    });

    it('replicas migrate one after the other, work together, and verify, over a few connections', async () => {
      const url = await open.blank();
      const [a, b] = await Promise.all([connect(url), connect(url)]);
      await Promise.all([a.migrate(), b.migrate()]);
      const one = await anEngine(a, OPENED);
      const other = await anEngine(b, OPENED);
      const story = async (number: number) => {
        const id = `c${number}`;
        const [first, second] = number % 2 === 0 ? [one, other] : [other, one];
        await first.done('SKHDT/head', 'consultation.open', id, opening({ matter: id }));
        await second.done('SXD/head', 'opinion.answer', id, agreeing());
        // Instants come as the port promises, whatever session they came over.
        expect(await b.reader.row('SELECT created_at FROM consultations WHERE id = ?', [id])).toEqual({
          created_at: OPENED,
        });
      };
      await Promise.all(Array.from({ length: CLIENTS }, (_, number) => story(number)));
      await Promise.all([one.until(at('2023-05-26 00:00')), other.until(at('2023-05-26 00:00'))]);
      expect(await verifyStore(a)).toMatchObject({ ok: true, consultations: CLIENTS });
      const count = 'SELECT COUNT(*) AS open FROM pg_stat_activity WHERE datname = current_database()';
      expect((await a.reader.row<{ open: number }>(count))?.open).toBeLessThanOrEqual(CONNECTIONS);
      await one.engine.stop();
      await other.engine.stop();
    });

    it('who forgot to say so is told which setting does', async () => {
      await expect(openStore({ url: bouncer.through(open.url()) })).rejects.toMatchObject({
        code: 'database-unreachable',
        message: expect.stringContaining('DATABASE_POOLER=transaction'),
      });
    });

    it('a session that one has left behind is not what the next one finds', async () => {
      const store = await connect(open.url());
      const shown = await store.write((tx) =>
        tx.row("SELECT current_setting('TimeZone') AS zone, current_setting('lock_timeout') AS lock"),
      );
      expect(shown).toEqual({ zone: 'UTC', lock: '7s' });
      // Whoever else has this connection next is not held to our limits.
      const after = await store.reader.row("SELECT current_setting('lock_timeout') AS lock");
      expect(after).toEqual({ lock: '0' });
      await expect(store.reader.rows('DELETE FROM installation RETURNING key')).rejects.toMatchObject({
        code: 'database-unwritable',
      });
    });
  });
});
