/** W1 and W2 by the naive program. Its job does not sleep between two looks, which is to its advantage. */
import { byClients } from '../clients.mjs';
import { ANSWER, DUE_AT, noticeNumberOf, OPENED_AT, W1, W2 } from '../jobs.mjs';
import { openNaive } from './naive.mjs';

const OPENING = { at: OPENED_AT, dueAt: DUE_AT };
const LATER = { at: DUE_AT };

export async function naiveW1({ url, count, stopwatch }) {
  const naive = await openNaive(url);
  await stopwatch.phase('open', () => byClients(count, (number) => naive.open(number, W1, OPENING)));
  await stopwatch.phase('answer', async () => {
    for (const agency of W1.answering)
      await byClients(count, (number) => naive.answer(number, agency, ANSWER, OPENING));
  });
  await stopwatch.phase('limits', () => passAll(naive));
  await stopwatch.phase('notices', async () => {
    for (const agency of W1.silent)
      await byClients(count, (number) => naive.notify(number, agency, noticeNumberOf(number, agency), LATER));
  });
  await stopwatch.phase('conclude', () => byClients(count, (number) => naive.conclude(number, LATER)));
  await naive.close();
}

export async function naiveW2({ url, count, stopwatch }) {
  const naive = await openNaive(url);
  await byClients(count, (number) => naive.open(number, W2, OPENING));
  await stopwatch.phase('limits', () => passAll(naive));
  await naive.close();
}

async function passAll(naive) {
  while ((await naive.passDue(DUE_AT)) > 0) await new Promise(setImmediate);
}
