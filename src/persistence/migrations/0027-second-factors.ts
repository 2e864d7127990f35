import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from './dialect.js';

/** Second factors: authenticators, recovery codes, and who has proved the first factor only. Nobody has one yet. */
export class SecondFactors1766275200000 implements MigrationInterface {
  readonly name = 'SecondFactors1766275200000';

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
  sqlite: { text: 'text', counter: 'integer', instant: 'text', clustered: ' WITHOUT ROWID' },
  postgres: { text: 'text COLLATE "C"', counter: 'bigint', instant: 'timestamptz(3)', clustered: '' },
};

function statements(dialect: Dialect): string[] {
  const t = TYPES[dialect];
  return [
    `ALTER TABLE "sign_ins" ADD COLUMN "factor" ${t.text}`,
    `CREATE TABLE "second_factors" (
      "province" ${t.text} NOT NULL,
      "person_id" ${t.text} NOT NULL,
      "sealed_secret" ${t.text} NOT NULL,
      "last_step" ${t.counter} NOT NULL,
      "confirmed_at" ${t.instant} NOT NULL,
      CONSTRAINT "pk_second_factors" PRIMARY KEY ("province", "person_id")
    )${t.clustered}`,
    `CREATE TABLE "factor_enrolments" (
      "province" ${t.text} NOT NULL,
      "person_id" ${t.text} NOT NULL,
      "sealed_secret" ${t.text} NOT NULL,
      "expires_at" ${t.instant} NOT NULL,
      CONSTRAINT "pk_factor_enrolments" PRIMARY KEY ("province", "person_id")
    )${t.clustered}`,
    `CREATE TABLE "recovery_codes" (
      "province" ${t.text} NOT NULL,
      "person_id" ${t.text} NOT NULL,
      "code_hash" ${t.text} NOT NULL,
      "made_at" ${t.instant} NOT NULL,
      CONSTRAINT "pk_recovery_codes" PRIMARY KEY ("province", "person_id", "code_hash")
    )${t.clustered}`,
    `CREATE TABLE "half_sign_ins" (
      "token_hash" ${t.text} NOT NULL,
      "province" ${t.text} NOT NULL,
      "person_id" ${t.text} NOT NULL,
      "failures" integer NOT NULL,
      "expires_at" ${t.instant} NOT NULL,
      "browser" ${t.text},
      CONSTRAINT "pk_half_sign_ins" PRIMARY KEY ("token_hash")
    )${t.clustered}`,
  ];
}
