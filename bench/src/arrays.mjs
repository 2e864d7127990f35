/**
 * What the binary arrays are worth (decision 11): W1 and W2 with them and with arrays as `pg` writes them, in turn and in
 * changing order, in one process. Prints the ratios within a round of the engine without them to the engine as it is: the
 * median of all rounds with the least and the greatest. Needs `--import ./src/switchable.mjs`.
 */
import { parseArgs } from 'node:util';
import { checkCounts, countsOf } from './counts.mjs';
import { machine } from './environment.mjs';
import { median, Stopwatch } from './measure.mjs';
import { oursW1 } from './ours-w1.mjs';
import { oursW2 } from './ours-w2.mjs';
import { startPostgres } from './postgres.mjs';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '12' },
    w1: { type: 'string', default: '300' },
    w2: { type: 'string', default: '1000' },
  },
});
const WORKS = { w1: oursW1, w2: oursW2 };

async function measured(postgres, work, asText) {
  const count = Number(options[work]);
  const url = await postgres.fresh('bench');
  const stopwatch = new Stopwatch(postgres.postmaster);
  globalThis.asText = asText;
  await WORKS[work]({ url, count, stopwatch });
  checkCounts({ who: 'ours', database: 'postgres', work, count, counts: await countsOf(url, 'ours') }, []);
  const { cpu, seconds } = stopwatch.end();
  return { cpu, seconds };
}

/** Both ways, the one first in even rounds and the other in odd ones. */
async function inTurn(postgres, work, round) {
  const figures = {};
  for (const asText of round % 2 === 0 ? [false, true] : [true, false])
    figures[asText ? 'text' : 'binary'] = await measured(postgres, work, asText);
  return figures;
}

function line(rounds, work) {
  const shown = ['cpu', 'seconds'].map((figure) => {
    const {
      median: middle,
      min,
      max,
    } = median(rounds.map((round) => round[work].text[figure] / round[work].binary[figure]));
    return `${middle.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)})`;
  });
  return `| ${work.toUpperCase()} | ${shown.join(' | ')} |`;
}

const postgres = await startPostgres();
const rounds = [];
try {
  console.log(JSON.stringify({ ...machine(), postgres: postgres.version }));
  // Round 0 is the warm-up.
  for (let number = 0; number <= Number(options.rounds); number += 1) {
    const round = {};
    for (const work of Object.keys(WORKS)) round[work] = await inTurn(postgres, work, number);
    console.log(JSON.stringify({ round: number, ...round }));
    if (number > 0) rounds.push(round);
  }
} finally {
  await postgres.stop();
}
console.log('| as text to binary | CPU, PostgreSQL included | time |\n| --- | ---: | ---: |');
for (const work of Object.keys(WORKS)) console.log(line(rounds, work));
