import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from './dialect.js';

/**
 * Regulations that the province writes itself: what is drafted of them, what their rehearsals came to, the province's own rehearsals, and by
 * whom an adoption was proposed. Adoptions that there are were recorded by one person.
 */
export class OwnEditions1764892800000 implements MigrationInterface {
  readonly name = 'OwnEditions1764892800000';

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
  sqlite: { text: 'text', instant: 'text', date: 'text', counter: 'integer' },
  postgres: { text: 'text COLLATE "C"', instant: 'timestamptz(3)', date: 'date', counter: 'bigint' },
};

function changes(dialect: Dialect): string[] {
  const t = TYPES[dialect];
  return [
    `ALTER TABLE "regulation_adoptions" ADD COLUMN "proposed_by" ${t.text}`,
    `ALTER TABLE "regulation_adoptions" ADD COLUMN "proposed_at" ${t.instant}`,
    `CREATE TABLE "regulation_drafts" (
      "province" ${t.text} NOT NULL,
      "id" ${t.text} NOT NULL,
      "version" ${t.counter} NOT NULL,
      "based_on" ${t.text} NOT NULL,
      "body_json" ${t.text} NOT NULL,
      "saved_by" ${t.text} NOT NULL,
      "saved_at" ${t.instant} NOT NULL,
      "proposed_by" ${t.text},
      "proposed_at" ${t.instant},
      "document" ${t.text},
      "from_on" ${t.date},
      "rehearsed_json" ${t.text},
      CONSTRAINT "pk_regulation_drafts" PRIMARY KEY ("province", "id")
    )`,
    `CREATE TABLE "regulation_trials" (
      "province" ${t.text} NOT NULL,
      "regulation_id" ${t.text} NOT NULL,
      "kind" ${t.text} NOT NULL,
      "hash" ${t.text} NOT NULL,
      "asked_json" ${t.text} NOT NULL,
      "started_by" ${t.text} NOT NULL,
      "started_at" ${t.instant} NOT NULL,
      "state" ${t.text} NOT NULL,
      "result_json" ${t.text},
      CONSTRAINT "pk_regulation_trials" PRIMARY KEY ("province", "regulation_id", "kind")
    )`,
    `CREATE TABLE "own_rehearsals" (
      "province" ${t.text} NOT NULL,
      "name" ${t.text} NOT NULL,
      "story" ${t.text} NOT NULL,
      "saved_by" ${t.text} NOT NULL,
      "saved_at" ${t.instant} NOT NULL,
      CONSTRAINT "pk_own_rehearsals" PRIMARY KEY ("province", "name")
    )`,
  ];
}
