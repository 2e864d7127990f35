/**
 * Taking parcels out of the outbox: a batch at a time, under a lease. Several replicas may do so at once: PostgreSQL lets
 * each skip what another has locked, and a lease that has run out makes a row anybody's again.
 */
import { epochMs, type Instant, instantOf } from '../../workflows/limits/time.js';
import type { Channel } from '../engine/outbox/outbox.js';
import type { Reader, Tx } from '../persistence/store.js';
import { sha256 } from '../platform/canonical-json.js';
import type { DeliveryRow, Parcel } from './parcel.js';

/** After so long without an answer of the worker that has a row, another one takes it. */
export const LEASE_MS = 5 * 60 * 1000;

const COLUMNS =
  'province, id, message_id, channel, recipient, former_address, agency, kind, consultation_id, state, attempts, due_at, created_at';
const DUE = `province = ? AND channel = ? AND state = 'waiting' AND due_at <= ?`;
const KEY_LENGTH = 32;

interface Claim {
  readonly province: string;
  readonly channel: Channel;
  readonly now: Instant;
  readonly most: number;
  /** Names the worker and the batch: only who claimed a row writes what became of it. */
  readonly token: string;
}

/** Claims what is due, oldest first. @returns the parcels, whose rows are the caller's until the lease ends */
export async function claimParcels(tx: Tx, claim: Claim): Promise<Parcel[]> {
  return claim.channel === 'digest' ? claimDigests(tx, claim) : claimSingles(tx, claim);
}

async function claimSingles(tx: Tx, claim: Claim): Promise<Parcel[]> {
  const rows = await tx.rows<DeliveryRow>(
    `SELECT ${COLUMNS} FROM deliveries WHERE ${DUE} ORDER BY due_at, id LIMIT ? FOR UPDATE SKIP LOCKED`,
    [claim.province, claim.channel, claim.now, claim.most],
  );
  await lease(tx, rows, claim);
  return rows.map((row) => ({ province: row.province, key: row.id, recipient: row.recipient, rows: [row] }));
}

/** Everything of one person goes into one e-mail, so the person is locked and not the single rows. */
async function claimDigests(tx: Tx, claim: Claim): Promise<Parcel[]> {
  const { province, channel, now, most } = claim;
  const due = await tx.rows<{ recipient: string }>(
    `SELECT DISTINCT recipient FROM deliveries WHERE ${DUE} ORDER BY recipient LIMIT ?`,
    [province, channel, now, most],
  );
  const wanted = due.map(({ recipient }) => recipient);
  const locked = await tx.rows<{ id: string }>(
    'SELECT id FROM people WHERE province = ? AND id = ANY(?) ORDER BY id FOR UPDATE SKIP LOCKED',
    [province, wanted],
  );
  const people = locked.map(({ id }) => id);
  const rows = await tx.rows<DeliveryRow>(
    `SELECT ${COLUMNS} FROM deliveries WHERE ${DUE} AND recipient = ANY(?) ORDER BY created_at, id FOR UPDATE SKIP LOCKED`,
    [province, channel, now, people],
  );
  await lease(tx, rows, claim);
  return people.flatMap((recipient): Parcel[] => {
    const [first, ...others] = rows.filter((row) => row.recipient === recipient);
    if (first === undefined) return [];
    const ids = [first, ...others].map(({ id }) => id).join('\n');
    return [{ province, recipient, key: `digest.${sha256(ids).slice(0, KEY_LENGTH)}`, rows: [first, ...others] }];
  });
}

async function lease(tx: Tx, rows: readonly DeliveryRow[], { now, token }: Claim): Promise<void> {
  const until = instantOf(epochMs(now) + LEASE_MS);
  await tx.update(
    'deliveries',
    rows.map(({ province, id }) => ({ province, id, due_at: until, claimed_by: token })),
  );
}

/** Gives rows back that were claimed and not tried: they are due at once. */
export async function releaseParcel(tx: Tx, parcel: Parcel, now: Instant, token: string): Promise<void> {
  const rows = parcel.rows.map(({ province, id }) => ({ province, id, due_at: now, claimed_by: null }));
  await tx.update('deliveries', rows, { column: 'claimed_by', seen: rows.map(() => token) });
}

/** Takes away the leases of a process that no longer is: right at the start of the only one that sends. */
export function releaseAll(tx: Tx, now: Instant): Promise<number> {
  return tx.execute(
    `UPDATE deliveries SET due_at = ?, claimed_by = NULL WHERE state = 'waiting' AND claimed_by IS NOT NULL`,
    [now],
  );
}

/** When the next delivery of a channel is due, or its lease ends; null when none waits. */
export async function nextDelivery(reader: Reader, province: string, channel: Channel): Promise<Instant | null> {
  const row = await reader.row<{ due_at: Instant }>(
    `SELECT due_at FROM deliveries WHERE province = ? AND channel = ? AND state = 'waiting' ORDER BY due_at LIMIT 1`,
    [province, channel],
  );
  return row?.due_at ?? null;
}
