/** Vietnamese text as syllables, so that words are found where words are, and however their tone marks were placed. */

/** The five tone marks as they stand after a letter in decomposed text: grave, acute, tilde, hook above, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /\p{Mark}/gu;
const SYLLABLES = /[\p{Letter}\p{Number}\p{Mark}]+/gu;
/** The end of a phrase: no word continues behind it. A single line break does not, as long lines are wrapped. */
const PHRASE_ENDS = /[.;:!?()[\]{}"“”…/\\]|\n\s*\n/u;

/** One phrase: its syllables in one spelling, and the same without accents. */
export interface Phrase {
  /** In small letters, with the tone at the end: "hoà" and "hòa" are one. */
  readonly exact: readonly string[];
  /** In small letters without any accent, "đ" as "d". */
  readonly plain: readonly string[];
  /** Whether any of its letters has an accent; a phrase without one was written without accents. */
  readonly accented: boolean;
}

/** The phrases of a text, in order. */
export function phrasesOf(text: string): Phrase[] {
  return text.split(PHRASE_ENDS).flatMap((part) => {
    const phrase = phraseOf(part);
    return phrase.exact.length === 0 ? [] : [phrase];
  });
}

/** A text taken as one phrase: punctuation within it separates syllables and nothing more. */
export function phraseOf(text: string): Phrase {
  const syllables = text.normalize('NFD').toLowerCase().match(SYLLABLES) ?? [];
  const plain = syllables.map(withoutAccents);
  return { exact: syllables.map(toneLast), plain, accented: plain.some((one, index) => one !== syllables[index]) };
}

function toneLast(decomposed: string): string {
  const tones = decomposed.match(TONES)?.join('') ?? '';
  return decomposed.replace(TONES, '') + tones;
}

function withoutAccents(decomposed: string): string {
  return decomposed.replace(MARKS, '').replaceAll('đ', 'd');
}
