import { beforeAll, expect, it } from '@jest/globals';
import { cursorAfterDossier, dossierRows } from '../../src/api/inbox/inbox-dossiers-list.js';
import { inboxRows, orderOf } from '../../src/api/inbox/inbox-list.js';
import { UnreadMessages } from '../../src/api/inbox/unread-messages.js';
import { cursorOf } from '../../src/http/cursor.js';
import type { SignedIn } from '../../src/http/signed-in.js';
import type { Store } from '../../src/persistence/store.js';
import type { Instant } from '../../workflows/limits/time.js';
import { describeOnBothDatabases } from '../databases.js';
import { consultationRow } from '../persistence/sample-rows.js';

const HEAD: SignedIn = {
  ...{ province: 'phu-yen', agency: 'SXD', id: 'truong', login: 'truong', name: 'A' },
  ...{ roles: ['head'], locale: 'vi' },
};
const NOW = '2026-05-06T03:00:00.000Z' as Instant;
const TOLD = 240;

/** Every third and fifth is read; each four are of one consultation, told within one minute or at one moment. */
async function told(store: Store): Promise<void> {
  const minute = (n: number) => String(Math.floor(n / 6) % 60).padStart(2, '0');
  const rows = Array.from({ length: TOLD }, (_, n) => ({
    ...{ province: 'phu-yen', id: `c${Math.floor(n / 4)}.1.${n}`, agency: 'SXD' },
    ...{ role: n % 11 === 0 ? 'clerk' : null, person: n % 13 === 0 ? 'another' : null },
    ...{ kind: n % 2 === 0 ? 'request-received' : 'limit-passed', consultation_id: `c${Math.floor(n / 4)}` },
    ...{ case_id: null, params_json: '{}', created_at: `2026-05-04T01:${minute(n)}:00.000Z`, delivered_at: null },
  }));
  const reads = rows.filter((_, n) => n % 3 === 0 || n % 5 === 0);
  await store.write(async (tx) => {
    await tx.insert(
      'consultations',
      Array.from({ length: TOLD / 4 }, (_, n) => consultationRow(`c${n}`, { matter: `m${n}` })),
    );
    await tx.insert('inbox_messages', rows);
    await tx.insert(
      'inbox_reads',
      reads.map(({ id }) => ({ province: 'phu-yen', message_id: id, person_id: HEAD.id, read_at: NOW })),
    );
  });
}

describeOnBothDatabases('What a person has not read, listed from what is known of it', (open) => {
  let store: Store;
  let among: readonly string[];
  beforeAll(async () => {
    store = await open.anew();
    await told(store);
    among = (await new UnreadMessages(store).ids(HEAD, NOW)) ?? [];
  });

  it.each([
    {},
    { kind: 'limit-passed' as const },
    { consultation: 'c7' },
    { sort: 'createdAt' as const },
    { kind: 'case-overdue' as const },
  ])('is what is found among all, page by page: %j', async (query) => {
    const pages = async (known: readonly string[] | null) => {
      const found: string[] = [];
      let cursor: string | undefined;
      for (;;) {
        const asked = { ...query, unread: true, limit: 7, ...(cursor === undefined ? {} : { cursor }) };
        const rows = (await inboxRows(store.reader, HEAD, asked, known)).slice(0, 7);
        found.push(...rows.map(({ id }) => id));
        const last = rows.at(-1);
        if (last === undefined || rows.length < 7) return found;
        cursor = cursorOf(orderOf(asked), [last.created_at, last.id]);
      }
    };
    const all = await pages(null);
    if (query.kind !== 'case-overdue') expect(all.length).toBeGreaterThan(0);
    expect(await pages(among)).toEqual(all);
  });

  it.each([{}, { unread: true }, { kind: 'limit-passed' as const }, { kind: 'limit-passed' as const, unread: true }])(
    'is what is found among all by dossier, page by page: %j',
    async (query) => {
      const pages = async (known: readonly string[] | null) => {
        const found: [string | null, number, number, string][] = [];
        let cursor: string | undefined;
        for (;;) {
          const asked = { ...query, limit: 7, ...(cursor === undefined ? {} : { cursor }) };
          const rows = (await dossierRows(store.reader, HEAD, asked, known)).slice(0, 7);
          found.push(
            ...rows.map((row) => [row.consultation_id, row.messages, row.unread, row.id] as (typeof found)[0]),
          );
          const last = rows.at(-1);
          if (last === undefined || rows.length < 7) return found;
          cursor = cursorAfterDossier(last);
        }
      };
      const all = await pages(null);
      expect(all.length).toBeGreaterThan(7);
      expect(await pages(among)).toEqual(all);
    },
  );

  it('is not what was read since it was found', async () => {
    const [id = ''] = among;
    const mark = { province: 'phu-yen', message_id: id, person_id: HEAD.id, read_at: NOW };
    await store.write((tx) => tx.insert('inbox_reads', [mark]));
    const rows = await inboxRows(store.reader, HEAD, { unread: true, limit: 200 }, among);
    expect(rows.map((row) => row.id).sort()).toEqual(among.filter((one) => one !== id).sort());
    expect(await inboxRows(store.reader, HEAD, { unread: true, limit: 200 }, [])).toEqual([]);
  });
});
