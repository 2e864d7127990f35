import { expect, it } from '@jest/globals';
import type { Row } from '../../src/persistence/store.js';
import { describeOnBothDatabases } from '../databases.js';
import { consultationRow, settings } from './sample-rows.js';

describeOnBothDatabases('Rows written and read', (open) => {
  it.each([0, 1, 5000])('are inserted, updated and removed set by set: %i', async (count) => {
    const store = await open.anew();
    const counts = await store.write(async (tx) => [
      await tx.insert('installation', settings(count)),
      await tx.update('installation', settings(count, 'mới')),
    ]);
    expect(counts).toEqual([count, count]);
    const stored = await store.reader.rows('SELECT key, value FROM installation ORDER BY key');
    expect(stored).toEqual(settings(count, 'mới'));

    const keys = settings(count).map(({ key }): Row => ({ key: key ?? null }));
    expect(await store.write((tx) => tx.remove('installation', keys))).toBe(count);
    expect(await store.reader.rows('SELECT key FROM installation')).toEqual([]);
  });

  it('keep every type as it went in', async () => {
    const store = await open();
    const agency: Row = {
      province: 'phu-yen',
      code: 'O\'Brien "Sở" \\ {1,2} NULL ?',
      name: 'Sở Kế hoạch và Đầu tư — Đồng Thuận 🇻🇳',
      kind: 'department',
      functions_json: '["quy-hoạch","đầu \\"tư\\""]',
      external: true,
      subordination: 'vertical',
      group_name: null,
      dissolved_at: '2025-07-01T00:00:00.050Z',
      successors_json: null,
      version: 9007199254740991,
    };
    const regulations: Row[] = [
      { in_force_from: '2023-05-16', in_force_until: null, stored_at: '2023-05-16T02:00:00.000Z', hash: 'h1' },
      { in_force_from: null, in_force_until: '2024-02-29', stored_at: '2023-12-31T23:59:59.999Z', hash: 'h2' },
    ].map((row) => ({ province: 'phu-yen', regulation_id: 'phu-yen-2230', body_json: '', ...row }));
    await store.write(async (tx) => {
      await tx.insert('agencies', [agency, { ...agency, code: 'x', external: false, dissolved_at: null }]);
      await tx.insert('regulations', regulations);
    });
    expect(await store.reader.rows('SELECT * FROM agencies ORDER BY code')).toEqual([
      agency,
      { ...agency, code: 'x', external: false, dissolved_at: null },
    ]);
    expect(await store.reader.rows('SELECT * FROM regulations ORDER BY hash')).toEqual(regulations);
    expect(
      await store.reader.row('SELECT count(*) AS n, sum(version) AS v FROM agencies WHERE code = ?', ['x']),
    ).toEqual({
      n: 1,
      v: 9007199254740991,
    });
    expect(await store.write((tx) => tx.rows('SELECT * FROM agencies WHERE external = TRUE'))).toEqual([agency]);
    expect(await store.reader.row('SELECT external AS abroad FROM agencies WHERE external = ?', [false])).toEqual({
      abroad: false,
    });
  });

  it('fill in what a column does by itself', async () => {
    const store = await open();
    await store.write((tx) => tx.insert('consultations', [consultationRow('defaults')]));
    expect(await store.reader.row("SELECT anchored_seq, outcome FROM consultations WHERE id = 'defaults'")).toEqual({
      anchored_seq: 0,
      outcome: null,
    });
  });

  it('are found by a list, an empty one finding nothing', async () => {
    const store = await open.anew();
    await store.write((tx) => tx.insert('installation', settings(5)));
    const byList = (keys: string[]) =>
      store.reader.rows('SELECT key FROM installation WHERE key = ANY(?) AND value = ? ORDER BY key', [keys, 'v']);
    expect(await byList(['k00003', 'k00001', 'có "nháy", dấu phẩy'])).toEqual([{ key: 'k00001' }, { key: 'k00003' }]);
    expect(await byList([])).toEqual([]);
    await store.write((tx) =>
      tx.insert(
        'consultations',
        [1, 2, 3].map((n) => consultationRow(`n${n}`, { version: n })),
      ),
    );
    const byNumber = 'SELECT id FROM consultations WHERE version = ANY(?) ORDER BY id FOR UPDATE SKIP LOCKED';
    expect(await store.write((tx) => tx.rows(byNumber, [[1, 3]]))).toEqual([{ id: 'n1' }, { id: 'n3' }]);
  });

  it('sort and compare by bytes, whatever the locale', async () => {
    const store = await open.anew();
    const keys = ['a', 'B', 'ă', 'Đ', 'z', '-', '~'];
    await store.write((tx) =>
      tx.insert(
        'installation',
        keys.map((key) => ({ key, value: '' })),
      ),
    );
    const sorted = await store.reader.rows<{ key: string }>('SELECT key FROM installation ORDER BY key');
    expect(sorted.map((row) => row.key)).toEqual(['-', 'B', 'a', 'z', '~', 'ă', 'Đ']);
  });

  it('may hold question marks in quotes', async () => {
    const store = await open();
    expect(await store.reader.row(`SELECT 'a ? b' AS "c?", ? AS d -- why?`, ['x'])).toEqual({ 'c?': 'a ? b', d: 'x' });
  });

  it('count as changed only where what was seen is still stored', async () => {
    const store = await open.anew();
    const rows = [1, 2, 3].map((n) => consultationRow(`c${n}`, { version: n }));
    await store.write((tx) => tx.insert('consultations', rows));
    const next: Row[] = [1, 2, 3].map((n) => ({
      province: 'phu-yen',
      id: `c${n}`,
      version: n + 1,
      state: 'consolidating',
    }));
    const changed = await store.write((tx) => tx.update('consultations', next, { column: 'version', seen: [1, 7, 3] }));
    expect(changed).toBe(2);
    expect(await store.reader.rows('SELECT id, version, state FROM consultations ORDER BY id')).toEqual([
      { id: 'c1', version: 2, state: 'consolidating' },
      { id: 'c2', version: 2, state: 'collecting' },
      { id: 'c3', version: 4, state: 'consolidating' },
    ]);
  });

  it('that exist already are a conflict, or are passed over when that was asked for', async () => {
    const store = await open.anew();
    await store.write((tx) => tx.insert('installation', settings(2)));
    await expect(store.write((tx) => tx.insert('installation', settings(3, 'w')))).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await store.write((tx) => tx.insert('installation', settings(3, 'w'), 'ignore'))).toBe(1);
    expect(await store.reader.rows("SELECT key FROM installation WHERE value = 'w'")).toEqual([{ key: 'k00002' }]);
  });

  it('are refused when badly put together', async () => {
    const store = await open.anew();
    const insert = (rows: Row[]) => store.write((tx) => tx.insert('virtual_clock', rows));
    const now = '2023-05-16T02:00:00.000Z';
    await expect(insert([{ id: 'clock', now: '2023-05-16T09:00:00+07:00' }])).rejects.toThrow(
      'virtual_clock.now takes an instant',
    );
    await expect(insert([{ id: 'clock', nwo: now }])).rejects.toThrow('no column nwo');
    await expect(insert([{ id: 'a', now }, { id: 'b' }])).rejects.toThrow('must all have the columns id, now');
    await expect(store.write((tx) => tx.update('people', [{ province: 'phu-yen', name: 'x' }]))).rejects.toThrow(
      'id is missing',
    );
    expect(await store.reader.rows('SELECT * FROM virtual_clock')).toEqual([]);
  });

  it('belong to a consultation that exists', async () => {
    const store = await open.anew();
    const dispute: Row = {
      province: 'phu-yen',
      consultation_id: 'nobody',
      round: 1,
      state: 'negotiating',
      overdue: false,
      opened_at: '2023-05-16T02:00:00.000Z',
      context_json: '{}',
    };
    await expect(store.write((tx) => tx.insert('disputes', [dispute]))).rejects.toMatchObject({
      message: expect.stringMatching(/foreign key/i),
    });
    expect(await store.reader.rows('SELECT * FROM disputes')).toEqual([]);
  });
});
