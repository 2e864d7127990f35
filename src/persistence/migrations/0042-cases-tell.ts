import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from './dialect.js';
import { type Filling, fill } from './fill-columns.js';

/** Cases tell people, and the clock looks at them when something was due (docs/decisions/0054). */
export class CasesTell1766908800000 implements MigrationInterface {
  readonly name = 'CasesTell1766908800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const dialect = queryRunner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
    for (const statement of statements(dialect)) await queryRunner.query(statement);
    await fill(queryRunner, dialect, WAKING);
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

function statements(dialect: Dialect): string[] {
  const { text, instant } = TYPES[dialect];
  return [
    `ALTER TABLE "inbox_messages" ADD COLUMN "person" ${text}`,
    `ALTER TABLE "inbox_messages" ADD COLUMN "case_id" ${text}`,
    `CREATE INDEX "inbox_messages_of_cases" ON "inbox_messages" ("province", "case_id") WHERE case_id IS NOT NULL`,
    `ALTER TABLE "discipline_cases" ADD COLUMN "wakes_at" ${instant}`,
    `CREATE INDEX "discipline_cases_waking" ON "discipline_cases" ("province", "wakes_at", "id") WHERE wakes_at IS NOT NULL`,
  ];
}

interface Standing {
  readonly kind: string;
  readonly state: string;
  readonly ended: boolean | number;
  readonly context_json: string;
}

/** The law of this day, in a copy that never changes (workflows/discipline/clock/waking.ts): no form says yet that its weeks open by themselves. */
const WAKING: Filling<Standing> = {
  table: 'discipline_cases',
  key: { province: 'text', id: 'text' },
  set: { wakes_at: 'timestamptz' },
  read: 'SELECT t.province, t.id, t.kind, t.state, t.ended, t.context_json FROM discipline_cases AS t WHERE TRUE',
  valuesOf: ({ kind, state, ended, context_json }) => {
    const { dueOn, raisedAt, occurrence } = JSON.parse(context_json) as {
      readonly raisedAt: string;
      readonly dueOn: string | null;
      readonly occurrence?: { readonly reportBy: string };
    };
    if (kind === 'report-form') return null;
    if (kind === 'collected-report')
      return state === 'open' && occurrence !== undefined && raisedAt < occurrence.reportBy
        ? { wakes_at: occurrence.reportBy }
        : null;
    // The day is over when the next begins, at 17:00 UTC of the day itself.
    return dueOn === null || ended ? null : { wakes_at: `${dueOn}T17:00:00.000Z` };
  },
};
