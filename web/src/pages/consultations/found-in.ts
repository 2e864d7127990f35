/** Where what was searched stands in a text, so that it can be marked. */
import { comparable, isMarked, unmarked } from '../../../../workflows/commands/looked-for.js';

export interface Piece {
  readonly at: number;
  readonly text: string;
  readonly isFound: boolean;
}

/** The text in pieces, in order; in any case and without the marks that were not typed, as the search itself works. */
export function foundIn(text: string, searched: string): readonly Piece[] {
  const whole = text.normalize('NFC');
  const [wanted, read] = isMarked(searched) ? [comparable(searched), comparable] : [unmarked(searched), unmarked];
  // Letter by letter, and by syllables where a tone may stand on either vowel: a text of another length shifts every place.
  const folded = whole.replace(/[^\s]+|\s/gu, (part) => (/\s/u.test(part) ? ' ' : read(part)));
  if (wanted === '' || folded.length !== whole.length) return [{ at: 0, text: whole, isFound: false }];
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, from)) {
    if (at > from) pieces.push({ at: from, text: whole.slice(from, at), isFound: false });
    from = at + wanted.length;
    pieces.push({ at, text: whole.slice(at, from), isFound: true });
  }
  if (from < whole.length) pieces.push({ at: from, text: whole.slice(from), isFound: false });
  return pieces;
}
