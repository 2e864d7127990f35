import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What would have to be read anew with each question is read once (docs/decisions/0069): which names stand in which entries of the audit journal, and what the
 * agencies were asked on a day and how they answered. Neither is filled here: who asks and the housekeeping do, and until then everything is looked through.
 */
export class ReadOnce1767513600000 implements MigrationInterface {
  readonly name = 'ReadOnce1767513600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const postgres = queryRunner.dataSource.options.type === 'postgres';
    const [text, counter, clustered] = postgres
      ? ['text COLLATE "C"', 'bigint', '']
      : ['text', 'integer', ' WITHOUT ROWID'];
    await queryRunner.query(`CREATE TABLE "audit_words" (
      "province" ${text} NOT NULL,
      "word" ${text} NOT NULL,
      "seq" ${counter} NOT NULL,
      "command" ${text} NOT NULL,
      CONSTRAINT "pk_audit_words" PRIMARY KEY ("province", "word", "seq", "command")
    )${clustered}`);
    await queryRunner.query(`CREATE TABLE "answer_days" (
      "province" ${text} NOT NULL,
      "day" ${text} NOT NULL,
      "position" ${counter} NOT NULL,
      "repairs" ${counter} NOT NULL,
      "edition" integer NOT NULL,
      "counts_json" ${text} NOT NULL,
      CONSTRAINT "pk_answer_days" PRIMARY KEY ("province", "day")
    )${clustered}`);
  }

  /** There is no way back: a later version mends forward, and a backup taken before goes with the earlier program. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup taken before this one.');
  }
}
