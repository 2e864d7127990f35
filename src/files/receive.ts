/** Files as they arrive: into a file of their own, counted and hashed, and thrown away unless all of it came. */
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileFault } from './file-fault.js';

/** A file that has arrived whole, under a temporary name. */
export interface Received {
  readonly path: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

/** What was left behind by a process that was killed is thrown away after so long: no upload lasts as long. */
const LEFT_BEHIND_MS = 24 * 3600 * 1000;

/**
 * Receives a stream into the folder of what arrives. Nothing is left there when it does not end well.
 * @throws FileFault `file-too-large`, `file-empty`, `file-incomplete` when the connection dropped
 */
export async function receive(stream: Readable, folder: string, largest: number): Promise<Received> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomUUID());
  const hash = createHash('sha256');
  let size = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      // The rest is read and dropped: who is cut off in the middle of sending hears no refusal.
      if (size > largest) return done();
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    await pipeline(stream, counted, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    if (size > largest) throw new FileFault('file-too-large');
    if (size === 0) throw new FileFault('file-empty');
    return { path, sha256: hash.digest('hex'), size };
  } catch (error) {
    await rm(path, { force: true });
    throw isDropped(error) ? new FileFault('file-incomplete') : error;
  }
}

/** The words in which streams of Node say that the other side has gone. */
function isDropped(error: unknown): boolean {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET' || message === 'aborted';
}

/** Throws away what processes have left behind that were killed in the middle of an upload. @returns how many */
export async function clearLeftBehind(folder: string, now: number): Promise<number> {
  await mkdir(folder, { recursive: true });
  let cleared = 0;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found === null || now - found.mtimeMs < LEFT_BEHIND_MS) continue;
    await rm(path, { force: true });
    cleared += 1;
  }
  return cleared;
}
