import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Nobody chooses the first password of another person any more: whoever is entered takes one with a code. What administrators asked for and nobody
 * has confirmed yet loses the password that stood with it, and keeps the rest.
 */
export class FirstCodes1766628000000 implements MigrationInterface {
  readonly name = 'FirstCodes1766628000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE "person_requests" DROP COLUMN "password_hash"');
  }

  /** There is no way back: a later version mends forward, and a backup taken before goes with the earlier program. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup taken before this one.');
  }
}
