/**
 * The numbers of documents by which a consultation is looked for: "2230/UBND-NC", "45/SXD-QLQH", and what stands after "số"
 * alone. They are told in its subject, its grounds, its proposal, its conclusion, the notices and the evidence of what came on
 * paper. Pure: the rows that the door writes and the conditions of a search are made by the same code.
 */
import { comparable } from '../../workflows/commands/looked-for.js';
import type { Dossier } from '../../workflows/dossier/dossier.js';
import type { Opinion } from '../../workflows/opinion/opinion.js';

/** More of one dossier are not kept: they are a list of laws, by which nobody looks for it. */
const MOST_NUMBERS = 60;
/** A number as it was entered is kept whole up to here; what is longer is a sentence. */
const LONGEST = 60;

const DASHES = /[‐‑‒–—―−]/gu;
/** "2230/ubnd-nc", "12-tb/tu", "64/2025/qh15": digits, a stroke, and a letter somewhere after it, for "05/3/2024" is a day. */
const NUMBER =
  /(?<![\p{L}\p{M}\p{N}./-])\d+\p{L}?(?:-[\p{L}\p{N}]+)*\s?\/\s?[\p{L}\p{M}\p{N}]+(?:\s?[-/]\s?[\p{L}\p{M}\p{N}]+|[.&][\p{L}\p{M}\p{N}]+)*/gu;
/** "số 41", where nothing else follows that belongs to it. */
const NUMBER_ALONE = /(?<!\p{L})số\s*:?\s*(\d+)(?![\p{L}\p{M}\p{N}]|\s?[/-][\p{L}\p{N}])/gu;
/** What people put before a number that they look for. */
const BEFORE =
  /^(?:(?:công văn|văn bản|thông báo|tờ trình|quyết định|phiếu gửi|cv|vb)\s+)?(?:(?:số|so)\s*:?\s*)?(?=\d)/u;

/** The texts of a dossier in which numbers stand, and what was entered as a number itself. */
export interface NumberSources {
  readonly texts: readonly string[];
  readonly numbers: readonly string[];
}

/** Where the numbers of a consultation stand. The subject, by whose words it is found anyway, is one of them. */
export function sourcesOfNumbers({
  consultation,
  opinions,
}: Pick<Dossier, 'consultation'> & { readonly opinions: readonly Pick<Opinion, 'context'>[] }): NumberSources {
  const { subject, legalGround, position, rounds, draft, conclusion } = consultation.context;
  const texts = [subject, legalGround, position, ...rounds.map(({ proposal }) => proposal)];
  texts.push(draft?.legalGround ?? '', draft?.proposal ?? '', conclusion ?? '');
  const numbers: string[] = [];
  for (const opinion of opinions) collectSources(opinion, texts, numbers);
  return { texts: texts.filter((text) => text !== ''), numbers };
}

function collectSources({ context }: Pick<Opinion, 'context'>, texts: string[], numbers: string[]): void {
  for (const evidence of [context.receiptEvidence, context.answer?.evidence, context.late?.evidence])
    if (evidence) texts.push(evidence);
  if (context.notice?.number) numbers.push(context.notice.number);
}

/** Whether two dossiers may be found by other numbers: nearly every step leaves all of the texts as they are. */
export function sameSources(one: NumberSources, other: NumberSources): boolean {
  return sameTexts(one.texts, other.texts) && sameTexts(one.numbers, other.numbers);
}

function sameTexts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

/** Reads the numbers in a text. */
export type ReadNumbers = (text: string) => readonly string[];

/** The numbers, each once and in the form in which they are compared; one with zeros before it also without them. */
export function numbersIn({ texts, numbers }: NumberSources, read: ReadNumbers = numbersOfText): string[] {
  const found = new Set<string>();
  for (const text of texts) for (const number of read(text)) found.add(number);
  for (const number of numbers) {
    const whole = asNumber(number);
    if (whole !== '' && whole.length <= LONGEST) found.add(whole);
    for (const other of read(number)) found.add(other);
  }
  const kept = [...found].sort().slice(0, MOST_NUMBERS);
  return [...new Set(kept.flatMap((number) => [number, number.replace(/^0+(?=\d)/u, '')]))].sort();
}

/**
 * The number that a person looks for: without the "số" before it, without blanks around its strokes, with plain dashes. Null
 * for what is no number.
 */
export function wantedNumber(wanted: string): string | null {
  const number = asNumber(comparable(wanted).replace(DASHES, '-').replace(BEFORE, ''));
  return /^\d[^\s]*$/u.test(number) ? number : null;
}

/** What may be read as a digit: also ①, ½, and the days and hours that are one sign. Most texts have none and need not be read further. */
const MAY_BE_DIGIT = /[\p{N}\p{So}]/u;

/** The numbers that stand in a text, in the form in which they are compared. */
export function numbersOfText(text: string): string[] {
  if (!MAY_BE_DIGIT.test(text)) return [];
  const read = comparable(text).replace(DASHES, '-');
  const whole = read.includes('/') ? [...read.matchAll(NUMBER)].map(([number]) => asNumber(number)) : [];
  const alone = [...read.matchAll(NUMBER_ALONE)].map(([, number = '']) => number);
  return [...whole.filter((number) => /\p{L}/u.test(number.slice(number.indexOf('/')))), ...alone];
}

function asNumber(text: string): string {
  const number = comparable(text).replace(DASHES, '-');
  return number.includes('/') ? number.replace(/\s*([/-])\s*/gu, '$1') : number;
}
