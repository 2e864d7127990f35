/** The commands about the log: what is published, and whether two checkpoints are of one history. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeCheckpoint } from '../../src/journal/checkpoint.js';
import { checkpointText, noteOf, signedLine } from '../../src/journal/log/note.js';
import { proofOf } from '../../src/journal/proof.js';
import { keepPublicKey } from '../../src/journal/signing-key.js';
import { openStore } from '../../src/persistence/open-store.js';
import { anEngine, at, opening, PROVINCE } from '../engine/an-engine.js';
import { aKey } from '../journal/keys.js';
import { callCli } from './run-cli.js';

const NOW = at('2024-04-24T09:00');

describe('dong-thuan checkpoint, key and consistency', () => {
  const key = aKey();
  let folder: string;
  let env: Record<string, string>;
  let earlier: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dong-thuan-test-'));
    const url = `sqlite:${join(folder, 'log.db')}`;
    env = { DATABASE_URL: url };
    const store = await openStore({ url });
    await store.migrate();
    const e = await anEngine(store, NOW);
    await keepPublicKey(store, key);
    for (const id of ['c1', 'c2', 'c3']) {
      await e.done('SKHDT/head', 'consultation.open', id, opening({ matter: id }));
      await makeCheckpoint(store, key, PROVINCE, NOW);
      if (id === 'c1') earlier = JSON.stringify(await proofOf(store, key, PROVINCE, 'c1', NOW));
    }
    await store.close();
  });
  afterAll(() => rm(folder, { recursive: true }));
  const call = (...argv: string[]) => callCli(argv, { cwd: folder, env });

  it('prints the latest checkpoint and the key, whole, for others to keep', async () => {
    const { exit, out } = await call('checkpoint');
    expect([exit, out.split('\n')[0]]).toEqual([0, `dong-thuan/${PROVINCE}/${key.id}`]);
    await writeFile(join(folder, 'nay.txt'), out);
    const keys = await call('key');
    expect(keys.exit).toBe(0);
    expect(keys.out).toMatch(/^dong-thuan\/\S+\+[0-9a-f]{8}\+\S+\nSHA-256: [0-9a-f]{64}\n$/);
    expect(keys.out).toContain(`SHA-256: ${key.id}`);
  });

  it('says of a proof and a later checkpoint that they are of one history', async () => {
    await writeFile(join(folder, 'chung-cu.json'), earlier);
    const { exit, out } = await call('consistency', 'nay.txt', 'chung-cu.json');
    expect([exit, out]).toEqual([0, expect.stringMatching(/^Cùng một lịch sử: /)]);
  });

  it('says of a checkpoint of another history that it is one, and of a longer one that the log was cut off', async () => {
    const origin = `dong-thuan/${PROVINCE}/${key.id}`;
    const forged = async (size: number, by = key) => {
      const text = checkpointText({ origin, size, root: '00'.repeat(32) });
      await writeFile(join(folder, 'khac.txt'), noteOf(text, [signedLine(origin, by, text)]));
    };
    await forged(2);
    const other = await call('consistency', 'khac.txt', 'nay.txt');
    expect([other.exit, other.out]).toEqual([1, expect.stringMatching(/^KHÔNG cùng một lịch sử: /)]);
    await forged(1000);
    const longer = await call('consistency', 'nay.txt', 'khac.txt');
    expect([longer.exit, longer.out]).toEqual([1, expect.stringContaining('sổ ghi đã bị cắt bớt')]);
    // Anybody can write one that the province never signed: it is told.
    expect(longer.out).not.toContain('Lưu ý');
    await forged(1000, aKey());
    const written = await call('consistency', 'nay.txt', 'khac.txt');
    expect(written.out).toMatch(/^Lưu ý: tệp khac\.txt không mang chữ ký đúng/);
  });

  it('says which file is no checkpoint', async () => {
    await writeFile(join(folder, 'rong.txt'), '{}');
    const { exit, err } = await call('consistency', 'rong.txt', 'nay.txt');
    expect([exit, err]).toEqual([2, expect.stringContaining('không phải là điểm kiểm chứng')]);
    expect((await call('consistency', 'khong-co.txt', 'nay.txt')).exit).toBe(2);
    expect((await call('checkpoint', '--size', '999')).exit).toBe(2);
  });
});
