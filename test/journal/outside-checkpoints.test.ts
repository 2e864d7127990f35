import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { makeCheckpoint } from '../../src/journal/checkpoint.js';
import { keepLastSigned, notHeld, readLastSigned } from '../../src/journal/last-signed.js';
import { outsideCheckpointsIn } from '../../src/journal/outside-checkpoints.js';
import { keepPublicKey } from '../../src/journal/signing-key.js';
import { verifyStore } from '../../src/journal/verify.js';
import { sha256 } from '../../src/platform/canonical-json.js';
import { instantOf } from '../../workflows/limits/time.js';
import { describeOnBothDatabases } from '../databases.js';
import { aKey } from './keys.js';

const kept = { province: 'phu-yen', seq: 3, hash: 'a'.repeat(64) };

describe('a file with checkpoints that were kept elsewhere', () => {
  it.each([
    ['plain', kept, [kept]],
    ['a list', [kept, { ...kept, seq: 4 }], [kept, { ...kept, seq: 4 }]],
    ['a manifest', { provinces: [{ code: 'phu-yen', checkpoint: { seq: 3, hash: kept.hash } }] }, [kept]],
    ['what was signed last', { provinces: { 'phu-yen': { seq: 3, hash: kept.hash } } }, [kept]],
  ])('is read: %s', (_name, value, expected) => {
    expect(outsideCheckpointsIn(JSON.stringify(value))).toEqual(expected);
  });

  it('may be a signed note, as it is printed for others to keep', async () => {
    const proof = JSON.parse(await readFile('docs/proof-examples/genuine.json', 'utf8'));
    const [body = ''] = proof.checkpoint.note.split('\n\n');
    const hash = sha256(`${body}\n`);
    expect(outsideCheckpointsIn(proof.checkpoint.note)).toEqual([{ province: 'phu-yen', seq: null, hash }]);
  });

  it('may be a proof, whose signature must be its own', async () => {
    const text = await readFile('docs/proof-examples/genuine.json', 'utf8');
    const proof = JSON.parse(text);
    const [found] = outsideCheckpointsIn(text) ?? [];
    const [body = ''] = proof.checkpoint.note.split('\n\n');
    expect(found).toEqual({ province: 'phu-yen', seq: 2, hash: sha256(`${body}\n`) });
    const changed = (part: object) => JSON.stringify({ ...proof, checkpoint: { ...proof.checkpoint, ...part } });
    expect(outsideCheckpointsIn(changed({ note: proof.checkpoint.note.replace('\n25\n', '\n26\n') }))).toBeNull();
    const { seal } = proof.checkpoint;
    expect(
      outsideCheckpointsIn(changed({ seal: { ...seal, text: seal.text.replace('"seal":2', '"seal":3') } })),
    ).toBeNull();
    expect(outsideCheckpointsIn(changed({ key: 'none' }))).toBeNull();
  });

  it.each([['no JSON'], ['{}'], ['[]'], [JSON.stringify([kept, {}])]])('is none: %s', (text) => {
    expect(outsideCheckpointsIn(text)).toBeNull();
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
      expect(await verifyStore(store, { outside: signed })).toMatchObject({ ok: true });
      const note = { ...signed[0], province: 'phu-yen', seq: null, hash: signed[0]?.hash ?? '' };
      expect(await verifyStore(store, { outside: [note] })).toMatchObject({ ok: true });
      expect(await verifyStore(store, { outside: [{ ...note, hash: sha256('another') }] })).toMatchObject({
        ok: false,
      });
      // The samples as they were before: another database, sound in itself.
      const older = await open.anew();
      expect(await notHeld(older.reader, signed)).toEqual(signed);
      expect(await verifyStore(older)).toMatchObject({ ok: true });
      expect(await verifyStore(older, { outside: signed })).toMatchObject({
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
