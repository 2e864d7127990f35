import { beforeAll, expect, it } from '@jest/globals';
import { type DeliveriesQuery, type DeliveryView, listDeliveries } from '../../src/api/deliveries/delivery-list.js';
import { CHANNELS, DELIVERY_STATES } from '../../src/engine/outbox/outbox.js';
import type { Store } from '../../src/persistence/store.js';
import { describeOnBothDatabases } from '../databases.js';

const COUNT = 180;

describeOnBothDatabases('The list of deliveries', (open) => {
  let store: Store;
  let all: DeliveryView[];
  const listed = async (query: Omit<DeliveriesQuery, 'limit' | 'cursor'>, limit: number): Promise<DeliveryView[]> => {
    const found: DeliveryView[] = [];
    let cursor: string | undefined;
    for (;;) {
      const page = await listDeliveries(store.reader, 'phu-yen', { ...query, limit, ...(cursor && { cursor }) });
      found.push(...page.items);
      if (page.next === null) return found;
      cursor = page.next;
    }
  };
  beforeAll(async () => {
    store = await open.anew();
    // Nothing goes by the axis, and CAT gets nothing; seven each are of one moment.
    const channels = CHANNELS.filter((channel) => channel !== 'edxml');
    const rows = Array.from({ length: COUNT }, (_, n) => ({
      ...{ province: 'phu-yen', id: `d${(n * 37) % COUNT}`, message_id: `m${n}`, recipient: `p${n}` },
      ...{ channel: channels[n % 5] ?? '', agency: ['SXD', 'STC', 'VP'][n % 3] ?? '', kind: 'limit-passed' },
      ...{ state: DELIVERY_STATES[Math.floor(n / 15) % 3] ?? '', due_at: '2026-04-01T00:00:00.000Z' },
      created_at: `2026-04-01T00:${String(Math.floor(n / 7)).padStart(2, '0')}:00.000Z`,
    }));
    await store.write((tx) => tx.insert('deliveries', rows));
    all = await listed({}, 200);
  });

  it('has all of them, the latest first', () => {
    expect(all).toHaveLength(COUNT);
    const places = all.map(({ createdAt, id }) => `${createdAt} ${id}`);
    expect(places).toEqual([...places].sort().reverse());
  });

  it.each<[DeliveriesQuery, number]>([
    [{}, COUNT],
    [{ state: 'parked' }, 1],
    [{ channel: 'webhook' }, 1],
    [{ channel: 'edxml' }, 0],
    [{ agency: 'SXD' }, 1],
    [{ agency: 'CAT' }, 0],
    [{ agency: 'STC', channel: 'email' }, 1],
    [{ agency: 'STC', state: 'sent', channel: 'none' }, 1],
  ])('has what is asked for in the same order, page by page: %j', async (query, least) => {
    const meant = all.filter((one) =>
      Object.entries(query).every(([member, value]) => one[member as keyof DeliveryView] === value),
    );
    expect(meant.length).toBeGreaterThanOrEqual(least);
    for (const limit of [7, 200]) expect(await listed(query, limit)).toEqual(meant);
  });
});
