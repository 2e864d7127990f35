/** An operator who has the key and the database shows two people two histories of one consultation. */
import { afterAll, beforeEach, expect, it } from '@jest/globals';
import { CosigningWorker } from '../../src/cosigning/cosigning-worker.js';
import { leavesOf } from '../../src/cosigning/leaves-of-log.js';
import { makeCheckpoint } from '../../src/journal/checkpoint.js';
import { parseEntryLeaf, parseSeal } from '../../src/journal/log/leaves.js';
import { parseCheckpointText, parseNote, parseVerifier, signatureBy } from '../../src/journal/log/note.js';
import { checkpointsAfter } from '../../src/journal/log/read-checkpoints.js';
import { proofOf } from '../../src/journal/proof.js';
import type { ProofDocument } from '../../src/journal/proof-document.js';
import { keepPublicKey } from '../../src/journal/signing-key.js';
import { verifyProof } from '../../src/journal/verify-proof.js';
import type { Store } from '../../src/persistence/store.js';
import { describeOnBothDatabases } from '../databases.js';
import { agreeing, anEngine, at, disagreeing, opening, PROVINCE, type TestEngine } from '../engine/an-engine.js';
import { aKey } from '../journal/keys.js';
import { hasPython, verifyWith } from '../journal/python.js';
import { ALog } from './a-log.js';
import { type RunningWitness, Witnesses } from './a-witness.js';

const NOW = at('2024-04-24T09:00');
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

describeOnBothDatabases('two histories of one consultation', (open) => {
  const witnesses = new Witnesses();
  const key = aKey();
  const published = new ALog(key).verifier;
  let one: History;
  let two: History;
  beforeEach(async () => {
    one = await aHistory(await open({ url: await open.blank() }), agreeing());
    two = await aHistory(await open({ url: await open.blank() }), disagreeing());
  });
  afterAll(() => witnesses.end());

  /** What one person is shown: SXD has agreed, or it has not. */
  interface History {
    readonly store: Store;
    readonly e: TestEngine;
  }
  const aHistory = async (store: Store, answer: object): Promise<History> => {
    const e = await anEngine(store, NOW);
    await keepPublicKey(store, key);
    await e.done('SKHDT/head', 'consultation.open', 'c1', opening({ matter: 'c1' }));
    await e.done('SXD/head', 'opinion.answer', 'c1', answer);
    await makeCheckpoint(store, key, PROVINCE, NOW);
    return { store, e };
  };
  const prove = ({ store }: History) => proofOf(store, key, PROVINCE, 'c1', NOW);
  const ask = async ({ store }: History, ...of: readonly [RunningWitness, boolean][]) => {
    const asked = of.map(([{ verifier, url }, follows]) => {
      const known = parseVerifier(verifier);
      if (known === null) throw new Error(`${verifier} is no key`);
      return { verifier: known, url, follows };
    });
    const asking = new CosigningWorker({ store, witnesses: asked, logger: silent, refused: () => undefined });
    await asking.wake();
    return asking.alarms.map(({ refusal }) => refusal);
  };
  /** By the key alone each of them holds: that is why there are witnesses. */
  const holdsWith = (proof: ProofDocument, { verifier }: RunningWitness, isCosigned: boolean) =>
    expect(verifyProof(proof, [key.publicKey], [verifier])).toMatchObject({
      ok: true,
      witnesses: isCosigned ? [verifier] : [],
    });
  /** The same for the stranger's verifier. */
  const holdsForStrangers = async (proof: ProofDocument, { verifier }: RunningWitness, isCosigned: boolean) => {
    if (hasPython)
      expect(await verifyWith(proof, '--key', published, '--witness', verifier)).toMatchObject({
        status: isCosigned ? 0 : 1,
      });
  };

  it('in two logs: a witness signs one of them alone, and the other is an alarm', async () => {
    const plain = await witnesses.start([published]);
    const follower = await witnesses.start([published], '--follow');
    expect(await ask(one, [plain, false], [follower, true])).toEqual([]);
    expect(await ask(two, [plain, false], [follower, true])).toEqual(['another-root', 'another-root']);
    for (const witness of [plain, follower]) {
      holdsWith(await prove(one), witness, true);
      holdsWith(await prove(two), witness, false);
    }
    // Later the other log has more than the witness has seen, and is none the better for it.
    await two.e.done('STC/head', 'opinion.answer', 'c1', agreeing());
    await makeCheckpoint(two.store, key, PROVINCE, NOW);
    expect(await ask(two, [plain, false], [follower, true])).toEqual(['inconsistent', 'inconsistent']);
    holdsWith(await prove(two), plain, false);
    holdsWith(await prove(two), follower, false);
  });

  it('to two witnesses that do not know of each other: their checkpoints, side by side, convict whoever signed both', async () => {
    const first = await witnesses.start([published]);
    const second = await witnesses.start([published]);
    expect(await ask(one, [first, false])).toEqual([]);
    expect(await ask(two, [second, false])).toEqual([]);
    const proofs = [await prove(one), await prove(two)] as const;
    holdsWith(proofs[0], first, true);
    holdsWith(proofs[0], second, false);
    holdsWith(proofs[1], second, true);
    holdsWith(proofs[1], first, false);
    const ofTheLog = parseVerifier(published);
    const heads = proofs.map(({ checkpoint }) => {
      const note = parseNote(checkpoint.note);
      if (note === null || ofTheLog === null) throw new Error('it is a note');
      expect(signatureBy(note, ofTheLog)).not.toBeNull();
      return parseCheckpointText(note.text);
    });
    expect(heads[0]?.size).toBe(heads[1]?.size);
    expect(heads[0]?.root).not.toBe(heads[1]?.root);
    // What they tell to anybody is enough to see it.
    const roots = await Promise.all([first, second].map(async ({ told }) => /^root (.*)$/m.exec(await told())?.[1]));
    expect(roots[0]).not.toBe(roots[1]);
  });

  it('in one log that is consistent with itself: who follows refuses it', async () => {
    const plain = await witnesses.start([published]);
    const follower = await witnesses.start([published], '--follow');
    expect(await ask(one, [plain, false], [follower, true])).toEqual([]);
    const honest = await prove(one);
    const { log, proof } = await bothInOne(one, await prove(two));
    const before = log.size - proof.entries.length - 1;
    const lying = async (signed: string) => ({
      ...proof,
      checkpoint: { ...proof.checkpoint, note: `${log.note()}${signed}` },
    });
    const plainly = await plain.checkpoint(log, before);
    // The tree has only grown: this is all that a witness can see who does not read the leaves.
    expect(plain.hasCosigned(log, plainly)).toBe(true);
    holdsWith(await lying(plainly.body), plain, true);
    const refusal = await follower.leaves(log, before);
    expect(refusal).toMatchObject({ status: 422, body: expect.stringContaining('An entry stands in a log once') });
    holdsWith(await lying(plainly.body), follower, false);
    holdsWith(honest, follower, true);
    await holdsForStrangers(await lying(plainly.body), follower, false);
    await holdsForStrangers(honest, follower, true);
    expect(await follower.told()).toContain(`\nsize ${before}\n`);
  });

  /** The log of one history with the entries of the other behind, its head in the place of the first one's, and a proof of it. */
  const bothInOne = async ({ store }: History, other: ProofDocument) => {
    const kept = await checkpointsAfter(store.reader, PROVINCE, 0, 10);
    const size = kept.at(-1)?.size ?? 0;
    const log = new ALog(key);
    for (const leaf of await leavesOf(store.reader, PROVINCE, kept, { begins: 0, from: 0, until: size })) {
      const head = parseEntryLeaf(leaf);
      const seal = parseSeal(leaf);
      if (seal !== null) log.seal(seal);
      else log.leaves.push(leaf);
      if (head !== null) log.heads.set(head.chain, head);
    }
    expect(log.text()).toBe(kept.at(-1)?.body);
    for (const { seq, hash } of other.entries) log.entry('c1', seq, hash);
    const { rules } = parseSeal(kept.at(-1)?.seal ?? '') ?? {};
    log.seal(rules === undefined ? {} : { rules });
    return { log, proof: await log.proven(other) };
  };
});
