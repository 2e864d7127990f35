/** W1 with pg-boss: the limit is a moment in real time, so it is set late enough for everything before it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { byClients } from './clients.mjs';
import { ANSWER, noticeNumberOf, W1 } from './jobs.mjs';
import { openPgBoss } from './pg-boss.mjs';

export async function pgBossW1({ url, count, stopwatch, patience }) {
  const consultations = await openPgBoss(url);
  const dueAt = new Date(Date.now() + 3000 + count * patience);
  await stopwatch.phase('open', () => byClients(count, (number) => consultations.open(number, W1, dueAt)));
  await stopwatch.phase('answer', async () => {
    for (const agency of W1.answering) await byClients(count, (number) => consultations.answer(number, agency, ANSWER));
  });
  if (Date.now() > dueAt.getTime())
    throw new Error('The limit came before the last answer: this machine needs more patience.');
  await consultations.work();
  await sleep(dueAt.getTime() - Date.now());
  await stopwatch.phase('limits', async () => {
    while (consultations.deemed < count * W1.silent.length) await sleep(10);
  });
  await stopwatch.phase('notices', async () => {
    for (const agency of W1.silent)
      await byClients(count, (number) => consultations.notify(number, agency, noticeNumberOf(number, agency)));
  });
  await stopwatch.phase('conclude', () => byClients(count, (number) => consultations.conclude(number)));
  await consultations.stop();
}
