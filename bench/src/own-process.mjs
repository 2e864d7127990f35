/** Each that is measured has a process and a database of its own, and another database to warm up on. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { NODE_FLAGS } from './settings.mjs';

const run = promisify(execFile);

/** Runs a program of this folder on a task. @returns its figures, the last line that it prints, with the database */
export async function inOwnProcess(program, postgres, { database, warmUp, ...task }) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const fresh = async (name) => (database === 'sqlite' ? `sqlite:${join(folder, name)}.db` : postgres.fresh(name));
  const file = fileURLToPath(new URL(program, import.meta.url));
  const postmaster = database === 'sqlite' ? null : postgres.postmaster;
  const whole = { ...task, postmaster, warmUp: { url: await fresh('warm'), count: warmUp }, url: await fresh('bench') };
  try {
    const { stdout } = await run(process.execPath, [...NODE_FLAGS, file, JSON.stringify(whole)]);
    return { database, ...JSON.parse(stdout.trim().split('\n').at(-1)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
