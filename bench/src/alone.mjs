/** One contender in a process of its own, on databases of its own: it begins with cold code, whoever ran before it. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { NODE_FLAGS } from './settings.mjs';

const ONE = fileURLToPath(new URL('one.mjs', import.meta.url));
const run = promisify(execFile);

/**
 * Measures a work of a contender, after a warm-up of so many consultations. `flags` and `env` are for its process alone.
 * @returns the figures that one.mjs prints, with the database's name
 */
export async function measuredAlone(postgres, { database, warmUp, flags = [], env = {}, ...task }) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const fresh = async (name) => (database === 'sqlite' ? `sqlite:${join(folder, name)}.db` : postgres.fresh(name));
  const before = { url: await fresh('warm'), count: warmUp };
  const postmaster = database === 'sqlite' ? null : postgres.postmaster;
  const told = JSON.stringify({ ...task, url: await fresh('bench'), postmaster, warmUp: before });
  try {
    const { stdout } = await run(process.execPath, [...NODE_FLAGS, ...flags, ONE, told], {
      env: { ...process.env, ...env },
    });
    return { database, ...JSON.parse(stdout.trim().split('\n').at(-1)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
