/**
 * A server's delivery worker in a process of its own, to be killed: opens the database, sends what is due, and writes a line
 * when it begins and when nothing is due any more. Arguments: the address of the database, the port of the mail server, and
 * the instant at which the clock stands.
 */

import { DeliveryWorker } from '../../../src/delivery/delivery-worker.js';
import { mailLane } from '../../../src/delivery/mail/mail-lane.js';
import { SmtpClient } from '../../../src/delivery/smtp/smtp-client.js';
import { VirtualClock } from '../../../src/engine/clock.js';
import { openStore } from '../../../src/persistence/open-store.js';
import { Rules } from '../../../src/rules/rules.js';
import type { Instant } from '../../../workflows/limits/time.js';

const [url = '', port = '', instant = ''] = process.argv.slice(2);
const store = await openStore({ url });
const clock = new VirtualClock(instant as Instant);
const smtp = {
  host: '127.0.0.1',
  port: Number(port),
  security: 'none' as const,
  user: null,
  password: null,
  ca: null,
  from: 'dong-thuan@phuyen.example',
  connections: 4,
};
const client = new SmtpClient(smtp);
const parts = { reader: store.reader, rules: new Rules(store.reader), clock, smtp, client, attemptMs: 60_000 };
const worker = new DeliveryWorker([mailLane('email', { ...parts, publicUrl: 'https://dongthuan.example' })], {
  store,
  clock,
  logger: {
    error: (details, message) => process.stderr.write(`${message} ${JSON.stringify(details)}\n`),
    info: () => undefined,
  },
  outbox: { email: true },
  chance: () => 0,
});
process.stdout.write('begun\n');
await worker.start();
for (;;) {
  const waiting = await store.reader.row("SELECT id FROM deliveries WHERE state = 'waiting' LIMIT 1");
  if (waiting === undefined) break;
  await new Promise((resolve) => setTimeout(resolve, 20));
}
await worker.stop();
await store.close();
process.stdout.write('done\n');
