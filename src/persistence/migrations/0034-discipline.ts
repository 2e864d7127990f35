import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from './dialect.js';

/** Cases of discipline: petitions, inspections, reviews and reports (docs/decisions/0046). */
export class Discipline1766631600000 implements MigrationInterface {
  readonly name = 'Discipline1766631600000';

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
  sqlite: { text: 'text', counter: 'integer', instant: 'text', date: 'text', clustered: ' WITHOUT ROWID' },
  postgres: { text: 'text COLLATE "C"', counter: 'bigint', instant: 'timestamptz(3)', date: 'date', clustered: '' },
};

function statements(dialect: Dialect): string[] {
  const { text, counter, instant, date, clustered } = TYPES[dialect];
  return [
    `CREATE TABLE "discipline_cases" (
      "province" ${text} NOT NULL,
      "id" ${text} NOT NULL,
      "kind" ${text} NOT NULL,
      "state" ${text} NOT NULL,
      "version" ${counter} NOT NULL,
      "context_json" ${text} NOT NULL,
      "subject" ${text} NOT NULL,
      "raised_by" ${text} NOT NULL,
      "raised_at" ${instant} NOT NULL,
      "agency" ${text},
      "person" ${text},
      "holder_agency" ${text} NOT NULL,
      "holder_person" ${text},
      "due_on" ${date},
      "ended" boolean NOT NULL,
      "changed_at" ${instant} NOT NULL,
      CONSTRAINT "pk_discipline_cases" PRIMARY KEY ("province", "id")
    )`,
    'CREATE INDEX "discipline_cases_by_kind" ON "discipline_cases" ("province", "kind", "raised_at", "id")',
    'CREATE INDEX "discipline_cases_by_holder" ON "discipline_cases" ("province", "holder_agency", "ended", "due_on")',
    'CREATE INDEX "discipline_cases_by_agency" ON "discipline_cases" ("province", "agency", "kind")',
    'CREATE INDEX "discipline_cases_by_raiser" ON "discipline_cases" ("province", "raised_by", "kind")',
    `CREATE TABLE "discipline_steps" (
      "province" ${text} NOT NULL,
      "case_id" ${text} NOT NULL,
      "version" ${counter} NOT NULL,
      "seq" ${counter} NOT NULL,
      CONSTRAINT "pk_discipline_steps" PRIMARY KEY ("province", "case_id", "version")
    )${clustered}`,
  ];
}
