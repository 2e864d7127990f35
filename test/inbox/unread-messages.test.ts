import { expect, it } from '@jest/globals';
import { UnreadMessages } from '../../src/api/inbox/unread-messages.js';
import type { Reader, Store } from '../../src/persistence/store.js';
import type { Instant } from '../../workflows/limits/time.js';
import { describeOnBothDatabases } from '../databases.js';

const HEAD = { province: 'phu-yen', agency: 'SXD', id: 'truong', roles: ['head'] as const };
const on =
  (day: string) =>
  (time: string): Instant =>
    `2026-05-${day}T${time}:00.000Z` as Instant;
const at = on('04');
/** So long after that what was told then is kept of in the database. */
const later = on('06');
const MANY = 1500;

/** The numbers from one on, before another. */
const numbered = (first: number, end: number): number[] =>
  Array.from({ length: end - first }, (_, index) => first + index);

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
  /** What a process that remembers says, one that has just started, and one that asks a database in which nothing is kept. */
  const counting = (store: Store) => {
    const remembering = new UnreadMessages(store);
    return async (now: Instant, person: Parameters<UnreadMessages['count']>[0] = HEAD) => {
      const known = await remembering.count(person, now);
      expect(known).toBe(await new UnreadMessages(store).count(person, now));
      expect(known).toBe(await anew(store, now, person));
      return known;
    };
  };
  /** Looks through everything, whatever is kept, and keeps nothing. */
  const anew = (store: Store, now: Instant, person: Parameters<UnreadMessages['count']>[0] = HEAD) => {
    const views: Reader = {
      rows: (sql, params) => store.reader.rows(sql, params),
      row: (sql, params) => (sql.includes('inbox_unread') ? Promise.resolve(undefined) : store.reader.row(sql, params)),
    };
    return new UnreadMessages({ views, write: () => Promise.reject(new Error('read-only')) }).count(person, now);
  };
  /** Which searches for what is not read look through everything that the agency was told. */
  const watched = (store: Store) => {
    const asked: string[] = [];
    const views: Reader = {
      rows: (sql, params) => {
        asked.push(sql);
        return store.reader.rows(sql, params);
      },
      row: (sql, params) => store.reader.row(sql, params),
    };
    const through = () => asked.filter((sql) => sql.includes('LIMIT') && !sql.includes('m.created_at >= ?')).length;
    return { parts: { views, write: store.write.bind(store) }, through };
  };
  const kept = async (store: Store) =>
    (await store.reader.rows<{ unread_json: string }>('SELECT unread_json FROM inbox_unread')).map(
      ({ unread_json: ids }) => JSON.parse(ids) as string[],
    );
  /** An agency that was told much, of which its head has not read the first two; what is known of it is kept. */
  const muchRead = async () => {
    const store = await open.anew();
    await tell(store, at('01:00'), 0, MANY);
    await read(store, ...numbered(2, MANY));
    expect(await new UnreadMessages(store).count(HEAD, later('02:00'))).toBe(2);
    expect((await kept(store)).map((ids) => ids.sort())).toEqual([['m0', 'm1']]);
    return store;
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

  it('that were written anew with their old instants are found within five minutes', async () => {
    const store = await open.anew();
    const unread = new UnreadMessages(store);
    await tell(store, at('01:00'), 1);
    expect(await unread.count(HEAD, at('03:00'))).toBe(1);
    await tell(store, at('01:00'), 2);
    expect(await unread.count(HEAD, at('03:05'))).toBe(2);
    // Also by a process whose clock was far ahead for a moment.
    expect(await unread.count(HEAD, later('03:00'))).toBe(2);
    await tell(store, at('02:00'), 3);
    expect(await unread.count(HEAD, at('03:06'))).toBe(3);
  });

  it('are counted up to a thousand', async () => {
    const store = await open.anew();
    await tell(store, at('01:00'), 0, MANY);
    const unread = new UnreadMessages(store);
    expect(await unread.count(HEAD, later('02:00'))).toBe(1000);
    expect(await unread.ids(HEAD, later('02:00'))).toBe(null);
    expect(await kept(store)).toEqual([]);
    await read(store, ...numbered(1, MANY));
    expect(await unread.ids(HEAD, later('02:10'))).toEqual(['m0']);
    expect(await kept(store)).toEqual([['m0']]);
  });

  it('are not looked for among all again, neither by a process that remembers nor by one that starts', async () => {
    const store = await muchRead();
    const { parts, through } = watched(store);
    const unread = new UnreadMessages(parts);
    await tell(store, later('01:00'), MANY, 3);
    expect(await unread.count(HEAD, later('02:01'))).toBe(5);
    expect(await unread.count(HEAD, later('02:02'))).toBe(5);
    await read(store, 0, MANY);
    expect(await unread.count(HEAD, later('02:03'))).toBe(3);
    expect(await new UnreadMessages(parts).count(HEAD, later('02:03'))).toBe(3);
    expect(through()).toBe(0);
  });

  it('are looked for among all again where something came that bears an instant of before', async () => {
    const store = await muchRead();
    const { parts, through } = watched(store);
    await tell(store, at('00:30'), MANY);
    expect(await new UnreadMessages(parts).count(HEAD, later('02:01'))).toBe(3);
    expect(through()).toBe(1);
    // What is found then is kept in its place.
    expect(await new UnreadMessages(parts).count(HEAD, later('02:02'))).toBe(3);
    expect(through()).toBe(1);
  });

  it('are kept of up to the day before, and anew when much has come since', async () => {
    const store = await muchRead();
    const { parts, through } = watched(store);
    await tell(store, later('01:00'), MANY, MANY);
    await read(store, 0, ...numbered(MANY + 1, 2 * MANY));
    expect(await new UnreadMessages(parts).count(HEAD, later('02:00'))).toBe(2);
    expect((await kept(store)).map((ids) => ids.sort())).toEqual([['m0', 'm1']]);
    expect(await new UnreadMessages(parts).count(HEAD, on('08')('02:00'))).toBe(2);
    expect(await kept(store)).toEqual([['m1500', 'm1']]);
    expect(await anew(store, on('08')('02:00'))).toBe(2);
    expect(through()).toBe(0);
  });

  it('are kept by two replicas at once, each what is so', async () => {
    const store = await open.anew();
    await tell(store, at('01:00'), 0, MANY);
    await read(store, ...numbered(1, MANY));
    const both = [new UnreadMessages(store), new UnreadMessages(store)];
    expect(await Promise.all(both.map((unread) => unread.count(HEAD, later('02:00'))))).toEqual([1, 1]);
    expect(await kept(store)).toEqual([['m0']]);
  });

  it('are kept of for each agency and each set of roles of a person', async () => {
    const store = await muchRead();
    await tell(store, at('01:00'), MANY, MANY, { agency: 'STC', role: 'clerk' });
    await read(store, ...numbered(MANY + 3, 2 * MANY));
    const count = counting(store);
    expect(await count(later('02:00'), { ...HEAD, agency: 'STC', roles: ['clerk'] })).toBe(3);
    expect(await count(later('02:00'), { ...HEAD, agency: 'STC' })).toBe(0);
    expect(await count(later('02:00'))).toBe(2);
    expect((await kept(store)).map((ids) => ids.length).sort()).toEqual([0, 2, 3]);
  });

  it('have again what a mark was taken back of', async () => {
    const store = await muchRead();
    await store.write((tx) => tx.execute("DELETE FROM inbox_reads WHERE message_id = 'm7' AND person_id = 'other'"));
    expect(await kept(store)).toHaveLength(1);
    await store.write((tx) => tx.execute("DELETE FROM inbox_reads WHERE message_id = 'm7'"));
    expect(await kept(store)).toEqual([]);
    expect(await new UnreadMessages(store).count(HEAD, later('02:01'))).toBe(3);
  });

  it('are told where nothing can be written', async () => {
    const store = await open.anew();
    await tell(store, at('01:00'), 0, MANY);
    await read(store, ...numbered(2, MANY));
    expect(await anew(store, later('02:00'))).toBe(2);
    expect(await kept(store)).toEqual([]);
  });
});
