/** The files of a backup: written with their hash as they go, and read again only by it. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BackupError } from './backup-error.js';
import type { Part } from './manifest.js';
import { SEALED, type Sealing, unsealed } from './sealing.js';

/** Writes parts below a folder, all sealed alike. Nothing is ever written over. */
export class PartWriter {
  constructor(
    private readonly folder: string,
    private readonly sealing: Sealing,
  ) {}

  /** Writes a stream to the disk, durably; memory holds no more of it than pipes do. */
  async write(path: string, stream: Readable): Promise<Part> {
    // It may fail before anybody reads it; what failed is told below.
    stream.on('error', () => undefined);
    const name = this.sealing === unsealed ? path : `${path}${SEALED}`;
    const file = join(this.folder, ...name.split('/'));
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const hash = createHash('sha256');
    let bytes = 0;
    const metered = async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    };
    try {
      const target = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true });
      await pipeline(await this.sealing(stream), metered, target);
    } catch (error) {
      await rm(file, { force: true });
      throw stream.errored ?? error;
    }
    return { path: name, sha256: hash.digest('hex'), bytes };
  }
}

/** Waits until the names in a folder are on the disk. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Reads a part whole and compares it with what was written. @throws BackupError `damaged` */
export async function checkPart(folder: string, { path, sha256, bytes }: Part): Promise<void> {
  const hash = createHash('sha256');
  let found = 0;
  try {
    for await (const chunk of createReadStream(join(folder, ...path.split('/')))) {
      hash.update(chunk as Uint8Array);
      found += (chunk as Uint8Array).length;
    }
  } catch (error) {
    throw damaged(path, `không đọc được (${error instanceof Error ? error.message : String(error)})`, error);
  }
  if (found !== bytes) throw damaged(path, `có ${found} byte, lẽ ra ${bytes}`);
  if (hash.digest('hex') !== sha256) throw damaged(path, 'mã băm không khớp');
}

/** What is in a part. @throws BackupError `locked` */
export async function openPart(folder: string, { path }: Pick<Part, 'path'>, opening: Sealing): Promise<Readable> {
  const stream = createReadStream(join(folder, ...path.split('/')));
  return path.endsWith(SEALED) ? opening(stream) : stream;
}

const damaged = (path: string, what: string, cause?: unknown) =>
  new BackupError(
    'damaged',
    `Tệp ${path} của bản sao lưu đã hỏng: ${what}. Không có gì được khôi phục; hãy dùng một bản sao lưu khác.`,
    {
      cause,
    },
  );
