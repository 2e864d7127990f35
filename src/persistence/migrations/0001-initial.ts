import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseChanges } from './append-only.js';
import { initialTables } from './initial-tables.js';

/** The schema of the first version. */
export class Initial1763769600000 implements MigrationInterface {
  readonly name = 'Initial1763769600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const dialect = queryRunner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
    const statements = [
      ...initialTables(dialect),
      ...refuseChanges(dialect, ['journal', 'checkpoints', 'checkpoint_heads']),
    ];
    for (const statement of statements) await queryRunner.query(statement);
  }

  /** There is no way back: a later version mends forward, and a backup taken before goes with the earlier program. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup taken before this one.');
  }
}
