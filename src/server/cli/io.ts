import { resolve } from 'node:path';

/** What a command line has around it, so that it can be run within a process as well. */
export interface Io {
  /** Writes to standard output: the result and nothing else. */
  readonly out: (text: string) => void;
  /** Writes to standard error: everything else. */
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** The streams, the environment and the folder of this process. */
export function processIo(): Io {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    env: process.env,
    cwd: process.cwd(),
  };
}

/**
 * A path as the caller means it. npm changes into the folder of the package and tells in INIT_CWD where it was called;
 * other programs that npm started pass INIT_CWD on, so it counts only when npm has started this very program.
 */
export function pathFromCaller(path: string, { env, cwd }: Io): string {
  const byNpm = env.npm_lifecycle_script?.includes('cli.js') === true;
  return resolve((byNpm ? env.INIT_CWD : undefined) ?? cwd, path);
}
