/** Two releases of better-sqlite3 may be installed, and one is loaded (docs/decisions/0065-two-drivers-of-sqlite.md). */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStore } from '../../src/persistence/open-store.js';
import { loadSqlite, SQLITE_PACKAGE } from '../../src/persistence/sqlite/driver.js';

const DRIVER = 'src/persistence/sqlite/driver.ts';
const LOADING = /(?:from|require\(|import\()\s*['"]better-sqlite3(?:-13)?['"]/;

const programsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => /\.(?:ts|mjs|js)$/.test(file) && !file.split(sep).includes('node_modules'));

describe('The driver of SQLite', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dong-thuan-driver-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is loaded once, and the other one is not', async () => {
    const store = await openStore({ url: `sqlite:${join(folder, 'one.db')}` });
    await store.migrate();
    const { sharedObjects } = process.report.getReport() as { sharedObjects: string[] };
    await store.close();
    expect(sharedObjects.filter((file) => /better[-_]sqlite3/.test(file))).toEqual([
      expect.stringContaining(`/node_modules/${SQLITE_PACKAGE}/`),
    ]);
  });

  it('is loaded by one file, whoever needs it', () => {
    const files = ['src', 'workflows', 'test', 'bench/src', 'web', 'packaging'].flatMap(programsIn);
    expect(files).toEqual(expect.arrayContaining([DRIVER, 'bench/src/counts.mjs', 'web/speed/interactions.mjs']));
    expect(files.filter((file) => LOADING.test(readFileSync(file, 'utf8')))).toEqual([DRIVER]);
  });

  it('is left out by npm where it does not run', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    expect(packages['node_modules/better-sqlite3']).toMatchObject({
      version: expect.stringMatching(/^12\./),
      optional: true,
      engines: { node: expect.stringContaining('20.x') },
    });
    expect(packages['node_modules/better-sqlite3-13']).toMatchObject({
      version: expect.stringMatching(/^13\./),
      optional: true,
      engines: { node: '>=22' },
    });
  });

  it('that is compiled may be: no version of it is forbidden to run its script, for npm cannot tell them apart without addresses in the lock', () => {
    const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const ofSqlite = Object.entries(allowScripts).filter(([name]) => name.startsWith('better-sqlite3'));
    expect(ofSqlite).toEqual([['better-sqlite3', true]]);
  });

  it('that is not installed is told in one sentence that says how to mend it', () => {
    expect(() => loadSqlite('better-sqlite3-of-nobody')).toThrow(
      expect.objectContaining({
        code: 'database-unreachable',
        message: expect.stringMatching(
          new RegExp(`better-sqlite3-of-nobody is not installed for Node ${process.versions.node} .*npm ci`),
        ),
      }),
    );
  });
});
