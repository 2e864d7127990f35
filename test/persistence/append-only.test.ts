import { expect, it } from '@jest/globals';
import type { Row, Store } from '../../src/persistence/store.js';
import { describeOn, describeOnBothDatabases } from '../databases.js';
import { journalRow } from './sample-rows.js';

const CHECKPOINT: Row = {
  province: 'phu-yen',
  seq: 1,
  at: '2023-05-16T02:00:00.000Z',
  entries: 1,
  root: 'r',
  prev_hash: 'p',
  hash: 'h',
  key_id: 'k',
  signature: 's',
  body: '{}',
};
const HEAD: Row = { province: 'phu-yen', checkpoint_seq: 1, position: 0, chain: 'c1', seq: 1, hash: 'h' };

const TABLES = [
  { table: 'journal', row: journalRow('c1') },
  { table: 'checkpoints', row: CHECKPOINT },
  { table: 'checkpoint_heads', row: HEAD },
] as const;

describeOnBothDatabases('What was recorded', (open) => {
  it.each(TABLES)('in $table cannot be changed or removed, only added to', async ({ table, row }) => {
    const store = await open();
    await store.write((tx) => tx.insert(table, [row]));
    const before = await store.reader.rows(`SELECT * FROM ${table}`);
    const attempts = [
      (s: Store) => s.write((tx) => tx.execute(`UPDATE ${table} SET hash = 'forged'`)),
      (s: Store) => s.write((tx) => tx.update(table, [{ ...row, hash: 'forged' }])),
      (s: Store) => s.write((tx) => tx.execute(`DELETE FROM ${table}`)),
      (s: Store) => s.write((tx) => tx.remove(table, [row])),
    ];
    for (const attempt of attempts) await expect(attempt(store)).rejects.toThrow(`${table} is append-only`);
    expect(before).toEqual([row]);
    expect(await store.reader.rows(`SELECT * FROM ${table}`)).toEqual(before);
  });
});

describeOn('postgres', 'What was recorded', (open) => {
  it.each(TABLES)('in $table cannot be truncated', async ({ table }) => {
    const store = await open();
    await expect(store.write((tx) => tx.execute(`TRUNCATE ${table}`))).rejects.toThrow(`${table} is append-only`);
  });
});

describeOn('sqlite', 'What was recorded', (open) => {
  it.each(TABLES)('in $table cannot be replaced by the back door of INSERT OR REPLACE', async ({ table, row }) => {
    const store = await open();
    await store.write((tx) => tx.insert(table, [row], 'ignore'));
    const replacing = store.write((tx) => tx.execute(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`));
    await expect(replacing).rejects.toThrow(`${table} is append-only`);
  });
});
