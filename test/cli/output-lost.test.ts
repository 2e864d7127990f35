/** A result that cannot be written is told and fails the command, and the command still does its work to the end. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeCompiled } from '../server/process.js';

const LIMIT = ['limit', '--received', '2023-05-16T09:00:00+07:00', '--working-days', '7'];

describe('a command whose output cannot be written', () => {
  let COMPILED = '';
  let folder = '';
  beforeAll(async () => {
    COMPILED = await makeCompiled();
    folder = await mkdtemp(join(tmpdir(), 'dong-thuan-output-'));
  });
  afterAll(async () => {
    for (const made of [COMPILED, folder]) await rm(made, { recursive: true, force: true });
  });

  const start = (args: readonly string[], out: number | 'pipe', err: number | 'pipe' = 'pipe'): ChildProcess =>
    spawn(process.execPath, ['--no-warnings', join(COMPILED, 'src/server/cli.js'), ...args], {
      stdio: ['ignore', out, err],
    });

  /** As on a full disk. */
  const withFull = async <T>(use: (full: number) => T): Promise<T> => {
    const full = openSync('/dev/full', 'w');
    try {
      return use(full);
    } finally {
      closeSync(full);
    }
  };

  it('says so when there is no room for the result', async () => {
    const child = await withFull((full) => start(LIMIT, full));
    const [said, [code]] = await Promise.all([text(child.stderr as never), once(child, 'close')]);
    expect(said).toMatch(/^7 ngày làm việc: .+\nKết quả không được ghi ra hết \(ENOSPC.+\): .+\n$/);
    expect(code).toBe(3);
  });

  it('ends with its code where nothing can be said either', async () => {
    const child = await withFull((full) => start(LIMIT, full, full));
    expect(await once(child, 'exit')).toEqual([3, null]);
    const unusable = await withFull((full) => start(['limit', '--received', 'x'], 'pipe', full));
    expect(await once(unusable, 'exit')).toEqual([2, null]);
  });

  it('says nothing to whoever has closed the pipe, and fails', async () => {
    const child = start(LIMIT, 'pipe');
    child.stdout?.destroy();
    const [said, [code]] = await Promise.all([text(child.stderr as never), once(child, 'close')]);
    expect({ said, code }).toEqual({ said: expect.stringMatching(/^7 ngày làm việc: .+\n$/), code: 3 });
  });

  it('does its work to the end', async () => {
    const file = join(folder, 'secret-key');
    const child = await withFull((full) => start(['backup-key', file], full));
    await once(child, 'exit');
    expect(await readdir(folder)).toEqual(['secret-key']);
  });
});
