/** The endpoints of a province, which its administrators enter. The secret of each is told once. */
import { randomBytes, randomUUID } from 'node:crypto';
import { isIP } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import type { Engine } from '../../engine/engine.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Reader, Store, Tx } from '../../persistence/store.js';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/config/config.module.js';
import { LOGGER, type Logger } from '../../platform/logging/logger.js';
import { ReachableAddresses } from '../../platform/public-addresses.js';
import { ENGINE, STORE } from '../../platform/tokens.js';
import { SecurityJournal } from '../identity/security-journal.js';
import type { WebhookInput, WebhookSecretView, WebhooksView, WebhookView } from './webhook.views.js';
import { eventOfKind, kindOfEvent, type ToldKind } from './webhook-event.js';

const MOST_ENDPOINTS = 50;
const SECRET_BYTES = 32;

interface Row {
  readonly id: string;
  readonly url: string;
  readonly description: string;
  readonly agency: string | null;
  readonly active: boolean;
  readonly created_at: Instant;
}

@Injectable()
export class Webhooks {
  private readonly reachable: ReachableAddresses;

  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(CONFIG) private readonly config: Pick<Config, 'delivery'>,
    @Inject(LOGGER) private readonly logger: Pick<Logger, 'info'>,
    private readonly journal: SecurityJournal,
  ) {
    this.reachable = new ReachableAddresses(config.delivery.webhookNetworks);
  }

  /** @throws HttpProblem `not-authorised` */
  async list(by: SignedIn): Promise<WebhooksView> {
    requireAdministrator(by);
    return { items: await endpointsOf(this.store.reader, by.province) };
  }

  /** @throws HttpProblem `not-authorised`, `webhook-address`, `invalid-input` with the field at fault, `too-many-webhooks` */
  async add(by: SignedIn, { url, description, agency, events }: WebhookInput): Promise<WebhookSecretView> {
    requireAdministrator(by);
    const { province } = by;
    const address = this.usable(url);
    if (events.length === 0) throw new HttpProblem('invalid-input', ['/events']);
    const id = randomUUID();
    const secret = newSecret();
    const created_at = await this.engine.now();
    await this.store.write(async (tx) => {
      // Administrators take turns at the province, so that together they enter no more than one of them may.
      await tx.row('SELECT code FROM provinces WHERE code = ? FOR UPDATE', [province]);
      if (agency !== null) {
        const known = await tx.row('SELECT code FROM agencies WHERE province = ? AND code = ?', [province, agency]);
        if (known === undefined) throw new HttpProblem('invalid-input', ['/agency']);
      }
      const there = await tx.row<{ n: number }>('SELECT COUNT(*) AS n FROM webhook_endpoints WHERE province = ?', [
        province,
      ]);
      if (Number(there?.n ?? 0) >= MOST_ENDPOINTS) throw new HttpProblem('too-many-webhooks');
      const endpoint = { province, id, url: address, description: description.trim().normalize('NFC'), agency, secret };
      await tx.insert('webhook_endpoints', [{ ...endpoint, active: true, created_by: by.id, created_at }]);
      const kinds = [...new Set(events)].map((event) => ({ province, endpoint_id: id, kind: kindOfEvent(event) }));
      await tx.insert('webhook_kinds', kinds);
      const told = { id, agency, system: endpoint.description };
      await this.journal.add(tx, by, { command: 'webhook.entered', with: told });
    });
    this.note(by, id, 'a webhook was entered');
    return { ...(await this.found(by, id)), secret };
  }

  /** Another secret, at once: what the former one signed is not sent again with it. @throws HttpProblem `not-authorised`, `not-found` */
  async renewSecret(by: SignedIn, id: string): Promise<WebhookSecretView> {
    requireAdministrator(by);
    const secret = newSecret();
    await this.change(by, id, { secret }, 'webhook.secret-renewed');
    this.note(by, id, 'the secret of a webhook was renewed');
    return { ...(await this.found(by, id)), secret };
  }

  /** @throws HttpProblem `not-authorised`, `not-found` */
  async switchTo(by: SignedIn, id: string, active: boolean): Promise<WebhookView> {
    requireAdministrator(by);
    await this.change(by, id, { active }, 'webhook.switched');
    this.note(by, id, active ? 'a webhook was switched on' : 'a webhook was switched off');
    return this.found(by, id);
  }

  /** @throws HttpProblem `not-authorised`, `not-found` */
  async remove(by: SignedIn, id: string): Promise<WebhooksView> {
    requireAdministrator(by);
    const { province } = by;
    const removed = await this.store.write(async (tx) => {
      await this.journalOf(tx, by, id, 'webhook.removed');
      await tx.execute('DELETE FROM webhook_kinds WHERE province = ? AND endpoint_id = ?', [province, id]);
      return tx.remove('webhook_endpoints', [{ province, id }]);
    });
    if (removed === 0) throw new HttpProblem('not-found');
    this.note(by, id, 'a webhook was removed');
    return this.list(by);
  }

  /** Names are looked up when something is sent; here only what can be seen of the address itself. */
  private usable(given: string): string {
    const url = URL.canParse(given.trim()) ? new URL(given.trim()) : null;
    const ownAllowed = this.config.delivery.webhookNetworks.length > 0;
    const refuse = () => new HttpProblem('webhook-address', ['/url']);
    if (url === null || url.username !== '' || url.password !== '' || url.hash !== '') throw refuse();
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && ownAllowed)) throw refuse();
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0 && !this.reachable.mayReach(host)) throw refuse();
    if (host === 'localhost' && !ownAllowed) throw refuse();
    return url.href;
  }

  private async change(
    by: SignedIn,
    id: string,
    columns: { secret?: string; active?: boolean },
    as: 'webhook.secret-renewed' | 'webhook.switched',
  ): Promise<void> {
    const { province } = by;
    await this.store.write(async (tx) => {
      if ((await tx.update('webhook_endpoints', [{ province, id, ...columns }])) === 0)
        throw new HttpProblem('not-found');
      await this.journalOf(tx, by, id, as);
    });
  }

  /** Journals what is done to an endpoint that there is. @throws HttpProblem `not-found` */
  private async journalOf(
    tx: Tx,
    by: SignedIn,
    id: string,
    command: 'webhook.secret-renewed' | 'webhook.switched' | 'webhook.removed',
  ): Promise<void> {
    const row = await tx.row<{ description: string; agency: string | null; active: boolean }>(
      'SELECT description, agency, active FROM webhook_endpoints WHERE province = ? AND id = ?',
      [by.province, id],
    );
    if (row === undefined) throw new HttpProblem('not-found');
    const { description: system, agency, active } = row;
    await this.journal.add(tx, by, { command, with: { id, agency, system, active: Boolean(active) } });
  }

  private async found(by: SignedIn, id: string): Promise<WebhookView> {
    const found = (await endpointsOf(this.store.reader, by.province)).find((one) => one.id === id);
    if (found === undefined) throw new HttpProblem('not-found');
    return found;
  }

  private note(by: SignedIn, webhook: string, message: string): void {
    this.logger.info({ by: by.id, province: by.province, webhook }, message);
  }
}

async function endpointsOf(reader: Reader, province: string): Promise<WebhookView[]> {
  const rows = await reader.rows<Row>(
    `SELECT id, url, description, agency, active, created_at FROM webhook_endpoints WHERE province = ? ORDER BY created_at, id`,
    [province],
  );
  const kinds = await reader.rows<{ endpoint_id: string; kind: ToldKind }>(
    'SELECT endpoint_id, kind FROM webhook_kinds WHERE province = ? ORDER BY kind',
    [province],
  );
  return rows.map(({ created_at, ...row }) => ({
    ...row,
    events: kinds.filter(({ endpoint_id }) => endpoint_id === row.id).map(({ kind }) => eventOfKind(kind)),
    createdAt: inVietnam(created_at),
  }));
}

const newSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;

function requireAdministrator({ roles }: SignedIn): void {
  if (!roles.includes('admin')) throw new HttpProblem('not-authorised');
}
