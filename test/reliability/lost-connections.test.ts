/** Connections that PostgreSQL cuts under load, again and again: nobody is left waiting, nothing is lost, nothing is done twice. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import pg from 'pg';
import type { Outcome } from '../../src/engine/door/command-request.js';
import { verifyStore } from '../../src/journal/verify.js';
import { openStore } from '../../src/persistence/open-store.js';
import { StoreError } from '../../src/persistence/store-error.js';
import { describeOn } from '../databases.js';
import { agreeing, anEngine, at, opening, PROVINCE, request } from '../engine/an-engine.js';

/** `npm run test:deep` sets SEEDS, and takes its time. */
const CUTS = process.env.SEEDS === undefined ? 15 : 200;
const CLIENTS = 24;
const OPENED = at('2023-05-16 09:00');

describeOn('postgres', 'Connections that are cut under load', (open) => {
  it('end no process, leave nobody waiting, and cost no act', async () => {
    const url = await open.blank();
    const warned: unknown[] = [];
    const logger = { warn: (details: object) => void warned.push(details) };
    const store = await openStore({ url, logger });
    const e = await anEngine(store, OPENED);
    const cutter = new pg.Client({ connectionString: url });
    await cutter.connect();
    let cutting = true;
    const cut = async () => {
      for (let round = 0; round < CUTS; round += 1) {
        await cutter.query(
          'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
        );
        await sleep((round * 37) % 90);
      }
      cutting = false;
    };
    const codes = new Set<unknown>();
    /** Asks with the same key until there is an answer, as a client does. */
    const insist = async (of: Parameters<typeof request>, key: string): Promise<Outcome> => {
      const asked = { ...request(...of), idempotency: { key, requestHash: key } };
      for (;;) {
        try {
          return await e.engine.submit(asked);
        } catch (error) {
          if (!(error instanceof StoreError)) throw error;
          codes.add(error.code);
          await sleep(5);
        }
      }
    };
    const opened: string[] = [];
    const client = async (number: number) => {
      for (let turn = 0; cutting; turn += 1) {
        const id = `c${number}-${turn}`;
        await insist(['SKHDT/head', 'consultation.open', id, opening({ matter: id })], `open ${id}`);
        await insist(['SXD/head', 'opinion.answer', id, agreeing()], `answer ${id}`);
        opened.push(id);
        // A reader loses its connection as well; what it says then is for who reads.
        await store.reader.rows('SELECT id FROM consultations WHERE id = ?', [id]).catch(() => undefined);
      }
    };
    await Promise.all([cut(), ...Array.from({ length: CLIENTS }, (_, number) => client(number))]);
    await cutter.end();

    for (const code of codes) expect(['database-unreachable', 'outcome-unknown']).toContain(code);
    const entries = await store.reader.rows<{ chain: string; command: string }>(
      "SELECT chain, command FROM journal WHERE province = ? AND command IN ('consultation.open', 'opinion.answer')",
      [PROVINCE],
    );
    const expected = opened.flatMap((id) => [`${id} consultation.open`, `${id} opinion.answer`]);
    expect(entries.map(({ chain, command }) => `${chain} ${command}`).sort()).toEqual(expected.sort());
    expect(await verifyStore(store)).toMatchObject({ ok: true, consultations: opened.length });
    // A log must not hold the key by which statements of a connection are cancelled, nor any other part of it.
    expect(JSON.stringify(warned)).not.toMatch(/secretKey|password/);
    await e.engine.stop();
    await store.close();
  });

  it('are heard from the first moment on, before anything is asked over them', async () => {
    const store = await open.anew({ poolSize: 1 });
    const pid = await store.write((tx) => tx.row<{ pid: number }>('SELECT pg_backend_pid() AS pid'));
    const other = new pg.Client({ connectionString: open.url() });
    await other.connect();
    let begun: () => void = () => undefined;
    const holding = new Promise<void>((resolve) => {
      begun = resolve;
    });
    let runs = 0;
    const written = store.write(async (tx) => {
      runs += 1;
      await tx.row('SELECT 1');
      begun();
      // Nothing is under way on the connection when it is cut.
      if (runs === 1) await sleep(200);
      return tx.insert('installation', [{ key: `run ${runs}`, value: '' }]);
    });
    await holding;
    await other.query('SELECT pg_terminate_backend($1)', [pid?.pid]);
    await other.end();
    expect(await written).toBe(1);
    expect(await store.reader.rows('SELECT key FROM installation')).toEqual([{ key: 'run 2' }]);
  });
});
