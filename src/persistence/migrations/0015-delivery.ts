import type { MigrationInterface, QueryRunner } from 'typeorm';
import { deliveryTables } from './delivery-tables.js';

/** What is sent to people and other systems: the outbox, their choices and addresses, webhooks and calendars. */
export class Delivery1765238400000 implements MigrationInterface {
  readonly name = 'Delivery1765238400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const dialect = queryRunner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
    const text = dialect === 'postgres' ? 'text COLLATE "C"' : 'text';
    await queryRunner.query(`ALTER TABLE "people" ADD COLUMN "email" ${text}`);
    // Whom a message is for is asked by agency, with every message.
    await queryRunner.query(
      'CREATE INDEX "person_roles_by_agency" ON "person_roles" ("province", "agency", "role", "person_id")',
    );
    for (const statement of deliveryTables(dialect)) await queryRunner.query(statement);
  }

  /** There is no way back: a later version mends forward, and a backup taken before goes with the earlier program. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup taken before this one.');
  }
}
