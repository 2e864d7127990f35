/**
 * What migration 0012 fills in: the numbers of documents by which consultations are found. A copy that never changes, so that
 * the migration makes the same rows of an old database whatever the program does since (src/dossiers/document-numbers.ts and
 * search-words.ts, workflows/commands/looked-for.ts).
 */

const TONE_ON_THE_SECOND = /(o(?=[ae])|u(?=y))([aey])([\u0300\u0301\u0303\u0309\u0323])(?!\p{M})/gu;
const UNSEEN = /(?!\s)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const TOKENS = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]/gu;
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
const DASHES = /[‐‑‒–—―−]/gu;
const NUMBER =
  /(?<![\p{L}\p{M}\p{N}./-])\d+\p{L}?(?:-[\p{L}\p{N}]+)*\s?\/\s?[\p{L}\p{M}\p{N}]+(?:\s?[-/]\s?[\p{L}\p{M}\p{N}]+|[.&][\p{L}\p{M}\p{N}]+)*/gu;
const NUMBER_ALONE = /(?<!\p{L})số\s*:?\s*(\d+)(?![\p{L}\p{M}\p{N}]|\s?[/-][\p{L}\p{N}])/gu;

const MOST_NUMBERS = 60;
const LONGEST = 60;
/** So many characters are kept from a word on. */
const KEPT = 24;

interface ConsultationThen {
  readonly subject: string;
  readonly legalGround: string;
  readonly position: string;
  readonly conclusion: string | null;
  readonly rounds?: readonly { readonly proposal: string }[];
  readonly draft?: { readonly legalGround?: string; readonly proposal?: string } | null;
}

interface OpinionThen {
  readonly receiptEvidence: string | null;
  readonly answer: { readonly evidence: string | null } | null;
  readonly late: { readonly evidence: string | null } | null;
  readonly notice: { readonly number: string | null } | null;
}

/** The numbers of a consultation, each once; none of one that was never sent nor drafted in full. */
export function numbersOf(consultation: ConsultationThen, opinions: readonly OpinionThen[]): string[] {
  const { subject, legalGround, position, rounds, draft, conclusion } = consultation;
  if (rounds === undefined) return [];
  const texts = [subject, legalGround, position, ...rounds.map(({ proposal }) => proposal)];
  texts.push(draft?.legalGround ?? '', draft?.proposal ?? '', conclusion ?? '');
  const found = new Set<string>();
  for (const { receiptEvidence, answer, late } of opinions)
    for (const evidence of [receiptEvidence, answer?.evidence, late?.evidence]) if (evidence) texts.push(evidence);
  for (const text of texts) for (const number of numbersOfText(text)) found.add(number);
  for (const { notice } of opinions) {
    if (!notice?.number) continue;
    const whole = asNumber(notice.number);
    if (whole !== '' && whole.length <= LONGEST) found.add(whole);
    for (const other of numbersOfText(notice.number)) found.add(other);
  }
  const kept = [...found].sort().slice(0, MOST_NUMBERS);
  return [...new Set(kept.flatMap((number) => [number, number.replace(/^0+(?=\d)/u, '')]))].sort();
}

/** The entries of the index for a number, each once: with marks, and without them after a line break. */
export function wordsOfNumber(number: string): string[] {
  const folded = unmarked(number);
  const words = (text: string) => Array.from(text.matchAll(WORDS), ({ index }) => keptFrom(text, index));
  return [...new Set([...words(number), ...(folded === number ? [] : words(folded).map((word) => `\n${word}`))])];
}

/** The subject and the numbers with a line break before each word, and one more between them. */
export const markedText = (subject: string, numbers: readonly string[]): string =>
  [subject, ...numbers].map((text) => comparable(text).replace(TOKENS, '\n$&')).join('\n');

/** The same without marks. */
export const foldedText = (subject: string, numbers: readonly string[]): string =>
  [subject, ...numbers].map((text) => unmarked(text).replace(TOKENS, '\n$&')).join('\n');

function numbersOfText(text: string): string[] {
  const read = comparable(text).replace(DASHES, '-');
  const whole = [...read.matchAll(NUMBER)].map(([number]) => asNumber(number));
  const alone = [...read.matchAll(NUMBER_ALONE)].map(([, number = '']) => number);
  return [...whole.filter((number) => /\p{L}/u.test(number.slice(number.indexOf('/')))), ...alone];
}

function asNumber(text: string): string {
  const number = comparable(text).replace(DASHES, '-');
  return number.includes('/') ? number.replace(/\s*([/-])\s*/gu, '$1') : number;
}

function comparable(text: string): string {
  const letters = text.normalize('NFKC').toLowerCase().replace(/[ðɖ]/gu, 'đ').replace(UNSEEN, '');
  const syllables = letters.normalize('NFD').replace(TONE_ON_THE_SECOND, '$1$3$2').normalize('NFC');
  return syllables.replace(/\s+/gu, ' ').trim();
}

function unmarked(text: string): string {
  return comparable(text).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').normalize('NFC');
}

function keptFrom(text: string, start: number): string {
  const end = start + KEPT;
  // A character of two UTF-16 units is never cut in half.
  const splits = end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return text.slice(start, splits ? end - 1 : end).trimEnd();
}
