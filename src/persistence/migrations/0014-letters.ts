import type { MigrationInterface, QueryRunner } from 'typeorm';
import { letterTables } from './letter-tables.js';

/** Letters, their bytes and their numbers. What was done before has none: its facts were not frozen. */
export class Letters1765152000000 implements MigrationInterface {
  readonly name = 'Letters1765152000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const dialect = queryRunner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
    for (const statement of letterTables(dialect)) await queryRunner.query(statement);
  }

  /** There is no way back: a later version mends forward, and a backup taken before goes with the earlier program. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup taken before this one.');
  }
}
