import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from './dialect.js';
import { type Filling, fill } from './fill-columns.js';
import { consultationOver, disputeOver, opinionOver } from './law-of-0005.js';

/**
 * The second edition of the law: what it keeps beside the first is added to the stored contexts, and what lists ask of it gets
 * columns: since when a consultation is suspended, whether an answer was left unclarified, how often an agency was urged.
 */
export class SecondEdition1764374400000 implements MigrationInterface {
  readonly name = 'SecondEdition1764374400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const dialect = queryRunner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
    for (const statement of newColumns(dialect)) await queryRunner.query(statement);
    await fill(queryRunner, dialect, CONSULTATIONS);
    await fill(queryRunner, dialect, opinions(dialect));
    await fill(queryRunner, dialect, DISPUTES);
  }

  /** There is no way back: a later version mends forward, and a backup taken before goes with the earlier program. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup taken before this one.');
  }
}

const TYPES = {
  sqlite: { instant: 'text', no: 'boolean NOT NULL DEFAULT (0)' },
  postgres: { instant: 'timestamptz(3)', no: 'boolean NOT NULL DEFAULT false' },
};

function newColumns(dialect: Dialect): string[] {
  const t = TYPES[dialect];
  return [
    `ALTER TABLE "consultations" ADD COLUMN "suspended_at" ${t.instant}`,
    `ALTER TABLE "opinions" ADD COLUMN "unclarified" ${t.no}`,
    `ALTER TABLE "opinions" ADD COLUMN "urged" integer NOT NULL DEFAULT 0`,
  ];
}

const CONSULTATIONS: Filling<{ readonly context_json: string }> = {
  table: 'consultations',
  key: { province: 'text', id: 'text' },
  set: { context_json: 'text' },
  read: 'SELECT t.province, t.id, t.context_json FROM consultations AS t WHERE TRUE',
  valuesOf: consultationOver,
};

const opinions = (dialect: Dialect): Filling<Parameters<typeof opinionOver>[0]> => ({
  table: 'opinions',
  key: { province: 'text', consultation_id: 'text', key: 'text' },
  set: { context_json: 'text', due_at: 'timestamptz' },
  // An instant travels as the text that each database reads back without loss.
  read: `SELECT t.province, t.consultation_id, t.key, t.state, t.context_json,
    ${dialect === 'postgres' ? 't.due_at::text AS due_at' : 't.due_at'} FROM opinions AS t WHERE TRUE`,
  valuesOf: opinionOver,
});

const DISPUTES: Filling<{ readonly context_json: string }> = {
  table: 'disputes',
  key: { province: 'text', consultation_id: 'text', round: 'integer' },
  set: { context_json: 'text' },
  read: 'SELECT t.province, t.consultation_id, t.round, t.context_json FROM disputes AS t WHERE TRUE',
  valuesOf: disputeOver,
};
