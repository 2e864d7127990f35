/**
 * What the economies on the wire to PostgreSQL are worth: W1 and W2 with both, without the binary arrays and without the
 * gathering socket, in turn and in changing order, in one process. Prints the ratios within a round to the engine with both:
 * the median of all rounds with the least and the greatest.
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
const LEFT_OUT = ['arrays', 'socket'];
const VARIANTS = ['nothing', ...LEFT_OUT];

/** Each variant comes as often first, second and third. */
const turned = (round) => VARIANTS.map((_, index) => VARIANTS[(round + index) % VARIANTS.length]);

async function measured(postgres, work, without) {
  const count = Number(options[work]);
  const url = await postgres.fresh('bench');
  const stopwatch = new Stopwatch(postgres.postmaster);
  globalThis.without = without;
  await WORKS[work]({ url, count, stopwatch });
  checkCounts({ who: 'ours', database: 'postgres', work, count, counts: await countsOf(url, 'ours') }, []);
  const { cpu, seconds } = stopwatch.end();
  return { cpu, seconds };
}

function line(rounds, work, without) {
  const shown = ['cpu', 'seconds'].map((figure) => {
    const ratios = rounds.map((round) => round[work][without][figure] / round[work].nothing[figure]);
    const { median: middle, min, max } = median(ratios);
    return `${middle.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)})`;
  });
  return `| ${work.toUpperCase()} | ${without} | ${shown.join(' | ')} |`;
}

const postgres = await startPostgres();
const rounds = [];
try {
  console.log(JSON.stringify({ ...machine(), postgres: postgres.version }));
  // Round 0 is the warm-up.
  for (let number = 0; number <= Number(options.rounds); number += 1) {
    const round = { w1: {}, w2: {} };
    for (const work of Object.keys(WORKS))
      for (const without of turned(number)) round[work][without] = await measured(postgres, work, without);
    console.log(JSON.stringify({ round: number, without: round }));
    if (number > 0) rounds.push(round);
  }
} finally {
  await postgres.stop();
}
console.log('| work | without | CPU, PostgreSQL included | time |\n| --- | --- | ---: | ---: |');
for (const work of Object.keys(WORKS)) for (const without of LEFT_OUT) console.log(line(rounds, work, without));
