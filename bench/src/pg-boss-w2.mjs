/** W2 with pg-boss: one delayed job for each silent agency, all at one moment. */
import { setTimeout as sleep } from 'node:timers/promises';
import { byClients } from './clients.mjs';
import { W2 } from './jobs.mjs';
import { openPgBoss } from './pg-boss.mjs';

export async function pgBossW2({ url, count, stopwatch, patience }) {
  const consultations = await openPgBoss(url);
  const dueAt = new Date(Date.now() + 3000 + count * patience);
  await byClients(count, (number) => consultations.open(number, W2, dueAt));
  if (Date.now() > dueAt.getTime())
    throw new Error('The limit came before the last opening: this machine needs more patience.');
  await consultations.work();
  await sleep(dueAt.getTime() - Date.now());
  await stopwatch.phase('limits', async () => {
    while (consultations.deemed < count * W2.silent.length) await sleep(10);
  });
  await consultations.stop();
}
