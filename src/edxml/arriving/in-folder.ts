/**
 * The folder in which the axis leaves messages. A file is taken when it has not changed between two looks; when it is written down it is
 * moved to `done`, and only then. A process that dies in between finds it again, and what is known is not written twice; of two
 * replicas that take the same file one writes it, and both may move it.
 */
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ArrivalParts, arrive } from './arrivals.js';

export interface FolderParts extends ArrivalParts {
  readonly folder: string;
  readonly logger: { error(details: object, message: string): void; info(details: object, message: string): void };
}

/** Beside the messages: what was written down. */
export const DONE = 'done';

/** Names that writers use until a file is whole. */
const UNFINISHED = /^\.|~$|\.(tmp|part|partial|filepart|crdownload|swp)$/i;

/** So long it is watched whether a writer goes on with what was moved: some pause for longer than two looks. */
const WATCHED_MS = 10 * 60_000;

interface Moved {
  readonly name: string;
  readonly size: number;
  /** By the monotonic clock of the process. */
  readonly until: number;
}

export class InFolder {
  /** How each file looked the last time. */
  private seen = new Map<string, string>();
  /** What was moved lately, by its place. */
  private readonly moved = new Map<string, Moved>();
  private readonly unreadable = new Set<string>();

  constructor(private readonly parts: FolderParts) {}

  /** Makes the folder where there is none. */
  async prepare(): Promise<void> {
    await mkdir(join(this.parts.folder, DONE), { recursive: true });
  }

  /** Takes what is whole. @returns how many messages were written down */
  async look(): Promise<number> {
    await this.bringBackGrown();
    const looks = await this.looksNow();
    const whole = [...looks].filter(([name, look]) => this.seen.get(name) === look);
    this.seen = looks;
    let taken = 0;
    for (const [name] of whole) if (await this.take(name)) taken += 1;
    return taken;
  }

  /** A file that its writer went on with after it was moved was not whole: it lies in the folder again and is taken anew. */
  private async bringBackGrown(): Promise<void> {
    const now = performance.now();
    for (const [place, { name, size, until }] of this.moved) {
      const found = await stat(place).catch(() => null);
      if (found !== null && found.size === size && now < until) continue;
      this.moved.delete(place);
      if (found === null || found.size === size) continue;
      this.parts.logger.info({ file: name }, 'a message of the document axis had not been whole and is taken again');
      await rename(place, join(this.parts.folder, name));
    }
  }

  /** A name that is no UTF-8 cannot be opened by it: that is said, once. */
  private tellUnreadable(name: string): void {
    if (!name.includes('\ufffd') || this.unreadable.has(name)) return;
    this.unreadable.add(name);
    this.parts.logger.error(
      { file: name },
      'a file of the document axis has a name that is no UTF-8 and is not taken: rename it',
    );
  }

  private async looksNow(): Promise<Map<string, string>> {
    const looks = new Map<string, string>();
    for (const entry of await readdir(this.parts.folder, { withFileTypes: true })) {
      if (!entry.isFile() || UNFINISHED.test(entry.name)) continue;
      const found = await stat(join(this.parts.folder, entry.name)).catch(() => null);
      if (found === null) this.tellUnreadable(entry.name);
      else looks.set(entry.name, `${found.size} ${found.mtimeMs} ${found.ino}`);
    }
    return looks;
  }

  private async take(name: string): Promise<boolean> {
    const { folder, logger } = this.parts;
    const path = join(folder, name);
    try {
      const { size } = await stat(path);
      const { sha256, isNew, state } = await arrive(this.parts, createReadStream(path), {
        cameBy: 'folder',
        fileName: name,
      });
      const place = join(folder, DONE, `${sha256.slice(0, 16)}-${name}`);
      await rename(path, place);
      this.moved.set(place, { name, size, until: performance.now() + WATCHED_MS });
      this.seen.delete(name);
      if (isNew) logger.info({ file: name, sha256, state }, 'a message of the document axis arrived');
      return isNew;
    } catch (error) {
      // Another replica may have moved it; whatever else it was, the file lies where it lay and is tried again.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        logger.error(
          { err: error, file: name },
          'a message of the document axis could not be taken in and will be tried again',
        );
      return false;
    }
  }
}
