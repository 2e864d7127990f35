/** JSON (RFC 8259) read strictly: no name twice in an object, no half of a character, no number that is not whole, no depth without end. */
import { Wrong } from './wrong.js';

export type Json = null | boolean | number | string | readonly Json[] | JsonMap;
/** Without a prototype, so that every name is only a name. */
export interface JsonMap {
  readonly [name: string]: Json;
}

/** Levels: what the format has is seven deep. */
const MOST_DEPTH = 64;

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in a string, and so does this.
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const WORDS: readonly (readonly [string, Json])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

/** @throws Wrong `not-json`, `twice-named` with the name, `number-form` with the number, `too-deep` */
export function parseStrict(text: string): Json {
  const reader = new Reader(text);
  const value = reader.value(0);
  reader.end();
  return value;
}

class Reader {
  #at = 0;
  constructor(readonly text: string) {}

  value(depth: number): Json {
    if (depth > MOST_DEPTH) throw new Wrong('too-deep');
    this.#take(SPACE);
    const next = this.text[this.#at];
    if (next === '{') return this.#map(depth);
    if (next === '[') return this.#list(depth);
    if (next === '"') return this.#string();
    for (const [word, value] of WORDS) if (this.#skip(word)) return value;
    return this.#number();
  }

  /** What is hashed has whole numbers alone, and one way to write each. */
  #number(): number {
    const text = this.#take(NUMBER);
    const number = Number(text);
    if (text === '' || !Number.isFinite(number)) this.#fail();
    if (text !== String(number) || !Number.isInteger(number)) throw new Wrong('number-form', { name: text });
    return number;
  }

  end(): void {
    this.#take(SPACE);
    if (this.#at !== this.text.length) this.#fail();
  }

  #map(depth: number): JsonMap {
    const map: Record<string, Json> = Object.create(null);
    this.#each('{', '}', () => {
      this.#take(SPACE);
      const name = this.#string();
      this.#take(SPACE);
      if (!this.#skip(':')) this.#fail();
      if (name in map) throw new Wrong('twice-named', { name });
      map[name] = this.value(depth + 1);
    });
    return map;
  }

  #list(depth: number): Json[] {
    const list: Json[] = [];
    this.#each('[', ']', () => list.push(this.value(depth + 1)));
    return list;
  }

  /** What stands between two brackets, separated by commas. */
  #each(open: string, close: string, one: () => void): void {
    this.#skip(open);
    this.#take(SPACE);
    if (this.#skip(close)) return;
    do {
      one();
      this.#take(SPACE);
    } while (this.#skip(','));
    if (!this.#skip(close)) this.#fail();
  }

  #string(): string {
    const text = this.#take(STRING);
    if (text === '') this.#fail();
    const value: string = JSON.parse(text);
    // Half of a pair has no UTF-8, so it would be hashed as something else.
    if (/\p{Surrogate}/u.test(value)) this.#fail();
    return value;
  }

  /** What matches here, passed over; empty where nothing does. */
  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  #skip(text: string): boolean {
    if (!this.text.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #fail(): never {
    throw new Wrong('not-json', { name: String(this.#at) });
  }
}
