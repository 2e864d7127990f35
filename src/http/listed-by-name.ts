/**
 * Lists whose rows are few enough to be put in order in memory, all of them for each page: agencies and people of a province.
 * Neither database knows the Vietnamese alphabet by itself, and each would have to be taught it in another way.
 */
import { byName } from '../../workflows/commands/by-name.js';
import { type Found, lookingFor } from '../../workflows/commands/looked-for.js';
import { cursorOf, placeOf } from './cursor.js';

/** How such a list is ordered and searched. */
export interface ByName<Row> {
  /** The name by which a cursor knows this order: a cursor of another is refused. */
  readonly name: string;
  /** What it is sorted by, and what tells rows of one name apart. */
  readonly sortedBy: (row: Row) => string;
  readonly key: (row: Row) => string;
  readonly descending: boolean;
  /** What a person looks for, in these texts of a row; left out: nothing. */
  readonly wanted?: string | undefined;
  readonly texts: (row: Row) => readonly string[];
}

interface Place {
  readonly found: number;
  readonly name: string;
  readonly key: string;
}

/**
 * Up to `wanted` rows after a cursor: those that have what is looked for as it was typed first, each in their order.
 * @throws HttpProblem `invalid-input` for a cursor of another list
 */
export function rowsByName<Row>(
  rows: readonly Row[],
  list: ByName<Row>,
  cursor: string | undefined,
  wanted: number,
): Row[] {
  const isFound = lookingFor(list.wanted ?? '');
  const after = cursor === undefined ? null : placeIn(cursor, list.name);
  const ordered = (a: Place, b: Place): number => a.found - b.found || inOrder(a, b, list.descending);
  const places = rows.flatMap((row) => {
    const found = best(list.texts(row).map(isFound));
    if (found === null) return [];
    const place = { found, name: list.sortedBy(row), key: list.key(row), row };
    return after === null || ordered(place, after) > 0 ? [place] : [];
  });
  return places
    .sort(ordered)
    .slice(0, wanted)
    .map(({ row }) => row);
}

/** The cursor after a row of such a list. */
export function cursorByName<Row>(row: Row, list: ByName<Row>): string {
  const found = best(list.texts(row).map(lookingFor(list.wanted ?? ''))) ?? 0;
  return cursorOf(list.name, [found, list.sortedBy(row), list.key(row)]);
}

function placeIn(cursor: string, name: string): Place {
  const [found, sortedBy, key] = placeOf(cursor, name, ['number', 'text', 'text']);
  return { found: Number(found), name: String(sortedBy), key: String(key) };
}

function inOrder(a: Place, b: Place, descending: boolean): number {
  const upwards = byName(a.name, b.name) || (a.key < b.key ? -1 : Number(a.key > b.key));
  return descending ? -upwards : upwards;
}

function best(found: readonly Found[]): Found {
  if (found.includes(0)) return 0;
  return found.includes(1) ? 1 : null;
}
