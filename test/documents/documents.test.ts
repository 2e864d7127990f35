/** What the documents name is there: files and headings of links, scripts of npm, commands of the program, settings. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { callCli } from '../cli/run-cli.js';

const DOCUMENTS = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  'bench/README.md',
  ...['docs', 'test', 'workflows'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  ),
];
const textOf = (path: string): string => readFileSync(path, 'utf8');
const CONFIG = 'src/platform/config';

/** What a heading is called in an address, as GitHub makes it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/gu, '-');

const headings = (path: string): string[] =>
  [...textOf(path).matchAll(/^#+ (.*)$/gmu)].map(([, heading = '']) => anchorOf(heading));

/** Links within the tree that lead nowhere. */
function deadLinks(document: string): string[] {
  const links = [...textOf(document).matchAll(/\]\(([^)\s]+)\)/gu)].map(([, link = '']) => link);
  return links
    .filter((link) => !/^[a-z]+:/u.test(link))
    .filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? document : normalize(join(dirname(document), path));
      if (!existsSync(target)) return true;
      return anchor !== undefined && statSync(target).isFile() && !headings(target).includes(anchor);
    })
    .map((link) => `${document}: ${link}`);
}

describe('The documents', () => {
  it('are all found', () => {
    expect(DOCUMENTS).toEqual(
      expect.arrayContaining(['README.md', 'docs/operations.md', 'workflows/former/README.md']),
    );
  });

  it('link to files and headings that are there', () => {
    expect(DOCUMENTS.flatMap(deadLinks)).toEqual([]);
  });

  it('name scripts of npm that are there', () => {
    const scripts = [textOf('package.json'), textOf('bench/package.json')].flatMap((text) =>
      Object.keys(JSON.parse(text).scripts),
    );
    // Those of web/lighthouse are named nowhere.
    const named = DOCUMENTS.flatMap((document) =>
      [...textOf(document).matchAll(/npm (?:--prefix \S+ )?run (?:-s )?([\w:-]+)/gu)].map(([, name = '']) => name),
    );
    expect(named.length).toBeGreaterThan(20);
    expect([...new Set(named)].filter((name) => !scripts.includes(name))).toEqual([]);
  });

  it('name commands of the program that are there', async () => {
    const { out } = await callCli(['--help']);
    const commands = [...out.matchAll(/^ {2}([a-z-]+) /gmu)].map(([, name]) => name);
    const named = DOCUMENTS.flatMap((document) =>
      [...textOf(document).matchAll(/run -s dong-thuan -- ([a-z-]+)/gu)].map(([, name = '']) => name),
    );
    expect(named).toContain('rehearse');
    expect([...new Set(named)].filter((name) => !commands.includes(name))).toEqual([]);
  });
});

describe('docs/operations.md', () => {
  const operations = textOf('docs/operations.md');
  const read = readdirSync(CONFIG)
    .map((name) => textOf(join(CONFIG, name)))
    .join('\n');

  it('tells every setting that is read', () => {
    const names = [...read.matchAll(/'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)'/gu)].map(([, name = '']) => name);
    expect(names).toContain('DATABASE_READ_URL');
    expect([...new Set(names)].filter((name) => !operations.includes(name))).toEqual([]);
  });

  it('tells no setting that nobody reads', () => {
    const [, table = ''] = /## Settings\n([\s\S]*?)(?:\n## |$)/u.exec(operations) ?? [];
    const rows = table.split('\n').filter((line) => line.startsWith('| `'));
    const names = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([A-Z][A-Z0-9_]+)`/gu)]);
    expect(names.length).toBeGreaterThan(70);
    // A secret may lie in a file; those of a provider have its name within.
    const bare = names.map(([, name = '']) => name.replace(/_FILE$/u, '').replace(/^OIDC_TINH_/u, ''));
    expect(bare.filter((name) => !read.includes(name))).toEqual([]);
  });
});
