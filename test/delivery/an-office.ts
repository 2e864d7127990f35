/** An engine with an outbox, people with addresses in its agencies, and a worker that sends to a mail server of the test. */
import { randomUUID } from 'node:crypto';
import { DeliveryWorker } from '../../src/delivery/delivery-worker.js';
import type { MessageAttachments } from '../../src/delivery/mail/enclosed.js';
import { mailLane } from '../../src/delivery/mail/mail-lane.js';
import { nobodyLane } from '../../src/delivery/nobody-lane.js';
import type { Lane } from '../../src/delivery/parcel.js';
import type { Recorded } from '../../src/delivery/recorded-attempt.js';
import { SmtpClient, type SmtpTimes } from '../../src/delivery/smtp/smtp-client.js';
import type { Clock } from '../../src/engine/clock.js';
import type { Store } from '../../src/persistence/store.js';
import type { SmtpConfig } from '../../src/platform/config/delivery.js';
import { Rules } from '../../src/rules/rules.js';
import type { Role } from '../../workflows/commands/commands.js';
import { PROVINCE } from '../engine/an-engine.js';

export const PUBLIC_URL = 'https://dongthuan.example';
export const TIMES: SmtpTimes = { openMs: 5000, silenceMs: 5000, attemptMs: 8000 };

export interface NewPerson {
  readonly agency: string;
  readonly role: Role;
  readonly email: string | null;
  readonly name?: string;
  readonly locale?: 'vi' | 'en';
  readonly active?: boolean;
}

/** Enters a person straight into the tables: nobody signs in here. @returns their id */
export async function enter(store: Store, person: NewPerson): Promise<string> {
  const id = randomUUID();
  const { agency, role, email, name = `Người của ${agency}`, locale = 'vi', active = true } = person;
  await store.write(async (tx) => {
    await tx.insert('people', [
      {
        province: PROVINCE,
        id,
        login: id,
        name,
        title: null,
        email,
        password_hash: '-',
        active,
        locale,
        created_at: '2023-05-01T00:00:00.000Z',
      },
    ]);
    await tx.insert('person_roles', [{ province: PROVINCE, person_id: id, agency, role }]);
  });
  return id;
}

export function smtpOn(port: number, more: Partial<SmtpConfig> = {}): SmtpConfig {
  return {
    host: '127.0.0.1',
    port,
    security: 'none',
    user: null,
    password: null,
    ca: null,
    from: 'Đồng Thuận <dong-thuan@phuyen.example>',
    connections: 4,
    ...more,
  };
}

interface SendingMore {
  readonly times?: SmtpTimes;
  readonly more?: readonly Lane[];
  readonly attachments?: MessageAttachments;
}

export interface Sending {
  readonly worker: DeliveryWorker;
  readonly counted: Record<Recorded, number>;
}

/** A worker that sends what is due when `worker.drain()` is called. */
export function sending(
  store: Store,
  clock: Clock,
  smtp: SmtpConfig,
  { times = TIMES, more = [], attachments }: SendingMore = {},
): Sending {
  const parts = {
    reader: store.reader,
    rules: new Rules(store.reader),
    clock,
    smtp,
    publicUrl: PUBLIC_URL,
    client: new SmtpClient(smtp, times),
    attemptMs: times.attemptMs,
    ...(attachments === undefined ? {} : { attachments }),
  };
  const counted = { sent: 0, retried: 0, parked: 0 };
  const worker = new DeliveryWorker([nobodyLane, mailLane('email', parts), mailLane('digest', parts), ...more], {
    store,
    clock,
    logger: { error: () => undefined, info: () => undefined },
    outbox: { email: true },
    chance: () => 0,
    counted: (_channel, result) => {
      counted[result] += 1;
    },
  });
  return { worker, counted };
}

export interface Told {
  readonly id: string;
  readonly channel: string;
  readonly state: string;
  readonly attempts: number;
  readonly reason: string | null;
  readonly detail: string | null;
  readonly agency: string;
  readonly kind: string;
  readonly due_at: string;
}

export function deliveriesIn(store: Store, where = '1 = 1'): Promise<Told[]> {
  return store.reader.rows<Told>(
    `SELECT id, channel, state, attempts, reason, detail, agency, kind, due_at FROM deliveries WHERE ${where} ORDER BY id`,
  );
}
