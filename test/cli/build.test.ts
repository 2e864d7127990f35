/** What `npm ci` and `npm start` build, in a folder where the build is only written down. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FILES = [
  'src/a.ts',
  'src/gone.ts',
  'workflows/a.yaml',
  'web/a.tsx',
  'nest-cli.json',
  'tsconfig.json',
  'tsconfig.build.json',
  '.swcrc',
];

describe('the build before a start', () => {
  let folder = '';
  const at = (name: string) => join(folder, name);
  const write = (name: string, text = '') => {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), text);
  };
  const run = (...args: string[]) => {
    rmSync(at('built'), { force: true });
    const { status, stderr } = spawnSync(process.execPath, ['src/build.mjs', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, stderr, built: existsSync(at('built')) };
  };
  const withNest = () => {
    write('node_modules/.bin/nest');
    chmodSync(at('node_modules/.bin/nest'), 0o755);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dong-thuan-build-'));
    for (const file of FILES) write(file);
    write('package.json', JSON.stringify({ scripts: { build: 'touch built dist/web/index.html' } }));
    cpSync(join(ROOT, 'src/build.mjs'), at('src/build.mjs'));
    mkdirSync(at('dist/web'), { recursive: true });
    write('dist/src/server/main.js');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is made once, and again only when a source is newer or gone', () => {
    withNest();
    expect(run('--if-older')).toEqual({ status: 0, stderr: '', built: true });
    expect(run('--if-older').built).toBe(false);
    expect(run().built).toBe(true);
    const later = new Date(Date.now() + 60_000);
    for (const file of ['workflows/a.yaml', 'package.json']) {
      const before = new Date(Date.now() - 60_000);
      utimesSync(at(file), later, later);
      expect([file, run('--if-older').built]).toEqual([file, true]);
      utimesSync(at(file), before, before);
      expect([file, run('--if-older').built]).toEqual([file, false]);
    }
    rmSync(at('src/gone.ts'));
    expect(run('--if-older').built).toBe(true);
  });

  it('says which command installs what builds, where npm has left it out', () => {
    const { status, stderr, built } = run('--if-older');
    expect([status, built]).toEqual([1, false]);
    expect(stderr).toContain('npm ci --include=dev');
  });

  it('is what npm runs', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect([scripts.prepare, scripts.prestart]).toEqual(['node src/build.mjs', 'node src/build.mjs --if-older']);
  });
});
