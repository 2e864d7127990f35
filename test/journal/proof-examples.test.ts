import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { verifyProof } from '../../src/journal/verify-proof.js';
import { ACTS } from '../../web/src/proof-check/course/acts.js';
import { CONSULTATION_COMMAND_NAMES } from '../../workflows/commands/commands.js';
import { describeOn } from '../databases.js';
import { EXAMPLE, exampleKey, genuineExample, tamperedExample, written } from './proof-examples.js';
import { hasPython, verifyFile } from './python.js';

const example = (file: string) => readFile(new URL(`../../docs/proof-examples/${file}`, import.meta.url), 'utf8');

describe('the examples beside docs/proof.md', () => {
  it('hold a proof that is genuine', async () => {
    const verdict = verifyProof(JSON.parse(await example('genuine.json')), [exampleKey().publicKey]);
    expect(verdict).toMatchObject({ ok: true, consultation: EXAMPLE, entries: 12 });
  });

  it('are told in a page that names every command which the law knows, as the verifiers do that were written from it', async () => {
    const known = [
      ...CONSULTATION_COMMAND_NAMES,
      'limit.passed',
      'limit.given-back',
      'calendar.amended',
      'agency.transferred',
    ];
    const page = await readFile(new URL('../../docs/proof.md', import.meta.url), 'utf8');
    const [, table = ''] = page.split('**What commands carry');
    const [told] = table.split('There are no other commands');
    expect([...(told?.matchAll(/`([a-z]+\.[a-z-]+)`/g) ?? [])].map(([, name]) => name).sort()).toEqual(
      known.toSorted(),
    );
    expect(Object.keys(ACTS).sort()).toEqual(known.toSorted());
    const stranger = await example('verify.py');
    const isRead = (name: string) =>
      new RegExp(`    (def ${name.replace(/[.-]/g, '_')}\\(self|${name.replace(/[.-]/g, '_')} = )`).test(stranger);
    expect(known.filter((name) => !isRead(name))).toEqual([]);
  });

  it('hold one that was tampered with, and is found out', async () => {
    const verdict = verifyProof(JSON.parse(await example('tampered.json')));
    expect(verdict).toMatchObject({ ok: false, fault: { code: 'entry-link', params: { seq: 11 } } });
  });

  (hasPython ? it : it.skip)('are told apart by a program in another language (python3)', () => {
    const fingerprint = createHash('sha256').update(Buffer.from(exampleKey().publicKey, 'base64')).digest('hex');
    const genuine = verifyFile('genuine.json', '--key', fingerprint);
    expect(genuine).toMatchObject({ status: 0 });
    expect(genuine.out).toContain(`OK: ${EXAMPLE} of phu-yen, 12 entries, 5 limits counted`);
    expect(verifyFile('genuine.json', '--key', '0'.repeat(64))).toMatchObject({ status: 1 });
    // A key that comes with the file says nothing of whose it is.
    expect(verifyFile('genuine.json')).toMatchObject({ status: 3 });
    const tampered = verifyFile('tampered.json');
    expect(tampered.status).toBe(1);
    expect(tampered.out).toContain('entry 11 does not hold the hash of the entry before it');
    expect(verifyFile('none.json').status).toBe(2);
  });

  it('are those of the document: its test vectors are theirs', async () => {
    const text = await readFile(new URL('../../docs/proof.md', import.meta.url), 'utf8');
    const { entries, checkpoint } = JSON.parse(await example('genuine.json'));
    const [size, root] = checkpoint.note.split('\n').slice(1);
    for (const vector of [
      entries[0].hash,
      entries[11].hash,
      checkpoint.key,
      checkpoint.seal.text,
      size,
      root,
      exampleKey().id,
    ])
      expect(text).toContain(vector);
  });
});

describeOn('sqlite', 'the maker of the examples', (open) => {
  it('makes the very files that are there (else run test/journal/make-proof-examples.ts)', async () => {
    const genuine = await genuineExample(await open());
    expect(written(genuine)).toBe(await example('genuine.json'));
    expect(written(tamperedExample(genuine))).toBe(await example('tampered.json'));
  });
});
