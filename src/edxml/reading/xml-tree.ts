/**
 * XML of strangers, read into a small tree. No document type is taken, so there are no entities beyond the five of XML and nothing is
 * fetched; depth, elements, attributes and letters are limited. Names are taken without prefix and in small letters: real files
 * mix prefixes, and no decision hangs on a namespace.
 */
import { SaxesParser } from 'saxes';
import { EdxmlFault } from './edxml-fault.js';

export interface XmlNode {
  /** Its local name in small letters. */
  readonly name: string;
  /** The text in it, without that of its children. */
  text: string;
  readonly children: XmlNode[];
}

const DEEPEST = 40;
const MOST_ELEMENTS = 20_000;
const MOST_ATTRIBUTES = 50;

/** @throws EdxmlFault `not-xml`, `has-doctype`, `too-deep`, `too-much` */
export function readXml(text: string): XmlNode {
  const reading = new Reading();
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on('error', (error) => {
    throw new EdxmlFault('not-xml', error.message.slice(0, 200));
  });
  parser.on('doctype', () => {
    throw new EdxmlFault('has-doctype', `line ${parser.line}`);
  });
  parser.on('opentagstart', ({ name }) => reading.open(name));
  parser.on('attribute', () => reading.attribute());
  parser.on('text', (piece) => reading.text(piece));
  parser.on('cdata', (piece) => reading.text(piece));
  parser.on('closetag', () => reading.close());
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof EdxmlFault) throw error;
    throw new EdxmlFault('not-xml', error instanceof Error ? error.message.slice(0, 200) : '');
  }
  return reading.whole();
}

class Reading {
  private root: XmlNode | null = null;
  private readonly path: XmlNode[] = [];
  private elements = 0;
  private attributes = 0;

  open(name: string): void {
    this.elements += 1;
    this.attributes = 0;
    if (this.elements > MOST_ELEMENTS) throw new EdxmlFault('too-much', `more than ${MOST_ELEMENTS} elements`);
    if (this.path.length >= DEEPEST) throw new EdxmlFault('too-deep', `deeper than ${DEEPEST} elements`);
    const node: XmlNode = { name: localName(name), text: '', children: [] };
    this.path.at(-1)?.children.push(node);
    this.root ??= node;
    this.path.push(node);
  }

  attribute(): void {
    this.attributes += 1;
    if (this.attributes > MOST_ATTRIBUTES)
      throw new EdxmlFault('too-much', `more than ${MOST_ATTRIBUTES} attributes of one element`);
  }

  text(piece: string): void {
    const at = this.path.at(-1);
    if (at !== undefined) at.text += piece;
  }

  close(): void {
    this.path.pop();
  }

  whole(): XmlNode {
    if (this.root === null) throw new EdxmlFault('not-xml', 'no element');
    return this.root;
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

/** The first child of a name. */
export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((child) => child.name === name);

/** Every child of a name. */
export const childrenOf = (node: XmlNode | undefined, name: string): readonly XmlNode[] =>
  node?.children.filter((child) => child.name === name) ?? [];

/** The first element of a name anywhere below, in the order of the file. */
export function foundIn(node: XmlNode, name: string): XmlNode | undefined {
  if (node.name === name) return node;
  for (const child of node.children) {
    const found = foundIn(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
