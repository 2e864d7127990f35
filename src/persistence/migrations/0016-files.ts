import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from './dialect.js';

/** The files that agencies have uploaded, and which of them the journal names. Before it no act had any. */
export class Files1765324800000 implements MigrationInterface {
  readonly name = 'Files1765324800000';

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
  sqlite: { text: 'text', instant: 'text', counter: 'integer', clustered: ' WITHOUT ROWID' },
  postgres: { text: 'text COLLATE "C"', instant: 'timestamptz(3)', counter: 'bigint', clustered: '' },
};

function statements(dialect: Dialect): string[] {
  const t = TYPES[dialect];
  return [
    `CREATE TABLE "files" (
      "province" ${t.text} NOT NULL,
      "sha256" ${t.text} NOT NULL,
      "agency" ${t.text} NOT NULL,
      "size" ${t.counter} NOT NULL,
      "type" ${t.text} NOT NULL,
      "name" ${t.text} NOT NULL,
      "uploaded_by" ${t.text} NOT NULL,
      "uploaded_at" ${t.instant} NOT NULL,
      CONSTRAINT "pk_files" PRIMARY KEY ("province", "sha256", "agency")
    )`,
    'CREATE INDEX "files_by_age" ON "files" ("province", "uploaded_at")',
    `CREATE TABLE "file_references" (
      "province" ${t.text} NOT NULL,
      "consultation_id" ${t.text} NOT NULL,
      "sha256" ${t.text} NOT NULL,
      CONSTRAINT "pk_file_references" PRIMARY KEY ("province", "consultation_id", "sha256")
    )${t.clustered}`,
    'CREATE INDEX "file_references_by_file" ON "file_references" ("province", "sha256")',
  ];
}
