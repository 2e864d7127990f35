/** The files of the built web client, looked up once: what is not in this list is not served, whatever a path says. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

export type Encoding = 'br' | 'gzip';

const SUFFIX: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' };

/** A file, and in which encodings it lies beside itself already compressed. */
export interface WebFile {
  /** Its path within the folder. */
  readonly path: string;
  readonly encodings: readonly Encoding[];
  /** Its name holds a hash of what is in it, so it never changes. */
  readonly immutable: boolean;
}

export interface WebFiles {
  readonly folder: string;
  /** The text of index.html. */
  readonly page: string;
  /** By the path of the address, "/assets/index-C0ffee.js"; index.html is not among them. */
  readonly files: ReadonlyMap<string, WebFile>;
}

/** Reads what Vite has built into a folder; null when there is no build. A later build is seen after a restart. */
export function webFilesIn(folder: string): WebFiles | null {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return null;
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/').replace(/^\/*/, ''));
  const known = new Set(paths);
  const files = paths
    .filter((path) => path !== 'index.html' && !isCompressed(path, known) && !/(^|\/)\./.test(path))
    .map((path): [string, WebFile] => [
      `/${path}`,
      {
        path,
        encodings: (['br', 'gzip'] as const).filter((encoding) => known.has(path + SUFFIX[encoding])),
        immutable: path.startsWith('assets/'),
      },
    ]);
  return { folder, page: readFileSync(index, 'utf8'), files: new Map(files) };
}

/** The path of a file as it is sent in an encoding. */
export function encodedPath({ path }: WebFile, encoding: Encoding | null): string {
  return encoding === null ? path : path + SUFFIX[encoding];
}

function isCompressed(path: string, known: ReadonlySet<string>): boolean {
  return Object.values(SUFFIX).some((suffix) => path.endsWith(suffix) && known.has(path.slice(0, -suffix.length)));
}
