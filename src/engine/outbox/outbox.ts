/**
 * The outbox: what is to be sent is written in the transaction of the act, a row for each message, channel and recipient.
 * Each statement reads the messages that were just written, so nothing has to be asked first and all travel together.
 */
import { ALWAYS_TOLD, MESSAGE_KINDS } from '../../../workflows/dossier/message-kinds.js';
import { addDays, civilDateOf, type Instant, instantAt } from '../../../workflows/limits/time.js';
import type { Param, Reader, Row, Tx } from '../../persistence/store.js';

/**
 * email: at once · digest: by the daily e-mail · webhook: to another system · none: nobody of the agency can be reached · edxml: a
 * letter, or a status message, by the document axis to an agency outside · account: by e-mail to a person, that their account was changed.
 */
export const CHANNELS = ['email', 'digest', 'webhook', 'none', 'edxml', 'account'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What a delivery tells: a message of the inbox, or that an account was changed, which stands in no inbox. */
export const DELIVERED_KINDS = [...MESSAGE_KINDS, 'account-changed'] as const;
export type DeliveredKind = (typeof DELIVERED_KINDS)[number];

/** waiting: will be tried, or tried again · sent · parked: nobody tries it any more, until somebody says so. */
export const DELIVERY_STATES = ['waiting', 'sent', 'parked'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export interface OutboxOptions {
  /** Whether a mail server is configured: without one no e-mail is written down. */
  readonly email: boolean;
}

/** When the digest of a day goes out, in Vietnam. */
const DIGEST_AT = '07:00';

/** The next moment at which digests go out, after this one. */
export function nextDigest(now: Instant): Instant {
  const today = civilDateOf(now);
  const at = instantAt(today, DIGEST_AT);
  return now < at ? at : instantAt(addDays(today, 1), DIGEST_AT);
}

const COLUMNS = `province, id, message_id, channel, recipient, agency, kind, consultation_id, state, attempts, due_at, created_at`;

/** Who of an agency a message is for; a person with several roles is one recipient. */
const RECIPIENT = `r.province = m.province AND r.agency = m.agency AND (m.role IS NULL OR r.role = m.role)
  AND (m.person IS NULL OR r.person_id = m.person)`;

/**
 * Writes down what is to be sent of some messages, which were inserted before in the same transaction.
 * @param messages rows of `inbox_messages`
 */
export function writeDeliveries(
  tx: Tx,
  messages: readonly Row[],
  now: Instant,
  { email }: OutboxOptions,
): Promise<number>[] {
  const ids = new Map<string, string[]>();
  for (const { province, id } of messages) {
    const of = ids.get(String(province)) ?? [];
    of.push(String(id));
    ids.set(String(province), of);
  }
  return [...ids].flatMap(([province, of]) => {
    const which: Param[] = [province, of];
    // Other systems read no case: what people may know of one is for them alone.
    return [...(email ? [toPeople(tx, which, now)] : []), toSystems(tx, which), toNobody(tx, which)];
  });
}

function toPeople(tx: Tx, which: readonly Param[], now: Instant): Promise<number> {
  const choice = `(SELECT c.email FROM notice_choices c
    WHERE c.province = w.province AND c.person_id = w.person_id AND c.kind = w.kind AND NOT (c.kind = ANY(?)))`;
  return tx.execute(
    `INSERT INTO deliveries (${COLUMNS})
     SELECT x.province, x.id || '.email.' || x.person_id, x.id, CASE WHEN x.choice = 'daily' THEN 'digest' ELSE 'email' END,
       x.person_id, x.agency, x.kind, x.consultation_id, 'waiting', 0,
       CASE WHEN x.choice = 'daily' THEN ? ELSE x.created_at END, x.created_at
     FROM (
       SELECT w.*, ${choice} AS choice FROM (
         SELECT DISTINCT m.province, m.id, m.agency, m.kind, m.consultation_id, m.created_at, r.person_id
         FROM inbox_messages m
         JOIN person_roles r ON ${RECIPIENT}
         JOIN people p ON p.province = r.province AND p.id = r.person_id AND p.active = TRUE
         WHERE m.province = ? AND m.id = ANY(?)
       ) AS w
     ) AS x WHERE x.choice IS NULL OR x.choice <> 'never'
     ON CONFLICT DO NOTHING`,
    [nextDigest(now), ALWAYS_TOLD, ...which],
  );
}

function toSystems(tx: Tx, which: readonly Param[]): Promise<number> {
  return tx.execute(
    `INSERT INTO deliveries (${COLUMNS})
     SELECT m.province, m.id || '.webhook.' || e.id, m.id, 'webhook', e.id, m.agency, m.kind, m.consultation_id,
       'waiting', 0, m.created_at, m.created_at
     FROM inbox_messages m
     JOIN webhook_endpoints e ON e.province = m.province AND e.active = TRUE AND (e.agency IS NULL OR e.agency = m.agency)
     JOIN webhook_kinds k ON k.province = m.province AND k.endpoint_id = e.id AND k.kind = m.kind
     WHERE m.province = ? AND m.id = ANY(?) AND m.case_id IS NULL
     ON CONFLICT DO NOTHING`,
    which,
  );
}

/** An agency of the system in which nobody could even read it in the inbox. Agencies outside are reached on paper or by the document axis. */
function toNobody(tx: Tx, which: readonly Param[]): Promise<number> {
  return tx.execute(
    `INSERT INTO deliveries (${COLUMNS})
     SELECT m.province, m.id || '.none', m.id, 'none', '', m.agency, m.kind, m.consultation_id, 'waiting', 0, m.created_at, m.created_at
     FROM inbox_messages m
     JOIN agencies a ON a.province = m.province AND a.code = m.agency AND a.external = FALSE
     WHERE m.province = ? AND m.id = ANY(?) AND NOT EXISTS (
       SELECT 1 FROM person_roles r
       JOIN people p ON p.province = r.province AND p.id = r.person_id AND p.active = TRUE
       WHERE ${RECIPIENT}
     )
     ON CONFLICT DO NOTHING`,
    which,
  );
}

/** How much waits to be sent, and how much was given up, over all provinces. */
export async function outboxCounts(reader: Reader): Promise<{ state: DeliveryState; count: number }[]> {
  const counts = { waiting: 0, parked: 0 };
  for (const { code } of await reader.rows<{ code: string }>('SELECT code FROM provinces')) {
    for (const state of ['waiting', 'parked'] as const) {
      const row = await reader.row<{ n: number }>(
        'SELECT COUNT(*) AS n FROM deliveries WHERE province = ? AND state = ?',
        [code, state],
      );
      counts[state] += Number(row?.n ?? 0);
    }
  }
  return [
    { state: 'waiting', count: counts.waiting },
    { state: 'parked', count: counts.parked },
  ];
}
