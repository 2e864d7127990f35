/** What is kept in memory: used only while the database says the same, and bounded. */
import { describe, expect, it } from '@jest/globals';
import { KeptDossiers, type StoredDossier } from '../../src/dossiers/kept-dossiers.js';
import { readDossier } from '../../src/dossiers/stored-dossiers.js';
import { createEngine } from '../../src/engine/engine.js';
import type { Store } from '../../src/persistence/store.js';
import type { Dossier } from '../../workflows/dossier/dossier.js';
import { describeOnBothDatabases } from '../databases.js';
import { agreeing, anEngine, at, opening, PROVINCE, regulationNamed, request } from '../engine/an-engine.js';
import { aConsultation } from '../workflows/a-dossier.js';

const OPENED = aConsultation().withAgencies(2).opened().dossier as Dossier;

const dossierOf = (id: string, version: number, hash: string): StoredDossier => ({
  dossier: { ...OPENED, id },
  version,
  regulationId: 'phu-yen-2230',
  regulationHash: 'r',
  seq: version,
  hash,
  recordedAt: at('2023-05-16T09:00'),
});

describe('kept dossiers', () => {
  it('gives a dossier back only for the version and the hash that it was kept with', () => {
    const kept = new KeptDossiers();
    const stored = dossierOf('c1', 3, 'hash-3');
    kept.keep(PROVINCE, stored);
    expect(kept.find(PROVINCE, 'c1', 3, 'hash-3')).toBe(stored);
    expect(kept.find(PROVINCE, 'c1', 4, 'hash-4')).toBeUndefined();
    expect(kept.find(PROVINCE, 'c1', 3, 'another')).toBeUndefined();
    expect(kept.find('gia-lai', 'c1', 3, 'hash-3')).toBeUndefined();
    kept.keep(PROVINCE, dossierOf('c1', 4, 'hash-4'));
    expect(kept.find(PROVINCE, 'c1', 3, 'hash-3')).toBeUndefined();
    kept.drop(PROVINCE, 'c1');
    expect(kept.has(PROVINCE, 'c1')).toBe(false);
  });

  it('lets those go that nobody asked for the longest', () => {
    const parts = 1 + dossierOf('c1', 1, 'h').dossier.opinions.length;
    const kept = new KeptDossiers(2 * parts);
    for (const id of ['c1', 'c2']) kept.keep(PROVINCE, dossierOf(id, 1, 'h'));
    kept.find(PROVINCE, 'c1', 1, 'h');
    kept.keep(PROVINCE, dossierOf('c3', 1, 'h'));
    expect(['c1', 'c2', 'c3'].map((id) => kept.has(PROVINCE, id))).toEqual([true, false, true]);
    // The same one again takes no more room.
    kept.keep(PROVINCE, dossierOf('c3', 2, 'i'));
    expect(kept.has(PROVINCE, 'c1')).toBe(true);
  });
});

describeOnBothDatabases('an engine that keeps dossiers', (open) => {
  const regulationFor = () => regulationNamed('phu-yen-2230');
  const answering = request('STC/head', 'opinion.answer', 'c1', agreeing());

  it('decides by what another engine has left in the database meanwhile', async () => {
    const e = await anEngine(await open.anew(), at('2023-05-16 09:00'));
    await e.done('SKHDT/head', 'consultation.open', 'c1', opening());
    const other = createEngine({ store: e.store, clock: e.clock, regulationFor });
    expect(await other.submit(answering)).toMatchObject({ accepted: true, seq: 2 });
    // The first engine still keeps the dossier as it was opened.
    expect(await e.engine.dossier(PROVINCE, 'c1')).toMatchObject({ seq: 2 });
    // It decides by the answer that was given there: the same head replaces it, which is a third entry.
    expect(await e.engine.submit(answering)).toMatchObject({ accepted: true, seq: 3 });
    await e.done('SXD/head', 'opinion.answer', 'c1', agreeing());
    expect(await other.dossier(PROVINCE, 'c1')).toMatchObject({
      seq: 4,
      dossier: { consultation: { state: 'consolidating' } },
    });
    const stored = await readDossier(e.store.reader, PROVINCE, 'c1');
    expect((await e.engine.dossier(PROVINCE, 'c1'))?.dossier).toStrictEqual(stored?.dossier);
    await other.stop();
  });

  it('keeps nothing of a transaction that was given up', async () => {
    const e = await anEngine(await open.anew(), at('2023-05-16 09:00'));
    await e.done('SKHDT/head', 'consultation.open', 'c1', opening());
    let fails = false;
    const failing = new Proxy(e.store, {
      get: (store, name: keyof Store) => {
        const member = store[name];
        if (name !== 'write') return typeof member === 'function' ? member.bind(store) : member;
        return (work: Parameters<Store['write']>[0]) =>
          store.write(async (tx) => {
            const result = await work(tx);
            if (fails) throw new Error('the disk is full');
            return result;
          });
      },
    });
    const engine = createEngine({ store: failing, clock: e.clock, regulationFor });
    await engine.submit(request('SXD/head', 'opinion.answer', 'c1', agreeing()));
    fails = true;
    await expect(engine.submit(answering)).rejects.toThrow('the disk is full');
    fails = false;
    expect(await engine.dossier(PROVINCE, 'c1')).toMatchObject({ seq: 2 });
    expect(await engine.submit(answering)).toMatchObject({ accepted: true, seq: 3 });
    await engine.stop();
  });
});
