/**
 * Requests that ask nobody any more: the consultation was withdrawn, a later round took their place, or what was asked of everybody they
 * are addressed to was taken back. They stay as what was written; they are neither numbered nor sent.
 */
import type { Reader } from '../../persistence/store.js';

/** Whether what a letter `l` asked of an addressee `a` is still asked: SQL for a query that has both. */
export const STILL_ASKED = `EXISTS (
  SELECT 1 FROM opinions o JOIN consultations c ON c.province = o.province AND c.id = o.consultation_id
  WHERE o.province = l.province AND o.consultation_id = l.consultation_id AND o.agency = a.agency
    AND o.current = TRUE AND o.state <> 'cancelled' AND o.asked_at <= l.signed_at AND c.state <> 'withdrawn')`;

/**
 * Whether a request `l` still asks somebody: SQL. It begins with the few opinions of the consultation, as addressees are kept by their agency:
 * by the code of a letter all of them would be looked through.
 */
export const ASKS_SOMEBODY = `EXISTS (
  SELECT 1 FROM opinions o CROSS JOIN letter_addressees a CROSS JOIN consultations c
  WHERE o.province = l.province AND o.consultation_id = l.consultation_id AND o.current = TRUE AND o.state <> 'cancelled'
    AND o.asked_at <= l.signed_at
    AND a.province = l.province AND a.agency = o.agency AND a.signed_at = l.signed_at AND a.code = l.code
    AND c.province = l.province AND c.id = l.consultation_id AND c.state <> 'withdrawn')`;

/** Those among some letters that are requests and ask nobody any more. */
export async function lapsedRequests(
  reader: Reader,
  province: string,
  codes: readonly string[],
): Promise<ReadonlySet<string>> {
  if (codes.length === 0) return new Set();
  const rows = await reader.rows<{ code: string }>(
    `SELECT l.code FROM letters l WHERE l.province = ? AND l.code = ANY(?) AND l.kind = 'request' AND NOT ${ASKS_SOMEBODY}`,
    [province, codes],
  );
  return new Set(rows.map(({ code }) => code));
}
