import { expect, it } from '@jest/globals';
import { migrationNames } from '../../src/persistence/migrations/index.js';
import { openStore } from '../../src/persistence/open-store.js';
import type { Store } from '../../src/persistence/store.js';
import { storedSearchIndex } from '../consultations/search-index.js';
import { describeOnBothDatabases } from '../databases.js';
import { anEngine, at, opening } from '../engine/an-engine.js';
import { before, takeBackTo } from './older-databases.js';

const MATTER = 'Quy hoạch khu công nghiệp Hòa Tâm';

/** What the migration fills in. */
async function filled({ reader }: Store) {
  return [
    await reader.rows('SELECT id, matter_form_hash FROM consultations ORDER BY id'),
    await reader.rows('SELECT consultation_id, key, proposal_form_hash FROM opinions ORDER BY consultation_id, key'),
  ];
}

describeOnBothDatabases('A database of before texts had a normal form', (open) => {
  it('is filled as the door would have written it, and goes on by it', async () => {
    const url = await open.blank();
    const old = await openStore({ url });
    const e = await anEngine(old, at('2024-04-24T09:00'));
    const subject = 'Quy hoạch KCN Hoà Tâm, Ðông Hòa';
    await e.done('SKHDT/head', 'consultation.open', 'c1', { ...opening({ matter: MATTER, subject }) });
    await e.done('SKHDT/head', 'consultation.amend', 'c1', { proposal: 'Phê duyệt bản 2', reason: 'Tiếp thu' });
    await e.done('SKHDT/officer', 'consultation.draft', 'd1', {});
    const [columns, words] = [await filled(old), await storedSearchIndex(old)];
    expect(words).toContain('phu-yen c1 has hòa tâm, đông hòa');
    expect(words).toContain('phu-yen c1 has \nhoa tam, dong hoa');
    await takeBackTo(old, before('SameTexts'));
    await old.close();

    const store = await openStore({ url });
    await store.migrate();
    expect(await store.schemaVersion()).toBe(migrationNames.at(-1));
    expect(await filled(store)).toEqual(columns);
    expect(await storedSearchIndex(store)).toEqual(words);
    const after = await anEngine(store, at('2024-04-25T09:00'));
    const again = { matter: MATTER.normalize('NFD'), proposal: 'PHÊ DUYỆT BẢN 2' };
    expect(await after.send('SKHDT/head', 'consultation.open', 'c2', opening(again))).toMatchObject({
      accepted: false,
      refusal: { code: 'repeat-consultation' },
    });
    await store.close();
  });
});
