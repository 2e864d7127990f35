import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from './dialect.js';
import { type Filling, fill } from './fill-columns.js';
import {
  type ConsultationThen,
  consultationThen,
  type DisputeThen,
  disputeThen,
  type OpinionThen,
  opinionThen,
} from './law-of-0004.js';

/**
 * What lists looked up in JSON or worked out from states becomes columns: the next act of consultations, opinions and
 * disputes with the limit of an opinion's, the state of its extension, and how many extensions were granted.
 */
export class NextActs1764028800000 implements MigrationInterface {
  readonly name = 'NextActs1764028800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const dialect = queryRunner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
    for (const statement of newColumns(dialect)) await queryRunner.query(statement);
    await fill(queryRunner, dialect, CONSULTATIONS);
    await fill(queryRunner, dialect, OPINIONS);
    await fill(queryRunner, dialect, DISPUTES);
  }

  /** There is no way back: a later version mends forward, and a backup taken before goes with the earlier program. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup taken before this one.');
  }
}

const TYPES = {
  sqlite: { text: 'text', instant: 'text' },
  postgres: { text: 'text COLLATE "C"', instant: 'timestamptz(3)' },
};

function newColumns(dialect: Dialect): string[] {
  const t = TYPES[dialect];
  return [
    `ALTER TABLE "consultations" ADD COLUMN "next_act" ${t.text}`,
    `ALTER TABLE "opinions" ADD COLUMN "next_act" ${t.text}`,
    `ALTER TABLE "opinions" ADD COLUMN "next_act_due_at" ${t.instant}`,
    `ALTER TABLE "opinions" ADD COLUMN "extension_state" ${t.text}`,
    `ALTER TABLE "opinions" ADD COLUMN "extensions_granted" integer NOT NULL DEFAULT 0`,
    `ALTER TABLE "disputes" ADD COLUMN "next_act" ${t.text}`,
  ];
}

/** A consultation that waits for its opinions or its dispute, or has ended, has no next act of its own. */
const CONSULTATIONS: Filling<ConsultationThen> = {
  table: 'consultations',
  key: { province: 'text', id: 'text' },
  set: { next_act: 'text' },
  read: `SELECT t.province, t.id, t.state, t.context_json, d.state AS dispute FROM consultations AS t
    LEFT JOIN disputes AS d ON d.province = t.province AND d.consultation_id = t.id AND d.round = t.round
    WHERE t.state IN ('draft', 'consolidating', 'reconciling')`,
  valuesOf: consultationThen,
};

const OPINIONS: Filling<OpinionThen> = {
  table: 'opinions',
  key: { province: 'text', consultation_id: 'text', key: 'text' },
  set: { next_act: 'text', next_act_due_at: 'timestamptz', extension_state: 'text', extensions_granted: 'integer' },
  read: 'SELECT t.province, t.consultation_id, t.key, t.state, t.context_json FROM opinions AS t WHERE TRUE',
  valuesOf: opinionThen,
};

const DISPUTES: Filling<DisputeThen> = {
  table: 'disputes',
  key: { province: 'text', consultation_id: 'text', round: 'integer' },
  set: { next_act: 'text' },
  read: 'SELECT t.province, t.consultation_id, t.round, t.state FROM disputes AS t WHERE t.ended_at IS NULL',
  valuesOf: disputeThen,
};
