/** Keyset paging: the rows after a place in a total order, with those that have no value of the sorting column last. */
import type { Param, Reader } from '../persistence/store.js';
import { placeOf } from './cursor.js';

/** A list in an order: `column` is an instant that may be null, `key` is unique within the list. Both are names that the query selects. */
export interface Order {
  /** The name by which a cursor knows this order: a cursor of another is refused. */
  readonly name: string;
  readonly column: string;
  readonly key: string;
  readonly descending: boolean;
  /** True for a column that always has a value. */
  readonly always?: true;
  /** True for a column that most rows have no value of: those are walked by the key, the few others to their end. */
  readonly mostlyNone?: true;
}

export interface ListQuery {
  /** "SELECT … FROM …", without WHERE. */
  readonly select: string;
  readonly where: readonly string[];
  readonly params: readonly Param[];
  /** Looks among the next rows of the list first, and goes another way where a page does not come together there. */
  readonly walk?: Walk;
}

/** The list without the conditions that only some of its rows fulfil, and what is done when too few of the next ones do. */
export interface Walk {
  readonly from: string;
  readonly where: readonly string[];
  readonly params: readonly Param[];
  /** So many rows are looked at for so many that are wanted. */
  readonly rows: (wanted: number) => number;
  /** A search for the same rows that does not depend on where in the list they are. */
  readonly otherwise: () => Promise<ListQuery>;
}

/**
 * Up to `wanted` rows after a cursor. Two searches at most: the rows with a value in its order, then those without one.
 * @throws HttpProblem `invalid-input` for a cursor of another list
 */
export async function rowsAfter<R>(
  reader: Reader,
  query: ListQuery,
  order: Order,
  cursor: string | undefined,
  wanted: number,
): Promise<R[]> {
  const [value, key] = cursor === undefined ? [] : placeOf(cursor, order.name, ['instant-or-null', 'text']);
  const found = value === null ? [] : await search<R>(reader, query, dated(order, value, key), wanted);
  if (order.always === true || found.length >= wanted) return found;
  const after = value === null ? key : undefined;
  return [...found, ...(await search<R>(reader, query, undated(order, after), wanted - found.length))];
}

interface Part {
  /** The column that the rows are in the order of. */
  readonly column: string;
  readonly descending: boolean;
  readonly where: readonly string[];
  readonly params: readonly Param[];
  readonly orderBy: string;
  /** Whether it has so few rows that they may as well be walked to the end. */
  readonly short: boolean;
  /** The same from the value of the cursor on, with the rows of that value: an index alone answers it. */
  readonly about: { readonly where: readonly string[]; readonly params: readonly Param[] };
}

function dated({ column, key, descending, always, mostlyNone }: Order, value?: Param, after?: Param): Part {
  const [beyond, direction] = descending ? ['<', 'DESC'] : ['>', 'ASC'];
  const order = {
    column,
    descending,
    short: mostlyNone === true,
    orderBy: `${column} ${direction}, ${key} ${direction}`,
  };
  if (value === undefined || after === undefined) {
    const all = { where: always === true ? [] : [`${column} IS NOT NULL`], params: [] };
    return { ...order, ...all, about: all };
  }
  return {
    ...order,
    where: [`(${column}, ${key}) ${beyond} (?, ?)`],
    params: [value, after],
    about: { where: [`${column} ${beyond}= ?`], params: [value] },
  };
}

function undated({ column, key, descending, mostlyNone }: Order, after?: Param): Part {
  const [beyond, direction] = descending ? ['<', 'DESC'] : ['>', 'ASC'];
  // So written SQLite does not look for it in an index of the column, which it believes to be selective.
  const none = mostlyNone === true ? `(${column} IS NOT NULL) = FALSE` : `${column} IS NULL`;
  const found = {
    where: [none, ...(after === undefined ? [] : [`${key} ${beyond} ?`])],
    params: after === undefined ? [] : [after],
  };
  return { column: key, descending, short: false, orderBy: `${key} ${direction}`, ...found, about: found };
}

async function search<R>(reader: Reader, query: ListQuery, part: Part, wanted: number): Promise<R[]> {
  if (query.walk === undefined || part.short) return found(reader, query, part, wanted);
  const end = await endOf(reader, query.walk, part, wanted);
  if (end === undefined) return found(reader, query, part, wanted);
  const near = { ...part, where: [...part.where, `${part.column} ${part.descending ? '>=' : '<='} ?`] };
  const rows = await found<R>(reader, query, { ...near, params: [...part.params, end] }, wanted);
  return rows.length < wanted ? found(reader, await query.walk.otherwise(), part, wanted) : rows;
}

/** Where the walk ends: the value of the sorting column after so many rows. Undefined where the list ends before. */
async function endOf(
  reader: Reader,
  walk: Walk,
  { column, descending, about }: Part,
  wanted: number,
): Promise<Param | undefined> {
  const row = await reader.row<{ place: Param }>(
    `SELECT ${column} AS place FROM ${walk.from} WHERE ${[...walk.where, ...about.where].join(' AND ')}
     ORDER BY ${column} ${descending ? 'DESC' : 'ASC'} LIMIT 1 OFFSET ?`,
    [...walk.params, ...about.params, walk.rows(wanted)],
  );
  return row?.place;
}

function found<R>(reader: Reader, query: ListQuery, part: Part, wanted: number): Promise<R[]> {
  return reader.rows<R>(
    `${query.select} WHERE ${[...query.where, ...part.where].join(' AND ')} ORDER BY ${part.orderBy} LIMIT ?`,
    [...query.params, ...part.params, wanted],
  );
}
