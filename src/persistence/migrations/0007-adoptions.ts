import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from './dialect.js';
import { type Filling, fill } from './fill-columns.js';
import { subordinationThen } from './names-of-0007.js';

/**
 * Whom silence binds and by which text: the regulations that a province has adopted, and to whom its agencies answer. Nothing is
 * adopted by the migration: that is for an administrator to say.
 */
export class Adoptions1764547200000 implements MigrationInterface {
  readonly name = 'Adoptions1764547200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const dialect = queryRunner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
    for (const statement of statements(dialect)) await queryRunner.query(statement);
    await fill(queryRunner, dialect, AGENCIES);
  }

  /** There is no way back: a later version mends forward, and a backup taken before goes with the earlier program. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup taken before this one.');
  }
}

const TYPES = {
  sqlite: { text: 'text', instant: 'text', date: 'text' },
  postgres: { text: 'text COLLATE "C"', instant: 'timestamptz(3)', date: 'date' },
};

function statements(dialect: Dialect): string[] {
  const t = TYPES[dialect];
  return [
    `ALTER TABLE "agencies" ADD COLUMN "subordination" ${t.text} NOT NULL DEFAULT 'department'`,
    `CREATE TABLE "regulation_adoptions" (
      "province" ${t.text} NOT NULL,
      "id" ${t.text} NOT NULL,
      "ordinal" integer NOT NULL,
      "regulation_id" ${t.text} NOT NULL,
      "regulation_hash" ${t.text} NOT NULL,
      "document" ${t.text} NOT NULL,
      "from_on" ${t.date} NOT NULL,
      "adopted_by" ${t.text},
      "adopted_at" ${t.instant} NOT NULL,
      CONSTRAINT "pk_regulation_adoptions" PRIMARY KEY ("province", "id")
    )`,
  ];
}

const AGENCIES: Filling<{ readonly name: string }> = {
  table: 'agencies',
  key: { province: 'text', code: 'text' },
  set: { subordination: 'text' },
  read: 'SELECT t.province, t.code, t.name FROM agencies AS t WHERE TRUE',
  valuesOf: ({ name }) => {
    const subordination = subordinationThen(name);
    return subordination === null ? null : { subordination };
  },
};
