import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Filling, fill } from './fill-columns.js';

/** With how many of the agencies asked the lead had spoken before, which is counted (docs/decisions/0061). */
export class EarlierContacts1767168000000 implements MigrationInterface {
  readonly name = 'EarlierContacts1767168000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const dialect = queryRunner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
    await queryRunner.query('ALTER TABLE "consultations" ADD COLUMN "contacted" integer NOT NULL DEFAULT 0');
    await fill(queryRunner, dialect, CONSULTATIONS);
  }

  /** There is no way back: a later version mends forward, and a backup taken before goes with the earlier program. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup taken before this one.');
  }
}

/** The law of this day, in a copy that never changes (workflows/consultation/contacts.ts). */
const CONSULTATIONS: Filling<{ readonly context_json: string }> = {
  table: 'consultations',
  key: { province: 'text', id: 'text' },
  set: { contacted: 'integer' },
  read: 'SELECT t.province, t.id, t.context_json FROM consultations AS t WHERE TRUE',
  valuesOf: ({ context_json }) => {
    const { contacts } = JSON.parse(context_json) as { readonly contacts?: readonly { readonly agency: string }[] };
    return contacts === undefined ? null : { contacted: new Set(contacts.map(({ agency }) => agency)).size };
  },
};
