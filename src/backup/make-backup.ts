/**
 * Makes a backup beside a running server: every table of one moment, the files that it names, the configuration. It is whole when
 * its manifest is there, which is written last (docs/decisions/0038).
 */
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { instantOf } from '../../workflows/limits/time.js';
import type { Files } from '../files/files.js';
import { openSnapshot } from '../persistence/snapshot.js';
import type { Snapshot, StoreOptions } from '../persistence/store.js';
import { tableNames } from '../persistence/tables/index.js';
import { programVersion } from '../platform/program-version.js';
import { BackupError } from './backup-error.js';
import { copyKeptFiles } from './kept-files.js';
import { MANIFEST, type Manifest, manifestText, type Part } from './manifest.js';
import { PartWriter, syncFolder } from './parts.js';
import { sealingTo, unsealed } from './sealing.js';
import { standingOf } from './standing.js';
import { tableStream } from './table-lines.js';
import { refuseUnfinished } from './unfinished.js';

export const CONFIGURATION = 'configuration.json';
export const SECRETS = 'secrets.json';

export interface BackupOptions {
  /** A folder that is empty or not there yet. */
  readonly folder: string;
  readonly database: StoreOptions;
  /** Null: without the files. */
  readonly files: Files | null;
  /** Settings that are no secret, by name. */
  readonly configuration: Readonly<Record<string, string>>;
  /** Null: keys and passwords are left out. */
  readonly secrets: Readonly<Record<string, string>> | null;
  /** To whom it is sealed; empty: it lies open. */
  readonly recipients: readonly string[];
  /** Told of each table and of the files, as they are done. */
  readonly onPart?: (part: Part) => void;
}

/** @throws BackupError `not-empty`; StoreError, StorageError, and what the disk says */
export async function makeBackup(options: BackupOptions): Promise<Manifest> {
  const { folder, recipients } = options;
  await emptyFolder(folder);
  const snapshot = await openSnapshot(options.database);
  try {
    const takenAt = instantOf(Date.now());
    await refuseUnfinished(snapshot.reader);
    const writer = new PartWriter(folder, recipients.length === 0 ? unsealed : sealingTo(recipients));
    const { parts, keptFiles } = await written(snapshot, writer, options);
    const manifest: Manifest = {
      format: 'dong-thuan-backup',
      v: 1,
      program: programVersion(),
      schema: snapshot.schemaVersion,
      database: snapshot.kind,
      takenAt,
      recipients,
      secrets: options.secrets !== null,
      provinces: await standingOf(snapshot.reader),
      keptFiles,
      parts,
    };
    await finish(folder, manifest);
    return manifest;
  } finally {
    await snapshot.close();
  }
}

async function emptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0)
    throw new BackupError(
      'not-empty',
      `Thư mục ${folder} đã có nội dung. Mỗi bản sao lưu cần một thư mục mới, ví dụ ${join(folder, '2026-02-24')}; bản cũ không bao giờ bị ghi đè.`,
    );
}

async function written(
  { reader }: Snapshot,
  writer: PartWriter,
  { folder, files, configuration, secrets, onPart }: BackupOptions,
): Promise<Pick<Manifest, 'parts' | 'keptFiles'>> {
  const parts: Part[] = [];
  const add = (part: Part) => {
    parts.push(part);
    onPart?.(part);
  };
  for (const table of tableNames) {
    let rows = 0;
    const stream = tableStream(reader, table, (count) => {
      rows += count;
    });
    add({ ...(await writer.write(`database/${table}.jsonl.gz`, stream)), table, rows });
  }
  add(await writer.write(CONFIGURATION, jsonStream(configuration)));
  if (secrets !== null) add(await writer.write(SECRETS, jsonStream(secrets)));
  if (files === null) return { parts, keptFiles: null };
  const { list, ...keptFiles } = await copyKeptFiles(reader, files, writer, folder);
  add(list);
  return { parts, keptFiles };
}

const jsonStream = (value: object): Readable => Readable.from([Buffer.from(`${JSON.stringify(value, null, 2)}\n`)]);

/** Everything else is on the disk; the manifest appears whole or not at all. */
async function finish(folder: string, manifest: Manifest): Promise<void> {
  const draft = join(folder, `${MANIFEST}.partial`);
  await writeFile(draft, manifestText(manifest), { mode: 0o600, flag: 'wx', flush: true });
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (entry.isDirectory()) await syncFolder(join(folder, entry.name));
  await rename(draft, join(folder, MANIFEST));
  await syncFolder(folder);
}
