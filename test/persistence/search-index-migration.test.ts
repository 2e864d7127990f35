import { expect, it } from '@jest/globals';
import { migrationNames } from '../../src/persistence/migrations/index.js';
import { openStore } from '../../src/persistence/open-store.js';
import { expectedSearchIndex, storedSearchIndex } from '../consultations/search-index.js';
import { describeOnBothDatabases } from '../databases.js';
import { anEngine, at, opening } from '../engine/an-engine.js';
import { takeBackTo } from './older-databases.js';
import { consultationRow } from './sample-rows.js';

describeOnBothDatabases('A database of the second version', (open) => {
  it('is filled as the door would have written it', async () => {
    const url = await open.blank();
    const before = await openStore({ url });
    const e = await anEngine(before, at('2024-04-24T09:00'));
    await e.done('SKHDT/head', 'consultation.open', 'c1', {
      ...opening(),
      subject: 'Cấp nước (giai đoạn 2) xã An Hải',
    });
    await e.done('SKHDT/officer', 'consultation.draft', 'd1', { subject: '“Chợ”\tTUY   HÒA' });
    await e.done('SKHDT/officer', 'consultation.draft', 'd2', {});
    const written = await storedSearchIndex(before);
    await takeBackTo(before, 2);
    expect(await before.schemaVersion()).toBe(migrationNames[1]);
    await before.close();
    const after = await openStore({ url });
    await after.migrate();
    expect(await after.schemaVersion()).toBe(migrationNames.at(-1));
    expect(await storedSearchIndex(after)).toEqual(written);
    await after.close();
  });

  it('may hold more consultations than are filled at once, of several provinces', async () => {
    const url = await open.blank();
    const before = await openStore({ url });
    await before.migrate();
    const rows = Array.from({ length: 5300 }, (_, number) =>
      consultationRow(`c${number}`, { province: number % 3 === 0 ? 'gia-lai' : 'phu-yen', subject: `Số ${number}` }),
    );
    await before.write((tx) => tx.insert('consultations', rows));
    await takeBackTo(before, 2);
    await before.close();
    const after = await openStore({ url });
    await after.migrate();
    const stored = await storedSearchIndex(after);
    expect(stored).toEqual(await expectedSearchIndex(after));
    expect(stored).toContain('gia-lai c5298 has số 5298');
    await after.close();
  });
});
