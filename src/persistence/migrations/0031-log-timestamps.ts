import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseChangesToo } from './append-only.js';

/** Timestamps that an authority gave for checkpoints (RFC 3161). */
export class LogTimestamps1766620800000 implements MigrationInterface {
  readonly name = 'LogTimestamps1766620800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const isPostgres = queryRunner.dataSource.options.type === 'postgres';
    const [text, counter, instant, clustered] = isPostgres
      ? ['text COLLATE "C"', 'bigint', 'timestamptz(3)', '']
      : ['text', 'integer', 'text', ' WITHOUT ROWID'];
    await queryRunner.query(`CREATE TABLE "log_timestamps" (
      "province" ${text} NOT NULL,
      "seq" ${counter} NOT NULL,
      "at" ${instant} NOT NULL,
      "token" ${text} NOT NULL,
      CONSTRAINT "pk_log_timestamps" PRIMARY KEY ("province", "seq")
    )${clustered}`);
    for (const statement of refuseChangesToo(isPostgres ? 'postgres' : 'sqlite', ['log_timestamps']))
      await queryRunner.query(statement);
  }

  /** There is no way back: a later version mends forward, and a backup taken before goes with the earlier program. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup taken before this one.');
  }
}
