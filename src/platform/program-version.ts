import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the package: it lies two above this file in the sources, and three in the build.
 * @throws Error when neither holds a package.json
 */
export function packageFolder(): string {
  const found = ['../../', '../../../']
    .map((path) => new URL(path, import.meta.url))
    .find((folder) => existsSync(new URL('package.json', folder)));
  if (found === undefined) throw new Error('The program does not lie in its package: package.json is missing.');
  return fileURLToPath(found);
}

/** The version in package.json. */
export function programVersion(): string {
  const { version } = JSON.parse(readFileSync(`${packageFolder()}/package.json`, 'utf8')) as { version?: string };
  return version ?? 'unknown';
}
