/** A database into which a restore was begun and not finished: what is in it is told by no command as if it were all. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { markUnfinished } from '../../src/backup/unfinished.js';
import { openStore } from '../../src/persistence/open-store.js';
import { instantOf, inVietnam } from '../../workflows/limits/time.js';
import { copyTemplate, ofTheRun } from '../templates.js';
import { callCli } from './run-cli.js';

const TOLD = 'Việc khôi phục vào cơ sở dữ liệu này chưa hoàn tất';

describe('A restore that was not finished', () => {
  let folder = '';
  let env: Record<string, string> = {};
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dong-thuan-half-'));
    const url = `sqlite:${join(folder, 'half.db')}`;
    await copyTemplate('sqlite', 'migrated', url);
    const store = await openStore({ url });
    await markUnfinished(store);
    await store.close();
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

  it('is told by verify, which is not content', async () => {
    expect(await call('verify')).toMatchObject({ exit: 1, out: expect.stringContaining(TOLD) });
  });

  it('is refused by what would write into it', async () => {
    const person = ['--login', 'quan.tri', '--name', 'Nguyễn Văn A'];
    const time = inVietnam(instantOf(Date.now()));
    for (const argv of [
      ['people', 'add-administrator', ...person],
      ['repair'],
      ['repair', '--write'],
      ['clock', 'confirm', '--time', time],
    ])
      expect([argv, await call(...argv)]).toEqual([argv, { exit: 1, out: '', err: expect.stringContaining(TOLD) }]);
    const store = await openStore({ url: env.DATABASE_URL ?? '', readOnly: true });
    expect(await store.reader.rows('SELECT login FROM people UNION ALL SELECT chain FROM journal')).toEqual([]);
    await store.close();
  });
});
