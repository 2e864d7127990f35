import { describe, expect, it } from '@jest/globals';
import { columnArray } from '../../src/persistence/postgres/postgres-arrays.js';
import type { Row } from '../../src/persistence/store.js';
import { describeOnBothDatabases } from '../databases.js';
import { consultationRow } from './sample-rows.js';

describeOnBothDatabases('Columns sent as arrays', (open) => {
  it('keep values at the edges of their types', async () => {
    const store = await open();
    const edges: Row[] = [
      { round: -1, version: -1, opened_at: '1945-09-02T07:00:00.001Z', outcome: '' },
      { round: 2147483647, version: 4294967296, opened_at: '2000-01-01T00:00:00.000Z', outcome: '\\N{"' },
      { round: -2147483648, version: -9007199254740991, opened_at: '9999-12-31T23:59:59.999Z', outcome: 'NULL' },
      { round: 0, version: 4294967295, opened_at: null, outcome: null },
    ].map((edge, index) => consultationRow(`edge-${index}`, edge));
    await store.write((tx) => tx.insert('consultations', edges));
    const columns = ['id', 'round', 'version', 'opened_at', 'outcome'] as const;
    const stored = await store.reader.rows(`SELECT ${columns.join(', ')} FROM consultations ORDER BY id`);
    expect(stored).toEqual(edges.map((edge) => Object.fromEntries(columns.map((column) => [column, edge[column]]))));
  });
});

describe('A column sent to PostgreSQL', () => {
  it.each([
    ['instant', '2024-13-45T00:00:00.000Z'],
    ['counter', 'ba'],
    ['counter', 2 ** 53],
    ['integer', 1.5],
  ] as const)('refuses what its type does not have: %s %s', (kind, value) => {
    expect(() => columnArray(kind, [value])).toThrow(TypeError);
  });

  it('refuses an integer that does not fit', () => {
    expect(() => columnArray('integer', [2 ** 31])).toThrow('out of range');
  });
});
