import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from './dialect.js';

/** What is counted of internal procedures, so that figures are added up by the database (docs/decisions/0050). */
export class ProcedureFigures1766646000000 implements MigrationInterface {
  readonly name = 'ProcedureFigures1766646000000';

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
  sqlite: { text: 'text', counter: 'integer' },
  postgres: { text: 'text COLLATE "C"', counter: 'bigint' },
};

function statements(dialect: Dialect): string[] {
  const { text, counter } = TYPES[dialect];
  return [
    `CREATE TABLE "procedure_figures" (
      "province" ${text} NOT NULL,
      "case_id" ${text} NOT NULL,
      "code" ${text} NOT NULL,
      "agency" ${text} NOT NULL,
      "published" boolean NOT NULL,
      "simplified" boolean NOT NULL,
      "cut" boolean NOT NULL,
      "cost_before" ${counter},
      "cost_after" ${counter},
      CONSTRAINT "pk_procedure_figures" PRIMARY KEY ("province", "case_id")
    )`,
    'CREATE UNIQUE INDEX "procedure_figures_by_code" ON "procedure_figures" ("province", "code")',
    'CREATE INDEX "procedure_figures_by_agency" ON "procedure_figures" ("province", "agency")',
  ];
}
