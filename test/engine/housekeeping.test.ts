import { beforeAll, expect, it } from '@jest/globals';
import { type Cleared, clearOld } from '../../src/engine/housekeeping/clear-old.js';
import { HousekeepingWorker } from '../../src/engine/housekeeping/housekeeping-worker.js';
import type { Store } from '../../src/persistence/store.js';
import { epochMs, type Instant, instantOf } from '../../workflows/limits/time.js';
import { describeOnBothDatabases } from '../databases.js';

const NOW = epochMs('2026-06-01T00:00:00.000Z' as Instant);
const DAY = 24 * 3600 * 1000;
const retention = { answersDays: 30, deliveredDays: 365, sessionsDays: 1, tokensDays: 90 };
const ago = (days: number) => instantOf(NOW - days * DAY);
const MANY = 1203;

describeOnBothDatabases('what has had its time', (open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await store.write(async (tx) => {
      await tx.insert('provinces', [{ code: 'phu-yen', name: 'Phú Yên', register_version: 1 }]);
      await tx.insert(
        'idempotency_keys',
        Array.from({ length: MANY }, (_, index) => ({
          province: 'phu-yen',
          person_id: `p${index % 7}`,
          key: `k${index}`,
          request_hash: '',
          response_json: '{}',
          created_at: ago(index % 3 === 0 ? 29 : 31),
        })),
      );
      await tx.insert('deliveries', [
        delivery('new', 'sent', 364),
        delivery('old', 'sent', 366),
        delivery('parked', 'parked', 900),
      ]);
      await tx.insert('sign_ins', [session('open', -1), session('just', 0.5), session('long', 2)]);
      await tx.insert('access_tokens', [
        token('good', -30, null),
        token('expired lately', 89, null),
        token('expired', 91, null),
        token('ended lately', -30, 89),
        token('ended', -30, 91),
      ]);
      await tx.insert('inbox_unread', [looked('lately', 179), looked('of old', 181)]);
      await tx.insert('known_devices', [browser('lately', 179), browser('of old', 181)]);
      for (const [end, name] of [
        [ago(-1), 'good'],
        [ago(0.5), 'just'],
        [ago(2), 'long'],
      ] as const) {
        const of = { province: 'phu-yen', person_id: name, expires_at: end };
        await tx.insert('password_codes', [{ ...of, code_hash: name, made_by: null, made_at: ago(9) }]);
        await tx.insert('half_sign_ins', [{ ...of, token_hash: name, failures: 0, browser: null }]);
        await tx.insert('factor_enrolments', [{ ...of, sealed_secret: name }]);
        await tx.insert('round_trips', [
          { token_hash: name, provider: 'tinh', sealed_checks: '', address: '::1', expires_at: end },
        ]);
        await tx.insert('sign_in_failures', [{ subject: name, failures: 3, until_at: end }]);
        const asked = { asked_json: '{}', asked_by: 'a', asked_by_name: 'A', asked_at: ago(9), why: 'office' };
        await tx.insert('person_requests', [
          { province: 'phu-yen', id: name, login: name, name, ...asked, expires_at: end },
        ]);
      }
    });
  });

  const delivery = (id: string, state: string, days: number) => ({
    province: 'phu-yen',
    id,
    message_id: id,
    channel: 'email',
    recipient: 'r',
    agency: 'SXD',
    kind: 'asked',
    state,
    due_at: ago(days),
    created_at: ago(days),
    done_at: ago(days),
  });
  const session = (token: string, days: number) => ({
    token_hash: token,
    province: 'phu-yen',
    person_id: 'p',
    created_at: ago(days + 1),
    expires_at: ago(days),
  });
  const browser = (token: string, days: number) => ({
    ...{ token_hash: token, province: 'phu-yen', person_id: 'p', used_at: ago(days) },
  });
  const looked = (person: string, days: number) => ({
    ...{ province: 'phu-yen', person_id: person, agency: 'SXD', roles: 'head', until_at: ago(days), told: 9 },
    unread_json: '[]',
  });
  const token = (id: string, expired: number, ended: number | null) => ({
    ...{ province: 'phu-yen', id, token_hash: id, person_id: 'p', agency: 'SXD', system: 'QLVB', scopes: 'read' },
    created_at: ago(300),
    expires_at: ago(expired),
    ended_at: ended === null ? null : ago(ended),
  });
  const kept = async (table: string, column: string) =>
    (await store.reader.rows<Record<string, string>>(`SELECT ${column} FROM ${table} ORDER BY ${column}`)).map(
      (row) => row[column],
    );

  it('goes, and nothing else; and not at all while the server stops or the clock is in doubt', async () => {
    const clearing = { store, retention, now: NOW, passed: NOW };
    const none: Cleared = { answers: 0, deliveries: 0, sessions: 0, tokens: 0, codes: 0, browsers: 0, unread: 0 };
    expect(await clearOld({ ...clearing, stopping: () => true }, 'phu-yen')).toEqual(none);
    const logged: object[] = [];
    const log = (details: object) => logged.push(details);
    const doubt = { code: 'ahead', byMs: 1 } as const;
    const clock = { now: async () => NOW, runs: true, doubt };
    const inDoubt = new HousekeepingWorker({
      store,
      clock,
      passing: () => NOW,
      retention,
      logger: { info: log, warn: log, error: log },
    });
    expect(await inDoubt.pass()).toBe(false);
    expect(logged).toEqual([]);

    const young = Math.ceil(MANY / 3);
    expect(await clearOld({ ...clearing, stopping: () => false }, 'phu-yen')).toEqual({
      answers: MANY - young,
      deliveries: 1,
      sessions: 1,
      tokens: 2,
      codes: 6,
      browsers: 1,
      unread: 1,
    });
    expect(await kept('idempotency_keys', 'key')).toHaveLength(young);
    expect(await kept('deliveries', 'id')).toEqual(['new', 'parked']);
    expect(await kept('sign_ins', 'token_hash')).toEqual(['just', 'open']);
    expect(await kept('access_tokens', 'id')).toEqual(['ended lately', 'expired lately', 'good']);
    expect(await kept('known_devices', 'token_hash')).toEqual(['lately']);
    expect(await kept('inbox_unread', 'person_id')).toEqual(['lately']);
    for (const [table, column] of [
      ['password_codes', 'person_id'],
      ['half_sign_ins', 'token_hash'],
      ['factor_enrolments', 'person_id'],
      ['round_trips', 'token_hash'],
      ['sign_in_failures', 'subject'],
      ['person_requests', 'id'],
    ] as const)
      expect([table, await kept(table, column)]).toEqual([table, ['good', 'just']]);
    expect(await clearOld({ ...clearing, stopping: () => false }, 'phu-yen')).toEqual(none);
  });

  it('is looked for in every province, whichever fails, and again within the hour then', async () => {
    await store.write((tx) => tx.insert('provinces', [{ code: 'an-giang', name: 'An Giang', register_version: 1 }]));
    const passes: object[] = [];
    let fails = 1;
    const worker = new HousekeepingWorker({
      store,
      clock: {
        now: async () => {
          fails -= 1;
          if (fails === 0) throw new Error('the database was away');
          return NOW;
        },
        runs: true,
      },
      passing: () => NOW,
      retention,
      logger: {
        info: ({ province }: { province?: string }) => passes.push({ cleared: province }),
        warn: () => undefined,
        error: ({ province }: { province?: string }) => passes.push({ failed: province }),
      },
    });
    expect(await worker.pass()).toBe(false);
    expect(passes).toEqual([{ failed: 'an-giang' }, { cleared: 'phu-yen' }]);
    expect(await worker.pass()).toBe(true);
    expect(passes.slice(2)).toEqual([{ cleared: 'an-giang' }, { cleared: 'phu-yen' }]);
  });
});
