import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from './dialect.js';

/** Sign-in by OpenID Connect: linked identities, and who is on the way to a provider and back. */
export class SingleSignOn1766361600000 implements MigrationInterface {
  readonly name = 'SingleSignOn1766361600000';

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
    `CREATE TABLE "linked_identities" (
      "issuer" ${t.text} NOT NULL,
      "subject" ${t.text} NOT NULL,
      "province" ${t.text} NOT NULL,
      "person_id" ${t.text} NOT NULL,
      "provider" ${t.text} NOT NULL,
      "linked_at" ${t.instant} NOT NULL,
      CONSTRAINT "pk_linked_identities" PRIMARY KEY ("issuer", "subject")
    )`,
    `CREATE UNIQUE INDEX "linked_identities_by_person" ON "linked_identities" ("province", "person_id", "provider")`,
    `CREATE TABLE "round_trips" (
      "token_hash" ${t.text} NOT NULL,
      "provider" ${t.text} NOT NULL,
      "sealed_checks" ${t.text} NOT NULL,
      "province" ${t.text},
      "person_id" ${t.text},
      "address" ${t.text} NOT NULL,
      "expires_at" ${t.instant} NOT NULL,
      CONSTRAINT "pk_round_trips" PRIMARY KEY ("token_hash")
    )`,
    `CREATE INDEX "round_trips_by_address" ON "round_trips" ("address")`,
  ];
}
