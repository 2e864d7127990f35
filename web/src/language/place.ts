/**
 * What the organs of the province are called: "UBND tỉnh", or "UBND thành phố" in a city. A person belongs to one province, so the
 * words are set once, when it is known who is signed in; texts that name an organ ask for them when they are shown.
 */
import { type ProvinceKind, type ProvinceWords, provinceWords } from '../../../workflows/regulation/province-words.js';

let own: ProvinceKind = 'tỉnh';

/** To be called with the kind of the province of the person signed in. */
export function setPlace(kind: ProvinceKind): void {
  own = kind;
}

/** The words of the province of the person signed in. */
export function place(): ProvinceWords {
  return provinceWords(own);
}

/** "tỉnh" or "thành phố": what the own province is, within a sentence, as in "toàn thành phố". */
export function placeKind(): ProvinceKind {
  return own;
}
