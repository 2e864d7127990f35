/**
 * Every contender in one run: in turn, so that a slow minute of the machine falls on all of them, each in a process and on a
 * database of its own. Prints the figures and the ratios; fails when one has not done the work.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { checkCounts } from './counts.mjs';
import { machine } from './environment.mjs';
import { startPostgres } from './postgres.mjs';
import { judgement, table } from './report.mjs';
import { NODE_FLAGS, PATIENCE, SIZES } from './settings.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    w1: { type: 'string' },
    w2: { type: 'string' },
    'warm-up': { type: 'string' },
    only: { type: 'string', default: '' },
  },
});
const { 'warm-up': warmUp, ...asked } = options;
const size = { ...(options.quick ? SIZES.quick : SIZES.full), ...numbers({ ...asked, warmUp }) };
const ONE = fileURLToPath(new URL('one.mjs', import.meta.url));
const run = promisify(execFile);

const CONTENDERS = [
  ['floor', 'sqlite'],
  ['ours', 'sqlite'],
  ['floor', 'postgres'],
  ['ours', 'postgres'],
  ['pg-boss', 'postgres'],
];

/** Sizes given on the command line: `--rounds 1 --w1 1500 --w2 5000`; a work of size 0 is left out. */
function numbers({ rounds, w1, w2, warmUp: before }) {
  const given = Object.entries({ rounds, w1, w2, warmUp: before }).filter(([, text]) => text !== undefined);
  return Object.fromEntries(given.map(([name, text]) => [name, Number(text)]));
}

/** `--only ours,floor` measures these only; without pg-boss and the floor there are no ratios to tell. */
const isAsked = ([who, database]) =>
  options.only === '' || options.only.split(',').some((name) => name === who || name === `${who}-${database}`);

async function measured(postgres, who, database, work, count) {
  // pg-boss waits for real time to pass: on a busy machine the limit may come before everything else is done.
  if (who !== 'pg-boss') return attempt(postgres, who, database, work, count, {});
  const [usual, most] = PATIENCE;
  return attempt(postgres, who, database, work, count, { patience: usual }).catch(() =>
    attempt(postgres, who, database, work, count, { patience: most }),
  );
}

async function attempt(postgres, who, database, work, count, options) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const fresh = async (name) => (database === 'sqlite' ? `sqlite:${join(folder, name)}.db` : postgres.fresh(name));
  const warmUp = { url: await fresh('warm'), count: size.warmUp };
  const postmaster = database === 'sqlite' ? null : postgres.postmaster;
  const task = { who, work, url: await fresh('bench'), count, postmaster, warmUp, ...options };
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
    for (const work of ['w1', 'w2'].filter((name) => size[name] > 0))
      for (const [who, database] of CONTENDERS.filter(isAsked)) {
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
