/** Fills new columns of the rows that there are, page by page: a table may be larger than the memory. */
import type { QueryRunner } from 'typeorm';
import type { Dialect } from './dialect.js';

/** So many rows at once: with their contexts some ten megabytes. */
const PAGE = 5000;

export type Values = Readonly<Record<string, string | number | null>>;

/** What is filled: columns of one table, each with its type on PostgreSQL. */
export interface Filling<Read> {
  readonly table: string;
  readonly key: Readonly<Record<string, string>>;
  readonly set: Readonly<Record<string, string>>;
  /** A query for the key of `t` and for what the values follow from; it ends in a condition. */
  readonly read: string;
  /** Null for a row that stays as it is. */
  readonly valuesOf: (row: Read) => Values | null;
}

/** Goes through the rows in the order of their key. */
export async function fill<Read>(queryRunner: QueryRunner, dialect: Dialect, filling: Filling<Read>): Promise<void> {
  const write = dialect === 'postgres' ? postgresUpdate(filling) : sqliteUpdate(filling);
  let after: Values | undefined;
  do {
    const page = await pageAfter(queryRunner, dialect, filling, after);
    const rows = page.flatMap((row) => {
      const values = filling.valuesOf(row);
      return values === null ? [] : [{ ...keyOf(filling, row), ...values }];
    });
    await queryRunner.query(write, [JSON.stringify(rows)]);
    after = page.length < PAGE ? undefined : page.at(-1);
  } while (after !== undefined);
}

function pageAfter<Read>(
  queryRunner: QueryRunner,
  dialect: Dialect,
  { key, read }: Filling<Read>,
  after: Values | undefined,
): Promise<(Read & Values)[]> {
  const names = Object.keys(key);
  const columns = names.map((name) => `t."${name}"`).join(', ');
  const places = names.map((_, index) => (dialect === 'postgres' ? `$${index + 1}` : '?')).join(', ');
  const beyond = after === undefined ? '' : `AND (${columns}) > (${places})`;
  return queryRunner.query(
    `${read} ${beyond} ORDER BY ${columns} LIMIT ${PAGE}`,
    after === undefined ? [] : names.map((name) => after[name]),
  );
}

function keyOf<Read>({ key }: Filling<Read>, row: Values): Values {
  return Object.fromEntries(Object.keys(key).map((name) => [name, row[name] ?? null]));
}

/** The rows of a page travel as one JSON text; neither database has a limit for it that a page comes near. */
function postgresUpdate<Read>(filling: Filling<Read>): string {
  const columns = Object.entries({ ...filling.key, ...filling.set }).map(([name, type]) => `"${name}" ${type}`);
  return update(filling, `json_to_recordset($1::json) AS e(${columns.join(', ')})`);
}

function sqliteUpdate<Read>(filling: Filling<Read>): string {
  const columns = Object.keys({ ...filling.key, ...filling.set }).map((name) => `value->>'${name}' AS "${name}"`);
  return update(filling, `(SELECT ${columns.join(', ')} FROM json_each(?)) AS e`);
}

function update<Read>({ table, key, set }: Filling<Read>, from: string): string {
  const assigned = Object.keys(set).map((name) => `"${name}" = e."${name}"`);
  const same = Object.keys(key).map((name) => `t."${name}" = e."${name}"`);
  return `UPDATE "${table}" AS t SET ${assigned.join(', ')} FROM ${from} WHERE ${same.join(' AND ')}`;
}
