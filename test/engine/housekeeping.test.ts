import { beforeAll, expect, it } from '@jest/globals';
import { type Cleared, clearOld } from '../../src/engine/housekeeping/clear-old.js';
import { HousekeepingWorker } from '../../src/engine/housekeeping/housekeeping-worker.js';
import type { Store } from '../../src/persistence/store.js';
import { epochMs, type Instant, instantOf } from '../../workflows/limits/time.js';
import { describeOnBothDatabases } from '../databases.js';

const NOW = epochMs('2026-06-01T00:00:00.000Z' as Instant);
const DAY = 24 * 3600 * 1000;
const retention = { answersDays: 30, deliveredDays: 365, sessionsDays: 1 };
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
  const kept = async (table: string, column: string) =>
    (await store.reader.rows<Record<string, string>>(`SELECT ${column} FROM ${table} ORDER BY ${column}`)).map(
      (row) => row[column],
    );

  it('goes, and nothing else; and not at all while the server stops or the clock is in doubt', async () => {
    const clearing = { store, retention, now: NOW, wall: NOW };
    const none: Cleared = { answers: 0, deliveries: 0, sessions: 0 };
    expect(await clearOld({ ...clearing, stopping: () => true }, 'phu-yen')).toEqual(none);
    const logged: object[] = [];
    const log = (details: object) => logged.push(details);
    const doubt = { code: 'ahead', byMs: 1 } as const;
    const clock = { now: async () => NOW, runs: true, doubt };
    await new HousekeepingWorker({ store, clock, retention, logger: { info: log, warn: log, error: log } }).pass();
    expect(logged).toEqual([]);

    const young = Math.ceil(MANY / 3);
    expect(await clearOld({ ...clearing, stopping: () => false }, 'phu-yen')).toEqual({
      answers: MANY - young,
      deliveries: 1,
      sessions: 1,
    });
    expect(await kept('idempotency_keys', 'key')).toHaveLength(young);
    expect(await kept('deliveries', 'id')).toEqual(['new', 'parked']);
    expect(await kept('sign_ins', 'token_hash')).toEqual(['just', 'open']);
    expect(await clearOld({ ...clearing, stopping: () => false }, 'phu-yen')).toEqual(none);
  });
});
