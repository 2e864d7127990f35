import { expect, it } from '@jest/globals';
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
    // Rows read through indexes by 100 further looks: by the key one each, by the province alone 2000 each.
    const readSoFar = async () => {
      const sql = `SELECT sum(idx_tup_read) AS n FROM pg_stat_user_indexes WHERE relname = 'consultations'`;
      await store.write((tx) => tx.rows('SELECT pg_stat_force_next_flush()'));
      await store.write((tx) => tx.rows('SELECT 1 AS one'));
      return (await store.reader.row<{ n: number }>(sql))?.n ?? 0;
    };
    const before = await readSoFar();
    for (let n = 0; n < 100; n++) await look(`c${n}`);
    expect((await readSoFar()) - before).toBeLessThan(1000);
  });
});
