import { run } from '../../src/server/cli/run.js';

/** What a call of the command line gave. */
export interface Called {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Calls the command line within this process. */
export async function callCli(
  argv: readonly string[],
  around: { cwd?: string; env?: Record<string, string | undefined> } = {},
): Promise<Called> {
  let out = '';
  let err = '';
  const exit = await run(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    env: around.env ?? {},
    cwd: around.cwd ?? process.cwd(),
  });
  return { exit, out, err };
}
