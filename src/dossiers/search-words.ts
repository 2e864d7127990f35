/**
 * The words by which a subject is found. The index keeps the subject once from each of its words on, so that a search for
 * "cấp nước", for the beginning "cấp n" or for "cấp" alone reads one range of it; and once more without marks, for those who
 * look for "cap nuoc". Pure: the rows that the door writes and the conditions of a search are made by the same code.
 */
import { comparable, unmarked, withoutMarks } from '../../workflows/commands/looked-for.js';

/** The characters of the subject that are kept from a word on: four or five syllables, which few subjects have in common. */
export const KEPT = 24;

/** A word, or one sign: a search for "100%" or "/UBND" means the sign too. A word begins beside a sign as beside a space. */
const TOKENS = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]/gu;

/** The words alone: a number is looked for by its beginning or by the letters in it. */
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

/** Before an entry without marks; no entry with marks begins so. */
const WITHOUT_MARKS = '\n';

/** Whether marks count: as it was written, or but for its marks. */
export type Reading = 'exact' | 'folded';

const READ: Readonly<Record<Reading, (text: string) => string>> = { exact: comparable, folded: unmarked };

/** What the tables of the search hold of a text: its entries, each once, and itself with its words marked, by both readings. */
export interface SearchText {
  readonly entries: readonly string[];
  readonly marked: string;
  readonly folded: string;
}

/** A subject: the text from each word on. No entry for a subject without words. */
export function subjectForSearch(subject: string): SearchText {
  const exact = comparable(subject);
  const folded = withoutMarks(exact);
  const [begun, begunFolded] = [beginnings(exact), beginnings(folded)];
  const entries = new Set(begun.map((start) => keptFrom(exact, start)));
  for (const start of begunFolded) entries.add(WITHOUT_MARKS + keptFrom(folded, start));
  return { entries: [...entries], marked: markedAt(exact, begun), folded: markedAt(folded, begunFolded) };
}

/** The number of a document: from each of its words on; without marks where it has any. */
export function numberForSearch(number: string): SearchText {
  const compared = comparable(number);
  const folded = withoutMarks(compared);
  const words = (text: string) => Array.from(text.matchAll(WORDS), ({ index }) => keptFrom(text, index));
  const entries = new Set(words(number));
  if (folded !== number) for (const word of words(folded)) entries.add(WITHOUT_MARKS + word);
  return {
    entries: [...entries],
    marked: markedAt(compared, beginnings(compared)),
    folded: markedAt(folded, beginnings(folded)),
  };
}

/** The whole subject with a line break before each word, so that a search finds the beginnings of words only. */
export function markedText(subject: string, reading: Reading = 'exact'): string {
  const text = READ[reading](subject);
  return markedAt(text, beginnings(text));
}

/**
 * What a consultation is found by: its subject, and the numbers of its documents. A line break more stands between them in the marked
 * texts, so that nothing is found that begins in one and goes on in the next.
 */
export function allForSearch(subject: SearchText, numbers: readonly SearchText[]): SearchText {
  const all = [subject, ...numbers];
  return {
    entries: [...new Set(all.flatMap(({ entries }) => entries))],
    marked: all.map(({ marked }) => marked).join('\n'),
    folded: all.map(({ folded }) => folded).join('\n'),
  };
}

/** The same of the texts themselves, the numbers in the form in which they are compared. */
export function searchTextOf(subject: string, numbers: readonly string[]): SearchText {
  return allForSearch(subjectForSearch(subject), numbers.map(numberForSearch));
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
export function lookedFor(wanted: string, reading: Reading = 'exact'): LookedFor | null {
  const text = READ[reading](wanted);
  if (text === '') return null;
  const before = reading === 'folded' ? WITHOUT_MARKS : '';
  const pieces = new Set<string>();
  for (const start of piecesOf(text)) pieces.add(before + keptFrom(text, start));
  return { pieces: [...pieces], marked: markedText(wanted, reading), whole: text.length <= KEPT };
}

/** The last entry that can begin with a text: the greatest character follows it, in the order of bytes. */
export function lastWith(beginning: string): string {
  return `${beginning}\u{10FFFF}`;
}

function beginnings(text: string): number[] {
  return Array.from(text.matchAll(TOKENS), ({ index }) => index);
}

function markedAt(text: string, starts: readonly number[]): string {
  let marked = '';
  let from = 0;
  for (const start of starts) {
    marked += `${text.slice(from, start)}\n`;
    from = start;
  }
  return marked + text.slice(from);
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
