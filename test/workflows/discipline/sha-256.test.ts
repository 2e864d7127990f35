/** The SHA-256 of the law of draws against the one of Node, at every length where blocks end. */
import { createHash } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { sha256 } from '../../../workflows/discipline/draw/sha-256.js';

const node = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

it('is that of Node for every length up to five blocks', () => {
  const wrong = Array.from({ length: 321 }, (_, length) => 'x'.repeat(length)).filter(
    (text) => sha256(text) !== node(text),
  );
  expect(wrong).toEqual([]);
});

it.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
])('%j is what FIPS 180-4 says', (text, hash) => expect(sha256(text)).toBe(hash));

it.each(['Sở Xây dựng', '\u007f\u0080\u07ff\u0800\uffff', '😀𝕏', 'x\ud800y', '\udc00'])(
  '%j is hashed in UTF-8',
  (text) => expect(sha256(text)).toBe(node(text)),
);
