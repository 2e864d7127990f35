import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lists and figures find what they ask for within an index, instead of reading the row of each entry (docs/decisions/0066). No tree is added: each index
 * stands in the place of a narrower one.
 */
export class ReadFromIndexes1767340800000 implements MigrationInterface {
  readonly name = 'ReadFromIndexes1767340800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [name, table, columns] of INDEXES) {
      await queryRunner.query(`DROP INDEX "${name}"`);
      await queryRunner.query(
        `CREATE INDEX "${name}" ON "${table}" (${columns.map((column) => `"${column}"`).join(', ')})`,
      );
    }
  }

  /** There is no way back: a later version mends forward, and a backup taken before goes with the earlier program. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup taken before this one.');
  }
}

const INDEXES = [
  [
    'opinions_by_agency',
    'opinions',
    [
      ...['province', 'agency', 'state', 'due_at', 'asked_at'],
      ...['late_at', 'extensions_granted', 'unclarified', 'urged'],
    ],
  ],
  ['inbox_messages_by_agency', 'inbox_messages', ['province', 'agency', 'created_at', 'kind']],
  ['letters_by_agency', 'letters', ['province', 'agency', 'signed_at', 'number_text', 'kind']],
  ['deliveries_by_state', 'deliveries', ['province', 'state', 'created_at', 'id', 'agency', 'channel']],
  ['consultations_by_update', 'consultations', ['province', 'updated_at', 'urgency']],
  ['consultations_by_opening', 'consultations', ['province', 'opened_at', 'urgency']],
] as const;
