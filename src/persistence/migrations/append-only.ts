import type { Dialect } from './dialect.js';

/**
 * Statements that make the database itself refuse to change or remove rows of a table; on PostgreSQL TRUNCATE too.
 * The owner of the database can drop a trigger, which is why checkpoints are signed; this stops mistakes and programs.
 */
export function refuseChanges(dialect: Dialect, tables: readonly string[]): string[] {
  return dialect === 'sqlite' ? tables.flatMap(sqliteTriggers) : [POSTGRES_FUNCTION, ...tables.map(postgresTrigger)];
}

/** The same for tables of a later migration: on PostgreSQL the function that refuses is there already. */
export function refuseChangesToo(dialect: Dialect, tables: readonly string[]): string[] {
  return dialect === 'sqlite' ? tables.flatMap(sqliteTriggers) : tables.map(postgresTrigger);
}

function sqliteTriggers(table: string): string[] {
  return ['UPDATE', 'DELETE'].map(
    (operation) => `CREATE TRIGGER "${table}_refuses_${operation.toLowerCase()}" BEFORE ${operation} ON "${table}"
  BEGIN SELECT RAISE(ABORT, '${table} is append-only: ${operation} refused'); END`,
  );
}

const POSTGRES_FUNCTION = `CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END
$body$`;

function postgresTrigger(table: string): string {
  return `CREATE TRIGGER "${table}_refuses_change" BEFORE UPDATE OR DELETE OR TRUNCATE ON "${table}"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"()`;
}
