import { fstatSync, writeSync } from 'node:fs';
import { isatty } from 'node:tty';

/** Standard output or standard error of this process. */
export interface StandardStream {
  write(text: string): void;
  /** Why something of what was written is lost; undefined while all of it went out. */
  readonly lost: NodeJS.ErrnoException | undefined;
}

/**
 * Standard output (1) or standard error (2), whose reader may be gone and whose disk may be full: what cannot be written is lost, and nothing else. Left
 * alone, the error that nobody hears ends the process in the middle of its work.
 */
export function standardStream(descriptor: 1 | 2): StandardStream {
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  let lost: NodeJS.ErrnoException | undefined;
  stream.on('error', (error) => {
    lost = error;
  });
  // A stream of Node is closed by its first error, but a disk has room again some day.
  const waitsForNobody = isFile(descriptor);
  return {
    write(text) {
      if (!waitsForNobody) return void stream.write(text);
      try {
        for (let rest = Buffer.from(text); rest.length > 0; ) rest = rest.subarray(writeSync(descriptor, rest));
      } catch (error) {
        lost = error as NodeJS.ErrnoException;
      }
    },
    get lost() {
      return lost;
    },
  };
}

/** Whether it is neither a terminal nor a pipe nor a socket, whose writes may have to wait. */
function isFile(descriptor: 1 | 2): boolean {
  if (isatty(descriptor)) return false;
  try {
    const about = fstatSync(descriptor);
    return !about.isFIFO() && !about.isSocket();
  } catch {
    return false;
  }
}
