import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from './dialect.js';

/** Roles that one administrator asks for and another person confirms. */
export class PersonRequests1766016000000 implements MigrationInterface {
  readonly name = 'PersonRequests1766016000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const dialect = queryRunner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
    await queryRunner.query(statement(dialect));
  }

  /** There is no way back: a later version mends forward, and a backup taken before goes with the earlier program. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup taken before this one.');
  }
}

const TYPES = {
  sqlite: { text: 'text', instant: 'text', clustered: ' WITHOUT ROWID' },
  postgres: { text: 'text COLLATE "C"', instant: 'timestamptz(3)', clustered: '' },
};

function statement(dialect: Dialect): string {
  const t = TYPES[dialect];
  return `CREATE TABLE "person_requests" (
    "province" ${t.text} NOT NULL,
    "id" ${t.text} NOT NULL,
    "person_id" ${t.text},
    "login" ${t.text} NOT NULL,
    "name" ${t.text} NOT NULL,
    "why" ${t.text} NOT NULL,
    "agency" ${t.text},
    "asked_json" ${t.text} NOT NULL,
    "password_hash" ${t.text},
    "asked_by" ${t.text} NOT NULL,
    "asked_by_name" ${t.text} NOT NULL,
    "asked_at" ${t.instant} NOT NULL,
    "expires_at" ${t.instant} NOT NULL,
    CONSTRAINT "pk_person_requests" PRIMARY KEY ("province", "id")
  )${t.clustered}`;
}
