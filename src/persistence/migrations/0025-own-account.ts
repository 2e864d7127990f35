import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from './dialect.js';

/** What a person sees of their own account: from where they are signed in, and what happened to it. Older entries are not listed. */
export class OwnAccount1766102400000 implements MigrationInterface {
  readonly name = 'OwnAccount1766102400000';

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
  sqlite: { text: 'text', boolean: 'boolean', instant: 'text', clustered: ' WITHOUT ROWID' },
  postgres: { text: 'text COLLATE "C"', boolean: 'boolean', instant: 'timestamptz(3)', clustered: '' },
};

function statements(dialect: Dialect): string[] {
  const t = TYPES[dialect];
  return [
    `ALTER TABLE "sign_ins" ADD COLUMN "address" ${t.text}`,
    `ALTER TABLE "sign_ins" ADD COLUMN "browser" ${t.text}`,
    `CREATE TABLE "account_events" (
      "province" ${t.text} NOT NULL,
      "person_id" ${t.text} NOT NULL,
      "seq" integer NOT NULL,
      "by_other" ${t.boolean} NOT NULL,
      "seen_at" ${t.instant},
      CONSTRAINT "pk_account_events" PRIMARY KEY ("province", "person_id", "seq")
    )${t.clustered}`,
  ];
}
