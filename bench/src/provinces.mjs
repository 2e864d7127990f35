/**
 * Thirty-four provinces in one process: what people of the others wait for while one of them has a herd, so many limits due
 * at one instant and two hundred clients at once. First without the herd, then with it, on the same database.
 *
 *   node src/provinces.mjs                      34 provinces, 2,000 consultations of the herd
 *   node src/provinces.mjs --herd 200           a smaller one
 */
import { parseArgs } from 'node:util';
import { inOwnProcess } from './own-process.mjs';
import { startPostgres } from './postgres.mjs';
import { SIZES } from './settings.mjs';

const { values: options } = parseArgs({
  options: {
    provinces: { type: 'string', default: '34' },
    herd: { type: 'string', default: String(SIZES.full.herd) },
    clients: { type: 'string', default: '200' },
  },
});
const task = { provinces: Number(options.provinces), herd: Number(options.herd), clients: Number(options.clients) };

const postgres = await startPostgres();
const lines = [];
try {
  for (const database of ['sqlite', 'postgres']) {
    const figures = await inOwnProcess('provinces-one.mjs', postgres, { ...task, database, warmUp: 0 });
    console.log(JSON.stringify(figures));
    for (const [when, { perSecond, waitMs, worst }] of Object.entries(figures.others))
      lines.push(`| ${[database, when, perSecond, waitMs.p50, waitMs.p99, waitMs.max, worst].join(' | ')} |`);
  }
} finally {
  await postgres.stop();
}
console.log(
  '| database | while | commands/s of the others | p50 ms | p99 ms | most ms | greatest p50 of a province, ms |',
);
console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: |');
console.log(lines.join('\n'));
