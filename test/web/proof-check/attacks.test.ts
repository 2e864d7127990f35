/** What an operator who has the key and the database could sign is refused from the file alone, in the browser as elsewhere. */
import { beforeAll, expect, it } from '@jest/globals';
import { chainKeyOf } from '../../../src/journal/log/leaves.js';
import { cosignedLine, parseNote, verifierText } from '../../../src/journal/log/note.js';
import { proofOf } from '../../../src/journal/proof.js';
import type { ProofDocument } from '../../../src/journal/proof-document.js';
import { keepPublicKey } from '../../../src/journal/signing-key.js';
import { sha256 } from '../../../src/platform/canonical-json.js';
import { checkProof } from '../../../web/src/proof-check/check-proof.js';
import type { Instant } from '../../../workflows/limits/time.js';
import { describeOn } from '../../databases.js';
import { at, opening, PROVINCE } from '../../engine/an-engine.js';
import { type Forgery, forged, rewritten } from '../../journal/an-operator.js';
import { aKey } from '../../journal/keys.js';
import { everyStory } from '../../journal/stories.js';
import { saidInBrowser } from './said.js';

describeOn('sqlite', 'in the browser, an operator who has the key', (open) => {
  const key = aKey();
  let proof: ProofDocument;
  let running: ProofDocument;
  beforeAll(async () => {
    const store = await open();
    const e = await everyStory(store);
    await keepPublicKey(store, key);
    await e.done('SKHDT/head', 'consultation.open', 'd1', opening({ matter: 'd1' }));
    const now = await e.engine.now();
    proof = await proofOf(store, key, PROVINCE, 'c1', now);
    running = await proofOf(store, key, PROVINCE, 'd1', now);
  });
  const of = async (forgery: Forgery, document = proof) => saidInBrowser(await forged(document, key, forgery));

  it('is believed where what was signed is true', async () => {
    expect(await of({})).toBe('ok');
    expect(await of({}, running)).toBe('ok');
  });

  it('cannot show a proof from before an objection, nor two histories', async () => {
    const own = chainKeyOf(proof.consultation);
    const last = proof.entries.at(-1);
    expect(await of({ shown: proof.entries.length - 1 })).toBe('entries-withheld');
    expect(await of({ heads: [{ chain: own, seq: 99, hash: sha256('later') }] })).toBe('entries-withheld');
    expect(await of({ heads: [] })).toBe('entries-withheld');
    const two = [
      [own, last?.seq, last?.hash],
      [own, 1, proof.entries[0]?.hash],
    ];
    expect(await of({ place: JSON.stringify(two) })).toBe('two-heads');
  });

  it('cannot hold a limit back, nor date a checkpoint before what it seals', async () => {
    const late = at('2024-12-01T09:00');
    expect(await of({ seal: { at: late, upTo: late } }, running)).toBe('limit-withheld');
    expect(await of({ seal: { upTo: at('2025-12-01T09:00') } })).toBe('seal-time');
    const early = '2024-01-01T00:00:00.000Z' as Instant & string;
    expect(await of({ seal: { at: early, upTo: early } })).toBe('seal-time');
  });

  it('cannot put entries elsewhere in the log, or leave the seal to another province', async () => {
    expect(await of({ backwards: true })).toBe('place-false');
    expect(await of({ seal: { province: 'tay-ninh' } })).toBe('seal-province');
  });

  it('cannot make up a calendar or a regulation', async () => {
    const { rules } = proof.checkpoint;
    expect(await of({ rules: rules.filter(([kind]) => kind !== 'calendar') })).toBe('rule-unlisted');
    expect(await of({ rules: rules.filter(([kind]) => kind !== 'regulation') })).toBe('rule-unlisted');
    const [calendar] = rules.filter(([kind]) => kind === 'calendar');
    if (calendar === undefined) throw new Error('there is a calendar');
    expect(await of({ rules: [...rules, ['calendar', calendar[1], sha256('made up')]] })).toBe('rules-false');
    expect(await of({ seal: { rules: sha256('another list') } })).toBe('rules-false');
  });

  it('cannot date an act at another moment, nor an entry before the one before it', async () => {
    const first: string = JSON.parse(proof.entries[0]?.entry ?? '{}').at;
    expect(
      await of(
        {},
        rewritten(proof, 2, (entry) => ({ ...entry, effectiveAt: first })),
      ),
    ).toBe('entry-moment');
    const back = '2024-01-01T00:00:00.000Z';
    expect(
      await of(
        {},
        rewritten(proof, 3, (entry) => ({ ...entry, at: back, effectiveAt: back })),
      ),
    ).toBe('entry-order');
  });

  it('is found out by the key that the province published, where another one signed', async () => {
    const published = proof.checkpoint.key;
    expect(await saidInBrowser(proof, { keys: [published] })).toBe('ok');
    expect(await saidInBrowser(await forged(proof, aKey()), { keys: [published] })).toBe('key-not-trusted');
  });

  it('cannot say that a witness has seen what it has not', async () => {
    const witness = aKey();
    const name = 'luu-tru-lich-su';
    const text = parseNote(proof.checkpoint.note)?.text ?? '';
    const whole = verifierText({ name, publicKey: witness.publicKey, as: 'witness' });
    const withLine = (line: string) => ({
      ...proof,
      checkpoint: { ...proof.checkpoint, note: proof.checkpoint.note + line },
    });
    const trust = { witnesses: [whole] };
    expect(await saidInBrowser(proof, trust)).toBe('witness-missing');
    // Lines with the name of the witness: by somebody else, of another text, and its own.
    const claimed = withLine(cosignedLine(name, key, text, 1_717_200_000));
    expect(await saidInBrowser(claimed)).toBe('ok');
    expect(await saidInBrowser(claimed, trust)).toBe('witness-missing');
    expect(await saidInBrowser(withLine(cosignedLine(name, witness, `${text}x`, 1_717_200_000)), trust)).toBe(
      'witness-missing',
    );
    const seen = withLine(cosignedLine(name, witness, text, 1_717_200_000));
    expect(await checkProof(new Blob([JSON.stringify(seen)]), { keys: [], ...trust })).toMatchObject({
      holds: true,
      told: { seen: [{ name, seconds: 1_717_200_000 }] },
    });
  });
});
