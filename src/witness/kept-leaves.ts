/** The leaves of a log that is followed, one a line, in a file beside its state. What stands in it after the state's end was never cosigned. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Follower } from './follower.js';
import type { KnownLog } from './kept-state.js';

const fileIn = (folder: string): string => join(folder, 'leaves');

/** Puts leaves after those of a state and syncs them. @returns how long the file is then, in bytes */
export async function appendLeaves(
  folder: string,
  { leafBytes }: KnownLog,
  leaves: readonly string[],
): Promise<number> {
  const text = Buffer.from(leaves.map((leaf) => `${leaf}\n`).join(''));
  const file = await open(fileIn(folder), leafBytes === 0 ? 'w' : 'r+', 0o600);
  try {
    await file.truncate(leafBytes);
    await file.write(text, 0, text.length, leafBytes);
    await file.sync();
  } finally {
    await file.close();
  }
  return leafBytes + text.length;
}

/** Follows the log again up to a state. @throws Error when the file is not what was cosigned */
export async function followAgain(folder: string, { origin, size, root, leafBytes }: KnownLog): Promise<Follower> {
  const follower = new Follower(origin);
  if (size > 0 && leafBytes === 0)
    throw new Error(
      `${origin} was cosigned without its leaves: it can be followed only by a witness with a new folder.`,
    );
  if (leafBytes > 0) {
    let rest = '';
    for await (const chunk of createReadStream(fileIn(folder), { encoding: 'utf8', end: leafBytes - 1 })) {
      const lines = `${rest}${chunk}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) follower.take(line);
    }
  }
  if (follower.size !== size || follower.root() !== root)
    throw new Error(`${fileIn(folder)} does not hold the leaves that were cosigned.`);
  return follower;
}
