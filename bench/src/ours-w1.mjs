/** W1 by the engine: every step is a command through the door, the silence is the sweep's; the reminders are not measured. */
import { byClients } from './clients.mjs';
import { migratedStore, openEngine } from './engine.mjs';
import { DUE_AT, idOf, PROVINCE, W1 } from './jobs.mjs';
import { PeriodicReads } from './measure.mjs';

export async function oursW1({ url, count, stopwatch }) {
  const store = await migratedStore(url);
  const { engine, clock, open, answer, remind, notify, conclude } = await openEngine(store);
  await stopwatch.phase('open', () => byClients(count, (number) => open(number)));
  await stopwatch.phase('answer', async () => {
    for (const agency of W1.answering) await byClients(count, (number) => answer(number, agency));
  });
  await remind();
  await clock.moveTo(DUE_AT);
  const reads = new PeriodicReads((number) => engine.dossier(PROVINCE, idOf(number % count)));
  await stopwatch.phase('limits', () => engine.sweep());
  const waits = await reads.stop();
  await stopwatch.phase('notices', async () => {
    for (const agency of W1.silent) await byClients(count, (number) => notify(number, agency));
  });
  await stopwatch.phase('conclude', () => byClients(count, (number) => conclude(number)));
  await engine.stop();
  await store.close();
  return waits;
}
