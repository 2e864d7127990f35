import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageFolder } from './program-version.js';

/**
 * The address of the program of a thread, which lies beside whoever begins it; where the sources run as they are, that of the build.
 * @param beside `import.meta.url` of who begins it
 * @param folder where that lies in the sources: "src/letters/rendering"
 */
export function threadProgram(beside: string, folder: string, name: string): string {
  const program = new URL(`./${name}`, beside);
  if (existsSync(program)) return program.href;
  return pathToFileURL(join(packageFolder(), 'dist', folder, name)).href;
}
