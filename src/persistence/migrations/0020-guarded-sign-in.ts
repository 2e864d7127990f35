import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from './dialect.js';

/** What holds back who tries passwords, and by which a person's own browser is known. Before it this was kept in memory. */
export class GuardedSignIn1765670400000 implements MigrationInterface {
  readonly name = 'GuardedSignIn1765670400000';

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
  sqlite: { text: 'text', instant: 'text', clustered: ' WITHOUT ROWID' },
  postgres: { text: 'text COLLATE "C"', instant: 'timestamptz(3)', clustered: '' },
};

function statements(dialect: Dialect): string[] {
  const t = TYPES[dialect];
  return [
    `CREATE TABLE "sign_in_failures" (
      "subject" ${t.text} NOT NULL,
      "failures" integer NOT NULL,
      "until_at" ${t.instant} NOT NULL,
      CONSTRAINT "pk_sign_in_failures" PRIMARY KEY ("subject")
    )${t.clustered}`,
    'CREATE INDEX "sign_in_failures_by_end" ON "sign_in_failures" ("until_at")',
    `CREATE TABLE "known_devices" (
      "token_hash" ${t.text} NOT NULL,
      "province" ${t.text} NOT NULL,
      "person_id" ${t.text} NOT NULL,
      "used_at" ${t.instant} NOT NULL,
      CONSTRAINT "pk_known_devices" PRIMARY KEY ("token_hash", "province", "person_id")
    )${t.clustered}`,
    'CREATE INDEX "known_devices_by_person" ON "known_devices" ("province", "person_id")',
    `CREATE TABLE "password_codes" (
      "province" ${t.text} NOT NULL,
      "person_id" ${t.text} NOT NULL,
      "code_hash" ${t.text} NOT NULL,
      "made_by" ${t.text},
      "made_at" ${t.instant} NOT NULL,
      "expires_at" ${t.instant} NOT NULL,
      CONSTRAINT "pk_password_codes" PRIMARY KEY ("province", "person_id")
    )${t.clustered}`,
  ];
}
