import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The times in which nothing ran, which limits are held against before they pass (docs/decisions/0058). None is known of before. */
export class Outages1766995200000 implements MigrationInterface {
  readonly name = 'Outages1766995200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const postgres = queryRunner.dataSource.options.type === 'postgres';
    const [text, instant, clustered] = postgres
      ? ['text COLLATE "C"', 'timestamptz(3)', '']
      : ['text', 'text', ' WITHOUT ROWID'];
    await queryRunner.query(`CREATE TABLE "outages" (
      "province" ${text} NOT NULL,
      "from_at" ${instant} NOT NULL,
      "until_at" ${instant} NOT NULL,
      CONSTRAINT "pk_outages" PRIMARY KEY ("province", "from_at")
    )${clustered}`);
  }

  /** There is no way back: a later version mends forward, and a backup taken before goes with the earlier program. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup taken before this one.');
  }
}
