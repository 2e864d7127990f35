/** Files in a folder. A file appears under its name only when all of it is on the disk. */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, type FileHandle, link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { type FileKey, type FileStorage, keyOfName, nameOf, StorageError, type StoredFile } from './storage.js';

/** Names in the folder that are no province's. */
const INCOMING = '.incoming';

export class DiskStorage implements FileStorage {
  constructor(private readonly folder: string) {}

  /** The folder where files arrive: on the same disk, so that a rename moves them. */
  static incoming(folder: string): string {
    return join(folder, INCOMING);
  }

  async keep(key: FileKey, path: string): Promise<void> {
    const at = this.pathOf(key);
    await told(async () => {
      const made = await mkdir(dirname(at), { recursive: true });
      // Under a second name first: the file stays where it was, to be put again if need be.
      const second = `${path}.${randomUUID()}`;
      await secondName(path, second);
      await synced(second);
      await rename(second, at);
      await synced(dirname(at));
      // A folder that is new is itself a name in the one above it.
      if (made !== undefined) await synced(dirname(made));
    });
  }

  has(key: FileKey): Promise<boolean> {
    return told(async () => (await stat(this.pathOf(key)).catch(unlessMissing))?.isFile() === true);
  }

  async open(key: FileKey): Promise<Readable | null> {
    return told(async () => {
      const handle: FileHandle | undefined = await open(this.pathOf(key), 'r').catch(unlessMissing);
      return handle === undefined ? null : createReadStream('', { fd: handle });
    });
  }

  remove(key: FileKey): Promise<void> {
    return told(() => rm(this.pathOf(key), { force: true }));
  }

  async *list(): AsyncIterable<StoredFile> {
    for (const province of await namesIn(this.folder)) {
      if (province === INCOMING) continue;
      for (const folder of await namesIn(join(this.folder, province))) {
        for (const name of await namesIn(join(this.folder, province, folder))) {
          const key = keyOfName(`${province}/${folder}/${name}`);
          const found = key === null ? undefined : await stat(this.pathOf(key)).catch(unlessMissing);
          if (key !== null && found !== undefined) yield { ...key, since: found.mtimeMs };
        }
      }
    }
  }

  private pathOf(key: FileKey): string {
    return join(this.folder, nameOf(key));
  }
}

/** A second name for a file; where the disk has no such thing, a second file. */
async function secondName(path: string, second: string): Promise<void> {
  await link(path, second).catch(async (error: NodeJS.ErrnoException) => {
    if (!WITHOUT_LINKS.includes(error.code ?? '')) throw error;
    await copyFile(path, second);
  });
}

const WITHOUT_LINKS = ['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK', 'EXDEV'];

/** Waits until what was written under a name is on the disk. */
async function synced(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return told(async () => (await readdir(folder).catch(unlessMissing)) ?? []);
}

function unlessMissing(error: unknown): undefined {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
  throw error;
}

async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StorageError) throw error;
    throw new StorageError('The folder of files cannot be used.', { cause: error });
  }
}
