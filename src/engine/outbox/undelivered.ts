/**
 * What reached nobody is told to those who can still do something: the lead and the Office, by a message of their own. It is
 * no act, so no entry of the journal tells it; its id says of which message it is, so it is told once.
 */
import type { Instant } from '../../../workflows/limits/time.js';
import type { Row, Tx } from '../../persistence/store.js';
import { type DeliveredKind, type OutboxOptions, writeDeliveries } from './outbox.js';
import type { UndeliveredReason } from './undelivered-reasons.js';

/** What is known of a delivery that was given up. */
export interface GivenUp {
  readonly province: string;
  readonly id: string;
  readonly message_id: string;
  readonly channel: string;
  readonly agency: string;
  readonly kind: DeliveredKind;
  readonly consultation_id: string | null;
}

interface ToldOf {
  readonly params_json: string | null;
  readonly lead: string;
}

/**
 * Locks everything that was to reach the agency with the same message, in the order of the ids: of two workers that
 * give the last two up at once, the second sees what the first did.
 * @returns what becomes of the others
 */
async function lockSiblings(tx: Tx, { province, message_id, agency }: GivenUp) {
  return tx.rows<{ id: string; state: string }>(
    `SELECT id, state FROM deliveries WHERE province = ? AND message_id = ? AND agency = ? AND channel <> 'webhook'
     ORDER BY id FOR UPDATE`,
    [province, message_id, agency],
  );
}

/**
 * Parks a delivery, and tells the lead and the Office where with it the message reached nobody of the agency.
 * @param park writes that it is parked; false where it was not the caller's to do so any more
 * @returns whether it was parked
 */
export async function parkDelivery(
  tx: Tx,
  row: GivenUp,
  reason: UndeliveredReason,
  now: Instant,
  outbox: OutboxOptions,
  park: () => Promise<boolean>,
): Promise<boolean> {
  if (row.channel === 'webhook') return park();
  const siblings = await lockSiblings(tx, row);
  if (!(await park())) return false;
  if (siblings.every(({ id, state }) => id === row.id || state === 'parked')) await tell(tx, row, reason, now, outbox);
  return true;
}

/** Again it changes nothing. */
async function tell(
  tx: Tx,
  row: GivenUp,
  reason: UndeliveredReason,
  now: Instant,
  outbox: OutboxOptions,
): Promise<void> {
  const { province, message_id, agency, consultation_id, kind } = row;
  if (consultation_id === null || kind === 'undelivered') return;
  // What goes by the document axis is a letter, which is no message of the inbox.
  const of = await tx.row<ToldOf>(
    `SELECT c.lead, m.params_json FROM consultations c
     LEFT JOIN inbox_messages m ON m.province = c.province AND m.id = ?
     WHERE c.province = ? AND c.id = ?`,
    [message_id, province, consultation_id],
  );
  if (of === undefined) return;
  const offices = await tx.rows<{ code: string }>(
    `SELECT code FROM agencies WHERE province = ? AND kind = 'office' AND dissolved_at IS NULL`,
    [province],
  );
  const { dueAt } = JSON.parse(of.params_json ?? '{}') as { readonly dueAt?: unknown };
  const params = { agency, reason, kind, dueAt: typeof dueAt === 'string' ? dueAt : null };
  const to = [...new Set([of.lead, ...offices.map(({ code }) => code)])].filter((code) => code !== agency);
  const messages = to.map(
    (code): Row => ({
      province,
      id: `${message_id}.undelivered.${code}`,
      agency: code,
      role: null,
      kind: 'undelivered',
      consultation_id,
      params_json: JSON.stringify(params),
      created_at: now,
      delivered_at: null,
    }),
  );
  await tx.insert('inbox_messages', messages, 'ignore');
  await Promise.all(writeDeliveries(tx, messages, now, outbox));
}
