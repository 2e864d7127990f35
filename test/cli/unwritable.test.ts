/** A folder that cannot be written is told in a sentence with the way out, and before anything else is written. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyTemplate, ofTheRun } from '../templates.js';
import { ALog } from '../witness/a-log.js';
import { callCli } from './run-cli.js';

/** Where Linux lets nobody make anything, root included. */
const NOWHERE = '/sys/dong-thuan';
const TOLD = /^Tài khoản \S+ không dùng được \/sys\/dong-thuan\S* \(E(ACCES|PERM|ROFS): .+\): .+ hoặc nêu nơi khác\.$/m;

describe('A folder that cannot be written', () => {
  let folder = '';
  let env: Record<string, string> = {};
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dong-thuan-unwritable-'));
    const url = `sqlite:${join(folder, 'a.db')}`;
    await copyTemplate('sqlite', 'migrated', url);
    env = {
      NODE_ENV: 'production',
      PROVINCE: 'phu-yen',
      REGISTER_FILE: 'src/rules/register/phu-yen-2023.yaml',
      SIGNING_KEY: ofTheRun('TEST_SIGNING_KEY'),
      DATA_DIR: folder,
      DATABASE_URL: url,
    };
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const call = (...argv: string[]) => callCli(argv, { env });
  const refused = { exit: 3, out: '', err: expect.stringMatching(TOLD) };

  it('is told where a backup, a key, the state of a witness would go', async () => {
    const witness = ['witness', '--listen', '127.0.0.1:0', '--log', new ALog().verifier];
    for (const argv of [
      ['backup', join(NOWHERE, 'a'), '--with-secrets'],
      ['backup-key', `${NOWHERE}-key`],
      [...witness, '--state', NOWHERE],
    ])
      expect([argv, await call(...argv)]).toEqual([argv, refused]);
  });

  it('is found out by a restore before it writes into the database', async () => {
    const backup = join(folder, 'backup');
    expect(await call('backup', backup, '--with-secrets')).toMatchObject({ exit: 0 });
    const into = ['restore', backup, '--into', `sqlite:${join(folder, 'restored.db')}`, '--data-dir'];
    expect(await call(...into, NOWHERE)).toMatchObject(refused);
    // It is still empty, so the way out can be gone at once.
    expect(await call(...into, join(folder, 'other'))).toMatchObject({ exit: 0 });
  });
});
