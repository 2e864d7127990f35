/**
 * Receipts that status messages prove enter by the door, as the clerk of the lead would record them, under the name of the axis. The key
 * of each is the message itself: whoever tries it again, and however often, it is recorded once.
 */
import { epochMs, type Instant, instantOf } from '../../../workflows/limits/time.js';
import type { Clock } from '../../engine/clock.js';
import type { Engine } from '../../engine/engine.js';
import type { Store } from '../../persistence/store.js';
import { receiptEvidence } from './answer-evidence.js';
import { AXIS } from './lay-draft.js';
import { type MessageRow, summaryOf } from './message-rows.js';

export interface RecordingParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly engine: Pick<Engine, 'submit'>;
}

/** Who acts, as the journal tells it: no person, for the registry of the lead. */
export const AXIS_NAME = 'Trục liên thông văn bản (edXML)';

const PAGE = 50;

/** Records what waits. @returns how many messages were worked off */
export async function recordReceipts(parts: RecordingParts): Promise<number> {
  const rows = await waitingReceipts(parts.store);
  for (const row of rows) await record(parts, row);
  return rows.length;
}

async function waitingReceipts({ reader }: Store): Promise<MessageRow[]> {
  const provinces = await reader.rows<{ code: string }>('SELECT code FROM provinces ORDER BY code');
  const found: MessageRow[] = [];
  for (const { code } of provinces)
    found.push(
      ...(await reader.rows<MessageRow>(
        `SELECT * FROM edxml_messages WHERE province = ? AND state = 'receipt' ORDER BY arrived_at LIMIT ${PAGE}`,
        [code],
      )),
    );
  return found;
}

async function record({ store, clock, engine }: RecordingParts, row: MessageRow): Promise<void> {
  const { province, sha256, consultation_id: consultation, agency } = row;
  if (consultation === null || agency === null) return;
  const receivedAt = await receivedWhen(store, row);
  const { fromName } = summaryOf(row);
  const evidence = receiptEvidence(
    { status: row.status_code ?? '', from: { id: row.from_organ ?? '', name: fromName } },
    receivedAt,
  );
  const outcome = await engine.submit({
    province,
    by: { person: AXIS, name: AXIS_NAME, agency: row.holder, role: 'clerk' },
    command: 'opinion.record-receipt',
    consultation,
    with: { agency, receivedAt, evidence },
    idempotency: { key: `edxml.${sha256}`, requestHash: sha256 },
  });
  const refused = outcome.accepted ? null : outcome.refusal.code;
  const known = refused === 'not-in-state' || refused === 'already-settled';
  const fate =
    refused === null
      ? { state: 'done', reason: null, detail: null, outcome: 'receipt-recorded' }
      : known
        ? { state: 'done', reason: null, detail: null, outcome: 'noted' }
        : { state: 'tray', reason: 'receipt-refused', detail: refused, outcome: null };
  await store.write(async (tx) => {
    const now = instantOf(await clock.now(tx));
    const settled =
      fate.state === 'done' ? { settled_at: now, settled_by: AXIS } : { settled_at: null, settled_by: null };
    await tx.update('edxml_messages', [{ province, sha256, ...fate, ...settled }], {
      column: 'state',
      seen: ['receipt'],
    });
  });
}

/**
 * The agency tells itself when its system had the document; what it tells is believed where it can be: after the request was sent and
 * not after the message that tells it. Else the message proves no earlier moment than its own arrival.
 */
async function receivedWhen({ reader }: Store, row: MessageRow): Promise<Instant> {
  const { toldAt } = summaryOf(row);
  const asked = await reader.row<{ asked_at: Instant }>(
    'SELECT asked_at FROM opinions WHERE province = ? AND consultation_id = ? AND agency = ? AND current = TRUE',
    [row.province, row.consultation_id, row.agency],
  );
  if (toldAt === null || asked === undefined) return row.arrived_at;
  const told = epochMs(toldAt);
  return told >= epochMs(asked.asked_at) && told <= epochMs(row.arrived_at) ? toldAt : row.arrived_at;
}
