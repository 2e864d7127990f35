/** What an operator who has the key and the database could sign: each is refused from the file alone, by our verifier, by a stranger's and by that of browsers. */
import { beforeAll, expect, it } from '@jest/globals';
import { placeText } from '../../src/journal/log/heads.js';
import { chainKeyOf, type Seal } from '../../src/journal/log/leaves.js';
import { keyFingerprint } from '../../src/journal/log/note.js';
import { proofOf } from '../../src/journal/proof.js';
import type { ProofDocument } from '../../src/journal/proof-document.js';
import { keepPublicKey } from '../../src/journal/signing-key.js';
import { verifyProof } from '../../src/journal/verify-proof.js';
import { sha256 } from '../../src/platform/canonical-json.js';
import type { Instant } from '../../workflows/limits/time.js';
import { describeOn } from '../databases.js';
import { at, opening, PROVINCE } from '../engine/an-engine.js';
import { saidInBrowser } from '../web/proof-check/said.js';
import { type Forgery, forged, recordedAt, rewritten } from './an-operator.js';
import { aKey } from './keys.js';
import { hasPython, verifyEach, verifyTexts } from './python.js';
import { everyStory } from './stories.js';

/** Larger than what an archive sends by mail without a thought. */
const MOST_BYTES = 200_000;

/** The heads of one place where a province has 200,000 consultations. */
const manyHeads = Array.from({ length: 49 }, (_, at) => ({
  chain: sha256(`${at}`),
  seq: 40,
  hash: sha256(`head ${at}`),
}));

describeOn('sqlite', 'an operator who has the key', (open) => {
  const key = aKey();
  let proof: ProofDocument;
  let running: ProofDocument;
  let long: ProofDocument;
  let silent: ProofDocument;
  beforeAll(async () => {
    const store = await open();
    const e = await everyStory(store);
    await keepPublicKey(store, key);
    await e.done('SKHDT/head', 'consultation.open', 'd1', opening({ matter: 'd1' }));
    await e.done('SKHDT/head', 'consultation.open', 'd2', opening({ matter: 'd2' }));
    for (let turn = 0; turn < 39; turn += 1) await e.done('SXD/head', 'opinion.assign', 'd2', { officer: 'officer' });
    await e.done('SKHDT/head', 'consultation.open', 'd3', opening({ matter: 'd3' }));
    await e.done('SXD/head', 'opinion.assign', 'd3', { officer: 'officer' });
    const now = await e.engine.now();
    proof = await proofOf(store, key, PROVINCE, 'c1', now);
    running = await proofOf(store, key, PROVINCE, 'd1', now);
    long = await proofOf(store, key, PROVINCE, 'd2', now);
    await e.until(at('2025-01-01T09:00'));
    silent = await proofOf(store, key, PROVINCE, 'd3', await e.engine.now());
  });

  /** What the verifiers say of each: they must agree that it is refused, and not merely stumble over it. */
  const saidOfEach = async (documents: readonly ProofDocument[]): Promise<string[]> => {
    const strangers = hasPython ? verifyEach(documents) : null;
    return Promise.all(
      documents.map(async (document, place) => {
        const verdict = verifyProof(JSON.parse(JSON.stringify(document)), [key.publicKey]);
        const browser = await saidInBrowser(document);
        const stranger = strangers?.[place] ?? (verdict.ok ? 'OK' : 'WRONG');
        expect([browser, stranger]).not.toContain('part-missing');
        expect(stranger).not.toMatch(/a part is missing or of the wrong kind/);
        expect([browser === 'ok', stranger.startsWith('OK')]).toEqual([verdict.ok, verdict.ok]);
        return verdict.ok ? 'ok' : verdict.fault.code;
      }),
    );
  };
  const said = async (document: ProofDocument) => (await saidOfEach([document]))[0];
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
    const [first, second] = proof.entries.map(({ entry }): Record<string, string> => JSON.parse(entry));
    // An answer that was given too late, and takes effect when it would have been in time.
    const later = JSON.parse(proof.entries[2]?.entry ?? '{}').at;
    expect(second?.command).toBe('opinion.answer');
    expect(
      await of(
        {},
        recordedAt(proof, 2, later, () => ({})),
      ),
    ).toBe('entry-moment');
    const bySystem = recordedAt(proof, 2, later, ({ actor }) => ({ actor: { ...(actor as object), kind: 'system' } }));
    expect(await of({}, bySystem)).toBe('entry-moment');
    const byClock = rewritten(proof, 2, (entry) => ({
      ...entry,
      actor: { ...(entry.actor as object), kind: 'clock' },
    }));
    expect(await of({}, byClock)).toBe('entry-moment');
    const back = rewritten(proof, 3, (entry) => ({ ...entry, at: first?.at, effectiveAt: first?.at }));
    expect(await of({}, back)).toBe('time-went-back');
  });

  it('cannot let somebody act after a limit that had passed, before it says that it passed', async () => {
    const { seq } = JSON.parse(
      silent.entries.find(({ entry }) => JSON.parse(entry).command === 'opinion.assign')?.entry ?? '{}',
    );
    const passed = silent.entries
      .map(({ entry }) => JSON.parse(entry))
      .find((one) => one.command === 'limit.passed' && one.with.kind === 'opinion');
    expect(seq).toBeLessThan(passed.seq);
    const sealedAt = { at: at('2025-06-01T09:00'), upTo: at('2025-06-01T09:00') };
    expect(await of({ seal: sealedAt }, silent)).toBe('ok');
    expect(await of({ seal: sealedAt }, recordedAt(silent, seq, passed.effectiveAt))).toBe('limit-skipped');
    // Nor leave out for ever that it passed, by saying that the log is complete up to a moment before.
    const last = long.entries.length;
    const stale = { at: at('2025-06-01T09:00') };
    expect(await of({ seal: stale }, long)).toBe('ok');
    expect(await of({ seal: stale }, recordedAt(long, last, at('2025-05-01T09:00')))).toBe('limit-skipped');
  });

  it('cannot leave out an account of a limit, have one twice, or of what did not run', async () => {
    const changed = [proof, running, silent].flatMap((document) => {
      const { limits } = document.rendering;
      const showing = (place: number, ...instead: typeof limits) => ({
        ...document,
        rendering: { ...document.rendering, limits: limits.toSpliced(place, 1, ...instead) },
      });
      return limits.flatMap((one, place) => [
        showing(place),
        showing(place, one, one),
        showing(place, one, { ...one, subject: `9:${one.subject}` }),
      ]);
    });
    expect(changed.length).toBeGreaterThan(30);
    expect(new Set(await saidOfEach(changed))).toEqual(new Set(['proof-limits']));
  });

  it('cannot show what did not happen: consent as a request taken back, a late disagreement hidden, an agency left out', async () => {
    const { opinions } = proof.rendering.view;
    const silentAgency = opinions.STC;
    expect(silentAgency).toMatchObject({ state: 'deemed', late: { position: 'disagree' } });
    const showing = (STC: object | undefined) => {
      const { STC: _, ...others } = opinions;
      const shown = STC === undefined ? others : { ...others, STC };
      return {
        ...proof,
        rendering: { ...proof.rendering, view: { ...proof.rendering.view, opinions: shown } },
      } as ProofDocument;
    };
    expect(await said(showing(silentAgency))).toBe('ok');
    expect(await said(showing({ ...silentAgency, state: 'cancelled' }))).toBe('proof-view');
    expect(await said(showing({ ...silentAgency, late: null }))).toBe('proof-view');
    expect(await said(showing({ ...silentAgency, receivedAt: '2024-04-20T09:00:00.000+07:00' }))).toBe('proof-view');
    expect(await said(showing(undefined))).toBe('proof-view');
  });

  it('cannot be believed by a key of which 64 bits are compared, nor by one that a file brings along', async () => {
    const stranger = aKey();
    const other = await forged(proof, stranger);
    expect(await said(proof)).toBe('ok');
    expect(verifyProof(other, [key.publicKey])).toMatchObject({ ok: false, fault: { code: 'checkpoint-key' } });
    // A member that hands on to another key is nothing that anybody reads.
    const handed = { ...other, checkpoint: { ...other.checkpoint, previous: proof.checkpoint.key } };
    for (const trusted of [
      proof.checkpoint.key,
      keyFingerprint(key.publicKey),
      keyFingerprint(stranger.publicKey).slice(0, 16),
    ]) {
      expect(await saidInBrowser(handed, { keys: [trusted] })).toBe('key-not-trusted');
      if (hasPython)
        expect(verifyTexts([JSON.stringify(handed)], trusted)).toEqual([
          expect.stringMatching('^WRONG: .*another key'),
        ]);
    }
    expect(sealed().seal).toBeGreaterThan(0);
  });

  it('hands on a proof of forty entries that anybody can send, from a log of a hundred million entries as well', async () => {
    expect(long.entries.length).toBeGreaterThanOrEqual(40);
    expect(await said(long)).toBe('ok');
    const hash = sha256('beside');
    const high = {
      ...long,
      entries: long.entries.map((one) => ({ ...one, index: 99_999_999, path: Array.from({ length: 27 }, () => hash) })),
      checkpoint: {
        ...long.checkpoint,
        heads: { ...long.checkpoint.heads, text: placeText(manyHeads) },
      },
    };
    expect(Buffer.byteLength(JSON.stringify(high, null, 2))).toBeLessThan(MOST_BYTES);
  });
});
