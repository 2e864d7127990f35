/** Restores a backup into an empty database and an empty storage, and verifies what came of it. */

import type { Files } from '../files/files.js';
import type { FileStorage } from '../files/storage.js';
import { verifyFiles } from '../files/verify-files.js';
import { sentenceOf } from '../journal/fault.js';
import { type Verified, verifyStore } from '../journal/verify.js';
import { openStore } from '../persistence/open-store.js';
import { partitionFilled } from '../persistence/postgres/partitions.js';
import type { Store, StoreOptions } from '../persistence/store.js';
import { insertLines, isBlank } from '../persistence/whole-tables.js';
import { mustBeWritable } from '../platform/writable-folder.js';
import { BackupError } from './backup-error.js';
import { checkKeptFiles, restoreKeptFiles } from './kept-files.js';
import { type Manifest, type Part, readManifest } from './manifest.js';
import { checkPart, openPart } from './parts.js';
import type { Sealing } from './sealing.js';
import { SEALED } from './sealing.js';
import { standingOf } from './standing.js';
import { unzippedLines } from './table-lines.js';
import { markRestored, markUnfinished } from './unfinished.js';

/** Rows of one transaction are about so many characters. */
const BATCH_CHARACTERS = 2_000_000;

export interface RestoreOptions {
  readonly folder: string;
  /** Opens what is sealed; null: no identity was given. */
  readonly opening: Sealing | null;
  readonly database: StoreOptions;
  /** Whether its tables are in parts, one for each province of the backup (PostgreSQL); the default: whole. */
  readonly partitioned?: boolean;
  /** Where the files go, made on the opened database; null: they are not restored. */
  readonly files:
    | ((store: Store) => { readonly storage: FileStorage; readonly files: Files; readonly incoming: string })
    | null;
  /** Folders that are written into last: found out before anything is written whether they can be. */
  readonly writable?: readonly string[];
  /** Told of what is done, for a person who waits. */
  readonly onStep?: (step: RestoreStep) => void;
}

export type RestoreStep = 'checking' | 'rows' | 'parts' | 'files' | 'verifying';

export interface Restored {
  readonly manifest: Manifest;
  readonly verified: Verified;
  /** Kept files that were put back and read again; null: without files. */
  readonly files: number | null;
}

/**
 * Reads every file of the backup before anything is written, fills the target, brings its tables up to this program's, and
 * verifies: journal, state, checkpoints, files, and that it has come as far as the manifest says.
 * @throws BackupError, StoreError, StorageError
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const { folder, onStep } = options;
  refuseParts(options);
  const manifest = await readManifest(folder);
  const opening = openingOf(manifest, options.opening);
  onStep?.('checking');
  await checkBackup(folder, manifest, opening);
  const store = await openStore(options.database);
  try {
    if (!(await isBlank(store)))
      throw new BackupError(
        'not-empty',
        'Cơ sở dữ liệu đích đã có nội dung. Việc khôi phục chỉ ghi vào cơ sở dữ liệu trống: hãy nêu một cơ sở dữ liệu khác; không có gì bị ghi đè.',
      );
    const kept = options.files?.(store) ?? null;
    if (kept !== null) await refuseFiles(kept.storage);
    for (const written of options.writable ?? []) await mustBeWritable(written);
    onStep?.('rows');
    await store.migrate(manifest.schema);
    await markUnfinished(store);
    for (const part of manifest.parts) if (part.table !== undefined) await fill(store, folder, part, opening);
    await forgetUploads(store, manifest);
    await store.migrate();
    if (options.partitioned === true) {
      // Not before: the tables of an earlier version are brought up to this program's as they were made, whole.
      onStep?.('parts');
      const codes = manifest.provinces.map(({ code }) => code);
      await partitionFilled(options.database, codes);
    }
    await compareStanding(store, manifest);
    onStep?.('files');
    const hasFiles = kept !== null && manifest.keptFiles !== null;
    if (hasFiles) await restoreKeptFiles(folder, manifest, opening, kept.storage, kept.incoming);
    onStep?.('verifying');
    const verified = await verify(store, manifest);
    const files = hasFiles ? await verifyKept(store, kept.files, manifest) : null;
    await markRestored(store, { takenAt: manifest.takenAt, provinces: manifest.provinces });
    return { manifest, verified, files };
  } finally {
    await store.close();
  }
}

function refuseParts({ partitioned, database }: RestoreOptions): void {
  if (partitioned === true && database.url.startsWith('sqlite:'))
    throw new BackupError(
      'no-parts',
      '--partitioned chỉ dùng với PostgreSQL: không chia được bảng trong tệp SQLite. Hãy bỏ tham số này, hoặc nêu --into postgres://… Không có gì được ghi.',
    );
}

/** Reads every file of a backup whole. @throws BackupError `damaged`, `locked` */
export async function checkBackup(folder: string, manifest: Manifest, opening: Sealing): Promise<void> {
  for (const part of manifest.parts) await checkPart(folder, part);
  // What is sealed to somebody else is found out before anything is written.
  const [first] = manifest.parts;
  if (first !== undefined) (await openPart(folder, first, opening)).destroy();
  const listed = await checkKeptFiles(folder, manifest, opening);
  if (listed !== (manifest.keptFiles?.count ?? 0))
    throw new BackupError('damaged', 'Danh sách tệp của bản sao lưu không đủ. Hãy dùng một bản sao lưu khác.');
}

/** @throws BackupError `locked` when the backup is sealed and no identity was given */
export function openingOf({ parts }: Manifest, given: Sealing | null): Sealing {
  if (given !== null) return given;
  if (parts.some(({ path }) => path.endsWith(SEALED)))
    throw new BackupError('locked', 'Bản sao lưu được mã hóa: hãy nêu tệp khóa bí mật bằng --identity.');
  return async (stream) => stream;
}

async function refuseFiles(storage: FileStorage): Promise<void> {
  for await (const _ of storage.list())
    throw new BackupError(
      'not-empty',
      'Nơi lưu tệp của đích đã có tệp. Hãy nêu một nơi trống (DATA_DIR, FILES_DIR), hoặc thêm --without-files nếu các tệp ấy vẫn còn nguyên.',
    );
}

async function fill(store: Store, folder: string, part: Part, opening: Sealing): Promise<void> {
  const table = part.table ?? '';
  let columns: readonly string[] | undefined;
  let rows = 0;
  for await (const batch of unzippedLines(await openPart(folder, part, opening), BATCH_CHARACTERS)) {
    const lines = columns === undefined ? batch.slice(1) : batch;
    columns ??= JSON.parse(batch[0] ?? '[]') as readonly string[];
    const named = columns;
    if (lines.length > 0) rows += await store.write((tx) => insertLines(store, tx, table, named, lines));
  }
  if (rows !== part.rows)
    throw new BackupError(
      'damaged',
      `Bảng ${table} có ${rows} dòng, lẽ ra ${part.rows ?? 0}. Hãy dùng một bản sao lưu khác.`,
    );
}

/** As far as it had come, by the same questions: they are asked of this program's tables. */
async function compareStanding(store: Store, { provinces }: Manifest): Promise<void> {
  if (JSON.stringify(await standingOf(store.reader)) !== JSON.stringify(provinces))
    throw new BackupError(
      'differs',
      'Dữ liệu khôi phục không đến đúng chỗ mà bản sao lưu ghi. Đừng dùng cơ sở dữ liệu này.',
    );
}

async function forgetUploads(store: Store, { keptFiles }: Manifest): Promise<void> {
  for (const name of keptFiles?.forgotten ?? []) {
    const [province = '', sha256 = ''] = name.split('/');
    await store.write((tx) => tx.execute('DELETE FROM files WHERE province = ? AND sha256 = ?', [province, sha256]));
  }
}

async function verify(store: Store, { provinces }: Manifest): Promise<Verified> {
  const outside = provinces.flatMap(({ code, checkpoint }) =>
    checkpoint === null ? [] : [{ province: code, seq: checkpoint.seq, hash: checkpoint.hash }],
  );
  const verdict = await verifyStore(store, { outside });
  if (verdict.ok) return verdict;
  throw new BackupError(
    'differs',
    `Dữ liệu đã khôi phục không đúng với nhật ký (tỉnh ${verdict.province}, ${verdict.consultation}): ${sentenceOf(verdict.fault)} Đừng dùng cơ sở dữ liệu này; hãy dùng một bản sao lưu khác.`,
  );
}

/** Files that were lost before the backup are lost after it too, and were told then. */
async function verifyKept(store: Store, files: Files, { keptFiles }: Manifest): Promise<number> {
  const { checked, findings } = await verifyFiles(store.reader, files);
  const known = new Set(keptFiles?.missing);
  const wrong = findings.filter(({ province, sha256 }) => !known.has(`${province}/${sha256}`));
  if (wrong.length === 0) return checked - findings.length;
  throw new BackupError('differs', `${wrong.length} tệp mà nhật ký nêu không còn nguyên sau khi khôi phục.`);
}
