import { afterAll, beforeEach, expect, it } from '@jest/globals';
import { CosigningWorker } from '../../src/cosigning/cosigning-worker.js';
import { Timestamps } from '../../src/cosigning/timestamps.js';
import { makeCheckpoint } from '../../src/journal/checkpoint.js';
import { latestCheckpoint } from '../../src/journal/log/read-checkpoints.js';
import { stampedAt, stampedText } from '../../src/journal/log/timestamp.js';
import { proofOf } from '../../src/journal/proof.js';
import { keepPublicKey } from '../../src/journal/signing-key.js';
import { verifyStore } from '../../src/journal/verify.js';
import { verifyProof } from '../../src/journal/verify-proof.js';
import type { Store } from '../../src/persistence/store.js';
import type { Instant } from '../../workflows/limits/time.js';
import { describeOnBothDatabases } from '../databases.js';
import { anEngine, at, opening, PROVINCE, type TestEngine } from '../engine/an-engine.js';
import { aKey } from '../journal/keys.js';
import { hasPython, verifyWith } from '../journal/python.js';
import { behindTheBack } from '../journal/tampering.js';
import { Authority, hasOpenssl, type Manner } from './an-authority.js';

interface KeptStamp {
  readonly seq: number;
  readonly at: Instant;
  readonly token: string;
}

const NOW = at('2024-04-24T09:00');

/** Written with OpenSSL's own authority; a machine without OpenSSL cannot play it. */
const describeStamping = hasOpenssl ? describeOnBothDatabases : () => undefined;

describeStamping('the checkpoints of a province are stamped by an authority', (open) => {
  const authority = new Authority();
  const stranger = new Authority();
  const key = aKey();
  let address: string;
  let store: Store;
  let engine: TestEngine;
  let told: string[];
  beforeEach(async () => {
    address ??= await authority.listen();
    authority.manner = 'true';
    store = await open.anew();
    told = [];
    engine = await anEngine(store, NOW);
    await keepPublicKey(store, key);
    await engine.done('SKHDT/head', 'consultation.open', 'c1', opening({ matter: 'c1' }));
    await makeCheckpoint(store, key, PROVINCE, NOW);
  });
  afterAll(async () => {
    await authority.end();
    await stranger.listen();
    await stranger.end();
  });

  const stamping = (trusted = authority, url = address) => {
    const tell = (level: string) => (_details: unknown, said?: string) => void told.push(`${level}: ${said}`);
    const logger = { info: tell('info'), warn: tell('warn'), error: tell('error') } as never;
    return new Timestamps({ store, logger, url, authorities: trusted.certificates });
  };
  const stamps = () => store.reader.rows<{ seq: number; token: string }>('SELECT seq, token FROM log_timestamps');
  const prove = () => proofOf(store, key, PROVINCE, 'c1', NOW);

  it('once each, and the proof carries the token, which OpenSSL verifies', async () => {
    const worker = stamping();
    await worker.wake();
    const before = authority.asked;
    await worker.wake();
    expect(authority.asked).toBe(before);
    expect(await stamps()).toHaveLength(1);
    const proof = await prove();
    expect(verifyProof(JSON.parse(JSON.stringify(proof)), [key.publicKey])).toMatchObject({ ok: true });
    const kept = await latestCheckpoint(store.reader, PROVINCE);
    const text = stampedText(kept?.body ?? '', kept?.signatures ?? '');
    const token = Buffer.from(proof.checkpoint.timestamp ?? '', 'base64');
    expect(await stampedAt(token, text, authority.certificates)).toMatch(/^20\d\d-/);
    await expect(stampedAt(token, `${text} `, authority.certificates)).rejects.toThrow('something else');
    await expect(stampedAt(token, text, stranger.certificates)).rejects.toThrow('trusted here');
    const byServer = authority.signedByServer(token);
    await expect(stampedAt(byServer, text, authority.certificates)).rejects.toThrow('not for stamping times');
    if (!hasPython) return;
    const options = ['--key', proof.checkpoint.key, '--tsa-ca'];
    expect(await verifyWith(proof, ...options, authority.ca)).toMatchObject({
      status: 0,
      out: expect.stringMatching(/stamped by the authority at .* GMT/),
    });
    expect(await verifyWith(proof, ...options, stranger.ca)).toMatchObject({ status: 1 });
    const { timestamp: _, ...checkpoint } = proof.checkpoint;
    expect(await verifyWith({ ...proof, checkpoint }, ...options, authority.ca)).toMatchObject({
      status: 1,
      out: expect.stringContaining('bears no timestamp'),
    });
  });

  it('and every one that is kept is held again against its checkpoint and the certificates that are trusted', async () => {
    await behindTheBack(store);
    await stamping().wake();
    await engine.done('SKHDT/head', 'consultation.open', 'c2', opening({ matter: 'c2' }));
    await makeCheckpoint(store, key, PROVINCE, NOW);
    await stamping().wake();
    const [first, second] = await store.reader.rows<KeptStamp>(
      'SELECT seq, at, token FROM log_timestamps ORDER BY seq',
    );
    if (first === undefined || second === undefined) throw new Error('both checkpoints are stamped');
    const found = async (authorities: string | null) => {
      const verdict = await verifyStore(store, { authorities });
      return verdict.ok ? 'ok' : `${verdict.consultation} ${verdict.fault.code}`;
    };
    expect([await found(authority.certificates), await found(null)]).toEqual(['ok', 'ok']);
    expect(await found(stranger.certificates)).toBe(':checkpoints timestamp-authority');
    const keep = (change: Partial<KeptStamp>) =>
      store.write((tx) =>
        tx.execute('UPDATE log_timestamps SET at = ?, token = ? WHERE seq = ?', [
          change.at ?? first.at,
          change.token ?? first.token,
          first.seq,
        ]),
      );
    const token = Buffer.from(first.token, 'base64');
    const damaged = (place: number) => {
      const bytes = Buffer.from(token);
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      return bytes.toString('base64');
    };
    // Its last bytes are the signature.
    await keep({ token: damaged(token.length - 1) });
    expect([await found(authority.certificates), await found(null)]).toEqual([
      ':checkpoints timestamp-signature',
      ':checkpoints timestamp-signature',
    ]);
    await keep({ token: damaged(1) });
    expect(await found(null)).toBe(':checkpoints timestamp-broken');
    await keep({ token: `${first.token} ` });
    expect(await found(null)).toBe(':checkpoints timestamp-broken');
    await keep({ token: second.token });
    expect(await found(authority.certificates)).toBe(':checkpoints timestamp-other');
    await keep({ token: authority.signedByServer(token).toString('base64') });
    expect([await found(authority.certificates), await found(null)]).toEqual([
      ':checkpoints timestamp-authority',
      ':checkpoints timestamp-authority',
    ]);
    await keep({ at: at('2024-01-01T00:00') });
    expect(await found(null)).toBe(':checkpoints timestamp-time');
    await keep({});
    expect(await found(authority.certificates)).toBe('ok');
    await store.write((tx) => tx.execute('UPDATE log_timestamps SET seq = 99 WHERE seq = ?', [first.seq]));
    expect(await found(authority.certificates)).toBe(':checkpoints timestamp-stray');
  });

  it.each<[Manner, string]>([
    ['refuses', 'error'],
    ['stamps something else', 'error'],
    ['another nonce', 'error'],
    ['nonsense', 'error'],
    ['an error', 'warn'],
  ])('and not when it answers otherwise than it must: it %s', async (manner, level) => {
    authority.manner = manner;
    const worker = stamping();
    await worker.wake();
    expect(await stamps()).toEqual([]);
    expect(told).toEqual([expect.stringMatching(`^${level}: the time-stamping authority`)]);
    // It is left alone for a while; another start asks it again.
    await worker.wake();
    expect(told).toHaveLength(1);
    authority.manner = 'true';
    await stamping().wake();
    expect(await stamps()).toHaveLength(1);
  });

  it('and not by one whose certificate is not trusted', async () => {
    await stamping(stranger).wake();
    expect(await stamps()).toEqual([]);
    expect(told).toEqual([expect.stringMatching('^error: ')]);
  });

  it('while an authority that is away holds up neither a proof nor what witnesses do', async () => {
    const timestamps = stamping(authority, 'http://127.0.0.1:9/tsa');
    const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const worker = new CosigningWorker({ store, witnesses: [], logger, refused: () => undefined, timestamps });
    await worker.wake();
    await worker.stop();
    expect(told).toEqual([expect.stringMatching('^warn: ')]);
    const proof = await prove();
    expect(proof.checkpoint).not.toHaveProperty('timestamp');
    expect(verifyProof(JSON.parse(JSON.stringify(proof)))).toMatchObject({ ok: true });
  });
});
