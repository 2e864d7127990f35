/** Clients: each takes the next piece of work when the one before is answered. */
import { CLIENTS } from './settings.mjs';

export async function byClients(count, work, clients = CLIENTS) {
  let next = 0;
  const client = async () => {
    while (next < count) {
      const number = next;
      next += 1;
      await work(number);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
}
