/**
 * Writes edXML strictly: every element that the axis asks for, in its order, dates as yyyy/MM/dd, lengths as its checkers allow.
 * The files of a document may be large, so it comes in pieces and is never whole in memory.
 */
import { type CivilDate, civilDateOf, type Instant, timeOfDay } from '../../../workflows/limits/time.js';
import { EDXML_NAMESPACE, isOrganId, MOST } from '../format.js';
import type { DocumentReference, Organ, OutgoingAttachment, OutgoingDocument, OutgoingStatus } from './outgoing.js';
import { escaped, field, lineOf, tag } from './xml-text.js';

/** It cannot be written as the format demands: what is missing stands in the message. */
export class EdxmlUnwritable extends Error {
  override readonly name = 'EdxmlUnwritable';
}

/** "2023/05/16" */
export const edxmlDay = (day: CivilDate): string => day.replaceAll('-', '/');

/** "2023/05/16 09:00:00", the time in Vietnam */
export const edxmlMoment = (at: Instant): string =>
  `${edxmlDay(civilDateOf(at))} ${timeOfDay(at).slice(0, '09:00:00'.length)}`;

/** "000.00.00.G22,2015/09/30,7816/VPCP-TTĐT" */
export const documentIdOf = ({ organId, on, code }: DocumentReference): string => `${organId},${edxmlDay(on)},${code}`;

/** A document with its files, as pieces of UTF-8. @throws EdxmlUnwritable before the first piece */
export async function* writeDocument(document: OutgoingDocument): AsyncGenerator<string> {
  const { attachments } = document;
  requireSound(document);
  yield opening();
  yield tag('edXMLHeader', messageHeader(document) + traceHeaders(document));
  yield tag(
    'edXMLBody',
    `<edXML:edXMLManifest version="1.0">${attachments.map(manifested).join('')}</edXML:edXMLManifest>`,
  );
  yield '</edXML:edXMLEnvelope><AttachmentEncoded>';
  for (const [index, attachment] of attachments.entries()) yield* encoded(attachment, index);
  yield '</AttachmentEncoded></edXML>\n';
}

/** A status message about a document that was received. @throws EdxmlUnwritable */
export function writeStatus({ from, about, status, description, at }: OutgoingStatus): string {
  requireOrgan(from);
  const header =
    organ('From', from) +
    tag('ResponseFor', referenced(about)) +
    field('StatusCode', status) +
    field('Description', lineOf(description, MOST.subject)) +
    field('Timestamp', edxmlMoment(at));
  return `${opening()}${tag('edXMLHeader', tag('MessageHeader', header))}</edXML:edXMLEnvelope></edXML>\n`;
}

const opening = (): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<edXML xmlns="${EDXML_NAMESPACE}"><edXML:edXMLEnvelope xmlns:edXML="${EDXML_NAMESPACE}">`;

function requireSound({ from, to, code, subject }: OutgoingDocument): void {
  requireOrgan(from);
  if (to.length === 0) throw new EdxmlUnwritable('It has no addressee.');
  for (const one of to) requireOrgan(one);
  if (!/^\d+\/\S/u.test(code)) throw new EdxmlUnwritable(`"${code}" is no number with a symbol, such as 45/SXD-QLQH.`);
  if (subject.trim() === '') throw new EdxmlUnwritable('It has no subject.');
}

function requireOrgan({ id, name }: Organ): void {
  if (!isOrganId(id)) throw new EdxmlUnwritable(`"${id}" is no organisation code (${name}).`);
}

function messageHeader(document: OutgoingDocument): string {
  const { from, to, code, place, on, typeName, subject, content, signer, dueOn, toPlaces, responseFor } = document;
  const [number = '', ...notation] = code.split('/');
  return tag(
    'MessageHeader',
    [
      organ('From', from),
      ...to.map((one) => organ('To', one)),
      field('DocumentId', documentIdOf({ organId: from.id, on, code })),
      tag('Code', field('CodeNumber', number) + field('CodeNotation', notation.join('/'))),
      tag('PromulgationInfo', field('Place', lineOf(place, MOST.place)) + field('PromulgationDate', edxmlDay(on))),
      // 1 and 0 are what the axis gives a công văn; every other kind is told by its name.
      tag('DocumentType', field('Type', '1') + field('TypeDetail', '0') + field('TypeName', typeName)),
      field('Subject', lineOf(subject, MOST.subject)),
      field('Content', lineOf(content, MOST.subject)),
      tag(
        'SignerInfo',
        field('Competence', signer.competence) + field('Position', signer.position) + field('FullName', signer.name),
      ),
      field('DueDate', dueOn === null ? '' : edxmlDay(dueOn)),
      tag('ToPlaces', toPlaces.map((one) => field('Place', lineOf(one, MOST.place))).join('')),
      otherInfo(document),
      ...responseFor.map((one) => tag('ResponseFor', referenced(one))),
      field('SteeringType', '1'),
    ].join(''),
  );
}

function organ(name: 'From' | 'To', { id, name: called, inCharge }: Organ): string {
  return tag(
    name,
    field('OrganId', id) +
      field('OrganizationInCharge', inCharge) +
      field('OrganName', called) +
      ['OrganAdd', 'Email', 'Telephone', 'Fax', 'Website'].map((empty) => field(empty, '')).join(''),
  );
}

const referenced = (one: DocumentReference): string =>
  field('OrganId', one.organId) +
  field('Code', one.code) +
  field('PromulgationDate', edxmlDay(one.on)) +
  field('DocumentId', documentIdOf(one));

const otherInfo = ({ priority, attachments }: OutgoingDocument): string =>
  tag(
    'OtherInfo',
    field('Priority', String(priority)) +
      field('SphereOfPromulgation', '') +
      field('TyperNotation', '') +
      field('PromulgationAmount', '1') +
      field('PageAmount', '') +
      field('Direction', 'false') +
      tag(
        'Appendixes',
        attachments
          .slice(1)
          .map(({ description }) => field('Appendix', description))
          .join(''),
      ),
  );

function traceHeaders({ from, on, code, sentAt, business }: OutgoingDocument): string {
  const trace = tag('TraceHeader', field('OrganId', from.id) + field('Timestamp', edxmlMoment(sentAt)));
  const told = tag(
    // The schema spells it so.
    'Bussiness',
    field('DocumentId', documentIdOf({ organId: from.id, on, code })) +
      field('BussinessDocType', business.type) +
      field('BussinessDocReason', lineOf(business.reason, MOST.subject)) +
      field('Paper', '0') +
      tag('StaffInfo', ['Department', 'Staff', 'Mobile', 'Email'].map((empty) => field(empty, '')).join('')),
  );
  return tag('TraceHeaderList', trace + told);
}

const contentIdOf = (index: number): string => `cid:${index + 1}`;

const manifested = ({ name, type, description }: OutgoingAttachment, index: number): string =>
  tag(
    'Reference',
    field('ContentId', contentIdOf(index)) +
      field('ContentType', type) +
      field('Description', lineOf(description, MOST.subject)) +
      field('AttachmentName', lineOf(name, MOST.attachmentName)),
  );

/** So many bytes become letters at once: a multiple of three, so that no piece needs filling. */
const PIECE = 3 * 16 * 1024;

async function* encoded(
  { name, type, description, content }: OutgoingAttachment,
  index: number,
): AsyncGenerator<string> {
  const plain = (of: string, text: string) => `<${of}>${escaped(text)}</${of}>`;
  yield `<Attachment>${plain('ContentType', type)}${plain('ContentId', contentIdOf(index))}`;
  yield `${plain('Description', lineOf(description, MOST.subject))}<ContentTransferEncoded>`;
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of content()) {
    const all = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const whole = all.length - (all.length % PIECE);
    if (whole > 0) yield all.subarray(0, whole).toString('base64');
    rest = all.subarray(whole);
  }
  yield `${rest.toString('base64')}</ContentTransferEncoded>${plain('AttachmentName', lineOf(name, MOST.attachmentName))}</Attachment>`;
}
