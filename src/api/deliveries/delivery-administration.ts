/** What an administrator does with deliveries: looks, has them tried again, and says that an e-mail came back. */
import { Inject, Injectable } from '@nestjs/common';
import type { Engine } from '../../engine/engine.js';
import type { DeliveredKind } from '../../engine/outbox/outbox.js';
import { parkDelivery } from '../../engine/outbox/undelivered.js';
import type { Page } from '../../http/page.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Store } from '../../persistence/store.js';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/config/config.module.js';
import { LOGGER, type Logger } from '../../platform/logging/logger.js';
import { ENGINE, STORE } from '../../platform/tokens.js';
import { SecurityJournal } from '../identity/security-journal.js';
import {
  type DeliveriesQuery,
  type DeliveryCounts,
  type DeliveryView,
  findDelivery,
  listDeliveries,
} from './delivery-list.js';

interface Standing {
  readonly province: string;
  readonly id: string;
  readonly message_id: string;
  readonly channel: string;
  readonly agency: string;
  readonly kind: DeliveredKind;
  readonly consultation_id: string | null;
  readonly state: string;
}

@Injectable()
export class DeliveryAdministration {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(CONFIG) private readonly config: Pick<Config, 'delivery'>,
    @Inject(LOGGER) private readonly logger: Pick<Logger, 'info'>,
    private readonly journal: SecurityJournal,
  ) {}

  /** @throws HttpProblem `not-authorised` */
  async page(by: SignedIn, query: DeliveriesQuery): Promise<Page<DeliveryView>> {
    requireAdministrator(by);
    return listDeliveries(this.store.reader, by.province, query);
  }

  /** How much waits and how much is parked. @throws HttpProblem `not-authorised` */
  async counts(by: SignedIn): Promise<DeliveryCounts> {
    requireAdministrator(by);
    const of = async (state: string) => {
      const row = await this.store.reader.row<{ n: number }>(
        'SELECT COUNT(*) AS n FROM deliveries WHERE province = ? AND state = ?',
        [by.province, state],
      );
      return Number(row?.n ?? 0);
    };
    const [waiting, parked] = [await of('waiting'), await of('parked')];
    return { waiting, parked, mailServer: this.config.delivery.smtp !== null };
  }

  /**
   * Has one tried again at once, with as many attempts as a new one.
   * @throws HttpProblem `not-authorised`, `not-found`, `delivery-settled`
   */
  async retry(by: SignedIn, id: string): Promise<DeliveryView> {
    requireAdministrator(by);
    const now = await this.engine.now();
    const changed = await this.store.write(async (tx) => {
      const again = await tx.execute(
        `UPDATE deliveries SET state = 'waiting', due_at = ?, attempts = 0, reason = NULL, done_at = NULL
         WHERE province = ? AND id = ? AND state <> 'sent' AND claimed_by IS NULL`,
        [now, by.province, id],
      );
      if (again > 0)
        await this.journal.add(tx, by, { command: 'deliveries.retried', with: { id, agency: null, count: 1 } });
      return again;
    });
    const found = await findDelivery(this.store.reader, by.province, id);
    if (found === undefined) throw new HttpProblem('not-found');
    if (changed === 0) throw new HttpProblem('delivery-settled');
    this.logger.info({ by: by.id, delivery: id }, 'a delivery is tried again');
    return found;
  }

  /** Has everything that is parked tried again. @throws HttpProblem `not-authorised` */
  async retryAll(by: SignedIn): Promise<{ retried: number }> {
    requireAdministrator(by);
    const now = await this.engine.now();
    const retried = await this.store.write(async (tx) => {
      const count = await tx.execute(
        `UPDATE deliveries SET state = 'waiting', due_at = ?, attempts = 0, reason = NULL, done_at = NULL
         WHERE province = ? AND state = 'parked'`,
        [now, by.province],
      );
      await this.journal.add(tx, by, { command: 'deliveries.retried', with: { id: null, agency: null, count } });
      return count;
    });
    this.logger.info({ by: by.id, retried }, 'parked deliveries are tried again');
    return { retried };
  }

  /**
   * Records that an e-mail, once taken by the mail server, came back: it counts as not delivered.
   * @throws HttpProblem `not-authorised`, `not-found`, `delivery-settled`
   */
  async bounced(by: SignedIn, id: string, detail: string): Promise<DeliveryView> {
    requireAdministrator(by);
    const { province } = by;
    const now = await this.engine.now();
    await this.store.write(async (tx) => {
      const row = await tx.row<Standing>(
        `SELECT province, id, message_id, channel, agency, kind, consultation_id, state FROM deliveries
         WHERE province = ? AND id = ?`,
        [province, id],
      );
      if (row === undefined) throw new HttpProblem('not-found');
      const park = async () =>
        (await tx.execute(
          `UPDATE deliveries SET state = 'parked', reason = 'bounced', detail = ?, done_at = ?
           WHERE province = ? AND id = ? AND state = 'sent' AND channel = ANY(?)`,
          [detail, now, province, id, ['email', 'digest', 'account']],
        )) === 1;
      const outbox = { email: this.config.delivery.smtp !== null };
      if (!(await parkDelivery(tx, row, 'bounced', now, outbox, park))) throw new HttpProblem('delivery-settled');
      await this.journal.add(tx, by, { command: 'delivery.bounced', with: { id, agency: row.agency } });
    });
    this.logger.info({ by: by.id, delivery: id }, 'an e-mail was recorded as returned');
    const found = await findDelivery(this.store.reader, province, id);
    if (found === undefined) throw new HttpProblem('not-found');
    return found;
  }
}

function requireAdministrator({ roles }: SignedIn): void {
  if (!roles.includes('admin')) throw new HttpProblem('not-authorised');
}
