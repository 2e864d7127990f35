import { resolve } from 'node:path';
import { type StandardStream, standardStream } from '../../platform/logging/standard-stream.js';

/** What a command line has around it, so that it can be run within a process as well. */
export interface Io {
  /** Writes to standard output: the result and nothing else. */
  readonly out: (text: string) => void;
  /** Writes to standard error: everything else. */
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** The streams, the environment and the folder of this process, and whether its result went out. */
export function processIo(): Io & { readonly result: Pick<StandardStream, 'lost'> } {
  const [out, err] = [standardStream(1), standardStream(2)];
  return { out: out.write, err: err.write, env: process.env, cwd: process.cwd(), result: out };
}

/**
 * A path as the caller means it. npm changes into the folder of the package and tells in INIT_CWD where it was called;
 * other programs that npm started pass INIT_CWD on, so it counts only when npm has started this very program.
 */
export function pathFromCaller(path: string, { env, cwd }: Io): string {
  const byNpm = env.npm_lifecycle_script?.includes('cli.js') === true;
  return resolve((byNpm ? env.INIT_CWD : undefined) ?? cwd, path);
}
