import { expect, it } from '@jest/globals';
import { migrationNames } from '../../src/persistence/migrations/index.js';
import { openStore } from '../../src/persistence/open-store.js';
import type { Store } from '../../src/persistence/store.js';
import { storedSearchIndex } from '../consultations/search-index.js';
import { describeOnBothDatabases } from '../databases.js';
import { anEngine, at, opening } from '../engine/an-engine.js';
import { before, takeBackTo } from './older-databases.js';

const GROUND = 'Văn bản số 2230/UBND-NC ngày 16/5/2023; Luật 64/2025/QH15; Quyết định 07/QĐ-UBND';

/** As the program before wrote it: the words of subjects alone. */
async function withoutNumbers(store: Store): Promise<void> {
  await store.write(async (tx) => {
    await tx.execute("DELETE FROM consultation_words WHERE words LIKE '%/%' OR words IN ('ubnd-nc', 'nc', 'qh15')");
    await tx.execute("UPDATE consultation_texts SET text = 'x', folded = 'x'");
    await tx.execute("DELETE FROM consultation_texts WHERE consultation_id = 'd1'");
  });
}

describeOnBothDatabases('A database of before offices were kept over time', (open) => {
  it('is filled with who holds which office, and with the numbers of documents as the door would have written them', async () => {
    const url = await open.blank();
    const old = await openStore({ url });
    const e = await anEngine(old, at('2024-04-24T09:00'));
    await e.done('SKHDT/head', 'consultation.open', 'c1', { ...opening(), legalGround: GROUND });
    await e.done('SKHDT/officer', 'consultation.draft', 'd1', { legalGround: 'Công văn 45/SXD–QLQH' });
    await e.until(at('2024-06-24T09:00'));
    await e.done('SKHDT/head', 'notice.issue', 'c1', { agency: 'SXD', number: '15 / TB-SKHĐT' });
    const words = await storedSearchIndex(old);
    for (const number of ['2230/ubnd-nc', '64/2025/qh15', '7/qđ-ubnd', '15/tb-skhđt', '\\n15/tb-skhdt'])
      expect(words).toContain(`phu-yen c1 has ${number}`.replace('\\n', '\n'));
    expect(words).toContain('phu-yen d1 has 45/sxd-qlqh');
    const entered = at('2024-01-02T09:00');
    const person = (id: string, active: boolean) => ({
      province: 'phu-yen',
      id,
      login: id,
      name: id,
      title: null,
      password_hash: '',
      active,
      locale: 'vi',
      created_at: entered,
    });
    await old.write(async (tx) => {
      await tx.insert('people', [person('p1', true), person('p2', false), person('p3', true)]);
      const role = (id: string, agency: string, name: string) => ({
        province: 'phu-yen',
        person_id: id,
        agency,
        role: name,
      });
      await tx.insert('person_roles', [
        role('p1', 'SXD', 'head'),
        role('p1', 'SXD', 'officer'),
        role('p2', 'SXD', 'head'),
        role('p3', '', 'admin'),
      ]);
    });
    await withoutNumbers(old);
    await takeBackTo(old, before('OfficesAndNumbers'));
    await old.close();

    const store = await openStore({ url });
    await store.migrate();
    expect(await store.schemaVersion()).toBe(migrationNames.at(-1));
    expect(await storedSearchIndex(store)).toEqual(words);
    const terms = await store.reader.rows(
      'SELECT person_id, agency, role, from_at, until_at FROM office_terms ORDER BY role',
    );
    expect(terms).toEqual(
      ['head', 'officer'].map((name) => ({
        person_id: 'p1',
        agency: 'SXD',
        role: name,
        from_at: entered,
        until_at: null,
      })),
    );
    await store.close();
  });
});
