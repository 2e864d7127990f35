/** What cannot be logged is lost, and nothing else: a full disk under the log must not take the server with it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ofTheRun } from '../templates.js';
import { freePort } from './free-port.js';
import { makeCompiled } from './process.js';

describe('a server whose log cannot be written', () => {
  let COMPILED = '';
  let folder = '';
  let child: ChildProcess | undefined;
  beforeAll(async () => {
    COMPILED = await makeCompiled();
    folder = await mkdtemp(join(tmpdir(), 'dong-thuan-log-'));
  });
  afterAll(async () => {
    child?.kill('SIGKILL');
    for (const made of [COMPILED, folder]) await rm(made, { recursive: true, force: true });
  });

  it.each(['production', 'evaluation'])(
    'goes on answering, and ends in order (%s)',
    async (mode) => {
      const port = await freePort();
      // Every write to it fails as on a full disk.
      const full = openSync('/dev/full', 'w');
      child = spawn(process.execPath, ['--no-warnings', join(COMPILED, 'src/server/main.js')], {
        env: {
          NODE_ENV: mode === 'production' ? mode : '',
          PROVINCE: 'phu-yen',
          SIGNING_KEY: ofTheRun('TEST_SIGNING_KEY'),
          REGISTER_FILE: 'src/rules/register/phu-yen-2023.yaml',
          PORT: String(port),
          DRAIN_SECONDS: '0',
          DATA_DIR: join(folder, mode),
          DATABASE_URL: `sqlite:${join(folder, `${mode}.db`)}`,
        },
        stdio: ['ignore', full, full],
      });
      closeSync(full);
      const ended = once(child, 'exit');
      const status = () =>
        fetch(`http://127.0.0.1:${port}/api/v1/ready`, { signal: AbortSignal.timeout(5000) }).then(
          (answer) => answer.status,
          () => 0,
        );
      for (let look = 0; look < 300 && child.exitCode === null && (await status()) !== 200; look += 1) await sleep(100);
      const statuses = [];
      for (let turn = 0; turn < 5; turn += 1) statuses.push(await status());
      expect(statuses).toEqual([200, 200, 200, 200, 200]);
      child.kill('SIGTERM');
      expect(await Promise.race([ended, sleep(20_000, 'it hangs', { ref: false })])).toEqual([0, null]);
    },
    120_000,
  );
});
