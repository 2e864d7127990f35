import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from './dialect.js';

/**
 * A province words its functions itself and enters its own; until it does, each is as the program delivers it, so there is
 * nothing to fill. An agency may be asked in a group that the province has named.
 */
export class OwnFunctions1764806400000 implements MigrationInterface {
  readonly name = 'OwnFunctions1764806400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const dialect = queryRunner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
    for (const statement of changes(dialect)) await queryRunner.query(statement);
  }

  /** There is no way back: a later version mends forward, and a backup taken before goes with the earlier program. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup taken before this one.');
  }
}

const TYPES = {
  sqlite: { text: 'text', counter: 'integer' },
  postgres: { text: 'text COLLATE "C"', counter: 'bigint' },
};

function changes(dialect: Dialect): string[] {
  const t = TYPES[dialect];
  return [
    `ALTER TABLE "agencies" ADD COLUMN "group_name" ${t.text}`,
    `CREATE TABLE "functions" ("province" ${t.text} NOT NULL, "code" ${t.text} NOT NULL, "name" ${t.text} NOT NULL,
      "words_json" ${t.text} NOT NULL, "version" ${t.counter} NOT NULL,
      CONSTRAINT "pk_functions" PRIMARY KEY ("province", "code"))`,
  ];
}
