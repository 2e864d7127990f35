/**
 * Every contender in one run: in turn, so that a slow minute of the machine falls on all of them, each in a process and on a
 * database of its own. Prints the figures and the ratios; fails when one has not done the work.
 */
import { parseArgs } from 'node:util';
import { checkCounts } from './counts.mjs';
import { machine } from './environment.mjs';
import { inOwnProcess } from './own-process.mjs';
import { startPostgres } from './postgres.mjs';
import { judgement, table } from './report.mjs';
import { CONTENDERS, PATIENCE, SIZES, wanted } from './settings.mjs';

const { values: options } = parseArgs({
  options: {
    small: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    w1: { type: 'string' },
    w2: { type: 'string' },
    'warm-up': { type: 'string' },
    only: { type: 'string', default: '' },
  },
});
const { 'warm-up': warmUp, ...asked } = options;
const size = { ...(options.small ? SIZES.small : SIZES.full), ...numbers({ ...asked, warmUp }) };

/** Sizes given on the command line: `--rounds 1 --w1 1500 --w2 5000`; a work of size 0 is left out. */
function numbers({ rounds, w1, w2, warmUp: before }) {
  const given = Object.entries({ rounds, w1, w2, warmUp: before }).filter(([, text]) => text !== undefined);
  return Object.fromEntries(given.map(([name, text]) => [name, Number(text)]));
}

async function measured(postgres, who, database, work, count) {
  // pg-boss waits for real time to pass: on a busy machine the limit may come before everything else is done.
  const task = { who, database, work, count, warmUp: size.warmUp };
  const attempt = (patience) => inOwnProcess('one.mjs', postgres, { ...task, patience });
  const [usual, most] = PATIENCE;
  return who === 'pg-boss' ? attempt(usual).catch(() => attempt(most)) : attempt();
}

const postgres = await startPostgres();
const results = [];
try {
  console.log(JSON.stringify({ ...machine(), postgres: postgres.version }));
  for (let round = 1; round <= size.rounds; round += 1)
    for (const work of ['w1', 'w2'].filter((name) => size[name] > 0))
      for (const [who, database] of CONTENDERS.filter(wanted(options.only))) {
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
