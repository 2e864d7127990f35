/** Reads a message of the axis: lenient about what real files get wrong, strict about what could do harm. */

import { organIdFrom } from '../format.js';
import { decode } from './decode.js';
import { EdxmlFault } from './edxml-fault.js';
import type { Incoming, IncomingAttachment, IncomingDocument, IncomingOrgan, IncomingReference } from './incoming.js';
import { dayFrom, momentFrom } from './lenient-dates.js';
import { childOf, childrenOf, foundIn, readXml, type XmlNode } from './xml-tree.js';

const MOST_ATTACHMENTS = 200;
const MOST_REFERENCES = 20;
const MOST_ORGANS = 200;
const LINE = 300;
const TEXT = 2000;

/** @throws EdxmlFault */
export function readEdxml(bytes: Buffer): Incoming {
  if (bytes.length === 0) throw new EdxmlFault('empty');
  const root = readXml(decode(bytes));
  const header = foundIn(root, 'messageheader');
  if (root.name !== 'edxml' || header === undefined)
    throw new EdxmlFault(
      'not-edxml',
      header === undefined ? 'no MessageHeader' : `root element ${root.name.slice(0, 60)}`,
    );
  const status = lineIn(header, 'statuscode');
  return status === '' ? documentOf(root, header) : statusOf(header, status);
}

function statusOf(header: XmlNode, status: string): Incoming {
  return {
    kind: 'status',
    from: organOf(childOf(header, 'from')),
    responseFor: referencesOf(header),
    status: /^\d$/.test(status) ? `0${status}` : status.slice(0, 10),
    description: lineIn(header, 'description'),
    staff: lineIn(childOf(header, 'staffinfo'), 'staff'),
    at: momentFrom(lineIn(header, 'timestamp')),
  };
}

function documentOf(root: XmlNode, header: XmlNode): IncomingDocument {
  const signer = childOf(header, 'signerinfo');
  const promulgation = childOf(header, 'promulgationinfo');
  const code = codeOf(childOf(header, 'code')) || codeOfId(lineIn(header, 'documentid'));
  return {
    kind: 'document',
    from: organOf(childOf(header, 'from')),
    to: childrenOf(header, 'to').slice(0, MOST_ORGANS).map(organOf),
    code,
    on: dayFrom(lineIn(promulgation, 'promulgationdate')) ?? dayOfId(lineIn(header, 'documentid')),
    typeName: lineIn(childOf(header, 'documenttype'), 'typename'),
    subject: lineIn(header, 'subject'),
    content: textOf(childOf(header, 'content')),
    signer: { position: lineIn(signer, 'position'), name: lineIn(signer, 'fullname') },
    business: lineIn(foundIn(root, 'bussiness') ?? foundIn(root, 'business'), 'bussinessdoctype') || '0',
    responseFor: referencesOf(header),
    replaces: replacedBy(root),
    attachments: attachmentsOf(root),
  };
}

const organOf = (node: XmlNode | undefined): IncomingOrgan => ({
  id: organIdFrom(lineIn(node, 'organid')).slice(0, 60),
  name: lineIn(node, 'organname'),
});

/** Where a file names one code in its own element and another in the DocumentId, the element is believed. */
function referencesOf(header: XmlNode): IncomingReference[] {
  return childrenOf(header, 'responsefor')
    .slice(0, MOST_REFERENCES)
    .map((node) => {
      const id = lineIn(node, 'documentid');
      return {
        organId: organIdFrom(lineIn(node, 'organid') || (id.split(',')[0] ?? '')).slice(0, 60),
        code: codeOf(childOf(node, 'code')) || codeOfId(id),
        on: dayFrom(lineIn(node, 'promulgationdate')) ?? dayOfId(id),
      };
    })
    .filter(({ code, organId }) => code !== '' || organId !== '');
}

/** What a replacement names, by its identity alone: "G22,2015/09/30,7816/VPCP". */
function replacedBy(root: XmlNode): IncomingReference[] {
  return childrenOf(foundIn(root, 'replacementinfolist'), 'replacementinfo')
    .slice(0, MOST_REFERENCES)
    .map((node) => lineIn(node, 'documentid'))
    .map((id) => ({ organId: organIdFrom(id.split(',')[0] ?? '').slice(0, 60), code: codeOfId(id), on: dayOfId(id) }))
    .filter(({ code }) => code !== '');
}

/** A code is a text, or number and symbol each in an element. */
function codeOf(node: XmlNode | undefined): string {
  const number = lineIn(node, 'codenumber');
  const notation = lineIn(node, 'codenotation');
  if (number !== '') return notation === '' ? number : `${number}/${notation}`;
  return lineOf(node?.text ?? '');
}

/** The parts of "organ,day,code"; the code may hold commas itself. */
const codeOfId = (id: string): string => id.split(',').slice(2).join(',').trim();
const dayOfId = (id: string) => dayFrom(id.split(',')[1] ?? '');

function attachmentsOf(root: XmlNode): IncomingAttachment[] {
  const encoded = foundIn(root, 'attachmentencoded');
  const nodes = childrenOf(encoded, 'attachment');
  if (nodes.length > MOST_ATTACHMENTS) throw new EdxmlFault('too-much', `more than ${MOST_ATTACHMENTS} files`);
  const names = new Map(
    (foundIn(root, 'edxmlmanifest')?.children ?? []).map((reference) => [
      lineIn(reference, 'contentid'),
      lineIn(reference, 'attachmentname'),
    ]),
  );
  return nodes.map((node, index) => ({
    name: lineIn(node, 'attachmentname') || names.get(lineIn(node, 'contentid')) || `tep-${index + 1}`,
    type: lineIn(node, 'contenttype'),
    content: bytesOf(childOf(node, 'contenttransferencoded')?.text ?? ''),
  }));
}

function bytesOf(text: string): Buffer | null {
  const letters = text.replace(/\s+/g, '');
  if (letters === '' || letters.length % 4 === 1 || !/^[A-Za-z0-9+/]*={0,2}$/.test(letters)) return null;
  return Buffer.from(letters, 'base64');
}

const lineIn = (node: XmlNode | undefined, name: string): string => lineOf(childOf(node, name)?.text ?? '');

/** What cannot be seen, or turns the direction of what follows, is no part of a text that people rely on. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;

const lineOf = (text: string): string =>
  text.replace(/\s+/gu, ' ').replace(UNSEEN, '').trim().normalize('NFC').slice(0, LINE);

const textOf = (node: XmlNode | undefined): string =>
  (node?.text ?? '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .trim()
    .normalize('NFC')
    .slice(0, TEXT);
