import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeEach, expect, it } from '@jest/globals';
import { CosigningWorker } from '../../src/cosigning/cosigning-worker.js';
import { makeCheckpoint } from '../../src/journal/checkpoint.js';
import { AUDIT_CHAIN } from '../../src/journal/entry.js';
import { noteOf, parseNote, parseVerifier, signatureBy, type Verifier } from '../../src/journal/log/note.js';
import { checkpointsAfter, latestCheckpoint } from '../../src/journal/log/read-checkpoints.js';
import { proofOf } from '../../src/journal/proof.js';
import { keepPublicKey } from '../../src/journal/signing-key.js';
import { verifyProof } from '../../src/journal/verify-proof.js';
import type { Store } from '../../src/persistence/store.js';
import { describeOnBothDatabases } from '../databases.js';
import { agreeing, anEngine, at, opening, PROVINCE, type TestEngine } from '../engine/an-engine.js';
import { aKey } from '../journal/keys.js';
import { hasPython, verifyWith } from '../journal/python.js';
import { ALog } from './a-log.js';
import { type RunningWitness, Witnesses } from './a-witness.js';

const NOW = at('2024-04-24T09:00');
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

describeOnBothDatabases('a server asks its witnesses', (open) => {
  const witnesses = new Witnesses();
  const key = aKey();
  const origin = new ALog(key);
  const servers: Server[] = [];
  let url: string;
  let store: Store;
  let e: TestEngine;
  let refused: string[];
  beforeEach(async () => {
    url = await open.blank();
    store = await open({ url });
    e = await anEngine(store, NOW);
    await keepPublicKey(store, key);
    refused = [];
  });
  afterAll(async () => {
    await witnesses.end();
    for (const server of servers) server.close();
  });

  const grow = async (id: string) => {
    await e.done('SKHDT/head', 'consultation.open', id, opening({ matter: id }));
    await makeCheckpoint(store, key, PROVINCE, NOW);
  };
  const asked = ({ verifier, url: address }: Pick<RunningWitness, 'verifier' | 'url'>, follows = false) => ({
    verifier: verifierOf(verifier),
    url: address,
    follows,
  });
  const worker = (...of: readonly ReturnType<typeof asked>[]) =>
    new CosigningWorker({ store, witnesses: of, logger: silent, refused: (name) => void refused.push(name) });
  /** The numbers of the checkpoints that a witness has cosigned. */
  const cosigned = async (verifier: string) => {
    const rows = await store.reader.rows<{ seq: number; line: string }>(
      'SELECT seq, line FROM log_cosignatures WHERE witness = ? ORDER BY seq',
      [verifier],
    );
    const kept = new Map((await checkpointsAfter(store.reader, PROVINCE, 0, 1000)).map((one) => [one.seq, one.body]));
    return rows.flatMap(({ seq, line }) => {
      const note = parseNote(noteOf(kept.get(seq) ?? '', [line]));
      return note !== null && signatureBy(note, verifierOf(verifier)) !== null ? [seq] : [];
    });
  };
  const stub = async (answer: (path: string) => { status: number; type?: string; body: string } | null) => {
    const server = createServer((request, response) => {
      request.resume();
      const given = answer(request.url ?? '');
      if (given === null) return;
      response.writeHead(given.status, { 'content-type': given.type ?? 'text/plain' });
      response.end(given.body);
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  it('for each checkpoint, and proofs carry what they sign', async () => {
    const plain = await witnesses.start([origin.verifier]);
    const follower = await witnesses.start([origin.verifier], '--follow');
    const asking = worker(asked(plain), asked(follower, true));
    await grow('c1');
    await asking.wake();
    await e.done('SXD/head', 'opinion.answer', 'c1', agreeing());
    const proof = await proofOf(store, key, PROVINCE, 'c1', NOW, () => asking.hasten(10_000));
    const keys = [plain.verifier, follower.verifier];
    expect(verifyProof(proof, [key.publicKey], keys)).toMatchObject({ ok: true, entries: 2, witnesses: keys });
    for (const verifier of keys) expect(await cosigned(verifier)).toEqual([1, 2]);
    expect(asking.alarms).toEqual([]);
    if (!hasPython) return;
    expect(
      await verifyWith(proof, '--key', origin.verifier, ...keys.flatMap((one) => ['--witness', one])),
    ).toMatchObject({ status: 0 });
    const stranger = await witnesses.start([origin.verifier]);
    expect(await verifyWith(proof, '--key', origin.verifier, '--witness', stranger.verifier)).toMatchObject({
      status: 1,
    });
  });

  it('from wherever they are: one that was away for long goes on from there', async () => {
    const plain = await witnesses.start([origin.verifier]);
    const follower = await witnesses.start([origin.verifier], '--follow');
    for (let round = 0; round < 6; round += 1) await grow(`c${round}`);
    await worker(asked(plain), asked(follower, true)).wake();
    await plain.kill();
    await follower.kill();
    for (let round = 6; round < 12; round += 1) await grow(`c${round}`);
    const away = worker(asked(plain), asked(follower, true));
    await away.wake();
    // It is left alone for a while, and nobody waits for it.
    await away.hasten(60_000);
    expect(refused).toEqual([]);
    expect(away.alarms).toEqual([]);
    const back = await witnesses.startIn(plain.folder, [origin.verifier]);
    const followsAgain = await witnesses.startIn(follower.folder, [origin.verifier], '--follow');
    await worker(asked(back), asked(followsAgain, true)).wake();
    expect(await cosigned(plain.verifier)).toEqual([6, 12]);
    expect(await cosigned(follower.verifier)).toEqual([6, 12]);
  });

  it('and sends a follower all leaves, however many one checkpoint has', async () => {
    await e.done('SKHDT/head', 'consultation.open', 'c1', opening({ matter: 'c1' }));
    await manyEntries(store, 5200);
    const follower = await witnesses.start([origin.verifier], '--follow');
    await makeCheckpoint(store, key, PROVINCE, NOW);
    const first = await latestCheckpoint(store.reader, PROVINCE);
    expect(first?.size).toBeGreaterThan(5000);
    await makeCheckpoint(store, key, PROVINCE, NOW);
    const asking = worker(asked(follower, true));
    await asking.wake();
    expect(await cosigned(follower.verifier)).toEqual([1, 2]);
    expect(await follower.told()).toContain(`\nsize ${(await latestCheckpoint(store.reader, PROVINCE))?.size}\n`);
  });

  it('from two replicas at once, and each checkpoint bears one line of each witness', async () => {
    const plain = await witnesses.start([origin.verifier]);
    const follower = await witnesses.start([origin.verifier], '--follow');
    const other = open.kind === 'postgres' ? await open({ url }) : store;
    const replicas = [store, other].map(
      (own) =>
        new CosigningWorker({
          store: own,
          witnesses: [asked(plain), asked(follower, true)],
          logger: silent,
          refused: (name) => void refused.push(name),
        }),
    );
    for (let round = 0; round < 5; round += 1) {
      await grow(`c${round}`);
      await Promise.all(replicas.map((replica) => replica.wake()));
      for (const { verifier } of [plain, follower]) expect((await cosigned(verifier)).at(-1)).toBe(round + 1);
    }
    expect(refused).toEqual([]);
  });

  it('and is alarmed when the database is an older one than they have seen, or another', async () => {
    const plain = await witnesses.start([origin.verifier]);
    const follower = await witnesses.start([origin.verifier], '--follow');
    await grow('c1');
    await grow('c2');
    await worker(asked(plain), asked(follower, true)).wake();
    store = await open({ url: await open.blank() });
    e = await anEngine(store, NOW);
    await keepPublicKey(store, key);
    await grow('c3');
    const asking = worker(asked(plain), asked(follower, true));
    await asking.wake();
    const alarms = () => asking.alarms.map(({ refusal }) => refusal);
    expect(alarms()).toEqual(['larger-tree', 'larger-tree']);
    expect(refused).toHaveLength(2);
    const rewritten = async () => {
      const fresh = worker(asked(plain), asked(follower, true));
      await fresh.wake();
      return fresh.alarms.map(({ refusal }) => refusal);
    };
    await makeCheckpoint(store, key, PROVINCE, NOW, { olderThanMs: -Number.MAX_VALUE });
    await e.done('SKHDT/head', 'consultation.open', 'c4', opening({ matter: 'c4' }));
    await e.done('SKHDT/head', 'consultation.open', 'c5', opening({ matter: 'c5' }));
    await makeCheckpoint(store, key, PROVINCE, NOW);
    expect(await rewritten()).toEqual(['inconsistent', 'unknown-size']);
    expect(await cosigned(plain.verifier)).toEqual([]);
  });

  it('and keeps nothing that is not a good signature of theirs', async () => {
    const plain = await witnesses.start([origin.verifier]);
    await grow('c1');
    const forging = await stub(() => ({ status: 200, body: `— ${verifierOf(plain.verifier).name} AAAAAAAA\n` }));
    const empty = await stub(() => ({ status: 200, body: '' }));
    const endless = await stub(() => ({ status: 409, type: 'text/x.tlog.size', body: '0\n' }));
    const wild = await stub(() => ({ status: 409, type: 'text/x.tlog.size', body: 'many\n' }));
    const broken = await stub(() => ({ status: 500, body: 'no' }));
    for (const address of [forging, empty, endless, wild, broken]) {
      const asking = worker(asked({ verifier: plain.verifier, url: address }));
      await asking.wake();
      expect(asking.alarms).toEqual([]);
    }
    expect(await store.reader.rows('SELECT * FROM log_cosignatures')).toEqual([]);
  });

  it('and waits for none of them: a proof is made while one never answers', async () => {
    const plain = await witnesses.start([origin.verifier]);
    const mute = await stub(() => null);
    const asking = worker(asked({ ...plain, url: mute }));
    await grow('c1');
    const proof = await proofOf(store, key, PROVINCE, 'c1', NOW, () => asking.hasten(50));
    expect(verifyProof(proof, [key.publicKey], [plain.verifier])).toMatchObject({ ok: true, witnesses: [] });
    await asking.stop();
  });
});

function verifierOf(text: string): Verifier {
  const verifier = parseVerifier(text);
  if (verifier === null) throw new Error(`${text} is no key`);
  return verifier;
}

/** Entries of a chain that never ends: more than fit into a request, and into a checkpoint. */
async function manyEntries(store: Store, count: number): Promise<void> {
  const entry = await store.reader.row("SELECT * FROM journal WHERE chain = 'c1'");
  if (entry === undefined) throw new Error('there is an entry to copy');
  const rows = Array.from({ length: count }, (_, index) => ({ ...entry, chain: AUDIT_CHAIN, seq: index + 1 }));
  await store.write(async (tx) => {
    for (let from = 0; from < count; from += 400) await tx.insert('journal', rows.slice(from, from + 400));
  });
}
