/**
 * The words of a subject as migration 0003 fills them in: a copy that never changes, so that the migration makes the same
 * rows of an old database whatever the program does since (src/dossiers/search-words.ts).
 */

/** So many characters of the subject are kept from a word on: four or five syllables, after which few subjects are left. */
const KEPT = 24;

/** A word, or one sign: a search for "100%" or "/UBND" means the sign. A word begins beside a sign as beside a space. */
const TOKENS = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]/gu;

/** A text as it is compared: small letters, one spelling of each letter with its marks, single spaces. Marks count. */
function comparable(text: string): string {
  return text.normalize('NFC').toLowerCase().normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** The entries of the index for a subject, each once: the text from each word on. None for a subject without words. */
export function wordsOf(subject: string): string[] {
  const text = comparable(subject);
  return [...new Set(beginnings(text).map((start) => keptFrom(text, start)))];
}

/** The whole subject with a line break before each word: what stands after a line break there begins a word. */
export function markedText(subject: string): string {
  return comparable(subject).replace(TOKENS, '\n$&');
}

function beginnings(text: string): number[] {
  return Array.from(text.matchAll(TOKENS), ({ index }) => index);
}

function keptFrom(text: string, start: number): string {
  const end = start + KEPT;
  // Half of a character that takes two units is no text.
  const splits = end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return text.slice(start, splits ? end - 1 : end).trimEnd();
}
