/** Proofs that are verified from their files, by `dong-thuan verify --proof`, by verify.py and in the browser: what is refused in the writing itself. */
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cosignedLine, verifierText } from '../../src/journal/log/note.js';
import type { ProofDocument } from '../../src/journal/proof-document.js';
import { aKey } from '../journal/keys.js';
import { hasPython, verifyTexts } from '../journal/python.js';
import { saidInBrowser } from '../web/proof-check/said.js';
import { callCli } from './run-cli.js';

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A note whose last signature decodes to the same bytes, written otherwise: the bits that base64 leaves over are not nought. */
const loosely = (note: string): string =>
  note.replace(/(.)(=+\n)$/, (_, last: string, padding: string) => `${BASE64[BASE64.indexOf(last) + 1]}${padding}`);

describe('dong-thuan verify --proof', () => {
  let folder: string;
  let text: string;
  let proof: ProofDocument;
  let key: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dong-thuan-test-'));
    text = await readFile(new URL('../../docs/proof-examples/genuine.json', import.meta.url), 'utf8');
    proof = JSON.parse(text);
    key = proof.checkpoint.key;
  });
  afterAll(() => rm(folder, { recursive: true }));
  const verify = async (file: string, ...options: string[]) => {
    await writeFile(join(folder, 'p.json'), file);
    return callCli(['verify', '--proof', 'p.json', ...options], { cwd: folder });
  };

  it('holds for the genuine example by the key that is published, whole or its fingerprint, and by no other', async () => {
    const fingerprint = '21fe31dfa154a261626bf854046fd2271b7bed4b6abe45aa58877ef47f9721b9';
    for (const trusted of [key, fingerprint])
      expect(await verify(text, '--key', trusted)).toMatchObject({
        exit: 0,
        out: expect.stringContaining('đúng: hồ sơ'),
      });
    for (const other of [fingerprint.slice(0, 16), '0'.repeat(64)])
      expect(await verify(text, '--key', other)).toMatchObject({ exit: 1, out: expect.stringContaining('khóa lạ') });
    expect(await verify(text)).toMatchObject({ exit: 2, err: expect.stringContaining('--key') });
    expect(await callCli(['verify', '--proof', 'none.json', '--key', key], { cwd: folder })).toMatchObject({ exit: 2 });
  });

  it('asks for the signature of every witness whose key is given', async () => {
    const witness = aKey();
    const whole = verifierText({ name: 'luu-tru', publicKey: witness.publicKey, as: 'witness' });
    const options = ['--key', key, '--witness', whole];
    expect(await verify(text, ...options)).toMatchObject({ exit: 1, out: expect.stringContaining('chưa ký') });
    const { note } = proof.checkpoint;
    const line = cosignedLine('luu-tru', witness, note.slice(0, note.lastIndexOf('\n\n') + 1), 1_717_200_000);
    const seen = { ...proof, checkpoint: { ...proof.checkpoint, note: note + line } };
    expect(await verify(JSON.stringify(seen), ...options)).toMatchObject({ exit: 0 });
  });

  /** The first entry in another writing, with its own hash. */
  const withFirst = (change: (entry: string) => string): string => {
    const [first, ...others] = proof.entries;
    const entry = change(first?.entry ?? '');
    return JSON.stringify({
      ...proof,
      entries: [{ ...first, entry, hash: createHash('sha256').update(entry).digest('hex') }, ...others],
    });
  };
  const inCheckpoint = (change: object): string =>
    JSON.stringify({ ...proof, checkpoint: { ...proof.checkpoint, ...change } });

  it.each<[string, () => string]>([
    ['a name that stands twice', () => text.replace('{', '{"v":2,')],
    ['a name that stands twice in what is hashed', () => withFirst((entry) => entry.replace('"v":1', '"v":1,"v":1'))],
    ['a text that is hashed with a space more', () => withFirst((entry) => entry.replace('{', '{ '))],
    ['members in another order', () => withFirst((entry) => entry.replace(/^\{(.*),"v":1,/, '{"v":1,$1,'))],
    ['a number with a fraction', () => text.replace('"v": 2', '"v": 2.0')],
    ['a truth value for a number', () => text.replace('"seq": 1,', '"seq": true,')],
    ['an unknown version', () => text.replace('"v": 2', '"v": 3')],
    ['a version that is a text', () => text.replace('"v": 2', '"v": "2"')],
    ['a hash in upper case', () => text.replace(proof.entries[0]?.hash ?? '', (hash) => hash.toUpperCase())],
    [
      'a hash of a path in upper case',
      () => text.replace(proof.entries[0]?.path[0] ?? '', (hash) => hash.toUpperCase()),
    ],
    ['loose base64', () => inCheckpoint({ note: loosely(proof.checkpoint.note) })],
    ['base64 with a line end', () => inCheckpoint({ key: `${proof.checkpoint.key}\n` })],
    [
      'a line more in what is signed',
      () => inCheckpoint({ note: proof.checkpoint.note.replace('\n\n', '\nmore\n\n') }),
    ],
    ['a cut text', () => text.slice(0, -3)],
  ])('refuses %s, and so do the others', async (_, change) => {
    const changed = change();
    expect(changed).not.toBe(text);
    expect(changed).not.toBe(JSON.stringify(proof));
    expect(await verify(changed, '--key', key)).toMatchObject({ exit: 1, out: expect.stringContaining('SAI: ') });
    expect(await saidInBrowser(changed, { keys: [key] })).not.toBe('ok');
    if (hasPython) expect(verifyTexts([changed], key)).toEqual([expect.stringMatching('^WRONG')]);
  });
});
