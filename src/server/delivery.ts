/** The workers that send what the outbox holds, put together as the configuration says. */
import { DeliveryWorker } from '../delivery/delivery-worker.js';
import { accountLane } from '../delivery/mail/account-lane.js';
import { lettersOfMessages } from '../delivery/mail/letters-of-messages.js';
import { mailLane } from '../delivery/mail/mail-lane.js';
import { nobodyLane } from '../delivery/nobody-lane.js';
import type { Lane } from '../delivery/parcel.js';
import { SMTP_TIMES, SmtpClient } from '../delivery/smtp/smtp-client.js';
import { webhookLane } from '../delivery/webhook/webhook-lane.js';
import type { Config } from '../platform/config/config.js';
import type { Logger } from '../platform/logging/logger.js';
import type { Metrics } from '../platform/metrics/metrics.js';
import { ReachableAddresses } from '../platform/public-addresses.js';
import { axisLane } from './axis.js';
import type { Installation } from './installation.js';

const WEBHOOK_MS = 10_000;

/** The worker of this process; it does not run yet. */
export function deliveryWorker(
  config: Config,
  installation: Installation,
  logger: Logger,
  metrics: Metrics,
): DeliveryWorker {
  const { store, clock, passing, rules, engine, letters } = installation;
  const { delivery } = config;
  const { smtp, publicUrl, webhookNetworks } = delivery;
  const reached = { reader: store.reader, rules, clock };
  const webhooks = webhookLane({
    ...reached,
    passing,
    publicUrl,
    post: { reachable: new ReachableAddresses(webhookNetworks), timeMs: WEBHOOK_MS },
  });
  const lanes: Lane[] = [nobodyLane, webhooks, axisLane(config, installation)];
  if (smtp !== null && publicUrl !== null) {
    const attachments = lettersOfMessages(letters, delivery.letters, (letter, err) =>
      logger.error({ err, letter }, 'a letter could not be made for an e-mail'),
    );
    const client = new SmtpClient(smtp);
    const parts = { ...reached, smtp, publicUrl, client, attachments, attemptMs: SMTP_TIMES.attemptMs };
    lanes.push(mailLane('email', parts), mailLane('digest', parts), accountLane(parts));
  }
  return new DeliveryWorker(lanes, {
    store,
    clock,
    logger,
    outbox: { email: smtp !== null },
    chance: Math.random,
    counted: (channel, result) => metrics.deliveries.inc({ channel, result }),
    watch: (committed) => engine.watch(committed),
  });
}
