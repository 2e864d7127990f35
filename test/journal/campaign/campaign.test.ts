/**
 * True proofs in numbers, and changed ones: every rehearsal and many consultations of the simulation are proven and held against our
 * verifier and against that of a stranger, and so are changes of them at random. What is not refused means what it meant.
 *
 * `npm run test:proofs` is the whole campaign: PROOFS consultations of the simulation, CHANGES changes; CHANGES_SEED draws others.
 */
import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from '@jest/globals';
import { verifyProof } from '../../../src/journal/verify-proof.js';
import { describeOn } from '../../databases.js';
import { Random } from '../../simulation/random.js';
import { saidInBrowser } from '../../web/proof-check/said.js';
import { aKey } from '../keys.js';
import { MUTATIONS } from '../mutations.js';
import { hasPython, verifyEach, verifyTexts } from '../python.js';
import { HARMLESS } from './harmless.js';
import { meaningOf } from './meaning.js';
import { type MutatedProof, mutated } from './random-mutation.js';
import { type NamedProof, proofsOfFirstEdition, proofsOfRehearsals, simulatedProofs } from './true-proofs.js';

const { PROOFS = '40', CHANGES = '400', CHANGES_SEED = '1' } = process.env;
const IS_WHOLE = Number(PROOFS) >= 200;

/** Dozens of stories are played and proven, and thousands of files read: a slow machine may take its time. */
const A_LONG_WHILE = 1_200_000;

interface Changed extends MutatedProof {
  readonly name: string;
  /** Whether it says what the true proof says. */
  readonly isSame: boolean;
}

describeOn('sqlite', 'a proof, by our verifier and by that of a stranger', (open) => {
  const key = aKey();
  let rehearsed: readonly NamedProof[];
  let proofs: readonly NamedProof[];
  let changed: readonly Changed[];

  beforeAll(async () => {
    rehearsed = await proofsOfRehearsals(key);
    const simulated = await simulatedProofs(key, Number(PROOFS), () => open.anew());
    proofs = [...rehearsed, ...simulated];
    changed = changesOf(proofs, Number(CHANGES), new Random(Number(CHANGES_SEED)));
  }, A_LONG_WHILE);

  const isOursOk = (document: unknown) => verifyProof(document, [key.publicKey]).ok;
  const fingerprint = () => proofs[0]?.proof.checkpoint.key ?? '';

  it(
    'of every rehearsal and of many simulated consultations holds by ours',
    () => {
      expect(proofs.filter(({ proof }) => !isOursOk(proof)).map(({ name }) => name)).toEqual([]);
      expect(rehearsed.length).toBeGreaterThan(100);
    },
    A_LONG_WHILE,
  );

  it(
    'and by the one that runs in browsers',
    async () => {
      const said = await Promise.all(proofs.map(async ({ name, proof }) => `${name}: ${await saidInBrowser(proof)}`));
      expect(said.filter((line) => !line.endsWith(': ok'))).toEqual([]);
    },
    A_LONG_WHILE,
  );

  (hasPython ? it : it.skip)(
    'and by the stranger’s',
    () => {
      const said = verifyEach(proofs.map(({ proof }) => proof));
      expect(said.flatMap((line, index) => (line === 'OK' ? [] : [`${proofs[index]?.name}: ${line}`]))).toEqual([]);
    },
    A_LONG_WHILE,
  );

  (hasPython && IS_WHOLE ? it : it.skip)(
    'of what the first edition of the law decided holds by both',
    async () => {
      const former = await proofsOfFirstEdition(key, await open.blank());
      const said = verifyEach(former.map(({ proof }) => proof));
      expect(said.flatMap((line, index) => (line === 'OK' ? [] : [`${former[index]?.name}: ${line}`]))).toEqual([]);
      expect(former.filter(({ proof }) => !isOursOk(proof)).map(({ name }) => name)).toEqual([]);
      expect(former.length).toBeGreaterThan(100);
    },
    A_LONG_WHILE,
  );

  it(
    'that is changed in its meaning is refused by ours',
    () => {
      // Ours is given what was read already: that a name stands twice is for who reads the text.
      const read = changed.filter(({ hasNameTwice, isSame }) => !hasNameTwice && !isSame);
      expect(read.filter(({ text }) => isOursOk(JSON.parse(text))).map(told)).toEqual([]);
      expect(read.length).toBeGreaterThan(Number(CHANGES) / 2);
    },
    A_LONG_WHILE,
  );

  it(
    'that is changed in its meaning is refused by the one that runs in browsers',
    async () => {
      const passed: Changed[] = [];
      for (const one of changed) if ((await saidInBrowser(one.text)) === 'ok') passed.push(one);
      expect(passed.filter(({ isSame }) => !isSame).map(told)).toEqual([]);
      process.stdout.write(`${passed.length} of ${changed.length} changed ones passed in the browser's\n`);
    },
    A_LONG_WHILE,
  );

  (hasPython ? it : it.skip)(
    'that is changed in its meaning is refused by the stranger’s',
    () => {
      const said = verifyTexts(changed.map(({ text }) => text));
      const passed = changed.filter((_, index) => said[index] === 'OK');
      expect(passed.filter(({ isSame }) => !isSame).map(told)).toEqual([]);
      process.stdout.write(
        `${proofs.length} true proofs; ${changed.length} changed (seed ${CHANGES_SEED}), ${changed.filter(({ isSame }) => isSame).length} of them in nothing that is read; ${passed.length} passed\n`,
      );
    },
    A_LONG_WHILE,
  );

  it.each(Object.entries(HARMLESS))('passes as before with another %s', async (name, change) => {
    const page = await readFile(new URL('../../../docs/proof.md', import.meta.url), 'utf8');
    expect(page).toContain(`- ${name}`);
    const [first] = rehearsed;
    if (first === undefined) throw new Error('there are rehearsals');
    const text = change(first.proof);
    expect(meaningOf(JSON.parse(text), fingerprint())).toBe(meaningOf(first.proof, fingerprint()));
    expect(isOursOk(JSON.parse(text))).toBe(true);
    if (hasPython) expect(verifyTexts([text], first.proof.checkpoint.key)).toEqual(['OK']);
  });

  const PLAYING_NEW_RULES = [
    'PY-1.1-lich-nghi-bao-mot-co-quan',
    'PY-1.3a-sap-nhap-giu-dieu-da-noi-va-con-no',
    'PY-1.5-hoi-them-va-don-doc',
    'PY-1.5-tam-dung-roi-tiep-tuc',
    'PY-2.1b-ho-so-chua-du-bo-sung-va-tinh-lai',
    'PY-2.1b-van-phong-quyet-dinh-tham-quyen-qua-han',
    'PY-2.2b-gia-han-mac-nhien-duoc-chap-thuan',
    'PY-2.2d-ghi-nhan-hoac-sua-ngay-nhan',
    'PY-2.2d-tra-loi-bang-giay-nhan-trong-han',
    'PY-2.3-thong-nhat-khi-duoc-xac-nhan',
  ];

  (hasPython ? it : it.skip).each(PLAYING_NEW_RULES)('is told what is wrong with it once it is changed: %s', (file) => {
    const own = rehearsed.filter(({ name }) => name.startsWith(`${file}.yaml `));
    expect(own).not.toEqual([]);
    const files = own.flatMap(({ name, proof }) =>
      Object.entries(MUTATIONS).flatMap(([what, mutate]) => {
        const one = mutate(JSON.parse(JSON.stringify(proof)));
        return one === null ? [] : [{ name: `${name}: ${what}`, one }];
      }),
    );
    expect(files.length).toBeGreaterThanOrEqual(5 * own.length);
    const said = verifyEach(files.map(({ one }) => one));
    expect(said.flatMap((line, index) => (line.startsWith('WRONG: ') ? [] : [files[index]?.name]))).toEqual([]);
    // It says what is wrong, and did not merely stumble over it.
    expect(said.filter((line) => /Error|object|not subscriptable|unsupported/.test(line))).toEqual([]);
  });
});

const told = ({ name, what }: Changed): string => `${name}: ${what}`;

/** So many changes of proofs that are drawn. */
function changesOf(proofs: readonly NamedProof[], count: number, random: Random): Changed[] {
  const changed: Changed[] = [];
  while (changed.length < count) {
    const { name, proof } = random.pick(proofs);
    const made = mutated(random, proof, random.pick(proofs).proof);
    if (made === null) continue;
    const { key } = proof.checkpoint;
    const isSame = !made.hasNameTwice && meaningOf(JSON.parse(made.text), key) === meaningOf(proof, key);
    changed.push({ ...made, name, isSame });
  }
  return changed;
}
