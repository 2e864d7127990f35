import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseChangesToo } from './append-only.js';
import type { Dialect } from './dialect.js';

/**
 * One log for each province that only grows (docs/decisions/0037). What was written before it becomes leaves with the first checkpoints
 * after it: `anchored_seq` begins anew. The checkpoints of the former format stay as they are.
 */
export class ProvinceLog1766534400000 implements MigrationInterface {
  readonly name = 'ProvinceLog1766534400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const dialect = queryRunner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
    for (const statement of statements(dialect)) await queryRunner.query(statement);
  }

  /** There is no way back: a later version mends forward, and a backup taken before goes with the earlier program. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup taken before this one.');
  }
}

const TYPES = {
  sqlite: { text: 'text', counter: 'integer', instant: 'text', clustered: ' WITHOUT ROWID' },
  postgres: { text: 'text COLLATE "C"', counter: 'bigint', instant: 'timestamptz(3)', clustered: '' },
};

function statements(dialect: Dialect): string[] {
  const { text, counter, instant, clustered } = TYPES[dialect];
  return [
    `CREATE TABLE "log_checkpoints" (
      "province" ${text} NOT NULL,
      "seq" ${counter} NOT NULL,
      "at" ${instant} NOT NULL,
      "size" ${counter} NOT NULL,
      "hash" ${text} NOT NULL,
      "body" ${text} NOT NULL,
      "signatures" ${text} NOT NULL,
      "seal" ${text} NOT NULL,
      "rules" ${text},
      CONSTRAINT "pk_log_checkpoints" PRIMARY KEY ("province", "seq")
    )`,
    `CREATE TABLE "log_runs" (
      "province" ${text} NOT NULL,
      "position" ${counter} NOT NULL,
      "chain" ${text} NOT NULL,
      "first_seq" ${counter} NOT NULL,
      "last_seq" ${counter} NOT NULL,
      CONSTRAINT "pk_log_runs" PRIMARY KEY ("province", "position")
    )${clustered}`,
    'CREATE UNIQUE INDEX "log_runs_by_chain" ON "log_runs" ("province", "chain", "first_seq")',
    `CREATE TABLE "log_heads" (
      "province" ${text} NOT NULL,
      "place" integer NOT NULL,
      "chain" ${text} NOT NULL,
      "seq" ${counter} NOT NULL,
      "hash" ${text} NOT NULL,
      CONSTRAINT "pk_log_heads" PRIMARY KEY ("province", "place", "chain")
    )${clustered}`,
    `CREATE TABLE "log_places" (
      "province" ${text} NOT NULL,
      "place" integer NOT NULL,
      "hash" ${text} NOT NULL,
      CONSTRAINT "pk_log_places" PRIMARY KEY ("province", "place")
    )${clustered}`,
    `CREATE TABLE "log_tiles" (
      "province" ${text} NOT NULL,
      "level" integer NOT NULL,
      "tile" ${counter} NOT NULL,
      "hashes" ${text} NOT NULL,
      CONSTRAINT "pk_log_tiles" PRIMARY KEY ("province", "level", "tile")
    )`,
    `CREATE TABLE "log_cosignatures" (
      "province" ${text} NOT NULL,
      "seq" ${counter} NOT NULL,
      "witness" ${text} NOT NULL,
      "line" ${text} NOT NULL,
      CONSTRAINT "pk_log_cosignatures" PRIMARY KEY ("province", "seq", "witness")
    )${clustered}`,
    ...refuseChangesToo(dialect, ['log_checkpoints', 'log_runs', 'log_cosignatures']),
    'UPDATE "consultations" SET "anchored_seq" = 0 WHERE "anchored_seq" <> 0',
  ];
}
