/** What a clerk makes of a message: matched by hand, set aside with a reason, brought back, and entered. */
import type { Instant } from '../../../workflows/limits/time.js';
import { writeStatusDelivery } from '../../engine/outbox/axis.js';
import type { Tx } from '../../persistence/store.js';
import { STATUS_CODES } from '../format.js';
import { agencyOfOrgan } from '../organs.js';
import type { MessageRow } from './message-rows.js';

/** Who settles it, and when. */
export interface Settling {
  readonly province: string;
  readonly sha256: string;
  readonly by: string;
  readonly at: Instant;
}

/** Sets a message aside with a reason; it stays, and can be brought back. @returns whether it still waited */
export async function setAside(tx: Tx, { province, sha256, by, at }: Settling, reason: string): Promise<boolean> {
  const changed = await tx.execute(
    `UPDATE edxml_messages SET state = 'aside', settled_at = ?, settled_by = ?, settled_note = ?
     WHERE province = ? AND sha256 = ? AND state = ANY(?)`,
    [at, by, reason, province, sha256, ['tray', 'answer']],
  );
  return changed === 1;
}

/** Brings a message back that was set aside. @returns whether it was aside */
export async function bringBack(tx: Tx, { province, sha256 }: Pick<Settling, 'province' | 'sha256'>): Promise<boolean> {
  const changed = await tx.execute(
    `UPDATE edxml_messages SET state = 'tray', settled_at = NULL, settled_by = NULL, settled_note = NULL
     WHERE province = ? AND sha256 = ? AND state = 'aside'`,
    [province, sha256],
  );
  return changed === 1;
}

/**
 * What an agency outside has said was entered: the messages that lay ready for it have had their effect, and the agency is told that
 * its document is registered (03).
 */
export async function answerEntered(
  tx: Tx,
  {
    province,
    consultation,
    agency,
    by,
    at,
  }: { province: string; consultation: string; agency: string; by: string; at: Instant },
): Promise<void> {
  const rows = await tx.rows<Pick<MessageRow, 'sha256' | 'kind' | 'from_organ'>>(
    `SELECT sha256, kind, from_organ FROM edxml_messages
     WHERE province = ? AND consultation_id = ? AND agency = ? AND state = 'answer' AND arrived_at <= ? ORDER BY sha256 FOR UPDATE`,
    [province, consultation, agency, at],
  );
  const settled = { state: 'done', outcome: 'answer-recorded', settled_at: at, settled_by: by };
  await tx.update(
    'edxml_messages',
    rows.map(({ sha256 }) => ({ province, sha256, ...settled })),
  );
  for (const { sha256, kind, from_organ } of rows) {
    const sender = await agencyOfOrgan(tx, province, from_organ ?? '');
    if (kind === 'document' && sender !== null)
      await writeStatusDelivery(tx, { province, sha256, agency: sender, status: STATUS_CODES.registered }, at);
  }
}
