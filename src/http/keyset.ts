/** Keyset paging: the rows after a place in a total order, with those that have no value of the sorting column last. */
import type { Param, Reader } from '../persistence/store.js';
import { placeOf } from './cursor.js';

/** A list in an order: `column` may be null, `key` is unique within the list. Both are names that the query selects. */
export interface Order {
  /** The name by which a cursor knows this order: a cursor of another is refused. */
  readonly name: string;
  readonly column: string;
  readonly key: string;
  readonly descending: boolean;
  /** True for a column that always has a value. */
  readonly always?: true;
}

export interface ListQuery {
  /** "SELECT … FROM …", without WHERE. */
  readonly select: string;
  readonly where: readonly string[];
  readonly params: readonly Param[];
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
  const [value, key] = cursor === undefined ? [] : placeOf(cursor, order.name, ['text-or-null', 'text']);
  const found = value === null ? [] : await search<R>(reader, query, dated(order, value, key), wanted);
  if (order.always === true || found.length >= wanted) return found;
  const after = value === null ? key : undefined;
  return [...found, ...(await search<R>(reader, query, undated(order, after), wanted - found.length))];
}

interface Part {
  readonly where: readonly string[];
  readonly params: readonly Param[];
  readonly orderBy: string;
}

function dated({ column, key, descending, always }: Order, value?: Param, after?: Param): Part {
  const [beyond, direction] = descending ? ['<', 'DESC'] : ['>', 'ASC'];
  const orderBy = `${column} ${direction}, ${key} ${direction}`;
  if (value === undefined || after === undefined)
    return { where: always === true ? [] : [`${column} IS NOT NULL`], params: [], orderBy };
  return { where: [`(${column}, ${key}) ${beyond} (?, ?)`], params: [value, after], orderBy };
}

function undated({ column, key, descending }: Order, after?: Param): Part {
  const [beyond, direction] = descending ? ['<', 'DESC'] : ['>', 'ASC'];
  const where = [`${column} IS NULL`, ...(after === undefined ? [] : [`${key} ${beyond} ?`])];
  return { where, params: after === undefined ? [] : [after], orderBy: `${key} ${direction}` };
}

function search<R>(reader: Reader, query: ListQuery, part: Part, wanted: number): Promise<R[]> {
  return reader.rows<R>(
    `${query.select} WHERE ${[...query.where, ...part.where].join(' AND ')} ORDER BY ${part.orderBy} LIMIT ?`,
    [...query.params, ...part.params, wanted],
  );
}
