import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { makeCheckpoint } from '../../src/journal/checkpoint.js';
import { keepLastSigned, notHeld, readLastSigned } from '../../src/journal/last-signed.js';
import { keepPublicKey } from '../../src/journal/signing-key.js';
import { verifyStore } from '../../src/journal/verify.js';
import { witnessesIn } from '../../src/journal/witnesses.js';
import { sha256 } from '../../src/platform/canonical-json.js';
import { instantOf } from '../../workflows/limits/time.js';
import { describeOnBothDatabases } from '../databases.js';
import { aKey } from './keys.js';

const witness = { province: 'phu-yen', seq: 3, hash: 'a'.repeat(64) };

describe('a file with checkpoints that were kept elsewhere', () => {
  it.each([
    ['plain', witness, [witness]],
    ['a list', [witness, { ...witness, seq: 4 }], [witness, { ...witness, seq: 4 }]],
    ['a manifest', { provinces: [{ code: 'phu-yen', checkpoint: { seq: 3, hash: witness.hash } }] }, [witness]],
    ['what was signed last', { provinces: { 'phu-yen': { seq: 3, hash: witness.hash } } }, [witness]],
  ])('is read: %s', (_name, value, expected) => {
    expect(witnessesIn(JSON.stringify(value))).toEqual(expected);
  });

  it('may be a proof, whose signature must be its own', async () => {
    const text = await readFile('docs/proof-examples/genuine.json', 'utf8');
    const proof = JSON.parse(text);
    const [found] = witnessesIn(text) ?? [];
    const [body = ''] = proof.checkpoint.note.split('\n\n');
    expect(found).toEqual({ province: 'phu-yen', seq: 2, hash: sha256(`${body}\n`) });
    const changed = (part: object) => JSON.stringify({ ...proof, checkpoint: { ...proof.checkpoint, ...part } });
    expect(witnessesIn(changed({ note: proof.checkpoint.note.replace('\n25\n', '\n26\n') }))).toBeNull();
    const { seal } = proof.checkpoint;
    expect(witnessesIn(changed({ seal: { ...seal, text: seal.text.replace('"seal":2', '"seal":3') } }))).toBeNull();
    expect(witnessesIn(changed({ key: 'none' }))).toBeNull();
  });

  it.each([['no JSON'], ['{}'], ['[]'], [JSON.stringify([witness, {}])]])('is none: %s', (text) => {
    expect(witnessesIn(text)).toBeNull();
  });
});

describeOnBothDatabases(
  'history that was rolled back',
  (open) => {
    it('is seen by a checkpoint that was kept elsewhere, and by the record of what was signed last', async () => {
      const store = await open();
      const folder = await mkdtemp(join(tmpdir(), 'dong-thuan-signed-'));
      const key = aKey();
      await keepPublicKey(store, key);
      await makeCheckpoint(store, key, 'phu-yen', instantOf(await store.now(store.reader)));
      await keepLastSigned(folder, store.reader, key.id);
      const signed = await readLastSigned(folder);
      expect(signed).toHaveLength(1);
      expect(await notHeld(store.reader, signed)).toEqual([]);
      expect(await verifyStore(store, { witnesses: signed })).toMatchObject({ ok: true });
      // The samples as they were before: another database, sound in itself.
      const older = await open.anew();
      expect(await notHeld(older.reader, signed)).toEqual(signed);
      expect(await verifyStore(older)).toMatchObject({ ok: true });
      expect(await verifyStore(older, { witnesses: signed })).toMatchObject({
        ok: false,
        fault: { code: 'checkpoint-witness' },
      });
      await keepLastSigned(folder, older.reader, key.id);
      expect(await readLastSigned(folder)).toEqual(signed);
      await rm(folder, { recursive: true });
    });
  },
  'samples',
);
