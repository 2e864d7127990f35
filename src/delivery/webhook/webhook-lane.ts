/** The channel `webhook`: what an agency is told, posted to a system that an administrator has entered. */
import { type Instant, instantOf, inVietnam } from '../../../workflows/limits/time.js';
import { type Wordable, wordedMessages } from '../../api/inbox/worded-messages.js';
import { type ToldKind, webhookEventOf } from '../../api/webhooks/webhook-event.js';
import type { Clock } from '../../engine/clock.js';
import type { Reader } from '../../persistence/store.js';
import type { PassingTime } from '../../platform/passing-time.js';
import type { Rules } from '../../rules/rules.js';
import type { Attempt, Lane, Parcel } from '../parcel.js';
import { ForbiddenAddress, type PostParts, post } from './post.js';
import { signedRequest } from './signed-request.js';

export interface WebhookLaneParts {
  readonly reader: Reader;
  readonly rules: Rules;
  readonly clock: Clock;
  readonly post: PostParts;
  readonly publicUrl: string | null;
  /** By what a receiver judges how old a request is; a virtual clock of the law would be years off. */
  readonly passing: PassingTime;
}

const WIDTH = 8;
/** "Gone": the receiver wants nothing more. */
const GONE = 410;

interface Endpoint {
  readonly url: string;
  readonly secret: string;
  readonly active: boolean;
}

interface Message extends Wordable {
  readonly kind: ToldKind;
  readonly id: string;
  readonly agency: string;
  readonly role: string | null;
}

export function webhookLane(parts: WebhookLaneParts): Lane {
  const closing = new AbortController();
  return {
    channel: 'webhook',
    width: WIDTH,
    attemptMs: parts.post.timeMs,
    send: (parcel) => sendEvent(parts, parcel, closing.signal),
    close: () => closing.abort(),
  };
}

async function sendEvent(parts: WebhookLaneParts, parcel: Parcel, closing: AbortSignal): Promise<Attempt> {
  const { reader } = parts;
  const { province, recipient, key } = parcel;
  const endpoint = await reader.row<Endpoint>(
    'SELECT url, secret, active FROM webhook_endpoints WHERE province = ? AND id = ?',
    [province, recipient],
  );
  if (endpoint === undefined || !endpoint.active) {
    const detail = 'The endpoint was removed or switched off.';
    return { result: 'never', address: endpoint?.url ?? null, reason: 'refused', detail };
  }
  const { url: address, secret } = endpoint;
  const body = JSON.stringify(await eventOf(parts, parcel, instantOf(await parts.clock.now(reader))));
  const request = signedRequest(key, body, secret, parts.passing());
  try {
    const status = await post(new URL(address), request, parts.post, closing);
    if (status >= 200 && status < 300) return { result: 'sent', address };
    const detail = `The receiver answered ${status}.`;
    if (status === GONE) return { result: 'never', address, reason: 'refused', detail };
    return { result: 'later', address, detail, unreachable: false };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    if (error instanceof ForbiddenAddress) return { result: 'never', address, reason: 'refused', detail };
    // Endpoints have nothing to do with each other: one that is down says nothing of the next.
    return { result: 'later', address, detail, unreachable: false };
  }
}

async function eventOf({ reader, rules, publicUrl }: WebhookLaneParts, parcel: Parcel, now: Instant) {
  const { province, rows } = parcel;
  const message = await reader.row<Message>(
    `SELECT m.id, m.agency, m.role, m.kind, m.consultation_id, m.params_json, m.created_at, c.subject
     FROM inbox_messages m LEFT JOIN consultations c ON c.province = m.province AND c.id = m.consultation_id
     WHERE m.province = ? AND m.id = ?`,
    [province, rows[0].message_id],
  );
  if (message === undefined) throw new Error(`The message of delivery ${parcel.key} is gone.`);
  const [text = ''] = await wordedMessages({ reader, rules }, province, [message], 'vi', now);
  const { dueAt } = JSON.parse(message.params_json) as { readonly dueAt?: unknown };
  const { consultation_id: consultation } = message;
  return webhookEventOf({
    id: message.id,
    kind: message.kind,
    at: inVietnam(message.created_at),
    province,
    agency: message.agency,
    role: message.role,
    consultation,
    subject: message.subject,
    dueAt: typeof dueAt === 'string' ? inVietnam(dueAt as Instant) : null,
    text,
    url: publicUrl === null || consultation === null ? null : `${publicUrl}/ho-so/${encodeURIComponent(consultation)}`,
  });
}
