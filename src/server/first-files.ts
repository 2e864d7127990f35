/**
 * What a page will ask for first, told in its head: the browser fetches it while the first script is still on its way, instead of
 * learning of it only when that script has run. On a slow phone this is most of a second. It does not stand in a Link header, which was
 * six kilobytes long: nginx takes four of all headers together, and answered 502 in the place of the page.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The addresses at which people arrive, and the page of `web/src/app/routes.tsx` that stands there. */
export const FIRST_PAGES: readonly (readonly [RegExp, string])[] = [
  [/^\/$/, 'src/pages/work/work-page.tsx'],
  [/^\/ho-so\/[^/]+$/, 'src/pages/consultation/consultation-page.tsx'],
];

/** The addresses that are everybody's (`web/src/app/public-pages.ts`), and the page there. */
export const PUBLIC_PAGES: readonly (readonly [RegExp, string])[] = [
  [/^\/v\/[^/]+$/, 'src/pages/verification/verification-page.tsx'],
  [/^\/kiem-tra$/, 'src/pages/check-proof/check-proof-page.tsx'],
  [/^\/dat-lai-mat-khau$/, 'src/session/code-page.tsx'],
  [/^\/dang-nhap\/[^/]+$/, 'src/session/provider-page.tsx'],
  [/^\/phan-anh$/, 'src/pages/public-petition/form-page.tsx'],
  [/^\/phan-anh\/[^/]+$/, 'src/pages/public-petition/follow-page.tsx'],
];

/** What leads to every page but that of signing in. */
export const PAGES = 'src/app/pages.tsx';

/** What every page asks before it shows anything; and what that of signing in asks. */
const FIRST_READS = ['/api/v1/session', '/api/v1/calendar'];
const STRANGERS_READS = ['/api/v1/session', '/api/v1/about'];

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

type Manifest = Readonly<Record<string, Chunk>>;

/** @returns what tells the link elements for the path of a page, by whether its reader may be signed in */
export function firstFilesOf(folder: string): (path: string, isStranger: boolean) => string {
  const manifest = manifestIn(folder);
  const filesAt = (pages: typeof FIRST_PAGES) =>
    pages.map(([address, page]) => [address, filesOf(manifest, [PAGES, page])] as const);
  const everybodys = filesAt(PUBLIC_PAGES);
  const ofPages = [...everybodys, ...filesAt(FIRST_PAGES), [/^/, filesOf(manifest, [PAGES])] as const];
  return (path, isStranger) => {
    const reads = isStranger ? STRANGERS_READS : FIRST_READS;
    // Whoever is not signed in is shown the page of signing in, wherever that is asked for.
    const pages = isStranger ? everybodys : ofPages;
    const files = pages.find(([address]) => address.test(path))?.[1] ?? [];
    return [...reads.map((read) => `<link rel="preload" as="fetch" crossorigin href="${read}">`), ...files].join('');
  };
}

/** Vite's list of what was built; empty where there is none, as for a folder that a test has made. */
function manifestIn(folder: string): Manifest {
  const file = join(folder, '.vite', 'manifest.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : {};
}

function filesOf(manifest: Manifest, pages: readonly string[]): string[] {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const add = (name: string): void => {
    const chunk = manifest[name];
    if (chunk === undefined || scripts.has(chunk.file)) return;
    scripts.add(chunk.file);
    for (const style of chunk.css ?? []) styles.add(style);
    for (const imported of chunk.imports ?? []) add(imported);
  };
  for (const page of pages) add(page);
  return [
    ...[...scripts].map((file) => `<link rel="modulepreload" href="/${file}">`),
    // As the page itself will ask for it: with another mode it would be fetched twice.
    ...[...styles].map((file) => `<link rel="preload" as="style" crossorigin href="/${file}">`),
  ];
}
