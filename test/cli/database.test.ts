import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tampered, withConsultation } from './a-database.js';
import { callCli } from './run-cli.js';

describe('dong-thuan migrate and verify', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dong-thuan-test-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('bring a database up to date, and check the journal that is in it', async () => {
    const migrated = await callCli(['migrate', '--database-url', 'sqlite:own.db'], { cwd: folder });
    expect({ exit: migrated.exit, err: migrated.err }).toEqual({ exit: 0, err: '' });
    expect(migrated.out.trim()).not.toBe('none');

    const url = `sqlite:${join(folder, 'own.db')}`;
    await withConsultation(url);
    const sound = await callCli(['verify'], { cwd: folder, env: { DATABASE_URL: url } });
    expect(sound.exit).toBe(0);
    expect(sound.out).toContain('1 hồ sơ, 2 mục');

    await tampered(url);
    const differing = await callCli(['verify', '--database-url', 'sqlite:own.db'], { cwd: folder });
    expect(differing.exit).toBe(1);
    expect(differing.out).toContain('c1');
  });

  it('make no file of a database in memory', async () => {
    for (const command of ['migrate', 'verify']) {
      const { exit, err } = await callCli([command, '--database-url', 'sqlite::memory:'], { cwd: folder });
      expect({ exit, err }).toEqual({ exit: 3, err: expect.stringContaining('names no database') });
    }
    expect(await readdir(folder)).not.toContain(':memory:');
  });

  it('exit 3 with a sentence where there is no database', async () => {
    const { exit, out, err } = await callCli(['verify', '--database-url', 'sqlite:nowhere/none.db'], { cwd: folder });
    expect({ exit, out }).toEqual({ exit: 3, out: '' });
    expect(err.trim()).not.toBe('');
    expect(err).not.toContain('    at ');
  });
});

describe('dong-thuan', () => {
  it('tells how it is used, with examples', async () => {
    const { exit, out } = await callCli(['--help']);
    expect(exit).toBe(0);
    for (const part of ['rehearse', 'limit', 'verify', 'migrate', 'Ví dụ', 'Mã kết thúc']) expect(out).toContain(part);
  });

  it.each([[['rehears']], [[]]])('exits 2 when it is called with %j', async (argv) => {
    const { exit, out, err } = await callCli(argv);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err.trim()).not.toBe('');
  });
});
