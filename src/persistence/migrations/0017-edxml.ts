import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from './dialect.js';

/** The document axis: under which codes it knows agencies, and what arrived by it. Before it nothing had. */
export class Edxml1765411200000 implements MigrationInterface {
  readonly name = 'Edxml1765411200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const dialect = queryRunner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
    for (const statement of statements(dialect)) await queryRunner.query(statement);
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

function statements(dialect: Dialect): string[] {
  const t = TYPES[dialect];
  return [
    `CREATE TABLE "edxml_organs" (
      "province" ${t.text} NOT NULL,
      "organ_id" ${t.text} NOT NULL,
      "agency" ${t.text} NOT NULL,
      "from_at" ${t.instant} NOT NULL,
      "until_at" ${t.instant},
      "entered_by" ${t.text} NOT NULL,
      CONSTRAINT "pk_edxml_organs" PRIMARY KEY ("province", "organ_id")
    )`,
    'CREATE INDEX "edxml_organs_by_agency" ON "edxml_organs" ("province", "agency")',
    `CREATE TABLE "edxml_messages" (
      "province" ${t.text} NOT NULL,
      "sha256" ${t.text} NOT NULL,
      "arrived_at" ${t.instant} NOT NULL,
      "came_by" ${t.text} NOT NULL,
      "file_name" ${t.text} NOT NULL,
      "size" ${t.counter} NOT NULL,
      "kind" ${t.text} NOT NULL,
      "state" ${t.text} NOT NULL,
      "reason" ${t.text},
      "detail" ${t.text},
      "holder" ${t.text} NOT NULL,
      "from_organ" ${t.text},
      "status_code" ${t.text},
      "consultation_id" ${t.text},
      "agency" ${t.text},
      "letter_code" ${t.text},
      "summary_json" ${t.text} NOT NULL,
      "files_json" ${t.text} NOT NULL,
      "outcome" ${t.text},
      "settled_at" ${t.instant},
      "settled_by" ${t.text},
      "settled_note" ${t.text},
      CONSTRAINT "pk_edxml_messages" PRIMARY KEY ("province", "sha256")
    )`,
    'CREATE INDEX "edxml_messages_by_holder" ON "edxml_messages" ("province", "holder", "state", "arrived_at")',
    'CREATE INDEX "edxml_messages_by_state" ON "edxml_messages" ("province", "state", "arrived_at")',
    'CREATE INDEX "edxml_messages_by_opinion" ON "edxml_messages" ("province", "consultation_id", "agency")',
  ];
}
