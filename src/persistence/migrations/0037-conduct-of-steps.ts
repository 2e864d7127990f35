import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from './dialect.js';
import { type Filling, fill } from './fill-columns.js';

/**
 * What the figures of agencies and people are counted from (docs/decisions/0049): who was named for an opinion, how often it had to
 * be clarified, when it was returned and what became of a contested return, and how many agencies were asked the same again.
 */
export class ConductOfSteps1766642400000 implements MigrationInterface {
  readonly name = 'ConductOfSteps1766642400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const dialect = queryRunner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
    for (const statement of newColumns(dialect)) await queryRunner.query(statement);
    await fill(queryRunner, dialect, OPINIONS);
    await fill(queryRunner, dialect, CONSULTATIONS);
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
  const { text, instant } = TYPES[dialect];
  return [
    `ALTER TABLE "opinions" ADD COLUMN "officer" ${text}`,
    'ALTER TABLE "opinions" ADD COLUMN "clarifications" integer NOT NULL DEFAULT 0',
    `ALTER TABLE "opinions" ADD COLUMN "returned_at" ${instant}`,
    `ALTER TABLE "opinions" ADD COLUMN "contest" ${text}`,
    'ALTER TABLE "consultations" ADD COLUMN "repeated" integer NOT NULL DEFAULT 0',
    'CREATE INDEX "opinions_by_asking" ON "opinions" ("province", "asked_at")',
    'CREATE INDEX "notices_by_silence" ON "notices" ("province", "deemed_at")',
    'CREATE INDEX "disputes_by_opening" ON "disputes" ("province", "opened_at")',
  ];
}

interface OfOpinion {
  readonly officer?: string | null;
  readonly clarifications?: number;
  readonly returned?: { readonly at: string } | null;
  readonly contest?: { readonly decision: { readonly competent: boolean } | null } | null;
}

/** The law of this day, in a copy that never changes (src/dossiers/dossier-rows.ts). */
const OPINIONS: Filling<{ readonly context_json: string }> = {
  table: 'opinions',
  key: { province: 'text', consultation_id: 'text', key: 'text' },
  set: { officer: 'text', clarifications: 'integer', returned_at: 'timestamptz', contest: 'text' },
  read: 'SELECT t.province, t.consultation_id, t.key, t.context_json FROM opinions AS t WHERE TRUE',
  valuesOf: ({ context_json }) => {
    const { officer, clarifications, returned, contest } = JSON.parse(context_json) as OfOpinion;
    const decision = contest?.decision ?? null;
    return {
      officer: officer ?? null,
      clarifications: clarifications ?? 0,
      returned_at: returned?.at ?? null,
      contest: contest == null ? null : decision === null ? 'open' : decision.competent ? 'lost' : 'won',
    };
  },
};

const CONSULTATIONS: Filling<{ readonly context_json: string }> = {
  table: 'consultations',
  key: { province: 'text', id: 'text' },
  set: { repeated: 'integer' },
  read: 'SELECT t.province, t.id, t.context_json FROM consultations AS t WHERE TRUE',
  valuesOf: ({ context_json }) => {
    const { repeated } = JSON.parse(context_json) as { readonly repeated?: readonly string[] };
    return repeated === undefined || repeated.length === 0 ? null : { repeated: repeated.length };
  },
};
