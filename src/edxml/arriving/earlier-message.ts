/**
 * A recall, an update and a replacement name a document of their own sender: the answer that it sent before. It is looked for among what
 * has arrived from the same organisation, by its number, symbol and day.
 */
import type { Reader } from '../../persistence/store.js';
import { BUSINESS_NEW } from '../format.js';
import type { Incoming, IncomingReference } from '../reading/incoming.js';
import { type MessageRow, summaryOf } from './message-rows.js';
import { sameCode } from './same-code.js';

type Earlier = Pick<MessageRow, 'holder' | 'consultation_id' | 'agency' | 'letter_code' | 'summary_json'>;

/** So many documents of one organisation are looked through, the last ones first. */
const LOOKED_THROUGH = 500;

/** The message that a later one of the same sender is about; undefined where it is about none that has arrived. */
export async function earlierMessage(
  reader: Reader,
  province: string,
  message: Incoming,
): Promise<(Earlier & { readonly code: string }) | undefined> {
  if (message.kind !== 'document' || message.business === BUSINESS_NEW || message.from.id === '') return undefined;
  // An update goes out under the number that the document has already.
  const own = { organId: message.from.id, code: message.code, on: message.on };
  const named = [...message.responseFor, ...message.replaces, own];
  const rows = await reader.rows<Earlier>(
    `SELECT holder, consultation_id, agency, letter_code, summary_json FROM edxml_messages
     WHERE province = ? AND from_organ = ? AND kind = 'document' AND consultation_id IS NOT NULL
     ORDER BY arrived_at DESC, sha256 LIMIT ${LOOKED_THROUGH}`,
    [province, message.from.id],
  );
  for (const row of rows) {
    const { code, on } = summaryOf(row);
    if (named.some((one) => isNamed(one, code, on))) return { ...row, code };
  }
  return undefined;
}

const isNamed = (one: IncomingReference, code: string, on: string | null): boolean =>
  sameCode(one.code, code) && (one.on === null || on === null || one.on === on);
