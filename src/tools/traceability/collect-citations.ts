/**
 * Where a checkout names the clauses of the directives: sources and tests in parentheses, as comments and names of tests
 * cite them; rehearsals in their file names and in the table of their README. What only uses an id as an example, between quotation marks,
 * cites nothing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Cited } from '../../api/directives/carried-out.js';

/** What stands at the head of the file that keeps what was collected. */
export const CITED_HEADER =
  '# Where sources, tests and rehearsals name a clause. Made by `dong-thuan trace --write`; a test fails when it is stale.\n';

const REHEARSALS = 'docs/rehearsals';
/** What the law was is no part of what carries a clause out now; the tests of the chain itself name clauses as examples; types that are generated are no source. */
const LEFT_OUT = /^(workflows\/former|test\/directives)\/|^web\/src\/api\/schema\.d\.ts$/;
const PROGRAM = /^(workflows|src|web\/src)\/.*\.tsx?$/;
const TEST = /^test\/.*\.(test|browser)\.ts$/;
const ID = /\b[A-Z]{2}-\d+(?:\.\d+)*[a-z]?\b/g;

/** Every clause that is named anywhere, in the order of `ids`; each list of files is sorted. */
export function collectCitations(root: string, ids: readonly string[]): Record<string, Cited> {
  const found = new Map<string, { sources: string[]; tests: string[]; rehearsals: string[] }>();
  const add = (kind: keyof Cited, file: string, named: Iterable<string>) => {
    for (const id of new Set(named)) {
      if (!ids.includes(id)) continue;
      const cited = found.get(id) ?? { sources: [], tests: [], rehearsals: [] };
      cited[kind].push(file);
      found.set(id, cited);
    }
  };
  for (const folder of ['src', 'test', 'web/src', 'workflows'])
    for (const file of filesIn(root, folder)) {
      if (LEFT_OUT.test(file)) continue;
      const kind = TEST.test(file) ? 'tests' : PROGRAM.test(file) ? 'sources' : null;
      if (kind !== null) add(kind, file, citedIn(readFileSync(join(root, file), 'utf8')));
    }
  for (const [file, named] of rehearsalsIn(root)) add('rehearsals', file, named);
  return Object.fromEntries(ids.flatMap((id) => (found.has(id) ? [[id, found.get(id) as Cited]] : [])));
}

/** The ids between parentheses, without what stands there between quotation marks. */
export function citedIn(text: string): string[] {
  return [...text.matchAll(/\(([^()]*)\)/g)].flatMap(
    ([, within = '']) => within.replace(/'[^']*'|"[^"]*"|`[^`]*`/g, '').match(ID) ?? [],
  );
}

function filesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Each rehearsal with the clause of its name and those of its row in the README. */
function rehearsalsIn(root: string): [file: string, named: readonly string[]][] {
  const rows = readFileSync(join(root, REHEARSALS, 'README.md'), 'utf8').split('\n');
  return filesIn(root, REHEARSALS)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => {
      const name = file.slice(REHEARSALS.length + 1);
      const cells = rows.find((row) => row.includes(`(${name})`))?.split('|') ?? [];
      return [file, [name.match(ID)?.[0] ?? '', ...(cells[2]?.match(ID) ?? [])]];
    });
}
