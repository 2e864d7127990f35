/** Keyset cursors: where the last page ended, opaque to the client. Rows added meanwhile neither repeat nor skip any. */
import { parseInstant } from '../../workflows/limits/time.js';
import { isKeptText } from './kept-text.js';
import { HttpProblem } from './problems/problem.js';

export type CursorPart = string | number | null;

/** The place after a row, as base64url; `order` binds it to the sorting it was made under. */
export function cursorOf(order: string, place: readonly CursorPart[]): string {
  return Buffer.from(JSON.stringify([order, ...place]), 'utf8').toString('base64url');
}

/**
 * What a part of a cursor is: a cursor comes from outside, and a database takes no text for a moment, no NUL in a text and no
 * number that its column cannot hold.
 */
export type CursorPartKind = 'text' | 'number' | 'flag' | 'instant' | 'instant-or-null';

const FITS: Readonly<Record<CursorPartKind, (part: unknown) => boolean>> = {
  text: (part) => typeof part === 'string' && isKeptText(part),
  number: (part) => Number.isSafeInteger(part),
  flag: (part) => part === 0 || part === 1,
  instant: isInstant,
  'instant-or-null': (part) => part === null || isInstant(part),
};

/** An instant as this program writes it. */
function isInstant(part: unknown): boolean {
  return typeof part === 'string' && parseInstant(part) === part;
}

/**
 * Reads a cursor back: as many parts as the sorting has, each of its kind.
 * @throws HttpProblem `invalid-input` for a cursor that is not one of this sorting
 */
export function placeOf(cursor: string, order: string, parts: readonly CursorPartKind[]): CursorPart[] {
  const [madeUnder, ...place] = decoded(cursor);
  const fits = parts.every((kind, index) => FITS[kind](place[index]));
  if (madeUnder !== order || place.length !== parts.length || !fits) throw notACursor();
  return place as CursorPart[];
}

/**
 * Whether a cursor was made under this sorting.
 * @throws HttpProblem `invalid-input` for what is no cursor at all
 */
export const isOfOrder = (cursor: string, order: string): boolean => decoded(cursor)[0] === order;

function decoded(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(value)) return value;
  } catch {
    // Not base64url of JSON: told below as what it is, no cursor.
  }
  throw notACursor();
}

const notACursor = () => new HttpProblem('invalid-input', ['query/cursor']);
