import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Filling, fill } from './fill-columns.js';

/**
 * A comment that came on paper while the heads were already meeting is the lead's to answer, and the list of work says so: the
 * next act of such consultations is written into the column that lists search.
 */
export class CommentsOnPaper1765065600000 implements MigrationInterface {
  readonly name = 'CommentsOnPaper1765065600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const dialect = queryRunner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
    await fill(queryRunner, dialect, CONSULTATIONS);
  }

  /** There is no way back: a later version mends forward, and a backup taken before goes with the earlier program. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup taken before this one.');
  }
}

/** The law of this day, in a copy that never changes (workflows/dossier/next-act.ts). What is suspended waits for the Office. */
const CONSULTATIONS: Filling<{ readonly context_json: string }> = {
  table: 'consultations',
  key: { province: 'text', id: 'text' },
  set: { next_act: 'text' },
  read: `SELECT t.province, t.id, t.context_json FROM consultations AS t
    WHERE t.state IN ('reconciling', 'escalated') AND t.suspended_at IS NULL`,
  valuesOf: ({ context_json }) => {
    const { tally } = JSON.parse(context_json) as { readonly tally: { readonly unresolved: number } };
    return tally.unresolved > 0 ? { next_act: 'comment.resolve' } : null;
  },
};
