/** Where what was searched stands in a text, so that it can be marked. */

export interface Piece {
  readonly at: number;
  readonly text: string;
  readonly isFound: boolean;
}

/** The text in pieces, in order; in any case, as the search itself works. Nothing searched: one piece. */
export function foundIn(text: string, searched: string): readonly Piece[] {
  const whole = text.normalize('NFC');
  const wanted = searched.trim().normalize('NFC').toLowerCase();
  const folded = whole.toLowerCase();
  // A letter that has another length in lower case would shift every place after it.
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
