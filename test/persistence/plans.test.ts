import { expect, it } from '@jest/globals';
import { knownLetters } from '../../src/letters/freeze/known-letters.js';
import type { Store } from '../../src/persistence/store.js';
import { describeOn } from '../databases.js';
import { consultationRow } from './sample-rows.js';

describeOn('postgres', 'The plans of a connection', (open) => {
  it('made while the tables were empty are made anew as they grow, so that a key finds its row and reads no other', async () => {
    const store = await open.anew({ poolSize: 1 });
    const byKey = 'SELECT id FROM consultations WHERE province = ? AND id = ?';
    const look = (id: string) => store.write((tx) => tx.row(byKey, ['phu-yen', id]));
    await look('c1');
    await store.write((tx) =>
      tx.insert(
        'consultations',
        Array.from({ length: 2000 }, (_, n) => consultationRow(`c${n}`, { matter: `m${n}` })),
      ),
    );
    for (let n = 0; n < 20; n++) expect(await look(`c${n}`)).toEqual({ id: `c${n}` });
    // By 100 further looks: by the key one each, by the province alone 2000 each.
    const before = await readThroughIndexes(store, 'consultations');
    for (let n = 0; n < 100; n++) await look(`c${n}`);
    expect((await readThroughIndexes(store, 'consultations')) - before).toBeLessThan(1000);
  });

  it('find the letters of some consultations by these, and not by their kinds, while nothing is known of the table', async () => {
    const store = await open.anew({ poolSize: 1 });
    const [consultations, each] = [300, 10];
    const look = (from: number) =>
      store.write((tx) =>
        knownLetters(
          tx,
          'phu-yen',
          Array.from({ length: 16 }, (_, n) => ({
            act: { consultation: `c${from + n}` },
            drafts: [{ kind: 'answer' }],
          })) as never,
        ),
      );
    for (let n = 0; n < 30; n++) await look(n);
    await store.write((tx) =>
      tx.insert(
        'letters',
        Array.from({ length: consultations * each }, (_, n) => letterRow(`l${n}`, `c${n % consultations}`)),
      ),
    );
    const before = await readThroughIndexes(store, 'letters');
    for (let n = 0; n < 100; n++) await look(n);
    // By the consultations 160 each, by the kinds 3000 each.
    const read = (await readThroughIndexes(store, 'letters')) - before;
    expect(read).toBeGreaterThanOrEqual(100 * 16 * each);
    expect(read).toBeLessThan(100 * 16 * each * 2);
  });
});

/** Rows of a table that were read through its indexes up to now. */
async function readThroughIndexes(store: Store, table: string): Promise<number> {
  const sql = 'SELECT sum(idx_tup_read) AS n FROM pg_stat_user_indexes WHERE relname = ?';
  await store.write((tx) => tx.rows('SELECT pg_stat_force_next_flush()'));
  await store.write((tx) => tx.rows('SELECT 1 AS one'));
  return (await store.reader.row<{ n: number }>(sql, [table]))?.n ?? 0;
}

const letterRow = (code: string, consultation: string) => ({
  province: 'phu-yen',
  code,
  kind: 'answer',
  consultation_id: consultation,
  agency: 'SXD',
  to_agencies: 'SKHDT',
  entry_seq: 2,
  entry_hash: 'a'.repeat(64),
  facts_json: '{}',
  facts_hash: 'b'.repeat(64),
  signed_at: '2024-05-13T02:00:00.000Z',
});
