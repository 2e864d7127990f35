/**
 * What leaves by the document axis (edXML): letters that were issued, to the agencies outside that have an organisation code there. A row
 * of the outbox for each letter and addressee, written in the transaction in which the letter is ready.
 */
import type { MessageKind } from '../../../workflows/dossier/message-kinds.js';
import type { Instant } from '../../../workflows/limits/time.js';
import { STILL_ASKED } from '../../letters/keeping/lapsed-requests.js';
import type { Tx } from '../../persistence/store.js';

/** Begins the id of what is a status message and no letter: "status.01.<SHA-256 of the message that it is about>". */
export const STATUS_ID = 'status.';

/** What the agency is told by a kind of letter, in the words of the lists. Kinds that stay in the house are left out. */
const TOLD_BY: Readonly<Record<string, MessageKind>> = {
  request: 'request-received',
  urging: 'urged',
  'deemed-notice': 'notice-issued',
  suspension: 'suspended',
  resumption: 'resumed',
  conclusion: 'concluded',
  competence: 'competence-decided',
  withdrawal: 'request-withdrawn',
};

/** What was never sent under a number is not taken back: who has no request in hand gets no letter about one. */
const WAS_ASKED = `EXISTS (
  SELECT 1 FROM letters r JOIN letter_addressees ra ON ra.province = r.province AND ra.code = r.code AND ra.agency = a.agency
  WHERE r.province = l.province AND r.consultation_id = l.consultation_id AND r.kind = 'request' AND r.number_text IS NOT NULL)`;

/** Writes down the sending of issued letters. What was written down before stays as it is. */
export async function writeAxisDeliveries(
  tx: Tx,
  province: string,
  codes: readonly string[],
  at: Instant,
): Promise<number> {
  const letters = await tx.rows<{ code: string; kind: string; consultation_id: string; agency: string }>(
    `SELECT l.code, l.kind, l.consultation_id, a.agency FROM letters l
     JOIN letter_addressees a ON a.province = l.province AND a.code = l.code
     JOIN agencies g ON g.province = a.province AND g.code = a.agency AND g.external = TRUE
     WHERE l.province = ? AND l.code = ANY(?) AND (l.kind <> 'request' OR ${STILL_ASKED})
       AND (l.kind <> 'withdrawal' OR ${WAS_ASKED}) AND EXISTS (
       SELECT 1 FROM edxml_organs o WHERE o.province = a.province AND o.agency = a.agency AND o.until_at IS NULL)
     ORDER BY l.code, a.agency`,
    [province, codes],
  );
  const rows = letters.flatMap(({ code, kind, consultation_id, agency }) => {
    const told = TOLD_BY[kind];
    if (told === undefined) return [];
    const id = `${code}.edxml.${agency}`;
    return [rowOf({ province, id, message_id: code, recipient: agency, agency, kind: told, consultation_id }, at)];
  });
  return rows.length === 0 ? 0 : tx.insert('deliveries', rows, 'ignore');
}

/** Writes down that a status is to be told of a document that arrived: 01 arrived, 03 registered. */
export function writeStatusDelivery(
  tx: Tx,
  { province, sha256, agency, status }: { province: string; sha256: string; agency: string; status: string },
  at: Instant,
): Promise<number> {
  const id = `${STATUS_ID}${status}.${sha256}`;
  const kind: MessageKind = 'receipt-recorded';
  const row = rowOf({ province, id, message_id: sha256, recipient: agency, agency, kind, consultation_id: null }, at);
  return tx.insert('deliveries', [row], 'ignore');
}

interface ToSend {
  readonly province: string;
  readonly id: string;
  readonly message_id: string;
  readonly recipient: string;
  readonly agency: string;
  readonly kind: MessageKind;
  readonly consultation_id: string | null;
}

const rowOf = (of: ToSend, at: Instant) => ({
  ...of,
  channel: 'edxml',
  state: 'waiting',
  attempts: 0,
  due_at: at,
  created_at: at,
});
