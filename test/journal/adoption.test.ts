/** By which text silence binds: nothing is opened under a rule of deemed consent that the province has not adopted. */
import { expect, it } from '@jest/globals';
import { parseEntry } from '../../src/journal/entry.js';
import { verifyStore } from '../../src/journal/verify.js';
import { describeOnBothDatabases } from '../databases.js';
import { anEngine, at, opening, regulationNamed } from '../engine/an-engine.js';
import { behindTheBack, entriesOf } from './tampering.js';

const START = at('2024-05-13T09:00');
const ADOPTION = {
  regulation: 'phu-yen-2230',
  document: 'Văn bản số 2230/UBND-NC ngày 16/5/2023 của Chủ tịch UBND tỉnh',
  from: '2024-05-14',
};

describeOnBothDatabases('an installation that must adopt its rule', (open) => {
  it('takes drafts, opens from the day of the adoption on, and says so in the entry', async () => {
    const store = await open();
    const e = await anEngine(store, START, regulationNamed('phu-yen-2230'), true);
    await e.done('SKHDT/officer', 'consultation.draft', 'c1', opening());
    const before = await e.send('SKHDT/head', 'consultation.open', 'c1', opening());
    expect(before).toMatchObject({ accepted: false, refusal: { code: 'regulation-not-adopted' } });
    await e.done('admin', 'regulation.adopt', null, ADOPTION);
    expect(await e.send('SKHDT/head', 'consultation.open', 'c1', opening())).toMatchObject({ accepted: false });
    await e.until(at('2024-05-14T00:00'));
    await e.done('SKHDT/head', 'consultation.open', 'c1', opening());
    const [, opened] = await entriesOf(store, 'c1');
    expect(parseEntry(opened?.entry ?? '').facts.register.adopted).toBe(true);
    expect(await verifyStore(store)).toMatchObject({ ok: true });
  });

  it('opens under a rule without deemed consent as before', async () => {
    const e = await anEngine(await open(), START, regulationNamed('tay-ninh-3328'), true);
    await e.done('SKHDT/head', 'consultation.open', 'c2', opening({ matter: 'viec-khac' }));
  });

  it('adopts no regulation of another province', async () => {
    const e = await anEngine(await open(), START, regulationNamed('phu-yen-2230'), true);
    expect(await e.send('admin', 'regulation.adopt', null, { ...ADOPTION, regulation: 'tay-ninh-3328' })).toMatchObject(
      {
        accepted: false,
        refusal: { code: 'unknown-regulation' },
      },
    );
  });

  it('notices an adoption that was put in by hand', async () => {
    const store = await open();
    await anEngine(store, START);
    await behindTheBack(store);
    const row = {
      province: 'phu-yen',
      id: ':register.9',
      ordinal: 1,
      regulation_id: 'phu-yen-2230',
      regulation_hash: 'x',
      document: 'Tự ghi',
      from_on: '2024-01-01',
      adopted_by: null,
      adopted_at: START,
    };
    await store.write((tx) => tx.insert('regulation_adoptions', [row]));
    expect(await verifyStore(store)).toMatchObject({ ok: false });
  });
});
