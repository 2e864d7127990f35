/** What an agency was told of an opinion and could not be delivered outside the inbox: it stands where silence is explained. */
import type { MessageKind } from '../../../workflows/dossier/message-kinds.js';
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import type { Opinion } from '../../../workflows/opinion/opinion.js';
import type { UndeliveredReason } from '../../engine/outbox/undelivered-reasons.js';
import type { Reader } from '../../persistence/store.js';
import type { UndeliveredView } from './deemed-consent.views.js';

interface Row {
  readonly message_id: string;
  readonly kind: MessageKind;
  readonly params_json: string;
  readonly state: string;
  readonly reason: UndeliveredReason | null;
  readonly created_at: Instant;
  readonly done_at: Instant | null;
}

/** In the order in which it was told; what was delivered after all is not among it. */
export async function undeliveredOf(
  reader: Reader,
  province: string,
  consultation: string,
  { agency, heldBy, askedAt }: Pick<Opinion['context'], 'agency' | 'heldBy' | 'askedAt'>,
): Promise<UndeliveredView[]> {
  const rows = await reader.rows<Row>(
    `SELECT d.message_id, d.kind, m.params_json, d.state, d.reason, d.created_at, d.done_at FROM deliveries d
     JOIN inbox_messages m ON m.province = d.province AND m.id = d.message_id
     WHERE d.province = ? AND d.message_id > ? AND d.message_id < ? AND d.agency = ? AND d.channel <> 'webhook'
       AND d.created_at >= ?
     ORDER BY d.created_at, d.id`,
    // The id of a message begins with that of its consultation and a dot: a range of the index.
    [province, `${consultation}.`, `${consultation}/`, heldBy, askedAt],
  );
  const ofOpinion = rows.filter(
    ({ kind, params_json: params }) =>
      kind !== 'undelivered' && (JSON.parse(params) as { agency?: unknown }).agency === agency,
  );
  // Several people of an agency may lack it for the same reason: that is told once.
  const told = new Map<string, UndeliveredView>();
  for (const row of ofOpinion) {
    const { message_id, kind, state, reason, created_at, done_at } = row;
    if (state !== 'parked' || reason === null || done_at === null) continue;
    const nobody = ofOpinion.every((other) => other.message_id !== message_id || other.state === 'parked');
    told.set(`${message_id} ${reason}`, {
      kind,
      sentAt: inVietnam(created_at),
      at: inVietnam(done_at),
      reason,
      nobody,
    });
  }
  return [...told.values()];
}
