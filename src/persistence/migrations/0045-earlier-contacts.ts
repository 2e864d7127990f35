import type { MigrationInterface, QueryRunner } from 'typeorm';

/** With how many of the agencies asked the lead had spoken before (docs/decisions/0061); nothing of it was noted before. */
export class EarlierContacts1767168000000 implements MigrationInterface {
  readonly name = 'EarlierContacts1767168000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "consultations" ADD COLUMN "contacted" integer NOT NULL DEFAULT 0');
  }

  /** There is no way back: a later version mends forward, and a backup taken before goes with the earlier program. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup taken before this one.');
  }
}
