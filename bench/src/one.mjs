/** Measures one contender in a process of its own and prints the figures as one line of JSON. */
import { countsOf } from './counts.mjs';
import { floorOn } from './floor-on.mjs';
import { Stopwatch } from './measure.mjs';

const CONTENDERS = {
  'ours w1': async (task) => (await import('./ours-w1.mjs')).oursW1(task),
  'ours w2': async (task) => (await import('./ours-w2.mjs')).oursW2(task),
  'floor w1': async (task) => (await import('./floor.mjs')).floorW1({ ...task, database: await floorOn(task.url) }),
  'floor w2': async (task) => (await import('./floor.mjs')).floorW2({ ...task, database: await floorOn(task.url) }),
  'naive w1': async (task) => (await import('./naive/works.mjs')).naiveW1(task),
  'naive w2': async (task) => (await import('./naive/works.mjs')).naiveW2(task),
  'pg-boss w1': async (task) => (await import('./pg-boss-w1.mjs')).pgBossW1(task),
  'pg-boss w2': async (task) => (await import('./pg-boss-w2.mjs')).pgBossW2(task),
};

const { who, work, url, count, postmaster, warmUp, patience } = JSON.parse(process.argv[2] ?? '{}');
const contender = CONTENDERS[`${who} ${work}`];
// A server has run for a while: its code is compiled. The warm-up has a database of its own, which does not count.
await contender({ url: warmUp.url, count: warmUp.count, stopwatch: new Stopwatch(postmaster), patience });
const stopwatch = new Stopwatch(postmaster);
const extra = await contender({ url, count, stopwatch, patience });
const figures = stopwatch.end();
const counts = await countsOf(url, who);
console.log(JSON.stringify({ who, work, count, ...figures, ...extra, counts }));
process.exit(0);
