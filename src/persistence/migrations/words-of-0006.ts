/**
 * What migration 0006 fills in: the words of a subject with and without marks, and the hashes of normal forms. A copy that never
 * changes, so that the migration makes the same rows of an old database whatever the program does since
 * (src/dossiers/search-words.ts, workflows/commands/looked-for.ts and same-text.ts).
 */
import { createHash } from 'node:crypto';

const TONE_ON_THE_SECOND = /(o(?=[ae])|u(?=y))([aey])([\u0300\u0301\u0303\u0309\u0323])(?!\p{M})/gu;
const UNSEEN = /(?!\s)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const UNREAD = /[\p{White_Space}\p{P}\p{C}\p{Default_Ignorable_Code_Point}]/gu;
const TOKENS = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]/gu;

/** So many characters of the subject are kept from a word on. */
const KEPT = 24;

/** A text as it is compared: small letters, one spelling of each syllable with its marks, single spaces. Marks count. */
function comparable(text: string): string {
  const letters = text.normalize('NFKC').toLowerCase().replace(/[ðɖ]/gu, 'đ').replace(UNSEEN, '');
  const syllables = letters.normalize('NFD').replace(TONE_ON_THE_SECOND, '$1$3$2').normalize('NFC');
  return syllables.replace(/\s+/gu, ' ').trim();
}

/** The same without any mark. */
function unmarked(text: string): string {
  return comparable(text).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').normalize('NFC');
}

/** The entries of the index for a subject, each once: with marks, and without them after a line break. */
export function wordsOf(subject: string): string[] {
  const exact = comparable(subject);
  const folded = unmarked(subject);
  return [
    ...new Set([
      ...beginnings(exact).map((start) => keptFrom(exact, start)),
      ...beginnings(folded).map((start) => `\n${keptFrom(folded, start)}`),
    ]),
  ];
}

/** The whole subject with a line break before each word. */
export const markedText = (subject: string): string => comparable(subject).replace(TOKENS, '\n$&');

/** The same without marks. */
export const foldedText = (subject: string): string => unmarked(subject).replace(TOKENS, '\n$&');

/** SHA-256 of the normal form of a text; a text of signs alone is taken as it is. */
export function formHashOf(text: string): string {
  const form = text.normalize('NFKC').toLowerCase().replaceAll('ð', 'đ').replace(UNREAD, '').normalize('NFKC');
  return createHash('sha256')
    .update(form === '' ? text : form, 'utf8')
    .digest('hex');
}

function beginnings(text: string): number[] {
  return Array.from(text.matchAll(TOKENS), ({ index }) => index);
}

function keptFrom(text: string, start: number): string {
  const end = start + KEPT;
  // A character of two UTF-16 units is never cut in half.
  const splits = end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return text.slice(start, splits ? end - 1 : end).trimEnd();
}
