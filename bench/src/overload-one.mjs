/** One contender under so many clients at once, in a process of its own: prints the figures as one line of JSON. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { byClients } from './clients.mjs';
import { ANSWER, DUE_AT, OPENED_AT, W1 } from './jobs.mjs';
import { percentiles } from './measure.mjs';

/** As the server has it: who cannot be answered in ten seconds is turned away. */
const PATIENCE_MS = 10_000;
const LOOP_RESOLUTION_MS = 5;
const OPENING = { at: OPENED_AT, dueAt: DUE_AT };

const CONTENDERS = {
  ours: async (url) => {
    const { migratedStore, openEngine } = await import('./engine.mjs');
    const store = await migratedStore(url);
    const { open, answer } = await openEngine(store, {}, { patienceMs: PATIENCE_MS });
    return { open, answer };
  },
  naive: async (url) => {
    const naive = await (await import('./naive/naive.mjs')).openNaive(url);
    return {
      open: (number) => naive.open(number, W1, OPENING),
      answer: (number, agency) => naive.answer(number, agency, ANSWER, OPENING),
    };
  },
  'pg-boss': async (url) => {
    const consultations = await (await import('./pg-boss.mjs')).openPgBoss(url);
    const never = new Date('2100-01-01');
    return {
      open: (number) => consultations.open(number, W1, never),
      answer: (number, agency) => consultations.answer(number, agency, ANSWER),
    };
  },
};

const turns = () => new Promise((resolve) => setTimeout(resolve, 10 * LOOP_RESOLUTION_MS));

/** Opens and answers; a command that is turned away is counted, and its consultation is left alone from then on. */
async function underLoad({ open, answer }, { count, clients }) {
  const waits = [];
  const refusals = new Map();
  const given = new Set();
  const timed = async (number, work) => {
    if (given.has(number)) return;
    const begun = performance.now();
    try {
      await work();
      waits.push(performance.now() - begun);
    } catch (error) {
      given.add(number);
      const reason = error.code ?? error.message;
      refusals.set(reason, (refusals.get(reason) ?? 0) + 1);
    }
  };
  const loop = monitorEventLoopDelay({ resolution: LOOP_RESOLUTION_MS });
  loop.enable();
  // The first turn only begins the count; a program that then never lets the loop turn is noted once it does.
  await turns();
  const begun = performance.now();
  await byClients(count, (number) => timed(number, () => open(number)), clients);
  for (const agency of W1.answering)
    await byClients(count, (number) => timed(number, () => answer(number, agency)), clients);
  const seconds = (performance.now() - begun) / 1000;
  await turns();
  loop.disable();
  const ms = (nanoseconds) => Math.round(nanoseconds / 10_000) / 100;
  return {
    perSecond: Math.round(waits.length / seconds),
    done: waits.length,
    waitMs: percentiles(waits),
    loopMs: { p50: ms(loop.percentile(50)), p99: ms(loop.percentile(99)), max: ms(loop.max) },
    refusals: Object.fromEntries(refusals),
  };
}

const { who, url, warmUp, count, clients } = JSON.parse(process.argv[2] ?? '{}');
await underLoad(await CONTENDERS[who](warmUp.url), { count: warmUp.count, clients });
const figures = await underLoad(await CONTENDERS[who](url), { count, clients });
console.log(JSON.stringify({ who, count, clients, ...figures }));
process.exit(0);
