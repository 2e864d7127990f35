import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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

/** A folder in which the programs of a suite share what has been compiled; the suite removes it. */
export const makeCompiled = (): Promise<string> => mkdtemp(join(tmpdir(), 'dong-thuan-compiled-'));

/**
 * Runs a program of the sources in a process of its own, with these settings and no others. COMPILED among them names the
 * folder of `makeCompiled`.
 */
export function runProgram(file: string, environment: Environment, args: readonly string[] = [], input = ''): Program {
  const { PATH = '' } = process.env;
  const child = spawn(
    process.execPath,
    ['--no-warnings', '--import', './test/setup/run-typescript.mjs', file, ...args],
    { cwd: ROOT, env: { PATH, ...environment }, stdio: ['pipe', 'pipe', 'pipe'] },
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
