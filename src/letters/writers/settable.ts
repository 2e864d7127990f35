/**
 * What the type of the PDF cannot set is written in letters that it has: a sign that it lacks would be left out without a word, of a text
 * to which somebody's silence agrees. The DOCX keeps the sign itself.
 */
import { FONT_NAMES, fontFiles } from './fonts.js';

const IN_WORDS: Readonly<Record<string, string>> = {
  '⇒': '=>',
  '☐': '[ ]',
  '☑': '[x]',
  '☒': '[x]',
  '✓': '[x]',
  '✔': '[x]',
  '✅': '[x]',
};
const CIRCLED = /[\u2460-\u2473]/u;
/** Signs that are not seen by themselves: joiners, marks of direction, variants of a picture. */
const UNSEEN = /[\p{Cf}\p{Variation_Selector}]/u;

/** A document, or a part of one, with texts that can be set. */
export function settable<T>(part: T): T {
  if (typeof part === 'string') return inLetters(part) as T;
  if (Array.isArray(part)) return part.map(settable) as T;
  if (part === null || typeof part !== 'object') return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, settable(value)])) as T;
}

function inLetters(text: string): string {
  let written = '';
  for (const sign of text) written += hasGlyph(sign) ? sign : inOtherLetters(sign);
  return written;
}

function inOtherLetters(sign: string): string {
  if (UNSEEN.test(sign)) return '';
  const plain = IN_WORDS[sign] ?? sign.normalize('NFKC');
  if (plain !== sign && [...plain].every(hasGlyph)) return CIRCLED.test(sign) ? `(${plain})` : plain;
  return `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}

let ranges: readonly (readonly [first: number, last: number])[] | undefined;

function hasGlyph(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x7f) return true;
  ranges ??= rangesOf(fontFiles().get(FONT_NAMES.normal) as Buffer);
  return ranges.some(([first, last]) => first <= code && code <= last);
}

const RECORDS_AT = 12;
const RECORD_BYTES = 16;

/** The letters that a TrueType file has, from its table of characters (cmap, format 4). */
function rangesOf(font: Buffer): [number, number][] {
  const record = Array.from({ length: font.readUInt16BE(4) }, (_, index) => RECORDS_AT + index * RECORD_BYTES).find(
    (at) => font.toString('latin1', at, at + 4) === 'cmap',
  );
  if (record === undefined) throw new Error('The type has no table of characters.');
  const cmap = font.readUInt32BE(record + 8);
  const tables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => cmap + 4 + index * 8);
  const table = tables.map((at) => cmap + font.readUInt32BE(at + 4)).find((at) => font.readUInt16BE(at) === 4);
  if (table === undefined) throw new Error('The type has no table of characters of format 4.');
  const double = font.readUInt16BE(table + 6);
  const [ends, starts] = [table + 14, table + 16 + double];
  return Array.from({ length: double / 2 }, (_, index): [number, number] => [
    font.readUInt16BE(starts + index * 2),
    font.readUInt16BE(ends + index * 2),
  ]).filter(([first]) => first !== 0xffff);
}
