/** What became of an attempt, written by the one who claimed the rows: sent, tried again later, or parked and told. */
import { epochMs, type Instant, instantOf, parseInstant } from '../../workflows/limits/time.js';
import type { OutboxOptions } from '../engine/outbox/outbox.js';
import { parkDelivery } from '../engine/outbox/undelivered.js';
import type { UndeliveredReason } from '../engine/outbox/undelivered-reasons.js';
import type { Row, Tx } from '../persistence/store.js';
import type { Attempt, DeliveryRow, Parcel } from './parcel.js';
import { MOST_ATTEMPTS, pauseAfter } from './pauses.js';

export type Recorded = 'sent' | 'retried' | 'parked';

export interface RecordingParts {
  readonly outbox: OutboxOptions;
  /** From 0 to less than 1, anew at each call. */
  readonly chance: () => number;
}

const MOST_DETAIL = 500;

/**
 * Records an attempt on a parcel, each row alone.
 * @returns what was recorded; null for all rows together when the lease was lost and somebody else has them
 */
export async function recordAttempt(
  tx: Tx,
  parts: RecordingParts,
  parcel: Parcel,
  attempt: Attempt,
  token: string,
  now: Instant,
): Promise<readonly Recorded[]> {
  const recorded: Recorded[] = [];
  for (const row of parcel.rows) {
    const one = await recordRow(tx, parts, row, attempt, token, now);
    if (one !== null) recorded.push(one);
  }
  return recorded;
}

async function recordRow(
  tx: Tx,
  parts: RecordingParts,
  row: DeliveryRow,
  attempt: Attempt,
  token: string,
  now: Instant,
): Promise<Recorded | null> {
  const attempts = row.attempts + 1;
  const tried = { attempts, address: attempt.address, claimed_by: null };
  if (attempt.result === 'sent') {
    const sent = { ...tried, state: 'sent', reason: null, detail: null, due_at: now, done_at: now };
    return (await write(tx, row, sent, token)) ? 'sent' : null;
  }
  const detail = attempt.detail.slice(0, MOST_DETAIL);
  if (attempt.result === 'later') {
    const again = await nextTry(tx, row, attempts, now, parts.chance());
    const later = { ...tried, reason: null, detail, due_at: again ?? now, done_at: null, state: 'waiting' };
    if (again !== null) return (await write(tx, row, later, token)) ? 'retried' : null;
  }
  const reason: UndeliveredReason = attempt.result === 'never' ? attempt.reason : 'gave-up';
  const parked = { ...tried, state: 'parked', reason, detail, due_at: now, done_at: now };
  const park = () => write(tx, row, parked, token);
  return (await parkDelivery(tx, row, reason, now, parts.outbox, park)) ? 'parked' : null;
}

/** When it is tried again; null when it was tried often enough, or the limit that it tells of would pass before. */
async function nextTry(
  tx: Tx,
  row: DeliveryRow,
  attempts: number,
  now: Instant,
  chance: number,
): Promise<Instant | null> {
  if (attempts >= MOST_ATTEMPTS) return null;
  const again = instantOf(epochMs(now) + pauseAfter(attempts, chance));
  const message = await tx.row<{ params_json: string }>(
    'SELECT params_json FROM inbox_messages WHERE province = ? AND id = ?',
    [row.province, row.message_id],
  );
  const { dueAt } = JSON.parse(message?.params_json ?? '{}') as { readonly dueAt?: unknown };
  const limit = parseInstant(dueAt);
  return limit !== null && now < limit && again >= limit ? null : again;
}

async function write(tx: Tx, { province, id }: DeliveryRow, columns: Row, token: string): Promise<boolean> {
  const written = await tx.update('deliveries', [{ province, id, ...columns }], {
    column: 'claimed_by',
    seen: [token],
  });
  return written === 1;
}
