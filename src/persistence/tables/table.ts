import { EntitySchema } from 'typeorm';
import type { Row, TableName } from '../store.js';
import { type Column, columnOptions, type Dialect } from './columns.js';

export interface Index {
  name: string;
  columns: readonly string[];
  unique?: true;
  /** The condition of a partial index, in SQL that both databases understand. */
  where?: string;
}

/**
 * The consultation that a row belongs to. There are no relations and no cascades: the key only keeps orphans out. It is
 * kept where rows are few; PostgreSQL asks for each row alone, which would double the cost of a limit or a notice.
 */
export interface Reference {
  name: string;
  columns: readonly string[];
  table: TableName;
  references: readonly string[];
}

/** One table, described once for both databases: the hot path reads it directly, TypeORM gets it as an entity schema. */
export interface Table {
  /** The primary key, in this order, led by the province. */
  key: Readonly<Record<string, Column>>;
  columns: Readonly<Record<string, Column>>;
  indexes?: readonly Index[];
  references?: readonly Reference[];
  /** The rows are small, or always read by key: on SQLite they live in the key's own tree (WITHOUT ROWID). */
  clustered?: true;
}

/** Key columns, then the others. */
export function allColumns(table: Table): Readonly<Record<string, Column>> {
  return { ...table.key, ...table.columns };
}

/**
 * The table as TypeORM's entity for this database. Decorators run at import, before anybody knows which database it will
 * be, and `timestamptz` exists on one of them only; so the entities are made when the database is opened.
 */
export function entityOf(name: TableName, table: Table, dialect: Dialect): EntitySchema<Row> {
  const columns = Object.entries(allColumns(table)).map(([column, definition]) => [
    column,
    {
      ...columnOptions(definition, dialect),
      ...(column in table.key ? { primary: true, primaryKeyConstraintName: `pk_${name}` } : {}),
    },
  ]);
  return new EntitySchema<Row>({
    name,
    tableName: name,
    columns: Object.fromEntries(columns),
    withoutRowid: dialect === 'sqlite' && table.clustered === true,
    indices: (table.indexes ?? []).map((index) => ({ ...index, columns: [...index.columns] })),
    foreignKeys: (table.references ?? []).map((reference) => ({
      name: reference.name,
      target: reference.table,
      columnNames: [...reference.columns],
      referencedColumnNames: [...reference.references],
    })),
  });
}

/** The reference of a table whose rows belong to a consultation. */
export function ofConsultation(table: TableName): Reference {
  return {
    name: `fk_${table}_consultation`,
    columns: ['province', 'consultation_id'],
    table: 'consultations',
    references: ['province', 'id'],
  };
}
