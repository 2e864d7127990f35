import { expect, it } from '@jest/globals';
import { UnreadMessages } from '../../src/api/work/unread-messages.js';
import type { Reader, Store } from '../../src/persistence/store.js';
import type { Instant } from '../../workflows/limits/time.js';
import { describeOnBothDatabases } from '../databases.js';

const HEAD = { province: 'phu-yen', agency: 'SXD', id: 'truong', roles: ['head'] as const };
const DAY = '2026-05-04T';
const at = (time: string): Instant => `${DAY}${time}:00.000Z` as Instant;

/** Tells the agency so many things at an instant, the first of them with a number. */
async function tell(store: Store, created: Instant, first: number, count = 1, who: object = {}): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => ({
    ...{ province: 'phu-yen', id: `m${first + index}`, agency: 'SXD', role: null, person: null, kind: 'undelivered' },
    ...{ consultation_id: null, case_id: null, params_json: '{}', created_at: created, delivered_at: null },
    ...who,
  }));
  await store.write((tx) => tx.insert('inbox_messages', rows));
}

async function read(store: Store, ...numbers: number[]): Promise<void> {
  const mark = { province: 'phu-yen', person_id: HEAD.id, read_at: at('10:00') };
  await store.write((tx) =>
    tx.insert(
      'inbox_reads',
      numbers.map((number) => ({ ...mark, message_id: `m${number}` })),
    ),
  );
}

describeOnBothDatabases('Messages that are not read', (open) => {
  /** What an own count that remembers and one that never asked before both say. */
  const counting = (store: Store) => {
    const remembering = new UnreadMessages();
    return async (now: Instant, person: Parameters<UnreadMessages['count']>[1] = HEAD) => {
      const counts = [remembering, new UnreadMessages()].map((unread) => unread.count(store.reader, person, now));
      const [known, anew] = await Promise.all(counts);
      expect(known).toBe(anew);
      return known;
    };
  };

  it('are counted as if all were asked about, whatever came, was read or went meanwhile', async () => {
    const store = await open.anew();
    const count = counting(store);
    expect(await count(at('01:00'))).toBe(0);
    await tell(store, at('01:01'), 1, 3);
    expect(await count(at('01:30'))).toBe(3);
    await read(store, 1);
    expect(await count(at('01:31'))).toBe(2);
    await tell(store, at('01:32'), 4);
    expect(await count(at('01:33'))).toBe(3);
    // What another process commits bears an instant before the last count.
    await tell(store, at('01:31'), 5);
    expect(await count(at('01:34'))).toBe(4);
    await store.write((tx) => tx.execute("DELETE FROM inbox_messages WHERE id = 'm2'"));
    await read(store, 3, 4, 5);
    expect(await count(at('01:35'))).toBe(0);
  });

  it('are those of the agency and the roles that one has now', async () => {
    const store = await open.anew();
    const count = counting(store);
    await tell(store, at('01:00'), 1, 2, { role: 'head' });
    await tell(store, at('01:00'), 3, 1, { role: 'clerk' });
    await tell(store, at('01:00'), 4, 1, { agency: 'STC' });
    await tell(store, at('01:00'), 5, 1, { person: 'another' });
    expect(await count(at('01:30'))).toBe(2);
    expect(await count(at('01:30'), { ...HEAD, roles: ['clerk', 'head'] })).toBe(3);
    expect(await count(at('01:30'), { ...HEAD, agency: 'STC' })).toBe(1);
    expect(await count(at('01:30'), { ...HEAD, agency: null })).toBe(0);
    expect(await count(at('01:31'))).toBe(2);
  });

  it('that were written anew with their old instants are found within the hour', async () => {
    const store = await open.anew();
    const unread = new UnreadMessages();
    await tell(store, at('01:00'), 1);
    expect(await unread.count(store.reader, HEAD, at('03:00'))).toBe(1);
    await tell(store, at('01:00'), 2);
    expect(await unread.count(store.reader, HEAD, at('04:00'))).toBe(2);
  });

  it('are counted up to a thousand, and what was read long ago is not asked about again', async () => {
    const store = await open.anew();
    await tell(store, at('01:00'), 0, 1200);
    const asked: string[] = [];
    const reader: Pick<Reader, 'rows'> = {
      rows: (sql, params) => {
        asked.push(sql);
        return store.reader.rows(sql, params);
      },
    };
    const unread = new UnreadMessages();
    const count = (now: Instant) => unread.count(reader as Reader, HEAD, now);
    expect(await count(at('02:00'))).toBe(1000);
    await read(store, ...Array.from({ length: 1200 }, (_, number) => number));
    expect([await count(at('02:10')), await count(at('02:20')), await count(at('02:30'))]).toEqual([0, 0, 0]);
    expect(asked.map((sql) => sql.includes('m.created_at >= ?'))).toEqual([false, false, true, true]);
  });
});
