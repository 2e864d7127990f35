/** Files for the axis in a folder: written beside it, synced and renamed, so that who fetches them sees only whole ones. */
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AxisUnreachable, type EdxmlTransport } from './transport.js';

/** In the folder, where files are not whole yet. */
const UNFINISHED = '.dang-ghi';

export function outFolder(folder: string): EdxmlTransport {
  return {
    async send({ name, path }) {
      const unfinished = join(folder, UNFINISHED, name);
      const at = join(folder, name);
      try {
        await mkdir(join(folder, UNFINISHED), { recursive: true });
        await copyFile(path, unfinished);
        await synced(unfinished);
        await rename(unfinished, at);
        await synced(folder);
        return { address: at };
      } catch (error) {
        await rm(unfinished, { force: true }).catch(() => undefined);
        throw new AxisUnreachable(
          `The out-folder cannot be written: ${error instanceof Error ? error.message : error}`,
        );
      }
    },
  };
}

async function synced(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
