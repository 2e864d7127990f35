/**
 * Whether the bench still does its work: a few consultations of both works by the engine and by the hand-written program, and
 * the stories with every read of them, each on the empty database whose address is given. Measures nothing, prints what was counted;
 * an ordinary test runs it, so that a change of the law cannot leave the bench behind unseen.
 *
 *   node src/smoke.mjs '["sqlite:a.db","sqlite:b.db","sqlite:c.db","sqlite:d.db","sqlite:e.db"]'
 */
import { checkCounts, countsOf } from './counts.mjs';
import { migratedStore, openEngine } from './engine.mjs';
import { floorW1, floorW2 } from './floor.mjs';
import { floorOn } from './floor-on.mjs';
import { Stopwatch } from './measure.mjs';
import { oursW1 } from './ours-w1.mjs';
import { oursW2 } from './ours-w2.mjs';
import { fill } from './reading-fill.mjs';
import { readsOf } from './reading-reads.mjs';
import { NOW } from './reading-stories.mjs';

const COUNT = 3;
const COPIES = 96;

const WORKS = [
  ['ours', 'w1', oursW1],
  ['floor', 'w1', async (task) => floorW1({ ...task, database: await floorOn(task.url) })],
  ['ours', 'w2', oursW2],
  ['floor', 'w2', async (task) => floorW2({ ...task, database: await floorOn(task.url) })],
];

async function worked(urls) {
  const results = [];
  for (const [place, [who, work, carryOut]] of WORKS.entries()) {
    const url = urls[place];
    await carryOut({ url, count: COUNT, stopwatch: new Stopwatch(), beforeMs: 200 });
    const result = { who, work, database: url.split(':')[0], count: COUNT, counts: await countsOf(url, who) };
    checkCounts(result, results);
    results.push(result);
  }
  return results;
}

async function read(url) {
  const store = await migratedStore(url);
  await fill(store, COPIES);
  const { engine, clock } = await openEngine(store);
  await clock.moveTo(NOW);
  const found = {};
  for (const [name, once] of await readsOf(store, engine)) found[name] = await once(1);
  await engine.stop();
  await store.close();
  return found;
}

const urls = JSON.parse(process.argv[2] ?? '[]');
const works = await worked(urls);
const reads = await read(urls[WORKS.length]);
console.log(JSON.stringify({ works, reads }));
process.exit(0);
