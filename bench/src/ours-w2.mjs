/** W2 by the engine: all have been reminded; its worker sleeps until the instant at which all limits pass, and takes them from there. */
import { byClients } from './clients.mjs';
import { migratedStore, openEngine } from './engine.mjs';
import { DUE_AT, idOf, PROVINCE, W2 } from './jobs.mjs';
import { PeriodicReads } from './measure.mjs';

/** How long before that instant the worker is started, in milliseconds. */
const BEFORE_MS = 3000;

export async function oursW2({ url, count, stopwatch, beforeMs = BEFORE_MS }) {
  const store = await migratedStore(url);
  let swept = () => undefined;
  const allPassed = new Promise((resolve) => {
    swept = resolve;
  });
  const { engine, clock, open, remind } = await openEngine(store, { sweep: swept });
  await byClients(count, (number) => open(number, W2));
  await remind();
  await clock.moveTo(DUE_AT, beforeMs);
  const dueIn = performance.now() + beforeMs;
  engine.start();
  await new Promise((resolve) => setTimeout(resolve, beforeMs - 100));
  const reads = new PeriodicReads((number) => engine.dossier(PROVINCE, idOf((number * 7919) % count)));
  await new Promise((resolve) => setTimeout(resolve, dueIn - performance.now()));
  const started = stopwatch.start();
  const sweep = await allPassed;
  stopwatch.stop('limits', started);
  const waits = await reads.stop();
  await engine.stop();
  await store.close();
  if (sweep.passed !== count * W2.silent.length)
    throw new Error(`${sweep.passed} limits passed instead of ${count * W2.silent.length}.`);
  return waits;
}
