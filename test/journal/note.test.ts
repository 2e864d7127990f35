/** Signed notes, held against the example of the specification (c2sp.org/signed-note) and against what is none. */
import { describe, expect, it } from '@jest/globals';
import {
  checkpointText,
  cosignedLine,
  keyHashOf,
  noteOf,
  parseCheckpointText,
  parseNote,
  parseVerifier,
  signatureBy,
  signedLine,
  verifierText,
} from '../../src/journal/log/note.js';
import { aKey } from './keys.js';

const key = aKey();
const name = 'dong-thuan/phu-yen/0123456789abcdef';
const log = { name, publicKey: key.publicKey, as: 'log' as const };
const text = checkpointText({ origin: name, size: 17, root: 'ab'.repeat(32) });

describe('a signed note', () => {
  it('is read as the specification writes it', () => {
    // The example note of the module golang.org/x/mod/sumdb/note, whose key is printed in its documentation.
    const verifier = parseVerifier('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
    const note = parseNote(
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n",
    );
    if (verifier === null || note === null) throw new Error('both are read');
    expect(signatureBy(note, verifier)).toEqual({ seconds: null });
    expect(verifierText(verifier)).toBe('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
  });

  it('bears the signatures of the log and of witnesses, each by its own key', () => {
    const witnessKey = aKey();
    const witness = { name: 'luu-tru', publicKey: witnessKey.publicKey, as: 'witness' as const };
    const note = parseNote(
      noteOf(text, [signedLine(name, key, text), cosignedLine('luu-tru', witnessKey, text, 1_714_000_000)]),
    );
    if (note === null) throw new Error('it is a note');
    expect(note.text).toBe(text);
    expect(signatureBy(note, log)).toEqual({ seconds: null });
    expect(signatureBy(note, witness)).toEqual({ seconds: 1_714_000_000 });
    // A witness's signature is not the log's, nor the other way round.
    expect(signatureBy(note, { ...witness, as: 'log' })).toBeNull();
    expect(signatureBy(note, { ...log, as: 'witness' })).toBeNull();
    expect(signatureBy({ ...note, text: text.replace('17', '18') }, log)).toBeNull();
    expect(signatureBy({ ...note, text: text.replace('17', '18') }, witness)).toBeNull();
  });

  it.each([
    '',
    text,
    `${text}\n`,
    `${text}\n-- a AAAA\n`,
    `${text}\n— a AAAAAAAA`,
    `${text}\n— a  AAAAAAAA\n`,
    `${text}\n— a AAAAAAB=\n`,
  ])('is none: %j', (none) => {
    expect(parseNote(none)).toBeNull();
  });
});

describe('the text of a checkpoint', () => {
  it('is read as it is written', () => {
    expect(parseCheckpointText(text)).toEqual({ origin: name, size: 17, root: 'ab'.repeat(32) });
  });

  it.each([
    '',
    'a\n1\n',
    'a\n01\nAAAA\n',
    text.replace('17', '-1'),
    text.replace('17', '1e3'),
    text.replace('=\n', '\n'),
    text.trimEnd(),
  ])('is none: %j', (none) => {
    expect(parseCheckpointText(none)).toBeNull();
  });
});

describe('a key', () => {
  it('is written whole, and refused where its hash is another’s', () => {
    const written = verifierText(log);
    expect(parseVerifier(written)).toEqual(log);
    expect(parseVerifier(written.replace(keyHashOf(log), '00000000'))).toBeNull();
    expect(parseVerifier(verifierText({ ...log, publicKey: aKey().publicKey }))).not.toEqual(log);
    expect(parseVerifier('a+b+c')).toBeNull();
    expect(parseVerifier(`${written}=`)).toBeNull();
  });
});
