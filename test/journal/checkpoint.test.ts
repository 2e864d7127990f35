import { beforeEach, expect, it } from '@jest/globals';
import { anchorEverything, makeCheckpoint } from '../../src/journal/checkpoint.js';
import { parseCheckpoint } from '../../src/journal/checkpoint-body.js';
import { GENESIS, PROVINCE_CHAIN, REGISTER_CHAIN } from '../../src/journal/entry.js';
import { isSignedBy, keepPublicKey } from '../../src/journal/signing-key.js';
import { verifyStore } from '../../src/journal/verify.js';
import type { Store } from '../../src/persistence/store.js';
import { sha256 } from '../../src/platform/canonical-json.js';
import { describeOnBothDatabases } from '../databases.js';
import { agreeing, anEngine, at, opening, PROVINCE, type TestEngine } from '../engine/an-engine.js';
import { aKey } from './keys.js';

const NOW = at('2024-04-24T09:00');

describeOnBothDatabases('a checkpoint', (open) => {
  const key = aKey();
  let url: string;
  let store: Store;
  let e: TestEngine;
  beforeEach(async () => {
    url = await open.blank();
    store = await open({ url });
    e = await anEngine(store, NOW);
    await keepPublicKey(store, key);
  });

  const openings = async (...ids: string[]) => {
    for (const id of ids) await e.done('SKHDT/head', 'consultation.open', id, opening({ matter: id }));
  };
  const heads = async (seq: number) =>
    (
      await store.reader.rows<{ chain: string; seq: number }>(
        'SELECT chain, seq FROM checkpoint_heads WHERE checkpoint_seq = ? ORDER BY position',
        [seq],
      )
    ).map((head) => `${head.chain} ${head.seq}`);
  const make = () => makeCheckpoint(store, key, PROVINCE, NOW);

  it('anchors every head that there is, and then only those that changed', async () => {
    await openings('c2', 'c1');
    expect(await make()).toMatchObject({ seq: 1, heads: 3, last: true });
    expect(await heads(1)).toEqual([`${PROVINCE_CHAIN} 1`, 'c1 1', 'c2 1']);
    await e.done('SXD/head', 'opinion.answer', 'c2', agreeing());
    expect(await make()).toMatchObject({ seq: 2, heads: 1 });
    expect(await heads(2)).toEqual(['c2 2']);
    expect(await make()).toBeNull();
  });

  it('anchors the register, once for each change', async () => {
    const period = { from: at('2024-05-01T00:00'), until: at('2024-05-02T00:00') };
    await e.done('SXD/head', 'delegation.grant', null, { to: 'deputy', ...period });
    await openings('c1');
    await make();
    expect(await heads(1)).toEqual([`${PROVINCE_CHAIN} 1`, `${REGISTER_CHAIN} 1`, 'c1 1']);
    expect(await make()).toBeNull();
    await e.done('SXD/head', 'delegation.grant', null, { to: 'deputy', ...period });
    await make();
    expect(await heads(2)).toEqual([`${REGISTER_CHAIN} 2`]);
  });

  it('says what it anchors in a signed text that holds the hash of the one before', async () => {
    await openings('c1');
    const first = await make();
    await openings('c2');
    await make();
    const rows = await store.reader.rows<{ body: string; hash: string; signature: string }>(
      'SELECT body, hash, signature FROM checkpoints ORDER BY seq',
    );
    for (const { body, hash, signature } of rows) {
      expect(hash).toBe(sha256(body));
      expect(isSignedBy(key.publicKey, body, signature)).toBe(true);
    }
    const bodies = rows.map(({ body }) => parseCheckpoint(body));
    expect(bodies[0]).toMatchObject({
      v: 1,
      province: PROVINCE,
      seq: 1,
      at: NOW,
      prev: GENESIS,
      entries: 2,
      keyId: key.id,
    });
    expect(bodies[1]).toMatchObject({ seq: 2, prev: first?.hash });
  });

  it('leaves the version of a consultation alone, so that nobody who works on it is disturbed', async () => {
    await openings('c1');
    const before = await store.reader.row('SELECT version, updated_at FROM consultations');
    await make();
    expect(await store.reader.row('SELECT version, updated_at FROM consultations')).toEqual(before);
    expect(await store.reader.row('SELECT anchored_seq FROM consultations')).toEqual({ anchored_seq: 1 });
  });

  it('comes in pages, and everything is anchored in the end', async () => {
    await openings('c1');
    await manyHeads(store, 1150);
    expect(await anchorEverything(store, key, PROVINCE, async () => NOW)).toBe(1152);
    const rows = await store.reader.rows('SELECT entries FROM checkpoints ORDER BY seq');
    expect(rows).toEqual([{ entries: 500 }, { entries: 500 }, { entries: 152 }]);
    expect(await anchorEverything(store, key, PROVINCE, async () => NOW)).toBe(0);
  });

  it('holds the consultation that a proof is asked for, however many others wait', async () => {
    await openings('zz');
    await manyHeads(store, 600);
    await makeCheckpoint(store, key, PROVINCE, NOW, 'zz');
    expect((await heads(1)).at(-1)).toBe('zz 1');
    expect(await heads(1)).toHaveLength(500);
  });

  it('belongs to one province and anchors nothing of another', async () => {
    await openings('c1');
    expect(await makeCheckpoint(store, key, 'tay-ninh', NOW)).toBeNull();
  });

  it('is made by several at once without a gap, while commands go on', async () => {
    const ids = Array.from({ length: 12 }, (_, index) => `c${index}`);
    await openings(...ids);
    const replica = open.kind === 'postgres' ? await open({ url }) : store;
    const makers = [store, replica, store, replica].map((own) => makeCheckpoint(own, key, PROVINCE, NOW));
    const answers = ids.map((id) => e.done('SXD/head', 'opinion.answer', id, agreeing()));
    await Promise.all([...makers, ...answers]);
    await anchorEverything(store, key, PROVINCE, async () => NOW);
    expect(await verifyStore(store)).toMatchObject({ ok: true, consultations: 12 });
    expect(
      await store.reader.row('SELECT COUNT(*) AS open FROM consultations WHERE journal_seq > anchored_seq'),
    ).toEqual({
      open: 0,
    });
  });
});

/** Heads of consultations that were never opened: enough of them to fill pages. */
async function manyHeads(store: Store, count: number): Promise<void> {
  const row = await store.reader.row("SELECT * FROM consultations WHERE id IN ('c1', 'zz')");
  if (row === undefined) throw new Error('there is a consultation to copy');
  const copies = Array.from({ length: count }, (_, index) => ({ ...row, id: `m${String(index).padStart(5, '0')}` }));
  await store.write((tx) => tx.insert('consultations', copies));
}
