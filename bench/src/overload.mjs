/**
 * What two hundred clients at once get beside the usual thirty-two: commands per second, how long one of a hundred waits, and
 * how long the event loop was late. Clients wait for their answer before they send the next command, as people do.
 *
 *   node src/overload.mjs                      1,000 consultations, each opened and answered five times
 *   node src/overload.mjs --count 200          fewer; `--clients 32,200,1000` others; `--only ours,naive-sqlite` some contenders
 */
import { parseArgs } from 'node:util';
import { inOwnProcess } from './own-process.mjs';
import { startPostgres } from './postgres.mjs';
import { CONTENDERS, SIZES, wanted } from './settings.mjs';

const { values: options } = parseArgs({
  options: {
    count: { type: 'string', default: String(SIZES.full.overload) },
    clients: { type: 'string', default: '32,200' },
    only: { type: 'string', default: '' },
  },
});
const count = Number(options.count);
const warmUp = Math.ceil(count / 4);

/** The hand-written program decides nothing and turns nobody away, so it says nothing here. */
const asked = CONTENDERS.filter(([who]) => who !== 'floor').filter(wanted(options.only));

const postgres = await startPostgres();
const lines = [];
try {
  for (const clients of options.clients.split(',').map(Number))
    for (const [who, database] of asked) {
      const figures = await inOwnProcess('overload-one.mjs', postgres, { who, database, count, warmUp, clients });
      console.log(JSON.stringify(figures));
      const { perSecond, waitMs, loopMs, refusals } = figures;
      const turnedAway = Object.values(refusals).reduce((sum, number) => sum + number, 0);
      const cells = [who, database, clients, perSecond, waitMs.p50, waitMs.p99, loopMs.p99, loopMs.max, turnedAway];
      lines.push(`| ${cells.join(' | ')} |`);
    }
} finally {
  await postgres.stop();
}
console.log(
  '| who | database | clients | commands/s | wait p50 ms | p99 ms | event loop p99 ms | most ms | turned away |',
);
console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
console.log(lines.join('\n'));
