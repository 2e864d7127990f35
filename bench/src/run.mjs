/**
 * Everybody in one run: in turn, so that a slow minute of the machine falls on all of them, each in a process and on a
 * database of its own. Prints the figures and the ratios; fails when somebody has not done the work.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { checkCounts } from './counts.mjs';
import { machine } from './environment.mjs';
import { startPostgres } from './postgres.mjs';
import { judgement, table } from './report.mjs';
import { NODE_FLAGS, SIZES } from './settings.mjs';

const size = process.argv.includes('--quick') ? SIZES.quick : SIZES.full;
const ONE = fileURLToPath(new URL('one.mjs', import.meta.url));
const run = promisify(execFile);

const CONTENDERS = [
  ['floor', 'sqlite'],
  ['ours', 'sqlite'],
  ['floor', 'postgres'],
  ['ours', 'postgres'],
  ['pg-boss', 'postgres'],
];

async function measured(postgres, who, database, work, count) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const fresh = async (name) => (database === 'sqlite' ? `sqlite:${join(folder, name)}.db` : postgres.fresh(name));
  const warmUp = { url: await fresh('warm'), count: size.warmUp };
  const postmaster = database === 'sqlite' ? null : postgres.postmaster;
  const task = { who, work, url: await fresh('bench'), count, postmaster, warmUp };
  try {
    const { stdout } = await run(process.execPath, [...NODE_FLAGS, ONE, JSON.stringify(task)]);
    return { database, ...JSON.parse(stdout.trim().split('\n').at(-1)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const postgres = await startPostgres();
const results = [];
try {
  console.log(JSON.stringify({ ...machine(), postgres: postgres.version }));
  for (let round = 1; round <= size.rounds; round += 1)
    for (const work of ['w1', 'w2'])
      for (const [who, database] of CONTENDERS) {
        const result = await measured(postgres, who, database, work, size[work]);
        checkCounts(result, results);
        results.push(result);
        console.log(JSON.stringify({ round, ...result }));
      }
} finally {
  await postgres.stop();
}
console.log(table(results));
console.log(judgement(results));
