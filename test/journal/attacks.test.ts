/** What an operator who has the key and the database could sign: each is refused from the file alone, by our verifier and by a stranger's. */
import { beforeAll, expect, it } from '@jest/globals';
import { chainKeyOf, type Seal } from '../../src/journal/log/leaves.js';
import { proofOf } from '../../src/journal/proof.js';
import type { ProofDocument } from '../../src/journal/proof-document.js';
import { keepPublicKey } from '../../src/journal/signing-key.js';
import { verifyProof } from '../../src/journal/verify-proof.js';
import { sha256 } from '../../src/platform/canonical-json.js';
import type { Instant } from '../../workflows/limits/time.js';
import { describeOn } from '../databases.js';
import { at, opening, PROVINCE } from '../engine/an-engine.js';
import { type Forgery, forged, rewritten } from './an-operator.js';
import { aKey } from './keys.js';
import { hasPython, verifyEach } from './python.js';
import { everyStory } from './stories.js';

/** Larger than what an archive sends by mail without a thought. */
const MOST_BYTES = 200_000;

describeOn('sqlite', 'an operator who has the key', (open) => {
  const key = aKey();
  let proof: ProofDocument;
  let running: ProofDocument;
  let long: ProofDocument;
  beforeAll(async () => {
    const store = await open();
    const e = await everyStory(store);
    await keepPublicKey(store, key);
    await e.done('SKHDT/head', 'consultation.open', 'd1', opening({ matter: 'd1' }));
    await e.done('SKHDT/head', 'consultation.open', 'd2', opening({ matter: 'd2' }));
    for (let turn = 0; turn < 39; turn += 1) await e.done('SXD/head', 'opinion.assign', 'd2', { officer: 'officer' });
    const now = await e.engine.now();
    proof = await proofOf(store, key, PROVINCE, 'c1', now);
    running = await proofOf(store, key, PROVINCE, 'd1', now);
    long = await proofOf(store, key, PROVINCE, 'd2', now);
  });

  /** What both verifiers say: they must agree that it is refused. */
  const said = (document: ProofDocument): string => {
    const verdict = verifyProof(JSON.parse(JSON.stringify(document)), [key.publicKey]);
    const [stranger] = hasPython ? verifyEach([document]) : [verdict.ok ? 'OK' : 'WRONG'];
    expect(stranger?.startsWith('OK')).toBe(verdict.ok);
    return verdict.ok ? 'ok' : verdict.fault.code;
  };
  const sealed = (): Seal => JSON.parse(proof.checkpoint.seal.text);
  const of = async (forgery: Forgery, document = proof) => said(await forged(document, key, forgery));

  it('is believed where what was signed is true', async () => {
    expect(await of({})).toBe('ok');
    expect(await of({}, running)).toBe('ok');
  });

  it('cannot show a proof from before an objection when the log has more', async () => {
    expect(await of({ shown: proof.entries.length - 1 })).toBe('proof-head');
    const own = chainKeyOf(proof.consultation);
    expect(await of({ heads: [{ chain: own, seq: 99, hash: sha256('later') }] })).toBe('proof-head');
    expect(await of({ heads: [] })).toBe('proof-head');
  });

  it('cannot give a consultation two heads', async () => {
    const own = chainKeyOf(proof.consultation);
    const last = proof.entries.at(-1);
    const two = JSON.stringify([
      [own, last?.seq, last?.hash],
      [own, 1, proof.entries[0]?.hash],
    ]);
    expect(await of({ place: two })).toBe('proof-path');
  });

  it('cannot hold a limit back that had passed', async () => {
    expect(await of({ seal: { at: at('2024-12-01T09:00'), upTo: at('2024-12-01T09:00') } }, running)).toBe(
      'proof-withheld',
    );
    expect(await of({ seal: { upTo: at('2025-12-01T09:00') } })).toBe('seal-differs');
  });

  it('cannot date a checkpoint before what it seals', async () => {
    const early = '2024-01-01T00:00:00.000Z' as Instant & string;
    expect(await of({ seal: { at: early as Instant, upTo: early as Instant } })).toBe('proof-early');
  });

  it('cannot put entries into the log in another order, or leave the seal to another province', async () => {
    expect(await of({ backwards: true })).toBe('proof-order');
    expect(await of({ seal: { province: 'tay-ninh' } })).toBe('checkpoint-misplaced');
  });

  it('cannot make up a calendar or a regulation under a known name', async () => {
    const { rules } = proof.checkpoint;
    expect(await of({ rules: rules.filter(([kind]) => kind !== 'calendar') })).toBe('proof-rules');
    expect(await of({ rules: rules.filter(([kind]) => kind !== 'regulation') })).toBe('proof-rules');
    const [calendar] = rules.filter(([kind]) => kind === 'calendar');
    if (calendar === undefined) throw new Error('there is a calendar');
    expect(await of({ rules: [...rules, ['calendar', calendar[1], sha256('made up')]] })).toBe('proof-rules');
    expect(await of({ seal: { rules: sha256('another list') } })).toBe('proof-rules');
  });

  it('cannot date an act at another moment than it was recorded, nor an entry before the one before it', async () => {
    const moved = rewritten(proof, 2, (entry) => ({
      ...entry,
      effectiveAt: proof.entries[0] && JSON.parse(proof.entries[0].entry).at,
    }));
    expect(await of({}, moved)).not.toBe('ok');
    const back = rewritten(proof, 3, (entry) => ({
      ...entry,
      at: '2024-01-01T00:00:00.000Z',
      effectiveAt: '2024-01-01T00:00:00.000Z',
    }));
    expect(await of({}, back)).not.toBe('ok');
  });

  it('cannot be believed by a key of which 64 bits are compared, nor by the key that a file brings along', async () => {
    const other = await forged(proof, aKey());
    expect(said(proof)).toBe('ok');
    expect(verifyProof(other, [key.publicKey])).toMatchObject({ ok: false, fault: { code: 'checkpoint-key' } });
    expect(sealed().seal).toBeGreaterThan(0);
  });

  it('hands on a proof of forty entries that anybody can send', () => {
    expect(long.entries.length).toBeGreaterThanOrEqual(40);
    expect(said(long)).toBe('ok');
    expect(JSON.stringify(long, null, 2).length).toBeLessThan(MOST_BYTES);
  });
});
