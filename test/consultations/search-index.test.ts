import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyStore } from '../../src/journal/verify.js';
import { readRegulations } from '../../src/rules/regulations/read-regulations.js';
import { playRehearsal } from '../../src/tools/rehearsal/play-rehearsal.js';
import { readRehearsal } from '../../src/tools/rehearsal/read-rehearsal.js';
import { sqliteDatabases, type TemporaryDatabases } from '../../src/tools/rehearsal/temporary-databases.js';
import { describeOnBothDatabases } from '../databases.js';
import { anEngine, at, opening } from '../engine/an-engine.js';
import { expectedSearchIndex, storedSearchIndex } from './search-index.js';

const FOLDER = new URL('../../docs/rehearsals/', import.meta.url);
const A_LONG_WHILE = 120_000;

describe('what lists find consultations by', () => {
  let databases: TemporaryDatabases;
  beforeAll(async () => {
    databases = await sqliteDatabases();
  });
  afterAll(() => databases.close());

  it(
    'follows from the consultations at the end of every rehearsal, reorganised agencies included',
    async () => {
      for (const file of (await readdir(FOLDER)).filter((name) => name.endsWith('.yaml'))) {
        const read = readRehearsal(await readFile(new URL(file, FOLDER), 'utf8'), file, readRegulations());
        if (!('rehearsal' in read)) throw new Error(`${file} is no rehearsal`);
        const database = await databases.next();
        await playRehearsal(read.rehearsal, database);
        const store = await database.open();
        expect([file, await storedSearchIndex(store)]).toEqual([file, await expectedSearchIndex(store)]);
        await store.close();
        await database.drop();
      }
    },
    A_LONG_WHILE,
  );
});

describeOnBothDatabases('what a consultation is found by', (open) => {
  it('changes with the subject of a draft and with who is asked, and with nothing else', async () => {
    const store = await open.anew();
    const e = await anEngine(store, at('2024-04-24T09:00'));
    const holds = async () => {
      const stored = await storedSearchIndex(store);
      expect(stored).toEqual(await expectedSearchIndex(store));
      return stored;
    };
    await e.done('SKHDT/officer', 'consultation.draft', 'd1', {});
    expect(await holds()).toEqual(['phu-yen d1 lead SKHDT']);
    await e.done('SKHDT/officer', 'consultation.draft', 'd1', { subject: 'Chợ Sông Cầu' });
    expect(await holds()).toContain('phu-yen d1 has chợ sông cầu');
    await e.done('SKHDT/officer', 'consultation.draft', 'd1', { subject: 'Chợ Tuy Hòa' });
    const drafted = await holds();
    expect(drafted).toEqual([
      'phu-yen d1 folds \ncho \ntuy \nhoa',
      'phu-yen d1 has \ncho tuy hoa',
      'phu-yen d1 has \nhoa',
      'phu-yen d1 has \ntuy hoa',
      'phu-yen d1 has chợ tuy hòa',
      'phu-yen d1 has hòa',
      'phu-yen d1 has tuy hòa',
      'phu-yen d1 lead SKHDT',
      'phu-yen d1 says \nchợ \ntuy \nhòa',
    ]);
    await e.done('SKHDT/head', 'consultation.open', 'd1', { ...opening(), subject: 'Chợ Tuy Hòa' });
    const opened = await holds();
    expect(opened.filter((line) => !drafted.includes(line))).toEqual(['phu-yen d1 asked STC', 'phu-yen d1 asked SXD']);
    await e.until(at('2024-06-24T09:00'));
    expect(await holds()).toEqual(opened);
  });

  it('is no record: limits pass without it, and verification tells what is missing', async () => {
    const store = await open.anew();
    const e = await anEngine(store, at('2024-04-24T09:00'));
    await e.done('SKHDT/head', 'consultation.open', 'c1', opening());
    expect((await storedSearchIndex(store)).length).toBeGreaterThan(5);
    expect(await verifyStore(store)).toMatchObject({ ok: true });
    await store.write(async (tx) => {
      for (const table of ['words', 'texts', 'parties']) await tx.execute(`DELETE FROM consultation_${table}`);
    });
    await e.until(at('2024-06-24T09:00'));
    expect(await storedSearchIndex(store)).toEqual([]);
    expect(await verifyStore(store)).toMatchObject({
      ok: false,
      consultation: 'c1',
      fault: { code: 'state-missing', params: { table: 'consultation_parties' } },
    });
  });
});
