import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrationNames } from '../../src/persistence/migrations/index.js';
import { openStore } from '../../src/persistence/open-store.js';
import { ofTheRun } from '../templates.js';
import { makeCompiled, type Program, runProgram } from './process.js';

describe('a database that is not what the key signed last', () => {
  let COMPILED = '';
  let folder = '';
  const programs: Program[] = [];
  beforeAll(async () => {
    COMPILED = await makeCompiled();
    folder = await mkdtemp(join(tmpdir(), 'dong-thuan-signed-'));
  });
  afterAll(async () => {
    for (const { child, ended } of programs) {
      child.kill('SIGKILL');
      await ended;
    }
    for (const made of [COMPILED, folder]) await rm(made, { recursive: true, force: true });
  });

  const environment = () => ({
    COMPILED,
    NODE_ENV: 'production',
    PROVINCE: 'phu-yen',
    SIGNING_KEY: ofTheRun('TEST_SIGNING_KEY'),
    REGISTER_FILE: 'src/rules/register/phu-yen-2023.yaml',
    PORT: '0',
    DRAIN_SECONDS: '0',
    DATA_DIR: folder,
  });
  const start = (database: string) => {
    const program = runProgram('src/server/main.ts', { ...environment(), DATABASE_URL: `sqlite:${database}` });
    programs.push(program);
    return program;
  };
  const verify = (database: string) =>
    runProgram('src/server/cli.ts', environment(), ['verify', '--database-url', `sqlite:${database}`]).ended;

  it('is told by verify, by backup and at start, as when a file was copied without its log; moved away, the record is begun anew', async () => {
    const file = join(folder, 'a.db');
    const record = join(folder, 'last-signed.json');
    const first = start(file);
    await first.says(/"url":/);
    await first.says(/"msg":"checkpoint"/);
    const withoutLog = join(folder, 'without-log.db');
    await copyFile(file, withoutLog);
    first.child.kill('SIGTERM');
    await first.ended;
    expect(existsSync(record)).toBe(true);
    expect(await verify(file)).toMatchObject({ code: 0 });
    const cut = await verify(withoutLog);
    expect(cut.code).not.toBe(0);
    expect(cut.out).toMatch(/khóa ký lần cuối|Khóa đã ký/i);

    // One that a newer program has not migrated yet is told as that, and as nothing worse.
    const older = `sqlite:${join(folder, 'older.db')}`;
    const store = await openStore({ url: older });
    await store.migrate(migrationNames.at(-2));
    await store.close();
    const waiting = await verify(older.slice('sqlite:'.length));
    expect([waiting.out, waiting.code]).toEqual(['', 3]);
    expect(waiting.err).toContain('npm run migrate');

    const { code, err } = await start(withoutLog).ended;
    expect(code).toBe(69);
    expect(err).toMatch(/^The database is not the one that was signed last: [^\n]*last-signed\.json[^\n]*\n$/);
    // Its tables are there now, and still nothing that was signed.
    const empty = await verify(withoutLog);
    expect(empty).toMatchObject({ code: 1 });
    expect(empty.out).toContain('0 tỉnh');
    expect(empty.out).toContain('Đây không phải cơ sở dữ liệu mà khóa ký lần cuối');
    // Every hour one more of these, while the older ones go: the timer must fail, not count them as backups of what there is.
    const backup = (database: string, name: string) =>
      runProgram('src/server/cli.ts', { ...environment(), DATABASE_URL: `sqlite:${database}` }, [
        'backup',
        join(folder, name),
      ]).ended;
    const ofAnother = await backup(withoutLog, 'of-another');
    expect(ofAnother).toMatchObject({
      code: 1,
      out: expect.stringContaining('Đây không phải cơ sở dữ liệu mà khóa ký lần cuối'),
    });
    expect(existsSync(join(folder, 'of-another', 'manifest.json'))).toBe(true);
    expect(await backup(file, 'of-this')).toMatchObject({ code: 0 });
    await rename(record, `${record}.old`);
    await start(withoutLog).says(/"url":/);
  });
});
