/** The provinces of one process, in a process of its own: prints the figures as one line of JSON. */
import { byClients } from './clients.mjs';
import { migratedStore, openEngine, provinceIn } from './engine.mjs';
import { DUE_AT, LEAD, openingOf, PROVINCE, W1, W2 } from './jobs.mjs';
import { percentiles } from './measure.mjs';

/** How long the others are watched before the herd comes. */
const QUIET_MS = 3000;

const { url, provinces, herd, clients } = JSON.parse(process.argv[2] ?? '{}');
const store = await migratedStore(url);
const others = Array.from({ length: provinces - 1 }, (_, place) => `tinh-${String(place + 1).padStart(2, '0')}`);
for (const province of others) await provinceIn(store, province);
const { engine, clock, open, act, remind } = await openEngine(store);

/** One person of each other province, who opens one consultation after the other until told to stop. */
function peopleOfOthers() {
  let isOver = false;
  const waits = new Map(others.map((province) => [province, []]));
  const person = async (province) => {
    while (!isOver) {
      const begun = performance.now();
      await act(LEAD, 'consultation.open', next, openingOf(next++, W1), province);
      waits.get(province).push(performance.now() - begun);
    }
  };
  const begun = performance.now();
  const people = others.map(person);
  return async () => {
    isOver = true;
    await Promise.all(people);
    const all = [...waits.values()].flat();
    const seconds = (performance.now() - begun) / 1000;
    const worst = Math.max(...[...waits.values()].map((own) => percentiles(own).p50));
    return { perSecond: Math.round(all.length / seconds), waitMs: percentiles(all), worst };
  };
}

let next = 10_000_000;
await byClients(herd, (number) => open(number, W2));
await remind();

const quiet = peopleOfOthers();
await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
const before = await quiet();

await clock.moveTo(DUE_AT);
const duringSweep = peopleOfOthers();
const { passed } = await engine.sweep();
const sweep = await duringSweep();
if (passed < herd * W2.silent.length) throw new Error(`${passed} limits passed in ${PROVINCE}.`);

const duringCrowd = peopleOfOthers();
await byClients(herd, (number) => open(herd + number, W2), clients);
const crowd = await duringCrowd();

console.log(JSON.stringify({ provinces, herd, clients, others: { quiet: before, 'limits pass': sweep, crowd } }));
process.exit(0);
