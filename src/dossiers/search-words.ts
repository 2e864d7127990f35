/**
 * The words by which a subject is found. The index keeps the subject once from each of its words on, so that a search for
 * "cấp nước", for the beginning "cấp n" or for "cấp" alone reads one range of it. Pure: the rows that the door writes and
 * the conditions of a search are made by the same code.
 */

/** The characters of the subject that are kept from a word on: four or five syllables, which few subjects have in common. */
export const KEPT = 24;

/** A word, or one sign: a search for "100%" or "/UBND" means the sign too. A word begins beside a sign as beside a space. */
const TOKENS = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]/gu;

/** A text as it is compared: small letters, one spelling of each letter with its marks, single spaces. Marks count. */
export function comparable(text: string): string {
  return text.normalize('NFC').toLowerCase().normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** The entries of the index for a subject, each once: the text from each word on. None for a subject without words. */
export function wordsOf(subject: string): string[] {
  const text = comparable(subject);
  return [...new Set(beginnings(text).map((start) => keptFrom(text, start)))];
}

/** The whole subject with a line break before each word, so that a search finds the beginnings of words only. */
export function markedText(subject: string): string {
  return comparable(subject).replace(TOKENS, '\n$&');
}

/** A search, as conditions on the index and on the marked texts. */
export interface LookedFor {
  /** Entries of the index begin with each of these, the whole text among them when it is short enough. */
  readonly pieces: readonly string[];
  /** A marked text that contains this is found. */
  readonly marked: string;
  /** Whether the one piece is the whole search, so that the marked texts need not be read. */
  readonly whole: boolean;
}

/** The conditions of a search; null for an empty one. A text longer than an entry is split into pieces that cover it. */
export function lookedFor(wanted: string): LookedFor | null {
  const text = comparable(wanted);
  if (text === '') return null;
  const pieces = new Set<string>();
  for (const start of piecesOf(text)) pieces.add(keptFrom(text, start));
  return { pieces: [...pieces], marked: markedText(wanted), whole: text.length <= KEPT };
}

/** The last entry that can begin with a text: the greatest character follows it, in the order of bytes. */
export function lastWith(beginning: string): string {
  return `${beginning}\u{10FFFF}`;
}

function beginnings(text: string): number[] {
  return Array.from(text.matchAll(TOKENS), ({ index }) => index);
}

/** The first piece, then as few as overlap or follow each other, then the longest that reaches the end. */
function piecesOf(text: string): number[] {
  const starts = beginnings(text);
  const last = starts.find((start) => text.length - start <= KEPT) ?? Number.POSITIVE_INFINITY;
  const chosen: number[] = [];
  let from: number | undefined = 0;
  while (from !== undefined) {
    const begun: number = from;
    chosen.push(begun);
    from = starts.findLast((start) => start > begun && start <= Math.min(begun + KEPT, last));
  }
  return chosen;
}

function keptFrom(text: string, start: number): string {
  const end = start + KEPT;
  // A character of two UTF-16 units is never cut in half.
  const splits = end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return text.slice(start, splits ? end - 1 : end).trimEnd();
}
