import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from './dialect.js';

/** Access tokens, by which other systems act for a person. Nobody has one yet. */
export class AccessTokens1766624400000 implements MigrationInterface {
  readonly name = 'AccessTokens1766624400000';

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
  sqlite: { text: 'text', instant: 'text' },
  postgres: { text: 'text COLLATE "C"', instant: 'timestamptz(3)' },
};

function statements(dialect: Dialect): string[] {
  const t = TYPES[dialect];
  return [
    `CREATE TABLE "access_tokens" (
      "province" ${t.text} NOT NULL,
      "id" ${t.text} NOT NULL,
      "token_hash" ${t.text} NOT NULL,
      "person_id" ${t.text} NOT NULL,
      "agency" ${t.text} NOT NULL,
      "system" ${t.text} NOT NULL,
      "scopes" ${t.text} NOT NULL,
      "factor" ${t.text},
      "created_at" ${t.instant} NOT NULL,
      "expires_at" ${t.instant} NOT NULL,
      "used_at" ${t.instant},
      "used_from" ${t.text},
      "refused_at" ${t.instant},
      "ended_at" ${t.instant},
      CONSTRAINT "pk_access_tokens" PRIMARY KEY ("province", "id")
    )`,
    'CREATE UNIQUE INDEX "access_tokens_by_hash" ON "access_tokens" ("token_hash")',
    'CREATE INDEX "access_tokens_by_person" ON "access_tokens" ("province", "person_id")',
  ];
}
