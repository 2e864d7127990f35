import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { MOST_BYTES } from '../../../web/src/proof-check/bounds.js';
import { checkProof } from '../../../web/src/proof-check/check-proof.js';
import { hasPython, verifyEach } from '../../journal/python.js';
import { changedAtRandom } from './random-changes.js';
import { NOBODY, saidInBrowser } from './said.js';

const fileOf = (name: string) => readFileSync(new URL(`../../../docs/proof-examples/${name}`, import.meta.url), 'utf8');
const GENUINE = fileOf('genuine.json');
const genuine = JSON.parse(GENUINE);
const KEY: string = genuine.checkpoint.key;
const FINGERPRINT = '21fe31dfa154a261626bf854046fd2271b7bed4b6abe45aa58877ef47f9721b9';

describe('in the browser, the examples of docs/proof-examples', () => {
  it('hold, and tell from the entries what happened', async () => {
    const verdict = await checkProof(new Blob([GENUINE]), { ...NOBODY, keys: [KEY] });
    if (verdict.holds !== true) throw new Error('it holds');
    const { agencies, entries, limits, seal, isVouched, outcome, names } = verdict.told;
    expect({ isVouched, limits, entries: entries.length }).toEqual({ isVouched: true, limits: 5, entries: 12 });
    expect(seal).toEqual({ number: 2, at: '2024-05-09T01:00:00.000Z', upTo: '2024-05-09T01:00:00.000Z' });
    expect(agencies.map(({ agency, what, position, seq }) => [names[agency], what, position, seq])).toEqual([
      ['Sở Xây dựng', 'answered', 'agree', 2],
      ['Sở Tài chính', 'deemed', null, 8],
      ['Sở Tài nguyên và Môi trường', 'answered', 'agree-with-conditions', 5],
    ]);
    expect(outcome).toEqual({ command: 'consultation.conclude', seq: 12 });
  });

  it('are vouched for by the whole key or its fingerprint, by nobody without one, and not by another', async () => {
    for (const [keys, isVouched] of [
      [[KEY], true],
      [[FINGERPRINT], true],
      [['0'.repeat(64), FINGERPRINT], true],
      [[], false],
    ] as const)
      expect(await checkProof(new Blob([GENUINE]), { ...NOBODY, keys })).toMatchObject({
        holds: true,
        told: { isVouched },
      });
    expect(await saidInBrowser(GENUINE, { keys: ['0'.repeat(64)] })).toBe('key-not-trusted');
    expect(await saidInBrowser(GENUINE, { keys: [FINGERPRINT.slice(0, 16)] })).toBe('key-not-trusted');
  });

  it('are told apart from the one that was tampered with, and where that was', async () => {
    const verdict = await checkProof(new Blob([fileOf('tampered.json')]), NOBODY);
    expect(verdict).toEqual({ holds: false, step: 'chain', code: 'entry-link', where: { seq: 11 } });
  });

  it('are not cosigned by a witness that did not sign', async () => {
    const log = KEY.split('+').slice(0, 2);
    expect(await saidInBrowser(GENUINE, { witnesses: [KEY] })).toBe('witness-missing');
    expect(await saidInBrowser(GENUINE, { witnesses: [[...log, 'AAAA'].join('+')] })).toBe('key-form');
  });
});

describe('in the browser, a file', () => {
  const entry = genuine.entries[0].entry;
  it.each([
    ['', 'not-json'],
    ['{"format":"dong-thuan-proof"', 'not-json'],
    ['{"format":"dong-thuan-proof",}', 'not-json'],
    ['{"a":01}', 'not-json'],
    ['{"a":"\\ud800"}', 'not-json'],
    ['{"a":1e999}', 'not-json'],
    ['[]', 'part-missing'],
    ['{}', 'not-a-proof'],
    [`${GENUINE}x`, 'not-json'],
    [`\ufeff${GENUINE}`, 'not-json'],
    ['['.repeat(100_000), 'too-deep'],
    [GENUINE.replace('{', '{"v":2,'), 'twice-named'],
    [GENUINE.replace('"v": 2', '"v": 2.0'), 'number-form'],
    [GENUINE.replace('"v": 2', '"v": 2e0'), 'number-form'],
    [GENUINE.replace('"v": 2', '"v": 2, "w": -0'), 'number-form'],
    [GENUINE.replace('"v": 2', '"v": 3'), 'unknown-version'],
    [GENUINE.replace('"v": 2', '"v": "2"'), 'unknown-version'],
    [GENUINE.replace('"v": 2,', ''), 'unknown-version'],
    [GENUINE.replace(genuine.entries[0].hash, genuine.entries[0].hash.toUpperCase()), 'entry-hash'],
    [GENUINE.replace(genuine.entries[0].path[0], genuine.entries[0].path[0].toUpperCase()), 'path-false'],
  ])('is refused: %.60s is %s', async (text, code) => {
    expect(await saidInBrowser(text)).toBe(code);
  });

  it('is refused where what is hashed is not canonical, or a name stands twice in it', async () => {
    const { createHash } = await import('node:crypto');
    const withFirst = (text: string) => {
      const hash = createHash('sha256').update(text).digest('hex');
      const [first, ...others] = genuine.entries;
      return { ...genuine, entries: [{ ...first, entry: text, hash }, ...others] };
    };
    expect(await saidInBrowser(withFirst(entry.replace('{', '{ ')))).toBe('not-canonical');
    expect(await saidInBrowser(withFirst(entry.replace('"v":1', '"v":1.0')))).toBe('number-form');
    expect(await saidInBrowser(withFirst(entry.replace('"v":1', '"v":1,"v":1')))).toBe('twice-named');
  });

  it('is refused where its base64 is loose', async () => {
    // The last digit of 68 bytes has two bits to spare, which are 0.
    const spare = (digit: string) => String.fromCharCode(digit.charCodeAt(0) + 1);
    const loose = (text: string) => text.replace(/(.)=$/m, (_, digit: string) => `${spare(digit)}=`);
    const { checkpoint } = genuine;
    expect(loose(checkpoint.note)).not.toBe(checkpoint.note);
    expect(await saidInBrowser({ ...genuine, checkpoint: { ...checkpoint, note: loose(checkpoint.note) } })).toBe(
      'note-form',
    );
    expect(await saidInBrowser({ ...genuine, checkpoint: { ...checkpoint, note: `${checkpoint.note} ` } })).toBe(
      'note-form',
    );
  });

  it('is refused unread where it is no text, or larger than any proof', async () => {
    expect(await checkProof(new Blob([Uint8Array.of(0x7b, 0xff, 0x7d)]), NOBODY)).toMatchObject({ code: 'not-utf8' });
    expect(await checkProof(new Blob([new Uint8Array(MOST_BYTES + 1)]), NOBODY)).toMatchObject({ code: 'too-large' });
  });

  it('is not counted without end', async () => {
    const { rendering } = genuine;
    const [first, ...others] = rendering.limits;
    for (const workingDays of [10 ** 6, 2 ** 53, 1.5, -1]) {
      const ledger = [
        { ...first.ledger[0], budget: { workingDays } },
        { kind: 'extend', workingDays: 10 ** 9, entry: 4 },
      ];
      const limits = [{ ...first, ledger }, ...others];
      expect(await saidInBrowser({ ...genuine, rendering: { ...rendering, limits } })).toMatch(
        /^(limit-|part-missing|number-form)/,
      );
    }
  });

  it('may have members that are not known', async () => {
    expect(await saidInBrowser({ ...genuine, later: { version: 3 } })).toBe('ok');
  });
});

const SEEDS = 600;

(hasPython ? describe : describe.skip)('in the browser and by verify.py, a file changed at random', () => {
  it('is refused by both, or holds for both, but for parts of a wrong kind, which the browser refuses', async () => {
    const same = JSON.stringify(genuine);
    const changed = Array.from({ length: SEEDS }, (_, seed) => changedAtRandom(genuine, seed)).filter(
      ({ file }) => JSON.stringify(file) !== same,
    );
    expect(changed.length).toBeGreaterThan(SEEDS / 2);
    const stranger = verifyEach(changed.map(({ file }) => file));
    const own = await Promise.all(changed.map(({ file }) => saidInBrowser(file)));
    const believed = changed.filter((_, at) => own[at] === 'ok');
    const onlyHere = changed.flatMap(({ what }, at) =>
      own[at] === 'ok' && !stranger[at]?.startsWith('OK') ? [`${what}: ${stranger[at]}`] : [],
    );
    const onlyThere = changed.flatMap(({ what }, at) =>
      own[at] !== 'ok' && own[at] !== 'part-missing' && stranger[at]?.startsWith('OK') ? [`${what}: ${own[at]}`] : [],
    );
    expect(onlyThere).toEqual([]);
    expect(onlyHere).toEqual([]);
    // What proves nothing may be changed: the sentences, and when the file was written.
    const free = /: \.(howToVerify|madeAt)/;
    expect(believed.map(({ what }) => what).filter((what) => !free.test(what))).toEqual([]);
    expect(believed.length).toBeLessThan(SEEDS / 4);
  });
});
