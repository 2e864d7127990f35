/** What is in a file for the axis: the letter with the files of its request, or what became of a document that arrived. */

import { type CivilDate, type Instant, instantOf } from '../../../workflows/limits/time.js';
import { summaryOf } from '../../edxml/arriving/message-rows.js';
import { messageRowOf } from '../../edxml/arriving/stored-messages.js';
import { organOfAgency } from '../../edxml/organs.js';
import type { DocumentReference, OutgoingAttachment } from '../../edxml/writing/outgoing.js';
import { EdxmlUnwritable, writeDocument, writeStatus } from '../../edxml/writing/write-edxml.js';
import type { Clock } from '../../engine/clock.js';
import type { Engine } from '../../engine/engine.js';
import { DOCX, PDF } from '../../files/file-types.js';
import type { Files } from '../../files/files.js';
import type { LetterFacts } from '../../letters/facts/letter-facts.js';
import { issueOf } from '../../letters/keeping/make-letters.js';
import type { Reader } from '../../persistence/store.js';
import type { Parcel } from '../parcel.js';

export interface PackageParts {
  readonly reader: Reader;
  readonly clock: Clock;
  readonly engine: Pick<Engine, 'dossier'>;
  readonly files: Files;
}

/** It is not ready to leave: the next attempt finds it. */
export class NotYet extends Error {
  override readonly name = 'NotYet';
}

interface Letter {
  readonly facts_json: string;
  readonly number_text: string | null;
  readonly issued_on: CivilDate | null;
  readonly issued_by: string | null;
  readonly issued_at: Instant | null;
  readonly docx_hash: string;
  readonly pdf_hash: string;
}

/** @throws NotYet, EdxmlUnwritable */
export async function packageOfLetter(parts: PackageParts, parcel: Parcel): Promise<AsyncIterable<string>> {
  const { reader, clock } = parts;
  const { province, recipient, rows } = parcel;
  const letter = await reader.row<Letter>(
    `SELECT l.facts_json, l.number_text, l.issued_on, l.issued_by, l.issued_at, v.docx_hash, v.pdf_hash FROM letters l
     JOIN letter_versions v ON v.province = l.province AND v.code = l.code AND v.version = 'issued'
     WHERE l.province = ? AND l.code = ?`,
    [province, rows[0].message_id],
  );
  const issue = letter === undefined ? null : issueOf(letter);
  if (letter === undefined || issue === null) throw new NotYet('The issued version of the letter is not made yet.');
  const facts = JSON.parse(letter.facts_json) as LetterFacts;
  const agency = facts.addressees.find(({ code }) => code === recipient);
  if (agency === undefined) throw new EdxmlUnwritable(`${recipient} is no addressee of the letter.`);
  const from = await organRequired(reader, province, facts.issuer.code);
  const to = { id: await organRequired(reader, province, recipient), agency };
  const sentAt = instantOf(await clock.now(reader));
  const own = `${issue.number.replace(/[^\p{L}\p{N}]+/gu, '-')}`;
  const attachments = [
    letterFile(reader, province, letter.pdf_hash, `${own}.pdf`, PDF),
    letterFile(reader, province, letter.docx_hash, `${own}.docx`, DOCX),
    ...(await filesOfRequest(parts, province, facts)),
  ];
  // The words of letters are many: they are read with the first one that leaves.
  const { letterAsDocument } = await import('../../edxml/sending/letter-as-document.js');
  const takesBack = await requestTakenBack(reader, province, facts, recipient, from);
  return writeDocument(letterAsDocument({ facts, issue, from, to, sentAt, takesBack, attachments }));
}

/** The request that a letter takes back from an agency, as it was issued; null for another letter, and where it never was. */
async function requestTakenBack(
  reader: Reader,
  province: string,
  { kind, content }: LetterFacts,
  recipient: string,
  organId: string,
): Promise<DocumentReference | null> {
  if (kind !== 'withdrawal' || !('requests' in content)) return null;
  const code = content.requests.find(({ agency }) => agency.code === recipient)?.letter?.code ?? '';
  const row = await reader.row<{ number_text: string | null; issued_on: CivilDate | null }>(
    'SELECT number_text, issued_on FROM letters WHERE province = ? AND code = ?',
    [province, code],
  );
  if (row === undefined || row.number_text === null || row.issued_on === null) return null;
  return { organId, code: row.number_text, on: row.issued_on };
}

async function organRequired(reader: Reader, province: string, agency: string): Promise<string> {
  const organ = await organOfAgency(reader, province, agency);
  if (organ === null) throw new EdxmlUnwritable(`${agency} has no organisation code on the document axis.`);
  return organ;
}

function letterFile(reader: Reader, province: string, hash: string, name: string, type: string): OutgoingAttachment {
  return {
    name,
    type,
    description: name,
    async *content() {
      const row = await reader.row<{ content: string }>(
        'SELECT content FROM letter_files WHERE province = ? AND hash = ?',
        [province, hash],
      );
      if (row === undefined) throw new Error(`The file ${name} of the letter is gone.`);
      yield Buffer.from(row.content, 'base64');
    },
  };
}

/** The files that a request is about, in its round. */
async function filesOfRequest(
  { engine, files }: PackageParts,
  province: string,
  { content, consultation }: LetterFacts,
): Promise<OutgoingAttachment[]> {
  if (!('round' in content)) return [];
  const standing = await engine.dossier(province, consultation.id);
  const round = standing?.dossier.consultation.context.rounds.find(({ number }) => number === content.round);
  return (round?.attachments ?? []).map(({ sha256, name, type }) => ({
    name,
    type: type ?? 'application/octet-stream',
    description: name,
    async *content() {
      const stream = await files.open({ province, sha256 });
      if (stream === null) throw new Error(`The file ${name} of the request is gone.`);
      for await (const piece of stream) yield piece as Buffer;
    },
  }));
}

/** @throws EdxmlUnwritable */
export async function packageOfStatus({ reader, clock }: PackageParts, parcel: Parcel): Promise<Iterable<string>> {
  const { province, key, rows, recipient } = parcel;
  const message = await messageRowOf(reader, province, rows[0].message_id);
  const { code, on } = message === undefined ? { code: '', on: null } : summaryOf(message);
  if (message === undefined || message.from_organ === null || code === '' || on === null)
    throw new EdxmlUnwritable(`The document of ${recipient} has no number and day by which a status could name it.`);
  const status = key.split('.')[1] ?? '';
  const holder = await reader.row<{ name: string }>('SELECT name FROM agencies WHERE province = ? AND code = ?', [
    province,
    message.holder,
  ]);
  return [
    writeStatus({
      from: { id: await organRequired(reader, province, message.holder), name: holder?.name ?? '', inCharge: '' },
      about: { organId: message.from_organ, code, on: on as CivilDate },
      status,
      description: status === '03' ? 'Đã tiếp nhận, vào sổ' : 'Đã đến',
      at: instantOf(await clock.now(reader)),
    }),
  ];
}
