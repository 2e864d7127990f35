import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditItem, AuditQuery } from '../../src/api/audit/audit.views.js';
import { listAudit } from '../../src/api/audit/audit-list.js';
import { keepAuditWords } from '../../src/journal/audit-words.js';
import type { Reader, Store } from '../../src/persistence/store.js';
import { canonicalJson } from '../../src/platform/canonical-json.js';
import type { CivilDate } from '../../workflows/limits/time.js';
import { describeOnBothDatabases } from '../databases.js';

const KINDS = ['sign-in.accepted', 'sign-in.refused', 'list.exported'] as const;
const CHAINS = [
  [':audit', 90],
  [':register', 12],
  ['c1', 20],
] as const;

const FACTS = {
  ...{ regulation: null, calendar: '2026-1', calendarHash: '' },
  register: { agencies: {}, alreadyAsked: {} },
};

/** What is asked for, with days as they are written. */
interface Asked extends Pick<AuditQuery, 'kind' | 'person' | 'address'> {
  readonly from?: string;
  readonly to?: string;
}

/** Three a day; every seventh bears an instant of the day before, as when the clock was stepped. */
const dayOf = (n: number): string =>
  `2026-04-${String(1 + Math.floor(n / 3) - (n % 7 === 6 ? 1 : 0)).padStart(2, '0')}`;

async function filled(store: Store): Promise<void> {
  const rows = CHAINS.flatMap(([chain, count]) =>
    Array.from({ length: count }, (_, n) => {
      const at = `${dayOf(n)}T0${n % 3}:00:00.000Z`;
      const command = chain === ':audit' ? KINDS[Math.floor(n / 2) % 2] : chain === ':register' ? 'list.exported' : 'x';
      const entry = {
        ...{ actor: { agency: 'VP', name: 'A', person: `p${n % 4}`, role: 'admin' }, at, chain, command },
        ...{ effectiveAt: at, facts: FACTS, prev: '', province: 'phu-yen', seq: n + 1, v: 1 },
        with: { address: `10.0.0.${n % 5}`, login: `l${n % 4}` },
      };
      return {
        province: 'phu-yen',
        chain,
        seq: n + 1,
        at,
        command: command ?? '',
        entry: canonicalJson(entry),
        hash: `${chain}${n}`,
      };
    }),
  );
  await store.write((tx) => tx.insert('journal', rows));
}

describeOnBothDatabases('The audit journal', (open) => {
  let store: Store;
  let all: AuditItem[];
  const listed = async (query: Asked, limit: number): Promise<AuditItem[]> => {
    const found: AuditItem[] = [];
    let cursor: string | undefined;
    for (;;) {
      const page = await listAudit(store.reader, 'phu-yen', {
        ...(query as AuditQuery),
        limit,
        ...(cursor && { cursor }),
      });
      found.push(...page.items);
      if (page.next === null) return found;
      cursor = page.next;
    }
  };
  beforeAll(async () => {
    store = await open.anew();
    await filled(store);
    all = await listed({}, 200);
  });

  it('has both chains and nothing of a consultation', () => {
    expect(all).toHaveLength(102);
  });

  it.each<[string, Asked, (item: AuditItem) => boolean, number]>([
    ['a kind', { kind: 'sign-in.refused' }, ({ kind }) => kind === 'sign-in.refused', 44],
    ['a kind that the other chain has', { kind: 'list.exported' }, ({ kind }) => kind === 'list.exported', 12],
    ['a kind that is nowhere', { kind: 'webhook.entered' }, () => false, 0],
    ['a day', { from: '2026-04-05', to: '2026-04-05' }, ({ at }) => at.startsWith('2026-04-05'), 1],
    ['the time since', { from: '2026-04-20' }, ({ at }) => at >= '2026-04-20', 1],
    ['the time until', { to: '2026-04-03' }, ({ at }) => at < '2026-04-04', 1],
    ['days without any', { from: '2027-01-01', to: '2027-01-31' }, () => false, 0],
    [
      'a kind, a login, an address and days',
      { kind: 'sign-in.accepted', from: '2026-04-02', to: '2026-04-25', person: 'l1', address: '10.0.0.1' },
      ({ kind, at, login, address }) =>
        kind === 'sign-in.accepted' &&
        login === 'l1' &&
        address === '10.0.0.1' &&
        at >= '2026-04-02' &&
        at < '2026-04-26',
      1,
    ],
  ])('by %s has what is found among all, page by page', async (_name, query, isMeant, least) => {
    const meant = all
      .filter(isMeant)
      .map(({ hash }) => hash)
      .sort();
    expect(meant.length).toBeGreaterThanOrEqual(least);
    for (const limit of [4, 200]) expect((await listed(query, limit)).map(({ hash }) => hash).sort()).toEqual(meant);
  });

  it('finds a kind and a day by an index that has no other chain', async () => {
    if (store.kind !== 'sqlite') return;
    const plans: string[] = [];
    const reader: typeof store.reader = {
      row: async (sql, params) => (await reader.rows<never>(sql, params))[0],
      rows: async (sql, params) => {
        const plan = await store.reader.rows<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, params);
        plans.push(...plan.map(({ detail }) => detail));
        return store.reader.rows(sql, params);
      },
    };
    await listAudit(reader, 'phu-yen', { kind: 'sign-in.refused', from: '2026-04-05' as CivilDate });
    expect(plans).toEqual([
      expect.stringMatching(/COVERING INDEX journal_audit_by_time \(province=\? AND at>\?\)/),
      expect.stringMatching(/INDEX journal_audit_by_kind \(province=\? AND command=\? AND seq>\? AND seq<\?\)/),
      expect.stringMatching(/\(province=\? AND chain=\? AND seq>\? AND seq<\?\)/),
    ]);
  });

  describe('by the names that stand in its entries', () => {
    const LOGINS = ['an', 'AN', 'lê "x"', 'nobody%', '_', 'ŽÍ', 'a'.repeat(260), `${'a'.repeat(259)}b`];
    const ADDRESSES = ['10.0.0.1', 'FE80::1', '10.0.0.11'];
    /** Members at whatever depth, in each order, and texts that look like members. */
    const written = (n: number) => {
      const [login, person] = [LOGINS[(n * 7) % LOGINS.length], LOGINS[(n * 3) % LOGINS.length]];
      return {
        ...(n % 3 === 0 && { login }),
        ...(n % 4 === 0 && { address: ADDRESSES[n % ADDRESSES.length] }),
        ...(n % 5 === 0 && { changed: [{ person }] }),
        ...(n % 6 === 0 && { note: '"login":"an","address":"10.0.0.1"' }),
      };
    };
    const entriesFrom = (first: number, end: number) =>
      Array.from({ length: end - first }, (_, index) => {
        const seq = first + index;
        const at = `2026-04-${String(1 + Math.floor(seq / 100)).padStart(2, '0')}T01:00:00.000Z`;
        const actor = { agency: 'VP', name: 'A', person: `p${seq % 4}`, role: 'admin' };
        const command = KINDS[seq % 2] ?? '';
        const entry = {
          ...{
            actor,
            at,
            chain: ':audit',
            command,
            effectiveAt: at,
            facts: FACTS,
            prev: '',
            province: 'phu-yen',
            seq,
            v: 1,
          },
          with: written(seq),
        };
        return { province: 'phu-yen', chain: ':audit', seq, at, command, entry: canonicalJson(entry), hash: `h${seq}` };
      });
    const QUERIES: readonly Asked[] = [
      ...LOGINS.map((person) => ({ person })),
      ...ADDRESSES.map((address) => ({ address })),
      ...[{ person: 'p3' }, { person: 'nobody' }, { address: '10.9.9.9' }, { person: 'an', address: '10.0.0.1' }],
      ...[
        { person: 'p1', kind: 'sign-in.refused' as const },
        { address: 'FE80::1', from: '2026-04-05', to: '2026-04-09' },
      ],
    ];
    /** What is found where nothing is kept of the names. */
    const slowly = (from: Store): Reader => ({
      rows: (sql, params) => from.reader.rows(sql, params),
      row: (sql, params) => (sql.includes('audit_words') ? Promise.resolve(undefined) : from.reader.row(sql, params)),
    });
    const all = async (reader: Reader, query: Asked, limit: number) => {
      const found: number[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const asked = { ...(query as AuditQuery), limit, ...(cursor && { cursor }) };
        const page = await listAudit(reader, 'phu-yen', asked);
        found.push(...page.items.map(({ seq }) => seq));
        cursor = page.next;
      }
      return found;
    };

    it('has the same entries, however many of them were looked at', async () => {
      const anew = await open.anew();
      let end = 1;
      const add = async (count: number) => {
        await anew.write((tx) => tx.insert('journal', entriesFrom(end, end + count)));
        end += count;
      };
      const same = async () => {
        let found = 0;
        for (const query of QUERIES) {
          const meant = await all(slowly(anew), query, 200);
          for (const limit of [50, 200]) expect([query, await all(anew.reader, query, limit)]).toEqual([query, meant]);
          found += meant.length;
        }
        expect(found).toBeGreaterThan(100);
      };
      await add(1200);
      await same();
      let once = 1;
      expect(await keepAuditWords(anew, 'phu-yen', 1000, () => once-- > 0)).toBe(1000);
      await same();
      expect(await keepAuditWords(anew, 'phu-yen', 1000, () => true)).toBe(0);
      const both = [1, 2].map(() => keepAuditWords(anew, 'phu-yen', 1, () => true));
      expect(await Promise.all(both)).toEqual([200, 200]);
      await add(60);
      await same();
    });

    it('reads those in which a name stands, in their order, and sorts none', async () => {
      if (store.kind !== 'sqlite') return;
      await keepAuditWords(store, 'phu-yen', 1, () => true);
      const plans: string[] = [];
      const reader: Reader = {
        row: (sql, params) => store.reader.row(sql, params),
        rows: async (sql, params) => {
          const plan = await store.reader.rows<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, params);
          if (sql.includes('audit_words')) plans.push(...plan.map(({ detail }) => detail));
          return store.reader.rows(sql, params);
        },
      };
      await listAudit(reader, 'phu-yen', { person: 'l1' });
      expect(plans).toHaveLength(4);
      for (const plan of plans) expect(plan).toMatch(/^SEARCH (w USING PRIMARY KEY|j USING INDEX)/);
    });
  });
});
