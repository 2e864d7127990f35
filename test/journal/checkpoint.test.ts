import { beforeEach, expect, it } from '@jest/globals';
import { anchorEverything, makeCheckpoint } from '../../src/journal/checkpoint.js';
import { GENESIS, PROVINCE_CHAIN, REGISTER_CHAIN } from '../../src/journal/entry.js';
import { parseSeal } from '../../src/journal/log/leaves.js';
import { noteOf, parseCheckpointText, parseNote, signatureBy } from '../../src/journal/log/note.js';
import { checkpointsAfter, latestCheckpoint, signerAmong } from '../../src/journal/log/read-checkpoints.js';
import { nodesOf } from '../../src/journal/log/tiles.js';
import { consistencyPath, isConsistent } from '../../src/journal/log/tree.js';
import { proofOf } from '../../src/journal/proof.js';
import { keepPublicKey } from '../../src/journal/signing-key.js';
import { verifyStore } from '../../src/journal/verify.js';
import { verifyProof } from '../../src/journal/verify-proof.js';
import type { Store } from '../../src/persistence/store.js';
import { sha256 } from '../../src/platform/canonical-json.js';
import { instantOf } from '../../workflows/limits/time.js';
import { describeOnBothDatabases } from '../databases.js';
import { agreeing, anEngine, at, opening, PROVINCE, type TestEngine } from '../engine/an-engine.js';
import { formerCheckpoint } from './former-checkpoint.js';
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
  /** The stretches of chains that a checkpoint took in, in their order. */
  const taken = async (seq: number) => {
    const sizes = await store.reader.rows<{ size: number }>(
      'SELECT size FROM log_checkpoints WHERE seq >= ? AND seq <= ? ORDER BY seq',
      [seq - 1, seq],
    );
    const [from, until] = sizes.length === 1 ? [0, sizes[0]?.size ?? 0] : sizes.map(({ size }) => size);
    const rows = await store.reader.rows<{ chain: string; first_seq: number; last_seq: number }>(
      'SELECT chain, first_seq, last_seq FROM log_runs WHERE position >= ? AND position < ? ORDER BY position',
      [from ?? 0, until ?? 0],
    );
    return rows.map(({ chain, first_seq, last_seq }) => `${chain} ${first_seq}-${last_seq}`);
  };
  const make = () => makeCheckpoint(store, key, PROVINCE, NOW);

  it('takes every entry that there is into the log, and then only those that follow', async () => {
    await openings('c2', 'c1');
    expect(await make()).toMatchObject({ seq: 1, heads: 3, last: true });
    expect(await taken(1)).toEqual([`${PROVINCE_CHAIN} 1-1`, 'c1 1-1', 'c2 1-1']);
    await e.done('SXD/head', 'opinion.answer', 'c2', agreeing());
    expect(await make()).toMatchObject({ seq: 2, heads: 1 });
    expect(await taken(2)).toEqual(['c2 2-2']);
    expect(await make()).toBeNull();
  });

  it('takes the register in, once for each change', async () => {
    const period = { from: at('2024-05-01T00:00'), until: at('2024-05-02T00:00') };
    await e.done('SXD/head', 'delegation.grant', null, { to: 'deputy', ...period });
    await openings('c1');
    await make();
    expect(await taken(1)).toEqual([`${PROVINCE_CHAIN} 1-1`, `${REGISTER_CHAIN} 1-1`, 'c1 1-1']);
    expect(await make()).toBeNull();
    await e.done('SXD/head', 'delegation.grant', null, { to: 'deputy', ...period });
    await make();
    expect(await taken(2)).toEqual([`${REGISTER_CHAIN} 2-2`]);
  });

  it('is a signed note of a tree whose last leaf tells what it seals, with the hash of the one before', async () => {
    await openings('c1');
    const first = await make();
    await openings('c2');
    await make();
    const kept = await checkpointsAfter(store.reader, PROVINCE, 0, 10);
    for (const { body, hash, signatures, size } of kept) {
      expect(hash).toBe(sha256(body));
      expect(parseCheckpointText(body)).toMatchObject({ origin: `dong-thuan/${PROVINCE}/${key.id}`, size });
      const note = parseNote(noteOf(body, [signatures]));
      if (note === null) throw new Error('it is a note');
      const ours = { name: `dong-thuan/${PROVINCE}/${key.id}`, publicKey: key.publicKey, as: 'log' as const };
      expect(signatureBy(note, ours)).toEqual({ seconds: null });
      expect(signatureBy(note, { ...ours, publicKey: aKey().publicKey })).toBeNull();
    }
    const [one, two] = kept.map(({ seal }) => parseSeal(seal));
    expect(one).toMatchObject({ seal: 1, province: PROVINCE, at: NOW, prev: GENESIS, chains: 2 });
    expect(two).toMatchObject({ seal: 2, prev: first?.hash, chains: 3 });
  });

  it('is signed with both keys while they are changed, and later with the new one alone, under one name', async () => {
    await openings('c1');
    await make();
    const next = aKey();
    await keepPublicKey(store, next);
    await openings('c2');
    await makeCheckpoint(store, { ...next, previous: key }, PROVINCE, NOW);
    await openings('c3');
    await makeCheckpoint(store, next, PROVINCE, NOW);
    const signed = (await checkpointsAfter(store.reader, PROVINCE, 0, 10)).map((kept) => ({
      name: signerAmong([next.publicKey, key.publicKey], kept)?.name,
      both: [key, next].map(({ publicKey }) => signerAmong([publicKey], kept) !== null),
      first: signerAmong([key.publicKey, next.publicKey], kept)?.publicKey,
    }));
    const name = `dong-thuan/${PROVINCE}/${key.id}`;
    expect(signed).toEqual([
      { name, both: [true, false], first: key.publicKey },
      { name, both: [true, true], first: next.publicKey },
      { name, both: [false, true], first: next.publicKey },
    ]);
    expect(await verifyStore(store)).toMatchObject({ ok: true, checkpoints: 3 });
    expect(verifyProof(await proofOf(store, next, PROVINCE, 'c1', NOW), [next.publicKey])).toMatchObject({ ok: true });
  });

  it('goes on where checkpoints of the former format ended', async () => {
    await openings('c1');
    await formerCheckpoint(store, key, PROVINCE, NOW);
    const former = await store.reader.row<{ hash: string }>('SELECT hash FROM checkpoints');
    expect(await make()).toMatchObject({ seq: 2 });
    const [kept] = await checkpointsAfter(store.reader, PROVINCE, 0, 10);
    expect(parseSeal(kept?.seal ?? '')).toMatchObject({ seal: 2, prev: former?.hash });
    expect(await verifyStore(store)).toMatchObject({ ok: true, checkpoints: 2 });
  });

  it('says up to when every limit that ended is recorded: now, or the end of the one that runs out next', async () => {
    await openings('c1');
    await make();
    const seal = async () => parseSeal((await latestCheckpoint(store.reader, PROVINCE))?.seal ?? '');
    expect((await seal())?.upTo).toBe(NOW);
    const due = await store.reader.row<{ due_at: string }>(
      'SELECT due_at FROM limits WHERE passed_at IS NULL ORDER BY due_at LIMIT 1',
    );
    await e.done('SXD/head', 'opinion.answer', 'c1', agreeing());
    // Nothing has passed it yet, though its instant is over.
    await makeCheckpoint(store, key, PROVINCE, at('2024-08-01T09:00'));
    expect(await seal()).toMatchObject({ at: at('2024-08-01T09:00'), upTo: due?.due_at });
  });

  it('is made of nothing new where the last one is too old for a proof, and not twice in a minute', async () => {
    await openings('c1');
    await make();
    const later = (seconds: number) => instantOf(Date.parse(NOW) + seconds * 1000);
    const again = (seconds: number) => makeCheckpoint(store, key, PROVINCE, later(seconds), { olderThanMs: 60_000 });
    expect(await again(60)).toBeNull();
    expect(await again(61)).toMatchObject({ seq: 2, heads: 0 });
    expect(await again(62)).toBeNull();
    expect(await verifyStore(store)).toMatchObject({ ok: true, checkpoints: 2 });
  });

  it('is never earlier than what it seals, nor than the one before it', async () => {
    await openings('c1');
    await makeCheckpoint(store, key, PROVINCE, at('2024-04-23T09:00'));
    expect((await latestCheckpoint(store.reader, PROVINCE))?.at).toBe(NOW);
    await makeCheckpoint(store, key, PROVINCE, at('2024-04-23T09:00'), { olderThanMs: -Number.MAX_VALUE });
    expect((await checkpointsAfter(store.reader, PROVINCE, 1, 10)).map((kept) => kept.at)).toEqual([NOW]);
  });

  it('grows a tree of which every earlier one is a beginning', async () => {
    for (let round = 0; round < 12; round += 1) {
      await openings(...Array.from({ length: round + 1 }, (_, index) => `r${round}-${index}`));
      await make();
    }
    const kept = await checkpointsAfter(store.reader, PROVINCE, 0, 20);
    const heads = kept.map(({ body }) => parseCheckpointText(body)).flatMap((head) => (head === null ? [] : [head]));
    const nodes = nodesOf(store.reader, PROVINCE);
    for (const [index, smaller] of heads.entries())
      for (const larger of heads.slice(index)) {
        const path = await consistencyPath(nodes, smaller.size, larger.size);
        expect(isConsistent(smaller, larger, path)).toBe(true);
        expect(isConsistent({ ...smaller, root: sha256('another') }, larger, path)).toBe(false);
      }
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
    const rows = await store.reader.rows('SELECT size FROM log_checkpoints ORDER BY seq');
    expect(rows).toEqual([{ size: 501 }, { size: 1002 }, { size: 1155 }]);
    expect(await anchorEverything(store, key, PROVINCE, async () => NOW)).toBe(0);
  });

  it('holds the consultation that a proof is asked for, however many others wait', async () => {
    await openings('zz');
    await manyHeads(store, 600);
    await makeCheckpoint(store, key, PROVINCE, NOW, { first: 'zz' });
    expect((await taken(1)).at(-1)).toBe('zz 1-1');
    expect(await taken(1)).toHaveLength(500);
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

/** Consultations that were never opened, each with an entry: enough of them to fill pages. */
async function manyHeads(store: Store, count: number): Promise<void> {
  const row = await store.reader.row("SELECT * FROM consultations WHERE id IN ('c1', 'zz')");
  const entry = await store.reader.row("SELECT * FROM journal WHERE chain IN ('c1', 'zz')");
  if (row === undefined || entry === undefined) throw new Error('there is a consultation to copy');
  const ids = Array.from({ length: count }, (_, index) => `m${String(index).padStart(5, '0')}`);
  await store.write(async (tx) => {
    await tx.insert(
      'consultations',
      ids.map((id) => ({ ...row, id })),
    );
    await tx.insert(
      'journal',
      ids.map((chain) => ({ ...entry, chain })),
    );
  });
}
