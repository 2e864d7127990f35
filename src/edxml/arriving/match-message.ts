/**
 * To which request a message answers: by the number, symbol and day of the letter that it names, among the letters of the agency
 * that is named with it, and by its sender, who must have been asked. What is not plain is left to a clerk.
 */
import { yearOf } from '../../../workflows/limits/time.js';
import type { Reader } from '../../persistence/store.js';
import { agencyOfOrgan } from '../organs.js';
import type { Incoming, IncomingReference } from '../reading/incoming.js';
import { earlierMessage } from './earlier-message.js';
import type { TrayReason } from './message-rows.js';
import { codeParts, sameCode } from './same-code.js';

/** What is known of a message by looking it up. */
export interface Matched {
  /** The agency whose clerk works on it: the one that it is for; empty where it is for none of ours. */
  readonly holder: string;
  readonly consultation: string | null;
  /** The agency that was asked there and answers. */
  readonly agency: string | null;
  readonly letter: string | null;
  /** The agency that sent it; null for a code that nobody has. */
  readonly sender: string | null;
  /** Whether that letter asks for an opinion; a notice or an urging has no receipt that starts a clock. */
  readonly asks: boolean;
  /** Why it is not matched; null where it is. */
  readonly why: TrayReason | null;
  readonly detail: string | null;
}

interface Letter {
  readonly code: string;
  readonly kind: string;
  readonly consultation_id: string;
  readonly agency: string;
  readonly number_text: string;
}

/** Looks a message up; writes nothing. */
export async function matchMessage(reader: Reader, province: string, message: Incoming): Promise<Matched> {
  const addressee =
    message.kind === 'document'
      ? await firstOfOurs(
          reader,
          province,
          message.to.map(({ id }) => id),
        )
      : null;
  const letters: Letter[] = [];
  for (const reference of message.responseFor)
    letters.push(...(await lettersNamed(reader, province, reference, addressee)));
  const [letter, ...others] = letters;
  const issuer = await firstOfOurs(
    reader,
    province,
    message.responseFor.map(({ organId }) => organId),
  );
  const holder = letter?.agency ?? addressee ?? issuer ?? '';
  const sender = await agencyOfOrgan(reader, province, message.from.id);
  const unmatched = (why: TrayReason, detail: string | null = null): Matched => ({
    holder,
    consultation: letter?.consultation_id ?? null,
    agency: null,
    letter: letter?.code ?? null,
    sender,
    asks: letter?.kind === 'request',
    why,
    detail,
  });
  const earlier = letter === undefined ? await earlierMessage(reader, province, message) : undefined;
  if (earlier !== undefined)
    return {
      ...unmatched('replacement-sent', earlier.code),
      holder: earlier.holder,
      consultation: earlier.consultation_id,
      agency: earlier.agency,
      letter: earlier.letter_code,
    };
  if (holder === '') return unmatched('not-for-us');
  if (message.responseFor.length === 0) return unmatched('no-reference');
  if (letter === undefined) return unmatched('unknown-reference');
  if (others.some(({ consultation_id }) => consultation_id !== letter.consultation_id))
    return unmatched('several-references');
  if (sender === null) return unmatched('unknown-sender', message.from.id);
  const states = await askedStates(reader, province, letter.consultation_id, sender);
  if (states.length === 0) return unmatched('sender-not-asked', sender);
  const matched = { ...unmatched('consultation-ended'), agency: sender };
  if (await hasEnded(reader, province, letter.consultation_id)) return matched;
  if (states.every((state) => state === 'cancelled')) return { ...matched, why: 'request-taken-back' };
  const last = await lastRequestTo(reader, province, letter.consultation_id, sender);
  return { ...matched, why: letter.kind === 'request' && last !== letter.code ? 'earlier-request' : null };
}

async function firstOfOurs(reader: Reader, province: string, organIds: readonly string[]): Promise<string | null> {
  for (const organId of organIds) {
    const row = await reader.row<{ code: string }>(
      `SELECT a.code FROM edxml_organs o JOIN agencies a ON a.province = o.province AND a.code = o.agency
       WHERE o.province = ? AND o.organ_id = ? AND a.external = FALSE`,
      [province, organId],
    );
    if (row !== undefined) return row.code;
  }
  return null;
}

/** The letters of an agency under a number. The year is that of the day named; without a day every year is looked into. */
async function lettersNamed(
  reader: Reader,
  province: string,
  { organId, code, on }: IncomingReference,
  addressee: string | null,
): Promise<Letter[]> {
  const named = codeParts(code);
  const agency = (await firstOfOurs(reader, province, [organId])) ?? (organId === '' ? addressee : null);
  if (named === null || agency === null) return [];
  const rows = await reader.rows<Letter>(
    `SELECT l.code, l.kind, l.consultation_id, l.agency, l.number_text FROM letter_numbers n
     JOIN letters l ON l.province = n.province AND l.code = n.code
     WHERE n.province = ? AND n.agency = ? AND n.number = ?${on === null ? '' : ' AND n.year = ?'} ORDER BY l.signed_at, l.code`,
    [province, agency, named.number, ...(on === null ? [] : [yearOf(on)])],
  );
  return rows.filter(({ number_text }) => sameCode(number_text, code));
}

/** How what an agency was asked in a consultation stands, in whatever round; empty where it was never asked. */
async function askedStates(reader: Reader, province: string, consultation: string, agency: string): Promise<string[]> {
  const rows = await reader.rows<{ state: string }>(
    'SELECT state FROM opinions WHERE province = ? AND consultation_id = ? AND agency = ?',
    [province, consultation, agency],
  );
  return rows.map(({ state }) => state);
}

/** The last letter by which an agency was asked: what answers to one before it speaks of another text. */
async function lastRequestTo(
  reader: Reader,
  province: string,
  consultation: string,
  agency: string,
): Promise<string | null> {
  const row = await reader.row<{ code: string }>(
    `SELECT l.code FROM letters l
     JOIN letter_addressees a ON a.province = l.province AND a.code = l.code AND a.agency = ? AND a.signed_at = l.signed_at
     WHERE l.province = ? AND l.consultation_id = ? AND l.kind = 'request' ORDER BY l.signed_at DESC, l.code DESC LIMIT 1`,
    [agency, province, consultation],
  );
  return row?.code ?? null;
}

async function hasEnded(reader: Reader, province: string, consultation: string): Promise<boolean> {
  const row = await reader.row<{ state: string }>('SELECT state FROM consultations WHERE province = ? AND id = ?', [
    province,
    consultation,
  ]);
  return row === undefined || row.state === 'concluded' || row.state === 'withdrawn';
}
