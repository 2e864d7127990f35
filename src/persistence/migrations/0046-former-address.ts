import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That an e-mail address was changed is told at the one before it too, which then stands nowhere else. */
export class FormerAddress1767254400000 implements MigrationInterface {
  readonly name = 'FormerAddress1767254400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const text = queryRunner.dataSource.options.type === 'postgres' ? 'text COLLATE "C"' : 'text';
    await queryRunner.query(`ALTER TABLE "deliveries" ADD COLUMN "former_address" ${text}`);
  }

  /** There is no way back: a later version mends forward, and a backup taken before goes with the earlier program. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup taken before this one.');
  }
}
