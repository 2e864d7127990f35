import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeCheckpoint } from '../../src/journal/checkpoint.js';
import { keepPublicKey, signingKeyFrom } from '../../src/journal/signing-key.js';
import { openStore } from '../../src/persistence/open-store.js';
import { instantOf } from '../../workflows/limits/time.js';
import { copyTemplate, ofTheRun } from '../templates.js';
import { callCli } from './run-cli.js';

/** Signs a checkpoint, so that there is one to be compared with. */
async function anchor(url: string): Promise<void> {
  const store = await openStore({ url });
  const key = signingKeyFrom(ofTheRun('TEST_SIGNING_KEY'));
  await keepPublicKey(store, key);
  await makeCheckpoint(store, key, 'phu-yen', instantOf(await store.now(store.reader)));
  await store.close();
}

const CLI = 'npm run -s dong-thuan -- ';

describe('backup, drill, restore and verify, as docs/operations.md has them', () => {
  let folder = '';
  let env: Record<string, string> = {};
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dong-thuan-documented-'));
    const data = join(folder, 'data');
    await mkdir(data);
    const file = join(data, 'dong-thuan.db');
    await copyTemplate('sqlite', 'samples', `sqlite:${file}`);
    await anchor(`sqlite:${file}`);
    env = { DATA_DIR: data, DATABASE_URL: `sqlite:${file}`, SIGNING_KEY: ofTheRun('TEST_SIGNING_KEY') };
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** One line of shell: a command of this program, whose output may go into a file. */
  const carryOut = async (line: string): Promise<string> => {
    const [command = '', into] = line.slice(CLI.length).split(' > ');
    const words = command.split(' ').map((word) => word.replace(/(^|:)\/var\//, `$1${folder}/var/`));
    const { exit, out, err } = await callCli(words, { cwd: folder, env });
    expect([line, err.includes('    at '), exit]).toEqual([line, false, 0]);
    if (into !== undefined) await writeFile(join(folder, into), out);
    return out;
  };

  it('work, line by line', async () => {
    const text = await readFile('docs/operations.md', 'utf8');
    const [, block = ''] = /## Backup, restore, drill\n[\s\S]*?```\n([\s\S]*?)```/.exec(text) ?? [];
    const lines = block.split('\n').filter((line) => line !== '');
    expect(lines.length).toBe(6);
    const said: string[] = [];
    for (const line of lines) said.push(await carryOut(line));
    const [, , drilled, restored, verified, repaired] = said;
    expect(drilled).toContain('Diễn tập khôi phục đạt');
    expect(restored).toContain('những gì được ghi sau đó không có trong cơ sở dữ liệu này');
    expect(verified).toContain('Nhật ký đúng: 1 tỉnh');
    expect(verified).toMatch(/^Khớp với \d+ điểm kiểm chứng giữ ở nơi khác\.$/m);
    expect(repaired).toContain('Không có chỗ nào khác');
    const key = await readFile(join(folder, 'var/lib/dong-thuan/again/signing-key.pem'), 'utf8');
    expect(key.trim()).toBe(ofTheRun('TEST_SIGNING_KEY').replaceAll('\\n', '\n').trim());
  });

  it('are held against the checkpoint that was mailed to the archive, and say so', async () => {
    await carryOut(`${CLI}checkpoint > diem-kiem-chung.txt`);
    expect(await carryOut(`${CLI}verify --against diem-kiem-chung.txt`)).toContain('Khớp với 1 điểm kiểm chứng');
    expect(await carryOut(`${CLI}verify`)).not.toContain('Khớp với');
  });

  it('say in a sentence what cannot be used', async () => {
    const call = (...argv: string[]) => callCli(argv, { cwd: folder, env });
    expect(await call('backup', 'var/backups/dong-thuan/2026-02-24')).toMatchObject({ exit: 2 });
    expect(await call('restore', 'nowhere', '--into', 'sqlite:n.db')).toMatchObject({ exit: 2 });
    expect(await call('restore', 'var/backups/dong-thuan/2026-02-24', '--into', 'sqlite:n.db')).toMatchObject({
      exit: 2,
    });
    await writeFile(join(folder, 'no-checkpoint.json'), '{}');
    expect(await call('verify', '--against', 'no-checkpoint.json')).toMatchObject({ exit: 2 });
    expect(await call('drill', 'nowhere', '--only-print')).toMatchObject({ exit: 1 });
  });
});
