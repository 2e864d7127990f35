import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from './dialect.js';

/**
 * A delegation may name a person and its document, and may be ended before its time. Those that there are go to a role, by
 * no document, and were not ended.
 */
export class Delegations1764633600000 implements MigrationInterface {
  readonly name = 'Delegations1764633600000';

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
  sqlite: { text: 'text', instant: 'text' },
  postgres: { text: 'text COLLATE "C"', instant: 'timestamptz(3)' },
};

function changes(dialect: Dialect): string[] {
  const t = TYPES[dialect];
  return [
    `ALTER TABLE "delegations" ADD COLUMN "to_person" ${t.text}`,
    `ALTER TABLE "delegations" ADD COLUMN "document" ${t.text}`,
    `ALTER TABLE "delegations" ADD COLUMN "ended_at" ${t.instant}`,
    `ALTER TABLE "delegations" ADD COLUMN "ended_by" ${t.text}`,
  ];
}
