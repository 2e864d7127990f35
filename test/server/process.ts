import { type ChildProcess, spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';
import type { Environment } from '../../src/platform/config/settings.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** How a program ended, with everything it wrote. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export interface Program {
  readonly child: ChildProcess;
  /** Resolves with the first match in standard output. @throws Error when the program ends before */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  readonly ended: Promise<Ended>;
}

/** What a program of a test may import. */
const SOURCES = ['workflows', 'src', 'test/reliability/child'];

/**
 * Compiles the sources, as jest does (.swcrc), into a folder of their own, so that the programs of a suite start without
 * compiling anything. The suite removes the folder.
 */
export async function makeCompiled(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dong-thuan-compiled-'));
  await copyFile(join(ROOT, 'package.json'), join(folder, 'package.json'));
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const source of SOURCES) {
    const entries = await readdir(join(ROOT, source), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    await Promise.all(files.map((file) => compileTo(join(folder, file.slice(ROOT.length)), file)));
  }
  return folder;
}

/** Data is copied as it is. */
async function compileTo(target: string, file: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  if (!file.endsWith('.ts')) return copyFile(file, target);
  const { code } = await transformFile(file, { cwd: ROOT, sourceMaps: false });
  await writeFile(compiledName(target), code);
}

const compiledName = (file: string) => file.replace(/\.ts$/, '.js');

/**
 * Runs a program of the sources in a process of its own, with these settings and no others. A promise that fails unheard ends it. COMPILED among them names the
 * folder of `makeCompiled`.
 */
export function runProgram(
  file: string,
  { COMPILED = '', ...environment }: Environment,
  args: readonly string[] = [],
  input = '',
): Program {
  const { PATH = '' } = process.env;
  const child = spawn(
    process.execPath,
    ['--no-warnings', '--unhandled-rejections=strict', join(COMPILED, compiledName(file)), ...args],
    {
      cwd: ROOT,
      env: { PATH, ...environment },
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  child.stdin.end(input);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    err += String(chunk);
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal, out, err }));
  });
  const says = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(out);
        if (found !== null) resolve(found);
      };
      child.stdout.on('data', look);
      look();
      void ended.then(() => reject(new Error(`It never said ${pattern}:\n${out}\n${err}`)));
    });
  return { child, says, ended };
}
