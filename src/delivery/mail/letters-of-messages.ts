/**
 * The letters that go with what people are told: those of the act of which a message tells, to the agencies that wrote or receive
 * them. A letter that is not made yet is made for it; what takes too long or is too large stays in the dossier, and the e-mail says so.
 */

import { maySee } from '../../api/identity/audience.js';
import { PDF } from '../../files/file-types.js';
import { concerns } from '../../letters/concerns.js';
import { fileName, keptFile } from '../../letters/keeping/kept-file.js';
import { type Making, makeLetter } from '../../letters/keeping/make-letters.js';
import type { Reader } from '../../persistence/store.js';
import type { Enclosed, LeftOut, MailAttachment, MessageAttachments, Told } from './enclosed.js';

export interface LetterMailing {
  /** All letters of an e-mail together, in bytes; a larger one stays in the dossier. */
  readonly largest: number;
  /** So long an e-mail waits for letters that are not made yet. */
  readonly waitMs: number;
}

interface Letter {
  readonly code: string;
  readonly kind: string;
  readonly agency: string;
  readonly facts_json: string;
  readonly number_text: string | null;
  /** The version that is still to be made; null: none. */
  readonly waiting: string | null;
}

interface Message {
  readonly id: string;
  readonly agency: string;
  readonly consultation_id: string | null;
}

export function lettersOfMessages(
  making: Making,
  { largest, waitMs }: LetterMailing,
  failed: (code: string, error: unknown) => void,
): MessageAttachments {
  const { reader } = making.store;
  const made = (province: string, code: string) =>
    makeLetter(making, province, code).then(
      () => true,
      (error) => {
        failed(code, error);
        return false;
      },
    );
  const asked = async (told: Told): Promise<Enclosed> => {
    const patience = patienceOf(waitMs);
    const attachments: MailAttachment[] = [];
    const left: LeftOut[] = [];
    let room = largest;
    try {
      for (const { letter, consultation } of await lettersFor(reader, told)) {
        const name = `${fileName({ ...letter, number: letter.number_text })}.pdf`;
        const isMade =
          letter.waiting === null || (await Promise.race([made(told.province, letter.code), patience.over]));
        const content = isMade ? await keptFile(reader, told.province, letter.code, 'pdf') : undefined;
        if (content === undefined) left.push({ name, consultation, why: 'not-made' });
        else if (content.length > room) left.push({ name, consultation, why: 'too-large' });
        else {
          room -= content.length;
          attachments.push({ filename: name, contentType: PDF, content });
        }
      }
    } finally {
      patience.end();
    }
    return { attachments, left };
  };
  return { of: asked, longestMs: waitMs };
}

/** The letters of the acts of which messages tell, each once, that this person may read at this moment. */
async function lettersFor(
  reader: Reader,
  { province, person, messages }: Told,
): Promise<{ letter: Letter; consultation: string }[]> {
  const own = await reader.rows<{ agency: string }>(
    'SELECT agency FROM person_roles WHERE province = ? AND person_id = ?',
    [province, person],
  );
  const rows = await reader.rows<Message>(
    'SELECT id, agency, consultation_id FROM inbox_messages WHERE province = ? AND id = ANY(?) ORDER BY created_at, id',
    [province, messages],
  );
  const found = new Map<string, { letter: Letter; consultation: string }>();
  for (const { id, agency, consultation_id: consultation } of rows) {
    const seq = consultation === null ? null : entryOf(id, consultation);
    if (consultation === null || seq === null || !own.some((one) => one.agency === agency)) continue;
    if (!(await maySee(reader, { province, agency }, consultation))) continue;
    const letters = await reader.rows<Letter>(
      `SELECT code, kind, agency, facts_json, number_text, waiting FROM letters
       WHERE province = ? AND consultation_id = ? AND entry_seq = ? ORDER BY code`,
      [province, consultation, seq],
    );
    for (const letter of letters) if (concerns(letter, agency)) found.set(letter.code, { letter, consultation });
  }
  return [...found.values()];
}

/** The entry of which a message tells: its id is that of the consultation, the number of the entry and its own. */
function entryOf(id: string, consultation: string): number | null {
  const [, seq] = /^\.(\d+)\.\d+$/.exec(id.startsWith(consultation) ? id.slice(consultation.length) : '') ?? [];
  return seq === undefined ? null : Number(seq);
}

/** A time that is over once, for all letters of an e-mail. */
function patienceOf(ms: number) {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  return { over, end: () => clearTimeout(timer) };
}
