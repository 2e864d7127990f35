/** Backups of a database for tests, and what is in a database, whichever it is. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBackup } from '../../src/backup/make-backup.js';
import { type Manifest, manifestText } from '../../src/backup/manifest.js';
import { restoreBackup } from '../../src/backup/restore-backup.js';
import type { Sealing } from '../../src/backup/sealing.js';
import { openFiles } from '../../src/files/open-files.js';
import type { Store } from '../../src/persistence/store.js';
import { tableNames } from '../../src/persistence/tables/index.js';
import { pagesOf } from '../../src/persistence/whole-tables.js';

/** A folder of files as the settings have it. */
export const filesIn = (folder: string) => ({ folder, s3: null, largest: 1e6, graceDays: 7, clamd: null });

/** Folders for a suite. */
export class Folders {
  private readonly made: string[] = [];

  async make(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'dong-thuan-backup-'));
    this.made.push(folder);
    return folder;
  }

  async remove(): Promise<void> {
    for (const folder of this.made) await rm(folder, { recursive: true, force: true });
  }
}

/** Backs up a database with the files of a folder; the rest as in an installation without settings. */
export function backedUp(
  store: Store,
  url: string,
  folder: string,
  rest: Partial<Parameters<typeof makeBackup>[0]> & { readonly filesFolder?: string } = {},
): Promise<Manifest> {
  const { filesFolder, ...options } = rest;
  const files = filesFolder === undefined ? null : openFiles(store, filesIn(filesFolder)).files;
  const database = { url, readOnly: true };
  return makeBackup({ folder, database, files, configuration: {}, secrets: null, recipients: [], ...options });
}

/** Restores into a database, with files where a folder is given. */
export function restored(
  folder: string,
  url: string,
  {
    opening = null,
    filesFolder,
    partitioned = false,
  }: { opening?: Sealing | null; filesFolder?: string; partitioned?: boolean } = {},
) {
  const files = filesFolder === undefined ? null : (store: Store) => openFiles(store, filesIn(filesFolder));
  return restoreBackup({ folder, opening, database: { url }, partitioned, files });
}

/** Every row of every table, but for the notes that a restore itself leaves. */
export async function contentsOf(store: Store): Promise<string[]> {
  const lines: string[] = [];
  for (const table of tableNames)
    for await (const page of pagesOf(store.reader, table))
      for (const row of page) if (row[0] !== 'restored') lines.push(`${table} ${JSON.stringify(row)}`);
  return lines;
}

/** Changes what a manifest says, as a program that wrote another one would have written it. */
export async function changeManifest(folder: string, change: (manifest: Manifest) => Manifest): Promise<void> {
  const file = join(folder, 'manifest.json');
  const { sha256, ...manifest } = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, manifestText(change(manifest)));
}
