import { chmod, stat } from 'node:fs/promises';

const PRIVATE_FOLDER = 0o700;
const FOR_OTHERS = 0o077;

/** From now on files that this process makes are for its own account alone: 0600, folders 0700. */
export function makeFilesPrivate(): void {
  process.umask(FOR_OTHERS);
}

/**
 * Takes a folder that is there away from other accounts. One that is not there yet will be made so.
 * @returns false when others keep their access, as it belongs to another account
 */
export async function makeFolderPrivate(folder: string): Promise<boolean> {
  try {
    if (((await stat(folder)).mode & FOR_OTHERS) !== 0) await chmod(folder, PRIVATE_FOLDER);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
}
