/**
 * Canonical JSON (RFC 8785) and its hash. The same data is always the same text, in whatever language it is written, so a
 * hash of the text is a hash of the data. It runs once for every command: it is written to be fast.
 */
import { hash } from 'node:crypto';

/** What RFC 8259 and RFC 8785 leave as it is within quotes; a surrogate is looked at more closely. */
const PLAIN = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;
/** With the `u` flag a pair counts as one character, so this finds only a surrogate that stands alone. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** The names of members are few and come again with every command. */
const quotedNames = new Map<string, string>();
const MOST_QUOTED_NAMES = 2000;

/** More names than this are left to `sort`. */
const MOST_INSERTED = 32;

/**
 * The canonical JSON text of a value: members sorted by the UTF-16 code units of their names, numbers as ECMAScript writes
 * them, no white space. A member that is undefined is left out, as JSON.stringify does.
 * @throws TypeError for what JSON has no text for: a number that is not finite, a surrogate that stands alone, undefined in
 * a list, a bigint, a function, a symbol, and an object that would be written as something else (a Date).
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`JSON has no number ${value}`);
      return String(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? listed(value) : membersOf(value as Readonly<Record<string, unknown>>);
    default:
      throw new TypeError(`JSON has no ${typeof value}`);
  }
}

/** Lower-case hexadecimal SHA-256 of a text in UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex');
}

function quoted(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  if (LONE_SURROGATE.test(text)) throw new TypeError('JSON has no text with half of a surrogate pair');
  return JSON.stringify(text);
}

function listed(values: readonly unknown[]): string {
  let text = '[';
  for (let index = 0; index < values.length; index += 1) {
    if (index > 0) text += ',';
    text += canonicalJson(values[index]);
  }
  return `${text}]`;
}

function membersOf(value: Readonly<Record<string, unknown>>): string {
  if (typeof value.toJSON === 'function') throw new TypeError('only plain data has a canonical text');
  let text = '{';
  for (const name of inOrder(Object.keys(value))) {
    const member = value[name];
    if (member === undefined) continue;
    if (text.length > 1) text += ',';
    text += `${quotedName(name)}:${canonicalJson(member)}`;
  }
  return `${text}}`;
}

/**
 * Sorts names where they stand. JavaScript compares text by UTF-16 code units, which is what the RFC asks for; for a few
 * names that are nearly in order, moving each to its place is a third faster than `sort`.
 */
function inOrder(names: string[]): string[] {
  if (names.length > MOST_INSERTED) return names.sort();
  for (let at = 1; at < names.length; at += 1) {
    const name = names[at] as string;
    let place = at;
    for (let before = names[place - 1]; before !== undefined && before > name; before = names[place - 1]) {
      names[place] = before;
      place -= 1;
    }
    names[place] = name;
  }
  return names;
}

function quotedName(name: string): string {
  const known = quotedNames.get(name);
  if (known !== undefined) return known;
  const made = quoted(name);
  if (quotedNames.size < MOST_QUOTED_NAMES) quotedNames.set(name, made);
  return made;
}
