/**
 * Tables in parts by province (LIST), for an installation of many provinces: each part has indexes of its own, is vacuumed, backed up and
 * moved by itself. The tables of a fresh database are made anew as partitioned ones; keys, queries and locks lead with the province
 * already, so nothing else of the program knows of it (docs/decisions/0060). A restore does so with the rows that it has put there.
 */
import type pg from 'pg';
import { MIGRATIONS_TABLE } from '../migrations/index.js';
import { POSTGRES_DEFAULTS, type StoreOptions, type TableName } from '../store.js';
import { tables } from '../tables/index.js';
import { connectAlone } from './postgres-connections.js';
import { explainPostgres } from './postgres-errors.js';

/** A name longer than this is cut by PostgreSQL. */
const LONGEST_NAME = 63;
const QUOTED = /^[a-z0-9_-]+$/;

/** Why a database is not put into parts, and what can be done. */
export class PartitionRefused extends Error {
  override readonly name = 'PartitionRefused';
}

/** Statements that make what belonged to a plain table anew, on the partitioned one of its name. */
interface Belongings {
  readonly constraints: readonly string[];
  readonly indexes: readonly string[];
  readonly triggers: readonly string[];
}

/**
 * Tables that are in parts: those whose key is led by the province and that have no unique index across provinces, such as that of
 * logins. What is written with them in one transaction is in parts with them.
 */
export const PARTITIONED: readonly TableName[] = (Object.keys(tables) as TableName[])
  .filter((name) => {
    const { key, indexes = [] } = tables[name];
    return (
      Object.keys(key)[0] === 'province' &&
      indexes.every(({ unique, columns }) => !unique || columns.includes('province'))
    );
  })
  .sort();

/**
 * Makes the tables of a database that holds nothing yet partitioned, and a part of each for every province named; in one that is so
 * already only what parts are missing. Rows of provinces that have no part of their own are in the part `…_other`.
 * @throws PartitionRefused where a table that is not in parts holds rows, or a province was entered before its part was made; then
 * nothing is changed
 * @throws StoreError when the database cannot be reached or fails
 */
export async function partitionByProvince(options: StoreOptions, provinces: readonly string[]): Promise<void> {
  await withTablesLocked(options, async (client, schema) => {
    const plain = await plainTables(client, schema);
    for (const table of plain) await requireEmpty(client, table);
    await convert(client, schema, plain, []);
    for (const table of PARTITIONED) for (const province of provinces) await makeGuardedPart(client, table, province);
  });
}

/**
 * Makes the tables of a database that nobody uses yet partitioned, and puts the rows that they hold into the parts: all in one
 * transaction, which needs the room of the rows twice.
 * @throws PartitionRefused where a code is none of a province; then nothing is changed
 * @throws StoreError when the database cannot be reached or fails
 */
export async function partitionFilled(options: StoreOptions, provinces: readonly string[]): Promise<void> {
  await withTablesLocked(options, async (client, schema) => {
    // The rows of a whole installation take their time and are read whole: what bounds and guides short transactions does not hold here.
    await client.query('SET LOCAL statement_timeout TO 0');
    for (const way of ['seqscan', 'hashjoin', 'mergejoin']) await client.query(`SET LOCAL enable_${way} TO on`);
    await convert(client, schema, await plainTables(client, schema), provinces);
    // PostgreSQL does so by itself for the parts only.
    for (const table of PARTITIONED) await client.query(`ANALYZE "${table}"`);
  });
}

async function withTablesLocked(
  options: StoreOptions,
  work: (client: pg.Client, schema: string) => Promise<void>,
): Promise<void> {
  const { url, schema = 'public' } = options;
  const client = await connectAlone({ ...POSTGRES_DEFAULTS, ...options.postgres, url, schema }).catch(
    (error: unknown) => {
      throw explainPostgres(error, url);
    },
  );
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL lock_timeout TO 0');
    // Whoever writes, and whoever migrates, waits; see postgres-begin.ts.
    await client.query(`LOCK TABLE ${MIGRATIONS_TABLE} IN ACCESS EXCLUSIVE MODE`);
    await work(client, schema);
    await client.query('COMMIT');
  } catch (error) {
    throw error instanceof PartitionRefused ? error : explainPostgres(error, url);
  } finally {
    await client.end();
  }
}

/** Puts plain tables into parts, with their rows. */
async function convert(
  client: pg.Client,
  schema: string,
  plain: readonly TableName[],
  provinces: readonly string[],
): Promise<void> {
  const references = await referencesOf(client, schema, plain);
  for (const { table, name } of references) await client.query(`ALTER TABLE "${table}" DROP CONSTRAINT "${name}"`);
  for (const table of plain) {
    const { constraints, indexes, triggers } = await belongingsOf(client, schema, table);
    await client.query(`ALTER TABLE "${table}" RENAME TO "${table}_plain"`);
    await client.query(
      `CREATE TABLE "${table}" (LIKE "${table}_plain" INCLUDING DEFAULTS INCLUDING STORAGE) PARTITION BY LIST (province)`,
    );
    const parts = [await makePart(client, table, 'other', 'DEFAULT')];
    for (const province of provinces) parts.push(await makePartOf(client, table, province));
    await client.query(`INSERT INTO "${table}" SELECT * FROM "${table}_plain"`);
    await client.query(`DROP TABLE "${table}_plain"`);
    for (const statement of [...constraints, ...indexes, ...triggers]) await client.query(statement);
    for (const part of parts) if (part !== null) await guardPart(client, table, part);
  }
  for (const { table, name, definition } of references)
    await client.query(`ALTER TABLE "${table}" ADD CONSTRAINT "${name}" ${definition}`);
}

async function plainTables(client: pg.Client, schema: string): Promise<TableName[]> {
  const plain: TableName[] = [];
  for (const table of PARTITIONED) if ((await kindOf(client, schema, table)) === 'r') plain.push(table);
  return plain;
}

async function kindOf(client: pg.Client, schema: string, table: string): Promise<string | undefined> {
  const { rows } = await client.query(
    'SELECT relkind::text AS kind FROM pg_class WHERE relname = $1 AND relnamespace = $2::regnamespace',
    [table, schema],
  );
  return rows[0]?.kind;
}

async function requireEmpty(client: pg.Client, table: string): Promise<void> {
  const { rows } = await client.query(`SELECT 1 FROM "${table}" LIMIT 1`);
  if (rows.length > 0)
    throw new PartitionRefused(
      `Table "${table}" holds rows already: only a fresh database is partitioned. A backup is restored into parts: "restore DIR --partitioned --into" a database that is empty.`,
    );
}

interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/** Foreign keys of the tables and to them: they are taken off meanwhile. */
async function referencesOf(client: pg.Client, schema: string, plain: readonly string[]): Promise<ForeignKey[]> {
  const { rows } = await client.query(
    `SELECT conrelid::regclass::text AS "table", conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
      WHERE contype = 'f' AND connamespace = $1::regnamespace
        AND (conrelid = ANY($2::regclass[]) OR confrelid = ANY($2::regclass[])) ORDER BY 1, 2`,
    [schema, plain],
  );
  return rows;
}

async function belongingsOf(client: pg.Client, schema: string, table: string): Promise<Belongings> {
  const told = async (sql: string) =>
    (await client.query(sql, [`${schema}.${table}`])).rows.map(({ statement }) => statement);
  return {
    constraints: await told(
      `SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS statement
         FROM pg_constraint WHERE conrelid = $1::regclass AND contype IN ('p', 'u', 'c') ORDER BY conname`,
    ),
    indexes: await told(
      `SELECT pg_get_indexdef(indexrelid) AS statement FROM pg_index WHERE indrelid = $1::regclass
          AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid) ORDER BY 1`,
    ),
    triggers: await told(
      'SELECT pg_get_triggerdef(oid) AS statement FROM pg_trigger WHERE tgrelid = $1::regclass AND NOT tgisinternal ORDER BY tgname',
    ),
  };
}

async function makePartOf(client: pg.Client, table: string, province: string): Promise<string | null> {
  if (!QUOTED.test(province)) throw new PartitionRefused(`"${province}" is no code of a province, such as "phu-yen".`);
  return makePart(client, table, province, `FOR VALUES IN ('${province}')`);
}

async function makeGuardedPart(client: pg.Client, table: string, province: string): Promise<void> {
  const part = await makePartOf(client, table, province);
  if (part !== null) await guardPart(client, table, part);
}

/** @returns the name of the part; null: it was there */
async function makePart(client: pg.Client, table: string, name: string, values: string): Promise<string | null> {
  const part = `${table}_${name}`.slice(0, LONGEST_NAME);
  const { rows } = await client.query('SELECT to_regclass($1) IS NOT NULL AS there', [`"${part}"`]);
  if (rows[0]?.there === true) return null;
  await client.query(`CREATE TABLE "${part}" PARTITION OF "${table}" ${values}`).catch((error: unknown) => {
    throw isInOther(error)
      ? new PartitionRefused(
          `Table "${table}" holds rows of "${name}" in its part "${table}_other": a province gets its part before it is entered, or by a backup and "restore --partitioned".`,
        )
      : error;
  });
  return part;
}

/** The triggers of its table, on a part: those for whole statements are not handed down by themselves. */
async function guardPart(client: pg.Client, table: string, part: string): Promise<void> {
  const triggers = await client.query(
    'SELECT pg_get_triggerdef(oid) AS statement FROM pg_trigger WHERE tgrelid = $1::regclass AND NOT tgisinternal AND (tgtype & 1) = 0',
    [`"${table}"`],
  );
  for (const { statement } of triggers.rows) await client.query(statement.replace(/ ON \S+ /, ` ON "${part}" `));
}

/** Rows of the province are in the part for all others: PostgreSQL refuses the new bounds. */
const isInOther = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === '23514';
