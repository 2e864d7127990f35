import type { EntitySchemaColumnOptions } from 'typeorm';

/** The two databases. A table is described once; how a column is stored depends on this. */
export type Dialect = 'sqlite' | 'postgres';

/**
 * text: compared by bytes on both · integer: up to 2^31 · counter: up to 2^53, for sequences and versions · instant: ISO 8601
 * UTC text, timestamptz(3) on PostgreSQL · date: "YYYY-MM-DD", date on PostgreSQL · boolean: 0 or 1 on SQLite.
 */
export type ColumnKind = 'text' | 'integer' | 'counter' | 'instant' | 'date' | 'boolean';

export interface Column {
  kind: ColumnKind;
  nullable?: true;
  default?: string | number | boolean;
}

export const text: Column = { kind: 'text' };
export const integer: Column = { kind: 'integer' };
export const counter: Column = { kind: 'counter' };
export const instant: Column = { kind: 'instant' };
export const date: Column = { kind: 'date' };
export const boolean: Column = { kind: 'boolean' };

/** The same column, but it may be null. */
export function optional(column: Column): Column {
  return { ...column, nullable: true };
}

/** The same column, but an insert may leave it out. */
export function withDefault(column: Column, value: string | number | boolean): Column {
  return { ...column, default: value };
}

const SQLITE: Record<ColumnKind, EntitySchemaColumnOptions> = {
  text: { type: 'text' },
  integer: { type: 'integer' },
  counter: { type: 'integer' },
  instant: { type: 'text' },
  date: { type: 'text' },
  boolean: { type: 'boolean' },
};

const POSTGRES: Record<ColumnKind, EntitySchemaColumnOptions> = {
  text: { type: 'text', collation: 'C' },
  integer: { type: 'integer' },
  counter: { type: 'bigint' },
  instant: { type: 'timestamptz', precision: 3 },
  date: { type: 'date' },
  boolean: { type: 'boolean' },
};

/** The array type under which PostgreSQL receives a whole column of rows at once. */
export const POSTGRES_ARRAY: Record<ColumnKind, string> = {
  text: 'text[]',
  integer: 'integer[]',
  counter: 'bigint[]',
  instant: 'timestamptz[]',
  date: 'date[]',
  boolean: 'boolean[]',
};

/** What TypeORM must know of a column on this database. */
export function columnOptions(column: Column, dialect: Dialect): EntitySchemaColumnOptions {
  return {
    ...(dialect === 'sqlite' ? SQLITE : POSTGRES)[column.kind],
    nullable: column.nullable === true,
    ...(column.default === undefined ? {} : { default: column.default }),
  };
}
