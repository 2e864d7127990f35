/**
 * Builds the program as `npm run build` does, and says in a sentence what is missing where it cannot.
 *
 *   node src/build.mjs                   after `npm ci`
 *   node src/build.mjs --if-older        before `npm start`: only where a source is newer than what was built, so that a restart waits for nothing
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
  'src',
  'workflows',
  'web',
  'package.json',
  'nest-cli.json',
  'tsconfig.json',
  'tsconfig.build.json',
  '.swcrc',
];
/** The last that a build writes. */
const BUILT = 'dist/web/index.html';
const PROGRAM = 'dist/src/server/main.js';

/** When the newest of these was changed; a folder is newer once something in it is gone. */
function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  const within = readdirSync(path).filter((name) => name !== 'node_modules');
  return Math.max(mtimeMs, ...within.map((name) => newest(join(path, name))));
}

const isBuilt = () =>
  existsSync(PROGRAM) && existsSync(BUILT) && SOURCES.every((source) => newest(source) <= statSync(BUILT).mtimeMs);

if (process.argv.includes('--if-older') && isBuilt()) process.exit(0);
if (!existsSync('node_modules/.bin/nest')) {
  process.stderr.write(
    'What builds the program is not installed: NODE_ENV=production (or --omit=dev) leaves it out. Run "npm ci --include=dev".\n',
  );
  process.exit(1);
}
process.exit(spawnSync('npm', ['run', '-s', 'build'], { stdio: 'inherit' }).status ?? 1);
