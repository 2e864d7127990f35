import { execFile, spawn } from 'node:child_process';
import { readdir, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Called } from './run-cli.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PROGRAM = join(ROOT, 'dist/src/server/cli.js');
/** Written by the compiler: no source that is older has changed since the build. */
const STAMP = join(ROOT, 'dist/build.tsbuildinfo');

/** Builds the program if a source is younger than the build. `npm ci` has built it in a fresh clone. */
export async function buildProgram(): Promise<void> {
  const built = await timeOf(STAMP);
  if ((await timeOf(PROGRAM)) > 0 && built >= (await newestSource())) return;
  const started = new Date();
  await promisify(execFile)(process.execPath, [join(ROOT, 'node_modules/@nestjs/cli/bin/nest.js'), 'build'], {
    cwd: ROOT,
  });
  // The compiler leaves the file as it is when nothing has changed.
  await utimes(STAMP, started, started);
}

async function newestSource(): Promise<number> {
  const folders = ['src', 'workflows'].map(async (folder) =>
    (await readdir(join(ROOT, folder), { recursive: true })).map((file) => join(ROOT, folder, file)),
  );
  const settings = ['tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'].map((file) => join(ROOT, file));
  const times = [...(await Promise.all(folders)).flat(), ...settings].map(timeOf);
  return Math.max(...(await Promise.all(times)));
}

/** Milliseconds; 0 for a file that is not there. */
const timeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );

/** How to call the built command line: where, with which settings and no others, and what it reads. */
export interface Call {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** Calls the built command line in a process of its own. @returns how that process ended, -1 for a signal */
export function callBuilt(argv: readonly string[], { cwd, env = {}, input = '' }: Call): Promise<Called> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [PROGRAM, ...argv], { cwd, env: { PATH, ...env } });
  // A command that reads nothing may have ended before.
  child.stdin.on('error', () => undefined).end(input);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    err += String(chunk);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ exit: code ?? -1, out, err }));
  });
}
