/** What `npm run advisories` says of the lock file where no registry answers. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const ADVISORY = {
  id: 'GHSA-1',
  package: 'bad',
  severity: 'high',
  title: 'Stops',
  versions: ['<1.2.3', '>=2.0.0 <2.1.0'],
};

describe('kept advisories', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dong-thuan-advisories-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const told = async (version: string, allowed: object[] = [], more: object = {}) => {
    const [lock, list] = [join(folder, 'lock.json'), join(folder, 'list.json')];
    await writeFile(
      lock,
      JSON.stringify({ packages: { '': {}, 'node_modules/a/node_modules/bad': { version, ...more } } }),
    );
    await writeFile(list, JSON.stringify({ lookedThrough: '2026-01-01', advisories: [ADVISORY], allowed }));
    const args = ['test/setup/advisories.mjs', '--kept', '--lock', lock, '--list', list];
    return new Promise<{ code: number; out: string }>((resolve) => {
      execFile(process.execPath, args, (error, out) => resolve({ code: Number(error?.code ?? 0), out }));
    });
  };

  it.each([
    ['1.2.2', 1],
    ['1.2.3-beta.1', 1],
    ['1.2.3', 0],
    ['1.10.0', 0],
    ['2.0.9', 1],
    ['2.1.0', 0],
  ])('hold a version against their ranges: %s', async (version, code) => {
    expect(await told(version)).toMatchObject({ code });
  });

  it('let pass what has a written reason, until its day', async () => {
    const allowed = { id: 'GHSA-1', package: 'bad', reason: 'We never call it' };
    expect(await told('1.0.0', [{ ...allowed, until: '2999-01-01' }])).toEqual({
      code: 0,
      out: expect.stringContaining('We never call it'),
    });
    expect(await told('1.0.0', [{ ...allowed, until: '2020-01-01' }])).toMatchObject({ code: 1 });
    expect(await told('1.0.0', [{ ...allowed, package: 'other', until: '2999-01-01' }])).toMatchObject({ code: 1 });
  });

  it('are asked of what is optional, and of a package under another name', async () => {
    expect(await told('1.0.0', [], { optional: true })).toMatchObject({ code: 1 });
    expect(await told('1.0.0', [], { devOptional: true })).toMatchObject({ code: 1 });
    expect(await told('1.0.0', [], { name: 'good' })).toMatchObject({ code: 0 });
  });

  it('ask nothing of what tests alone need', async () => {
    expect(await told('1.0.0', [], { dev: true })).toEqual({
      code: 0,
      out: expect.stringContaining('Nothing was found'),
    });
  });
});

it('of docs/advisories.json each say what they are about, in ranges that are read as such, and where that was read', async () => {
  const { advisories } = JSON.parse(await readFile('docs/advisories.json', 'utf8')) as {
    advisories: readonly { readonly versions: readonly string[] }[];
  };
  expect(advisories.length).toBeGreaterThan(5);
  const bound = String.raw`(>=|<)\d+\.\d+\.\d+(-[\w.]+)?`;
  for (const one of advisories) {
    for (const range of one.versions) expect(range).toMatch(new RegExp(`^${bound}( ${bound})?$`));
    expect(one).toEqual({
      id: expect.stringMatching(/^GHSA(-[2-9cfghjmpqrvwx]{4}){3}$/),
      package: expect.stringMatching(/^[@\w./-]+$/),
      versions: expect.any(Array),
      severity: expect.stringMatching(/^(low|moderate|high|critical|unknown)$/),
      title: expect.any(String),
      read: expect.stringMatching(/^https:\/\//),
    });
  }
});
