/** Takes a database back to what it was under an earlier version of the program, with its data. */
import { migrationNames } from '../../src/persistence/migrations/index.js';
import type { Store } from '../../src/persistence/store.js';

/** What undoes each migration that is tested, by its number. */
const UNDOING: Readonly<Record<number, readonly string[]>> = {
  3: ['consultation_words', 'consultation_texts', 'consultation_parties'].map((table) => `DROP TABLE ${table}`),
  4: [
    'consultations next_act',
    'opinions next_act',
    'opinions next_act_due_at',
    'opinions extension_state',
    'opinions extensions_granted',
    'disputes next_act',
  ].map((column) => `ALTER TABLE ${column.replace(' ', ' DROP COLUMN ')}`),
  5: [
    'DROP INDEX consultations_by_matter_form',
    'ALTER TABLE consultations DROP COLUMN matter_form_hash',
    'ALTER TABLE opinions DROP COLUMN proposal_form_hash',
    'CREATE INDEX consultations_by_matter ON consultations (province, matter)',
    'ALTER TABLE consultation_texts DROP COLUMN folded',
    'DELETE FROM consultation_texts',
    'DELETE FROM consultation_words',
  ],
};

/** Undoes every migration after the one with this number, the latest first. */
export async function takeBackTo(store: Store, version: number): Promise<void> {
  await store.write(async (tx) => {
    for (let number = migrationNames.length; number > version; number -= 1) {
      for (const statement of UNDOING[number] ?? []) await tx.execute(statement);
      await tx.execute('DELETE FROM schema_migrations WHERE name = ?', [migrationNames[number - 1] ?? '']);
    }
  });
}
