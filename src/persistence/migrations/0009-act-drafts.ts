import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from './dialect.js';

/**
 * What is prepared of an act is kept aside until the act is done, and may be sent back with a remark. Of drafts that there
 * are, the text is as of their last save, and none was sent back.
 */
export class ActDrafts1764720000000 implements MigrationInterface {
  readonly name = 'ActDrafts1764720000000';

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
  sqlite: { text: 'text', instant: 'text', counter: 'integer' },
  postgres: { text: 'text COLLATE "C"', instant: 'timestamptz(3)', counter: 'bigint' },
};

function changes(dialect: Dialect): string[] {
  const t = TYPES[dialect];
  return [
    `CREATE TABLE "act_drafts" (
      "province" ${t.text} NOT NULL,
      "consultation_id" ${t.text} NOT NULL,
      "act" ${t.text} NOT NULL,
      "agency" ${t.text} NOT NULL,
      "owner" ${t.text} NOT NULL,
      "subject" ${t.text} NOT NULL,
      "round" integer NOT NULL,
      "body_json" ${t.text} NOT NULL,
      "version" ${t.counter} NOT NULL,
      "text_version" ${t.counter} NOT NULL DEFAULT (0),
      "saved_by" ${t.text} NOT NULL,
      "saved_at" ${t.instant} NOT NULL,
      "submitted_at" ${t.instant},
      "submitted_by" ${t.text},
      "returned_at" ${t.instant},
      "returned_by" ${t.text},
      "remark" ${t.text},
      CONSTRAINT "pk_act_drafts" PRIMARY KEY ("province", "consultation_id", "act", "agency")
    )`,
    'CREATE INDEX "act_drafts_by_owner" ON "act_drafts" ("province", "owner", "act")',
    `ALTER TABLE "answer_drafts" ADD COLUMN "text_version" ${t.counter} NOT NULL DEFAULT (0)`,
    `ALTER TABLE "answer_drafts" ADD COLUMN "returned_at" ${t.instant}`,
    `ALTER TABLE "answer_drafts" ADD COLUMN "returned_by" ${t.text}`,
    `ALTER TABLE "answer_drafts" ADD COLUMN "remark" ${t.text}`,
    'UPDATE "answer_drafts" SET "text_version" = "version"',
  ];
}
