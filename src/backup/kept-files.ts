/** The uploaded files in a backup: their bytes one by one, and a list of them. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Damaged } from '../files/checked.js';
import type { Files } from '../files/files.js';
import { type FileKey, type FileStorage, isSha256, nameOf } from '../files/storage.js';
import type { Reader } from '../persistence/store.js';
import { pagesOf } from '../persistence/whole-tables.js';
import { BackupError } from './backup-error.js';
import { FILE_LIST, type Manifest, type Part } from './manifest.js';
import { checkPart, openPart, type PartWriter } from './parts.js';
import type { Sealing } from './sealing.js';
import { linesOf } from './table-lines.js';

const BATCH_CHARACTERS = 100_000;

/** One line of the list. */
interface ListedFile extends Part, FileKey {}

interface Copied {
  readonly list: Part;
  readonly count: number;
  readonly bytes: number;
  readonly missing: readonly string[];
  readonly forgotten: readonly string[];
}

/**
 * Copies every file that a row of the snapshot names, checked as it is read. One that the storage has lost or damaged is left out
 * and told: the backup of all else is worth more than none.
 */
export async function copyKeptFiles(
  reader: Reader,
  files: Files,
  writer: PartWriter,
  scratch: string,
): Promise<Copied> {
  const missing: string[] = [];
  const forgotten: string[] = [];
  let count = 0;
  let bytes = 0;
  const list = join(scratch, `${FILE_LIST}.partial`);
  async function* lines() {
    for await (const key of namedIn(reader)) {
      const part = await copied(key, files, writer);
      if (part === null) ((await isInJournal(reader, key)) ? missing : forgotten).push(`${key.province}/${key.sha256}`);
      else {
        count += 1;
        bytes += part.bytes;
        const line: ListedFile = { ...key, ...part };
        yield `${JSON.stringify(line)}\n`;
      }
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(list, { flags: 'wx', mode: 0o600 }));
  try {
    return { list: await writer.write(FILE_LIST, createReadStream(list)), count, bytes, missing, forgotten };
  } finally {
    await rm(list, { force: true });
  }
}

/** Each file once; the keys of both tables begin with the province, so what is seen twice comes soon after. */
async function* namedIn(reader: Reader): AsyncGenerator<FileKey> {
  for await (const page of pagesOf(reader, 'files')) {
    let before = '';
    for (const [province, sha256] of page) {
      const name = `${province} ${sha256}`;
      if (name !== before) yield { province: String(province), sha256: String(sha256) };
      before = name;
    }
  }
  const gone = await reader.rows<{ province: string; sha256: string }>(
    `SELECT DISTINCT r.province, r.sha256 FROM file_references r WHERE NOT EXISTS
     (SELECT 1 FROM files f WHERE f.province = r.province AND f.sha256 = r.sha256)`,
  );
  yield* gone;
}

/** An upload that no act names may be thrown away while the backup is made: then it is no loss. */
async function isInJournal(reader: Reader, { province, sha256 }: FileKey): Promise<boolean> {
  const found = await reader.row('SELECT 1 AS named FROM file_references WHERE province = ? AND sha256 = ? LIMIT 1', [
    province,
    sha256,
  ]);
  return found !== undefined;
}

async function copied(key: FileKey, files: Files, writer: PartWriter): Promise<Part | null> {
  const stream = isSha256(key.sha256) ? await files.open(key) : null;
  if (stream === null) return null;
  try {
    return await writer.write(`files/${nameOf(key)}`, stream);
  } catch (error) {
    if (error instanceof Damaged) return null;
    throw error;
  }
}

/** Checks every kept file of a backup by the list. @returns how many there are. @throws BackupError `damaged` */
export async function checkKeptFiles(folder: string, manifest: Manifest, opening: Sealing): Promise<number> {
  let count = 0;
  for await (const file of listedFiles(folder, manifest, opening)) {
    await checkPart(folder, file);
    count += 1;
  }
  return count;
}

/**
 * Puts every kept file of a backup into a storage, under the hash of what is in it.
 * @param scratch a folder on the disk of the storage, for one file at a time
 */
export async function restoreKeptFiles(
  folder: string,
  manifest: Manifest,
  opening: Sealing,
  storage: FileStorage,
  scratch: string,
): Promise<number> {
  let count = 0;
  await mkdir(scratch, { recursive: true, mode: 0o700 });
  for await (const file of listedFiles(folder, manifest, opening)) {
    const path = join(scratch, `restored-${file.sha256}`);
    const hash = createHash('sha256');
    const content = await openPart(folder, file, opening);
    await pipeline(
      content,
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          yield chunk;
        }
      },
      createWriteStream(path, { mode: 0o600 }),
    );
    const key = keyOf(file);
    if (hash.digest('hex') !== key.sha256)
      throw new BackupError('damaged', `Tệp ${file.path} của bản sao lưu không phải là tệp mà tên của nó nói.`);
    await storage.keep(key, path);
    await rm(path, { force: true });
    count += 1;
  }
  return count;
}

/** The hash of what is in a file stands in its name, that of its sealed bytes in the list. */
function keyOf({ province, path }: ListedFile): FileKey {
  return { province, sha256: /([0-9a-f]{64})(\.age)?$/.exec(path)?.[1] ?? '' };
}

async function* listedFiles(folder: string, { parts }: Manifest, opening: Sealing): AsyncGenerator<ListedFile> {
  const list = parts.find(({ path }) => path.startsWith(FILE_LIST));
  if (list === undefined) return;
  for await (const lines of linesOf(await openPart(folder, list, opening), BATCH_CHARACTERS))
    for (const line of lines) if (line !== '') yield JSON.parse(line) as ListedFile;
}
