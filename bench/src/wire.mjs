/**
 * What the two economies between the engine and PostgreSQL are worth: the engine as it is, without the binary arrays and
 * without the gathering socket, in turn and in changing order, each in a process of its own. Prints ratios to the engine as
 * it is, the median of all rounds with the least and the greatest.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measuredAlone } from './alone.mjs';
import { checkCounts } from './counts.mjs';
import { machine } from './environment.mjs';
import { median } from './measure.mjs';
import { startPostgres } from './postgres.mjs';
import { PARTS } from './without-hooks.mjs';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    w1: { type: 'string', default: '600' },
    w2: { type: 'string', default: '2000' },
    'warm-up': { type: 'string', default: '300' },
  },
});
const WORKS = ['w1', 'w2'].filter((work) => Number(options[work]) > 0);
const VARIANTS = ['nothing', ...Object.keys(PARTS)];
const DIST = new URL(`${process.env.BENCH_ENGINE ?? '../../dist'}/`, import.meta.url);

for (const { file } of Object.values(PARTS))
  if (!existsSync(fileURLToPath(new URL(file, DIST)))) throw new Error(`The built engine has no ${file}.`);

/** Each variant is as often the first, the second and the third. */
const turned = (round) => VARIANTS.map((_, index) => VARIANTS[(round + index) % VARIANTS.length]);

async function measured(postgres, work, without) {
  const flags = ['--import', new URL('without.mjs', import.meta.url).href];
  const task = { who: 'ours', work, database: 'postgres', count: Number(options[work]), flags };
  const result = await measuredAlone(postgres, {
    ...task,
    warmUp: Number(options['warm-up']),
    env: { WITHOUT: without },
  });
  checkCounts(result, []);
  return result;
}

/** Ratios of a round: the machine of another minute is another machine. */
function ratios(rounds, work, without, figure) {
  return rounds.map((round) => round[work][without][figure] / round[work].nothing[figure]);
}

function line(rounds, work, without) {
  const shown = ['cpu', 'ownCpu', 'seconds'].map((figure) => {
    const { median: middle, min, max } = median(ratios(rounds, work, without, figure));
    return `${middle.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)})`;
  });
  return `| ${work.toUpperCase()} | ${without} | ${shown.join(' | ')} |`;
}

const postgres = await startPostgres();
const rounds = [];
try {
  console.log(JSON.stringify({ ...machine(), postgres: postgres.version }));
  for (let number = 0; number < Number(options.rounds); number += 1) {
    const round = {};
    for (const work of WORKS) {
      round[work] = {};
      for (const without of turned(number)) round[work][without] = await measured(postgres, work, without);
      const told = VARIANTS.map((without) => {
        const { cpu, ownCpu, seconds } = round[work][without];
        return [without, { cpu, ownCpu, seconds }];
      });
      console.log(JSON.stringify({ round: number + 1, work, without: Object.fromEntries(told) }));
    }
    rounds.push(round);
  }
} finally {
  await postgres.stop();
}
console.log(
  '| work | without | CPU, PostgreSQL included | CPU of the engine | time |\n| --- | --- | ---: | ---: | ---: |',
);
for (const work of WORKS) for (const without of Object.keys(PARTS)) console.log(line(rounds, work, without));
