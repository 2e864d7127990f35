/** What the pages of the project name is there: files, headings, scripts of npm; and each decision stands in the list of them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const DECISIONS = 'docs/decisions';
const pages = ['.', 'docs', DECISIONS, 'docs/letters', 'docs/rehearsals', 'bench', 'workflows/former'].flatMap(
  (folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => normalize(join(folder, name))),
);
const textOf = (page: string) => readFileSync(page, 'utf8');

/** Everything that a pattern finds in the pages, as "page: what was found". */
const found = (pattern: RegExp, of: readonly string[], isThere: (what: string, page: string) => boolean) =>
  of.flatMap((page) =>
    [...textOf(page).matchAll(pattern)]
      .map(([, what = '']) => what)
      .filter((what) => !isThere(what, page))
      .map((what) => `${page}: ${what}`),
  );

/** The anchors of a page, as they are made of its headings. */
const anchorsOf = (page: string) =>
  new Set(
    [...textOf(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
      heading
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  );

/** A link within the project leads to a file and, behind #, to one of its headings. */
function leads(link: string, page: string): boolean {
  if (/^(https?|mailto):/.test(link)) return true;
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : normalize(join(dirname(page), decodeURIComponent(path)));
  if (!existsSync(target)) return false;
  return anchor === undefined || !target.endsWith('.md') || anchorsOf(target).has(decodeURIComponent(anchor));
}

/** A path from the root, or from the page; a test may go without its ending. What is in capitals stands for something else. */
const isThere = (path: string, page: string) =>
  /[A-Z]{3}/.test(path) ||
  [path, `${path}.test.ts`, join(dirname(page), path)].some((candidate) => existsSync(candidate));

describe('the pages of the project', () => {
  it('link to what is there', () => {
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'docs/architecture.md', 'bench/README.md']));
    expect(found(/\]\(([^)\s]+)\)/g, pages, leads)).toEqual([]);
  });

  it('name files that are there; decisions may tell of what is gone', () => {
    const living = pages.filter((page) => !page.startsWith(DECISIONS));
    const paths = /[`\s](?:\.\/)?((?:src|test|web|workflows|docs|packaging|\.ci)\/[\w@./-]*\w)\/?(?=[`\s,;:)])/g;
    expect(found(paths, living, isThere)).toEqual([]);
  });

  it('name scripts of npm that are there', () => {
    const scripts = ['package.json', 'bench/package.json'].flatMap((file) =>
      Object.keys(JSON.parse(readFileSync(file, 'utf8')).scripts),
    );
    expect(found(/npm run (?:-s )?([a-z][\w:-]*)/g, pages, (script) => scripts.includes(script))).toEqual([]);
  });
});

describe('the decisions', () => {
  const decisions = readdirSync(DECISIONS).filter((name) => /^\d{4}-/.test(name));

  it('begin with their number and the day on which they were made', () => {
    const opened = decisions.filter((name) =>
      new RegExp(`^# ${Number(name.slice(0, 4))}\\. .+\\n\\n20\\d\\d-\\d\\d-\\d\\d, `).test(
        textOf(join(DECISIONS, name)),
      ),
    );
    expect(opened).toEqual(decisions);
  });

  it('stand in their list, each once and by its title', () => {
    const listed = [...textOf(join(DECISIONS, 'README.md')).matchAll(/^- \[(.+)\]\((.+)\)$/gm)];
    const titles = decisions.map((name) => [name, textOf(join(DECISIONS, name)).split('\n')[0]]);
    expect(listed.map(([, title, name]) => [name, `# ${title}`]).sort()).toEqual(titles.sort());
  });
});
