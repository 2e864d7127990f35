import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { answer, aRehearsal, expectation, OPEN } from '../rehearsal/a-rehearsal.js';
import { callCli } from './run-cli.js';

describe('dong-thuan rehearse', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dong-thuan-test-'));
    const at = '2023-05-18T10:00:00+07:00';
    await writeFile(join(folder, 'good.yaml'), aRehearsal(OPEN, answer(at)));
    await writeFile(join(folder, 'failing.yaml'), aRehearsal(OPEN, expectation(at, '{c1: {state: concluded}}')));
    await writeFile(join(folder, 'broken.yaml'), aRehearsal(OPEN, `{at: ${at}, do: engine.explode}`, '{at: soon}'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const rehearse = (...argv: string[]) => callCli(['rehearse', ...argv], { cwd: folder });

  it('exits 0 when every step went as told, and says nothing on standard error', async () => {
    const { exit, out, err } = await rehearse('good.yaml');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toBe('✓ good.yaml: Thử: đạt cả 2 bước\n');
  });

  it('exits 1 when a step did not, and tells what was expected and what came', async () => {
    const { exit, out } = await rehearse('good.yaml', 'failing.yaml');
    expect(exit).toBe(1);
    expect(out.split('\n').slice(1)).toEqual([
      '✗ failing.yaml: Thử: không đạt',
      '    bước 2 (dòng 11): c1.state',
      '      mong đợi: concluded',
      '      thực tế:  collecting',
      '',
    ]);
  });

  it('exits 2 when a file is no rehearsal, tells file, line, key and reason, and plays the others', async () => {
    const { exit, out, err } = await rehearse('failing.yaml', 'broken.yaml', 'good.yaml');
    expect(exit).toBe(2);
    const lines = err.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^broken\.yaml:11: story\.1\.do: must be one of /);
    expect(lines[1]).toMatch(/^broken\.yaml:12: story\.2\.at: must be an instant/);
    expect(lines[2]).toMatch(/^broken\.yaml:12: story\.2: needs do or expect/);
    expect(out).toContain('✗ failing.yaml: Thử: không đạt');
    expect(out).toContain('✗ broken.yaml: không phải kịch bản diễn tập (3 lỗi)');
    expect(out).toContain('✓ good.yaml');
  });

  it('exits 2 for a file that is not there', async () => {
    const { exit, out, err } = await rehearse('nowhere.yaml');
    expect(exit).toBe(2);
    expect(err).toMatch(/^nowhere\.yaml:1: there is no such file$/m);
    expect(out).toContain('nowhere.yaml');
  });

  it('prints one object a line with --json', async () => {
    const { exit, out } = await rehearse('--json', 'good.yaml', 'failing.yaml', 'broken.yaml');
    expect(exit).toBe(2);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ file, passed }) => [file, passed])).toEqual([
      ['good.yaml', true],
      ['failing.yaml', false],
      ['broken.yaml', false],
    ]);
    const [good, failing, broken] = lines;
    expect(Object.keys(good ?? {})).toEqual(['file', 'passed', 'failures', 'views', 'journal']);
    expect(good).toMatchObject({ failures: [], views: { c1: { opinions: { SXD: { state: 'answered' } } } } });
    expect(good?.journal).toHaveLength(2);
    expect(failing?.failures).toEqual([
      { step: 2, line: 11, path: 'c1.state', expected: 'concluded', actual: 'collecting' },
    ]);
    expect(broken?.faults).toHaveLength(3);
  });

  it('finds files from where npm was called', async () => {
    const env = {
      INIT_CWD: folder,
      npm_lifecycle_script: 'node --max-semi-space-size=16 --heap-growing-percent=50 dist/src/cli.js',
    };
    expect((await callCli(['rehearse', 'good.yaml'], { cwd: tmpdir(), env })).exit).toBe(0);
  });

  it('is not led astray by an npm that started something else', async () => {
    const env = { INIT_CWD: tmpdir(), npm_lifecycle_script: 'jest' };
    expect((await callCli(['rehearse', 'good.yaml'], { cwd: folder, env })).exit).toBe(0);
  });

  it('plays in a schema of its own in the PostgreSQL of DATABASE_URL, and drops it at the end', async () => {
    const DATABASE_URL = process.env.TEST_POSTGRES_URL;
    const argv = ['rehearse', 'good.yaml', 'failing.yaml', '--database', 'postgres'];
    const { exit, out } = await callCli(argv, { cwd: folder, env: { DATABASE_URL } });
    expect(exit).toBe(1);
    expect(out).toContain('✓ good.yaml');
    const client = new pg.Client({ connectionString: DATABASE_URL });
    await client.connect();
    const { rows } = await client.query("SELECT 1 FROM pg_namespace WHERE nspname LIKE 'rehearsal%'");
    await client.end();
    expect(rows).toEqual([]);
  });

  it('starts a PostgreSQL itself where there is none', async () => {
    const argv = ['rehearse', 'good.yaml', '--database', 'postgres'];
    const { exit, err } = await callCli(argv, { cwd: folder, env: { DATABASE_URL: 'sqlite:data/of-the-server.db' } });
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
  });

  it('exits 3 with a sentence when the database cannot be used', async () => {
    const argv = ['rehearse', 'good.yaml', '--database', 'postgres'];
    const { exit, out, err } = await callCli(argv, {
      cwd: folder,
      env: { DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none' },
    });
    expect({ exit, out }).toEqual({ exit: 3, out: '' });
    expect(err.trim()).not.toBe('');
    expect(err).not.toContain('secret');
    expect(err).not.toContain('    at ');
  });

  it('leaves no temporary file behind', async () => {
    const before = (await readdir(tmpdir())).filter((name) => name.startsWith('dong-thuan-rehearsal-'));
    await rehearse('good.yaml', 'failing.yaml');
    const after = (await readdir(tmpdir())).filter((name) => name.startsWith('dong-thuan-rehearsal-'));
    expect(after.filter((name) => !before.includes(name))).toEqual([]);
  });

  it.each([[[]], [['--colour', 'good.yaml']], [['good.yaml', '--database', 'oracle']]])(
    'exits 2 when it is called with %j',
    async (argv) => {
      const { exit, out, err } = await rehearse(...argv);
      expect({ exit, out }).toEqual({ exit: 2, out: '' });
      expect(err).toContain('error:');
    },
  );
});
