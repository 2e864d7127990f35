/**
 * `npm run test:node -- 24`: installs a copy of the tree by another version of Node, as an operator would, and runs the fast tests
 * there. That Node is the npm package `node`, whose headers are used where something is compiled (better-sqlite3 12). Fails when `npm ci` warns of a
 * dependency that does not support that version, or when a test fails. The copy lies in the temporary folder and is removed. What follows the
 * version goes to jest: `npm run test:node -- 22 test/web`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FLAGS = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

const [version, ...jestArguments] = process.argv.slice(2);
if (!/^\d+(\.\d+){0,2}$/.test(version ?? '')) {
  process.stderr.write('Say which version of Node: npm run test:node -- 24\n');
  process.exit(2);
}

/** @returns what the program wrote, both streams; it is shown as well. @throws Error when it failed */
function run(program, args, options) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28, ...options });
  const written = `${stdout ?? ''}${stderr ?? ''}`;
  process.stdout.write(written);
  if (status !== 0) throw new Error(`${[program, ...args].join(' ')} ended with ${status}.`);
  return written;
}

/** Every file that is or could be committed, as it stands. */
function copyTree(target) {
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT });
  const files = listed.stdout.toString().split('\0');
  for (const file of files.filter((name) => name !== '' && existsSync(join(ROOT, name)))) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    cpSync(join(ROOT, file), join(target, file));
  }
}

/** @returns the environment in which that version of Node is the one that is found, with its headers */
function installNode(folder) {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, allowScripts: { node: true } }));
  run('npm', ['install', '--no-save', `node@${version}`], { cwd: folder });
  const packaged = join(folder, 'node_modules/node');
  const headers = join(packaged, `node_modules/node-${process.platform}-${process.arch}`);
  return {
    ...process.env,
    PATH: [join(packaged, 'bin'), process.env.PATH].join(delimiter),
    ...(existsSync(join(headers, 'include')) ? { npm_config_nodedir: headers } : {}),
  };
}

function testOn(folder) {
  const env = installNode(join(folder, 'node'));
  const tree = join(folder, 'tree');
  copyTree(tree);
  const options = { cwd: tree, env };
  const found = run('node', ['--version'], options).trim();
  const { engines } = JSON.parse(readFileSync(join(tree, 'package.json'), 'utf8'));
  process.stdout.write(`Node ${found}; package.json asks for ${engines.node}\n`);
  // `npm run -s` would pass its silence on, and what is looked for here is a warning.
  if (/EBADENGINE/.test(run('npm', ['ci', '--loglevel=warn'], options)))
    throw new Error(`npm ci warns that a dependency does not support Node ${found}: see EBADENGINE above.`);
  const jest = spawnSync(
    'node',
    [...FLAGS, 'node_modules/jest/bin/jest.js', '--config', 'jest.fast.config.mjs', ...jestArguments],
    { ...options, stdio: 'inherit' },
  );
  if (jest.status !== 0) throw new Error(`The fast tests failed on Node ${found}.`);
}

const folder = mkdtempSync(join(tmpdir(), 'dong-thuan-node-'));
try {
  testOn(folder);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
