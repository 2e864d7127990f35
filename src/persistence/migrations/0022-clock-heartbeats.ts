import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when each start of a machine has run: after a restart it says how long nothing ran. Before it nothing said so. */
export class ClockHeartbeats1765843200000 implements MigrationInterface {
  readonly name = 'ClockHeartbeats1765843200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const postgres = queryRunner.dataSource.options.type === 'postgres';
    const [text, instant, counter, clustered] = postgres
      ? ['text COLLATE "C"', 'timestamptz(3)', 'bigint', '']
      : ['text', 'text', 'integer', ' WITHOUT ROWID'];
    await queryRunner.query(`CREATE TABLE "clock_heartbeats" (
      "machine" ${text} NOT NULL,
      "at" ${instant} NOT NULL,
      "steady_ms" ${counter} NOT NULL,
      "slept_ms" ${counter} NOT NULL,
      CONSTRAINT "pk_clock_heartbeats" PRIMARY KEY ("machine")
    )${clustered}`);
  }

  /** There is no way back: a later version mends forward, and a backup taken before goes with the earlier program. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup taken before this one.');
  }
}
