import type { MigrationInterface, QueryRunner } from 'typeorm';
import { draftAndViewTables } from './draft-and-view-tables.js';

/** Drafts of answers, and what people keep of their lists. */
export class DraftsAndViews1763856000000 implements MigrationInterface {
  readonly name = 'DraftsAndViews1763856000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const dialect = queryRunner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
    for (const statement of draftAndViewTables(dialect)) await queryRunner.query(statement);
  }

  /** There is no way back: a later version mends forward, and a backup taken before goes with the earlier program. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup taken before this one.');
  }
}
