/** The functions that a text touches, by the words in it. Pure: the words are handed in. */
import type { KnownFunction } from './read-functions.js';
import { type Phrase, phraseOf, phrasesOf } from './vietnamese-syllables.js';

/** A function that a text touches, and the words by which it was recognised. */
export interface TouchedFunction {
  readonly code: string;
  /** As they stand with the function, the strongest first. */
  readonly words: readonly string[];
  /** How strongly: the syllables of the words, each counted as often as it occurs, up to three times. */
  readonly strength: number;
}

/** So many occurrences of a word count; a text that repeats it further touches its function no more. */
const MOST_TIMES = 3;

interface Word {
  readonly code: string;
  readonly word: string;
  readonly phrase: Phrase;
}

/** The words of some functions, laid out so that a text is read once. */
export class FunctionWords {
  private readonly exact = new Map<string, Word[]>();
  private readonly plain = new Map<string, Word[]>();

  constructor(functions: Iterable<KnownFunction>) {
    for (const { code, words } of functions) {
      for (const word of words) {
        const phrase = phraseOf(word);
        const entry = { code, word, phrase };
        add(this.exact, phrase.exact[0], entry);
        // Without accents one syllable may be a dozen words: only words of several are recognised then, and "ODA".
        if (phrase.plain.length > 1 || !phrase.accented) add(this.plain, phrase.plain[0], entry);
      }
    }
  }

  /**
   * The functions that a text touches, the strongest first. Words are whole syllables, whatever their case. A phrase that was
   * written without accents is compared without them; in any other "bán" is not "bàn". Of words that lie within one another
   * the longest is meant: "xây dựng nông thôn mới" is nothing of construction.
   */
  touchedBy(text: string): TouchedFunction[] {
    const times = new Map<string, Map<string, { times: number; syllables: number }>>();
    for (const phrase of phrasesOf(text)) {
      for (const { word } of longest(this.wordsIn(phrase))) {
        const ofFunction = times.get(word.code) ?? new Map<string, { times: number; syllables: number }>();
        const before = ofFunction.get(word.word)?.times ?? 0;
        ofFunction.set(word.word, { times: before + 1, syllables: word.phrase.exact.length });
        times.set(word.code, ofFunction);
      }
    }
    return [...times].map(([code, words]) => touched(code, words)).sort(strongestFirst);
  }

  private wordsIn(phrase: Phrase): Found[] {
    const [syllables, index, kind] = phrase.accented
      ? [phrase.exact, this.exact, 'exact' as const]
      : [phrase.plain, this.plain, 'plain' as const];
    const found: Found[] = [];
    for (const [start, syllable] of syllables.entries()) {
      for (const word of index.get(syllable) ?? []) {
        const wanted = word.phrase[kind];
        if (wanted.every((one, offset) => syllables[start + offset] === one))
          found.push({ word, start, end: start + wanted.length });
      }
    }
    return found;
  }
}

interface Found {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
}

function add(index: Map<string, Word[]>, first: string | undefined, word: Word): void {
  if (first === undefined) return;
  const known = index.get(first);
  if (known === undefined) index.set(first, [word]);
  else known.push(word);
}

/** Leaves out the words that lie within a longer one; the result is in the order of their beginnings. */
function longest(found: readonly Found[]): Found[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Found[] = [];
  let widest: Found | null = null;
  for (const one of sorted) {
    const within: boolean = widest !== null && one.end <= widest.end && lengthOf(one) < lengthOf(widest);
    if (within) continue;
    kept.push(one);
    if (widest === null || one.end > widest.end) widest = one;
  }
  return kept;
}

const lengthOf = ({ start, end }: Found): number => end - start;

function touched(
  code: string,
  words: ReadonlyMap<string, { readonly times: number; readonly syllables: number }>,
): TouchedFunction {
  const weighed = [...words]
    .map(([word, { times, syllables }]) => ({ word, weight: syllables * Math.min(times, MOST_TIMES) }))
    .sort((a, b) => b.weight - a.weight);
  return {
    code,
    words: weighed.map(({ word }) => word),
    strength: weighed.reduce((sum, { weight }) => sum + weight, 0),
  };
}

/** The sort is stable: functions touched alike stay in the order of the file. */
const strongestFirst = (a: TouchedFunction, b: TouchedFunction): number =>
  b.strength - a.strength || b.words.length - a.words.length;
